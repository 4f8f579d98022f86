/** JSON's text to its value, or a refusal with line and column. */
import { type JsonFault, parseJson } from '../../proposal/file/json.ts'
import { faultMessage } from '../../proposal/file/read.ts'
import { decodeText } from '../../text/decode.ts'
import type { Gathering } from '../gathering.ts'
import { at } from '../reading.ts'
import { VectorError } from '../types.ts'

/** Before each record, as RFC 8142 has it. */
export const SEPARATOR = '\u001e'

/** Throws VectorError. */
export function textOf(bytes: Uint8Array, gathering: Gathering): string {
  const decoded = decodeText(bytes)
  if (!decoded) throw new VectorError({ id: 'vector.not-text', values: { byte: 0 } }, { byte: 0 })
  if (decoded.guessed) gathering.note({ id: 'file.windows-1252' })
  return decoded.text
}

/** Throws VectorError. `fileName` for the words. */
export function parsedText(text: string, fileName: string, file: string | null): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // The platform's own message has neither line nor column.
    const json = parseJson(text)
    if (json.ok) return json.value
    throw faultError(json.fault, fileName, file)
  }
}

function faultError(fault: JsonFault, fileName: string, file: string | null): VectorError {
  return new VectorError(faultMessage(fault, fileName), at(file, 'line' in fault ? { line: fault.line } : {}))
}

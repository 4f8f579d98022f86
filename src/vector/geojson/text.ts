/** JSON's text to its value, or a refusal with line and column. */
import { parseJson } from '../../proposal/file/json.ts'
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
  } catch (error) {
    const json = parseJson(text)
    if (json.ok) return json.value
    const { fault } = json
    if (fault.kind === 'syntax') throw new VectorError(faultMessage(fault, fileName), at(file, { line: fault.line }))
    // It gave up before the fault: a layer may have more in it than any proposal.
    throw farFault(text, fileName, file, error instanceof Error ? error.message : '')
  }
}

/** From the platform's own words, which mostly have the place. */
function farFault(text: string, fileName: string, file: string | null, words: string): VectorError {
  const found = /position (\d+)/.exec(words)?.[1]
  const isEnd = /end of (JSON|data|the JSON)/i.test(words)
  const position = found !== undefined ? Number(found) : isEnd ? text.length : null
  if (position === null) return new VectorError({ id: 'vector.json.broken' }, at(file, {}))
  const before = text.slice(0, position)
  const line = before.split('\n').length
  const column = position - before.lastIndexOf('\n')
  const truncated = isEnd || position >= text.length
  return new VectorError(
    { id: truncated ? 'file.truncated' : 'file.syntax', values: { file: fileName, line, column } },
    at(file, { line })
  )
}

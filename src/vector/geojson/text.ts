/** JSON's text to its value, or a refusal with line and column. */
import { parseJson } from '../../proposal/file/json.ts'
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

/** Throws VectorError. */
export function parsedText(text: string, file: string | null): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const json = parseJson(text)
    if (json.ok) return json.value
    const { fault } = json
    if (fault.kind === 'syntax') throw broken(fault.line, fault.column, fault.truncated, file)
    // It gave up before the fault: a layer may have more in it than any proposal.
    throw farFault(text, file, error instanceof Error ? error.message : '')
  }
}

/** From the platform's own words, which mostly have the place. */
function farFault(text: string, file: string | null, words: string): VectorError {
  const found = /position (\d+)/.exec(words)?.[1]
  const isEnd = /end of (JSON|data|the JSON)/i.test(words)
  const position = found !== undefined ? Number(found) : isEnd ? text.length : null
  if (position === null) return new VectorError({ id: 'vector.json.broken' }, at(file, {}))
  const before = text.slice(0, position)
  const line = before.split('\n').length
  const column = position - before.lastIndexOf('\n')
  return broken(line, column, isEnd || position >= text.length, file)
}

const broken = (line: number, column: number, isCutOff: boolean, file: string | null) =>
  new VectorError(
    { id: `vector.json.${isCutOff ? 'cut-off' : 'syntax'}`, values: { line, column } },
    at(file, { line })
  )

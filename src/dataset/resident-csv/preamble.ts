/** What stands above the header: Excel's `sep=;`, notes that begin with #, empty lines. */
import { ResidentFileError } from '../resident-points-error.ts'
import { type PointSystem, systemNamed } from './systems.ts'

export interface Preamble {
  /** YYYY-MM-DD. */
  readonly date: string | null
  readonly synthetic: boolean
  readonly system: PointSystem | null
  /** As `sep=` states it. */
  readonly delimiter: string | null
  /** Of the first line after it, from 1. */
  readonly line: number
  /** The rest of the text. */
  readonly rest: string
}

/** Throws ResidentFileError for a note that can't be true. */
export function readPreamble(file: string, text: string): Preamble {
  let found: Preamble = { date: null, synthetic: false, system: null, delimiter: null, line: 1, rest: text }
  while (found.rest !== '') {
    const end = found.rest.indexOf('\n')
    const whole = end < 0 ? found.rest : found.rest.slice(0, end)
    // An office program has put the line into cells.
    const line = whole.replace(/[;,\t|\s]+$/, '').replace(/^\s*"(.*)"$/, '$1')
    const separator = /^"?sep=(.)"?\s*$/i.exec(whole)
    if (separator) found = { ...found, delimiter: separator[1] as string }
    else if (line.startsWith('#')) found = { ...found, ...note(file, found.line, line) }
    else if (line !== '') break
    found = { ...found, line: found.line + 1, rest: end < 0 ? '' : found.rest.slice(end + 1) }
  }
  return found
}

/** `# date: 2026-01-01`, `# crs: EPSG:25833`, `# synthetic`; Danish words do as well. What is none of these is a remark. */
function note(file: string, line: number, text: string): Partial<Preamble> {
  const [key = '', value = ''] = text
    .replace(/^#+/, '')
    .split(/[:=](.*)/)
    .map(part => part.trim())
  if (/^(synthetic|syntetisk)$/i.test(key)) return { synthetic: !/^(no|false|nej)$/i.test(value) }
  if (/^(crs|srs|epsg|system|koordinatsystem)$/i.test(key)) {
    const system = systemNamed(`${key} ${value}`)
    if (system === null) throw new ResidentFileError(file, line, 'unknown-crs', { text: value })
    return { system }
  }
  if (!/^(date|dato)$/i.test(key)) return {}
  if (!isDay(value)) throw new ResidentFileError(file, line, 'date', { text: value })
  return { date: value }
}

/** YYYY-MM-DD, and a day there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/**
 * The head of a CSV file of resident points: what its notes say and which column is which. Names are read without regard
 * to case. Other columns may stand beside them and are not looked at.
 */
import { ResidentFileError } from './resident-points-error.ts'

const COLUMNS = {
  x: ['x', 'øst', 'easting', 'etrs89koordinat_øst'],
  y: ['y', 'nord', 'northing', 'etrs89koordinat_nord'],
  lon: ['lon', 'lng', 'longitude', 'længdegrad', 'wgs84koordinat_længde'],
  lat: ['lat', 'latitude', 'breddegrad', 'wgs84koordinat_bredde'],
  people: ['people', 'residents', 'persons', 'antal', 'beboere', 'personer']
} as const
type Column = keyof typeof COLUMNS

const DELIMITERS = [';', '\t', ','] as const
const QUOTED = /^"(.*)"$/

export interface Head {
  readonly delimiter: string
  /** Number of columns. */
  readonly width: number
  /** True for lon, lat in degrees; false for x, y in metres. */
  readonly degrees: boolean
  /** Column of lon or x, of lat or y, and of the people. */
  readonly east: number
  readonly north: number
  readonly people: number
}

export function readHeader(file: string, line: number, text: string): Head {
  const count = (delimiter: string) => text.split(delimiter).length
  const delimiter = DELIMITERS.reduce((best, other) => (count(other) > count(best) ? other : best))
  const names = fieldsOf(text, delimiter).map(name => bare(name).toLowerCase())
  const find = (column: Column): number => {
    const found = names.flatMap((name, i) => ((COLUMNS[column] as readonly string[]).includes(name) ? [i] : []))
    if (found.length > 1)
      throw new ResidentFileError(file, line, 'doubled-column', { column: names[found[1] as number] as string })
    return found[0] ?? -1
  }
  const [x, y, lon, lat, people] = [find('x'), find('y'), find('lon'), find('lat'), find('people')]
  if ([x, y, lon, lat, people].every(column => column < 0)) throw new ResidentFileError(file, line, 'no-header')
  const degrees = x < 0 || y < 0
  const [east, north] = degrees ? [lon, lat] : [x, y]
  if (east < 0 || north < 0) throw new ResidentFileError(file, line, 'no-coordinate-columns')
  if (people < 0) throw new ResidentFileError(file, line, 'no-people-column')
  return { delimiter, width: names.length, degrees, east, north, people }
}

/** The fields of a line, still in their quotes; a delimiter within quotes parts nothing. */
export function fieldsOf(text: string, delimiter: string): string[] {
  if (!text.includes('"')) return text.split(delimiter)
  const fields: string[] = []
  let [from, quoted] = [0, false]
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === delimiter && !quoted) {
      fields.push(text.slice(from, i))
      from = i + 1
    }
  }
  fields.push(text.slice(from))
  return fields
}

/** A field without the quotes and spaces around it. */
export function bare(field: string): string {
  const trimmed = field.trim()
  return QUOTED.exec(trimmed)?.[1]?.trim() ?? trimmed
}

export interface Notes {
  readonly date: string | null
  readonly synthetic: boolean
}

/** A line before the header that begins with #: `# date: 2026-01-01`, `# synthetic`; Danish words do as well. */
export function readNote(file: string, line: number, text: string, notes: Notes): Notes {
  const [key = '', value = ''] = text.replace(/^#+/, '').split(/:(.*)/).map(bare)
  if (/^(synthetic|syntetisk)$/i.test(key)) return { ...notes, synthetic: !/^(no|false|nej)$/i.test(value) }
  if (!/^(date|dato)$/i.test(key)) return notes
  if (!isDay(value)) throw new ResidentFileError(file, line, 'date', { text: value })
  return { ...notes, date: value }
}

/** YYYY-MM-DD, and a day there is. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

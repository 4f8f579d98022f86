/** What somebody else's address search has answered, read as what it may be: anything. */
import { utmToLonLat } from '../../geometry/grid.ts'

/** Where things stand in it: steps of keys, or numbers of a list from 0. */
export interface AnswerShape {
  readonly list: readonly string[]
  readonly text: readonly string[]
  readonly x: readonly string[]
  readonly y: readonly string[]
  readonly system: 'EPSG:4326' | 'EPSG:25832'
}

export interface FoundAddress {
  readonly text: string
  /** Longitude, latitude. */
  readonly point: readonly [number, number]
}

/** Bytes of an answer that are read. */
export const MOST_BYTES = 1024 * 1024
/** Addresses that are taken of it, and rows that are looked at for them. */
export const MOST_ADDRESSES = 10
const MOST_ROWS = 1000
const MOST_LETTERS = 160
/** Where Denmark lies, its sea not counted: an address stands on land. */
const DENMARK = { west: 7.9, south: 54.4, east: 15.3, north: 57.9 }

/** In the answer's order; null where it is no JSON, or has no list where one should stand. Never throws. */
export function readAddresses(
  answer: string,
  { list, text, x, y, system }: AnswerShape
): readonly FoundAddress[] | null {
  const rows = at(parsed(answer), list)
  if (!Array.isArray(rows)) return null
  const found = new Map<string, FoundAddress>()
  for (const row of rows.slice(0, MOST_ROWS)) {
    if (found.size >= MOST_ADDRESSES) break
    const words = wordsOf(at(row, text))
    const [east, north] = [at(row, x), at(row, y)]
    if (words === null || !isNumber(east) || !isNumber(north)) continue
    const point = system === 'EPSG:4326' ? ([east, north] as const) : degreesOf(east, north)
    if (point && isInDenmark(point) && !found.has(words)) found.set(words, { text: words, point })
  }
  return [...found.values()]
}

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer)
  } catch {
    return null
  }
}

/** Own keys only: what an answer has no say in is not of it. */
function at(value: unknown, steps: readonly string[]): unknown {
  let here = value
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Readonly<Record<string, unknown>>)[step]
  }
  return here
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

/** On one line, without signs that turn or hide what stands beside them. */
function wordsOf(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const words = value
    .slice(0, 4 * MOST_LETTERS)
    .replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_LETTERS)
  return words === '' ? null : words
}

/** Far outside its zone the projection says nothing. */
function degreesOf(east: number, north: number): readonly [number, number] | null {
  if (east < 300_000 || east > 1_000_000 || north < 6_000_000 || north > 6_500_000) return null
  const [lon, lat] = utmToLonLat(32, [east, north])
  return [lon, lat]
}

const isInDenmark = ([lon, lat]: readonly [number, number]): boolean =>
  lon >= DENMARK.west && lon <= DENMARK.east && lat >= DENMARK.south && lat <= DENMARK.north

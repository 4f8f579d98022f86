/**
 * Reads resident points from a CSV file: `lon,lat,people` in degrees (WGS84), or `x,y,people` in metres of EPSG:25832
 * (UTM zone 32, as Danish registers write it) or EPSG:3035; which of the two is seen from the size of the numbers, which
 * do not overlap. Anything that can't be read is an error with its line, and then nothing of the file is used.
 */
import { toGridMm, utm32ToGridMm } from '../geometry/grid.ts'
import { type Box, PointGathering, type ResidentPointFile } from './resident-points.ts'
import { ResidentFileError } from './resident-points-error.ts'
import { bare, fieldsOf, type Head, type Notes, readHeader, readNote } from './resident-points-header.ts'

const MAX_PEOPLE = 0xffff
const CHUNK = 1 << 20
const NEWLINE = 10
const NUMBER = /^[+-]?\d+(\.\d+)?$/

type Place = (east: number, north: number) => readonly [number, number]

interface System {
  readonly holds: (east: number, north: number) => boolean
  /** Absolute EPSG:3035 mm. */
  readonly toGrid: Place
}

/** Denmark with wide margins. */
const UTM32: System = {
  holds: (e, n) => e > 2e5 && e < 1.2e6 && n > 5.8e6 && n < 6.7e6,
  toGrid: (e, n) => utm32ToGridMm([e, n])
}
const LAEA: System = {
  holds: (e, n) => e > 4e6 && e < 5e6 && n > 3.2e6 && n < 4.1e6,
  toGrid: (e, n) => [Math.round(e * 1000), Math.round(n * 1000)]
}
const DEGREES: System = {
  holds: (lon, lat) => lon > 3 && lon < 20 && lat > 50 && lat < 62,
  toGrid: (lon, lat) => toGridMm([lon, lat])
}

/** Points beyond `box` (mm relative to `origin`) are strays. Throws ResidentFileError. */
export function readResidentCsv(
  name: string,
  bytes: Uint8Array,
  origin: readonly [number, number],
  box: Box
): ResidentPointFile {
  const gathering = new PointGathering(box)
  let notes: Notes = { date: null, synthetic: false }
  let rows: Rows | null = null
  let line = 0
  for (const text of lines(name, bytes)) {
    line++
    if (text === '' || text.trim() === '') continue
    if (rows) rows.read(line, text)
    else if (text.startsWith('#')) notes = readNote(name, line, text, notes)
    else rows = new Rows(name, readHeader(name, line, text), origin, gathering)
  }
  if (!rows) throw new ResidentFileError(name, null, bytes.length === 0 ? 'empty' : 'no-header')
  rows.end()
  return gathering.finish({ name, ...notes })
}

class Rows {
  private readonly file: string
  private readonly head: Head
  private readonly origin: readonly [number, number]
  private readonly into: PointGathering
  private readonly possible: readonly System[]
  private system: System | null = null
  private first = 0

  constructor(file: string, head: Head, origin: readonly [number, number], into: PointGathering) {
    this.file = file
    this.head = head
    this.origin = origin
    this.into = into
    this.possible = head.degrees ? [DEGREES] : [UTM32, LAEA]
  }

  read(line: number, text: string): void {
    const { width, delimiter, degrees } = this.head
    const fields = fieldsOf(text, delimiter)
    if (fields.length !== width)
      throw new ResidentFileError(this.file, line, 'fields', { found: fields.length, wanted: width })
    const east = this.number(line, fields, this.head.east)
    const north = this.number(line, fields, this.head.north)
    const people = this.people(line, fields)
    if (degrees && (Math.abs(east) > 180 || Math.abs(north) > 90))
      throw new ResidentFileError(this.file, line, 'degrees', { east, north })
    if (this.first === 0) this.first = line
    if (!this.system) {
      if (this.possible.some(({ holds }) => holds(north, east) && !holds(east, north)))
        throw new ResidentFileError(this.file, line, 'swapped')
      this.system = this.possible.find(({ holds }) => holds(east, north)) ?? null
    }
    // Far off every Danish coordinate: nobody's land, and too far for some projections to say where.
    if (!this.system?.holds(east, north)) {
      this.into.stray(people)
      return
    }
    const [x, y] = this.system.toGrid(east, north)
    this.into.add(x - this.origin[0], y - this.origin[1], people)
  }

  end(): void {
    if (this.first === 0) throw new ResidentFileError(this.file, null, 'no-rows')
    if (!this.system) throw new ResidentFileError(this.file, this.first, 'unknown-system')
  }

  /** A decimal comma may stand where the comma does not part the columns. */
  private number(line: number, fields: readonly string[], column: number): number {
    const field = bare(fields[column] as string)
    const text = this.head.delimiter === ',' ? field : field.replace(',', '.')
    if (!NUMBER.test(text))
      throw new ResidentFileError(this.file, line, 'not-a-number', { column: column + 1, text: field })
    return Number(text)
  }

  private people(line: number, fields: readonly string[]): number {
    const people = this.number(line, fields, this.head.people)
    if (!Number.isInteger(people) || people < 0 || people > MAX_PEOPLE) {
      const values = { text: bare(fields[this.head.people] as string), most: MAX_PEOPLE }
      throw new ResidentFileError(this.file, line, 'people', values)
    }
    return people
  }
}

/** Lines without their ends, decoded a megabyte at a time. Throws ResidentFileError where the bytes are not UTF-8. */
function* lines(file: string, bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(bytes.length, from + CHUNK)
    while (to < bytes.length && bytes[to - 1] !== NEWLINE) to++
    let text: string
    try {
      text = decoder.decode(bytes.subarray(from, to))
    } catch {
      throw new ResidentFileError(file, null, 'not-utf8')
    }
    const parts = text.split('\n')
    // What ends with a line's end has nothing after it.
    if (parts.at(-1) === '') parts.pop()
    for (const part of parts) yield part.endsWith('\r') ? part.slice(0, -1) : part
    from = to
  }
}

/** MapInfo's text format: objects in .mif, their rows in .mid. No library reads it, and it is lines of words and numbers. */
import type { UnknownCrs, VectorCrs } from '../crs.ts'
import type { Gathering } from '../gathering.ts'
import { baseName } from '../geojson/read.ts'
import { nested } from '../nesting.ts'
import { at } from '../reading.ts'
import { faulty, NO_SHAPE, type RawRing, type RawShape, together } from '../shape.ts'
import { VectorError } from '../types.ts'
import { systemOfClause } from './coord-sys.ts'
import { rowsOf } from './mid.ts'

export interface MapInfoFile {
  readonly name: string
  /** Which of several files it is. */
  readonly file: string | null
  readonly mif: string
  readonly mid: string | null
}

/** Throws VectorError, or Stopped. */
export function readMif({ name, file, mif, mid }: MapInfoFile, gathering: Gathering): void {
  const lines = new Lines(mif, file)
  const { columns, crs, delimiter } = headerOf(lines)
  if (columns.length > 0 && mid === null)
    throw new VectorError({ id: 'vector.mif.no-rows', values: { file: name } }, at(file, {}))
  const layer = baseName(name)
  gathering.layer(layer)
  const rows = mid === null ? [] : rowsOf(mid, delimiter)
  let number = 0
  for (let line = lines.content(); line !== null; line = lines.content()) {
    if (!OBJECT.test(line)) {
      if (!STYLE.test(line)) throw lines.broken()
      continue
    }
    const place = at(file, { line: lines.number, feature: number + 1 })
    const shape = shapeOf(line, lines)
    const row = rows[number++]
    if (row && row.length !== columns.length) {
      const values = { row: number, n: row.length, columns: columns.length }
      throw new VectorError({ id: 'vector.mif.row', values }, at(file, { feature: number }))
    }
    const values = columns.flatMap((column, i): [string, string][] => (row?.[i] ? [[column, row[i]]] : []))
    gathering.meter.made(lines.share)
    gathering.add({ layer, id: null, attributes: new Map(values), place, crs, shape })
  }
  if (mid !== null && rows.length !== number)
    throw new VectorError({ id: 'vector.mif.rows', values: { shapes: number, rows: rows.length } }, at(file, {}))
}

const OBJECT = /^(none|point|line|pline|region|multipoint|collection|arc|text|rect|roundrect|ellipse)\b/i
const STYLE = /^(pen|brush|symbol|smooth|center|font|spacing|justify|angle|label)\b/i

/** The lines of the file with their numbers, empty ones left out. */
class Lines {
  number = 0
  private next = 0
  private back: string | null = null
  private readonly text: string
  private readonly file: string | null

  constructor(text: string, file: string | null) {
    this.text = text
    this.file = file
  }

  get share(): number {
    return this.next / this.text.length
  }

  /** null at the end. */
  content(): string | null {
    if (this.back !== null) {
      const line = this.back
      this.back = null
      return line
    }
    while (this.next < this.text.length) {
      const end = this.text.indexOf('\n', this.next)
      const line = this.text.slice(this.next, end < 0 ? undefined : end).trim()
      this.next = end < 0 ? this.text.length : end + 1
      this.number++
      if (line !== '') return line
    }
    return null
  }

  /** A line of the object, which the file can't end before. */
  inner(): string {
    const line = this.content()
    if (line === null) throw this.broken()
    return line
  }

  unread(line: string): void {
    this.back = line
  }

  broken(): VectorError {
    const line = this.number
    return new VectorError({ id: 'vector.mif.broken', values: { line } }, at(this.file, { line }))
  }
}

interface Header {
  readonly columns: readonly string[]
  readonly crs: VectorCrs | UnknownCrs | null
  readonly delimiter: string
}

const MOST_COLUMNS = 1000

function headerOf(lines: Lines): Header {
  let [crs, delimiter]: [Header['crs'], string] = [null, '\t']
  let columns: string[] = []
  for (;;) {
    const line = lines.content()
    if (line === null) throw lines.broken()
    const [, word = '', rest = ''] = /^(\w+)\s*(.*)$/s.exec(line) ?? []
    switch (word.toLowerCase()) {
      case 'data':
        // Where nothing is said the numbers are degrees.
        return { columns, crs: crs ?? { system: 'EPSG:4326', northFirst: false, orderIsSure: true }, delimiter }
      case 'delimiter':
        delimiter = /"(.+)"/.exec(rest)?.[1] ?? delimiter
        break
      case 'coordsys':
        crs = systemOfClause(rest)
        break
      case 'columns': {
        const n = Number(rest)
        if (!Number.isInteger(n) || n < 0 || n > MOST_COLUMNS) throw lines.broken()
        columns = Array.from({ length: n }, () => lines.inner().split(/\s+/)[0] ?? '')
        break
      }
      case 'transform':
        if (!/^[01]\s*,\s*[01]\s*,\s*0\s*,\s*0$/.test(rest)) throw lines.broken()
        break
      case 'version':
      case 'charset':
      case 'unique':
      case 'index':
        break
      default:
        throw lines.broken()
    }
  }
}

function shapeOf(line: string, lines: Lines): RawShape {
  const [word = '', ...rest] = line.split(/[\s,]+/)
  switch (word.toLowerCase()) {
    case 'none':
      return NO_SHAPE
    case 'point':
      return { ...NO_SHAPE, points: [pairIn(rest)] }
    case 'line':
      return { ...NO_SHAPE, lines: [{ numbers: rest.slice(0, 4).map(Number), dimensions: 2 }] }
    case 'multipoint':
      return { ...NO_SHAPE, points: apart(pathIn(countIn(rest[0], lines), lines)) }
    case 'pline':
      return { ...NO_SHAPE, lines: sections(rest, lines) }
    case 'region': {
      const n = countIn(rest[0], lines)
      return { ...NO_SHAPE, polygons: nested(paths(n, lines).map(closed)) }
    }
    case 'collection':
      return collection(countIn(rest[0], lines), lines)
    case 'arc':
    case 'ellipse':
    case 'roundrect':
      if (word.toLowerCase() !== 'ellipse') skipNumber(lines)
      return faulty('curved')
    case 'rect':
      return { ...NO_SHAPE, polygons: [[boxRing(rest.slice(0, 4).map(Number))]] }
    default: {
      // A text stands on the next line, and where it is on the one after.
      lines.inner()
      lines.inner()
      return faulty('shape')
    }
  }
}

/** The corner's roundness or the arc's angles may stand on a line of their own. */
function skipNumber(lines: Lines): void {
  const line = lines.content()
  if (line !== null && !/^[-+.\d]/.test(line)) lines.unread(line)
}

function collection(parts: number, lines: Lines): RawShape {
  const all: RawShape[] = []
  while (all.length < parts) {
    const line = lines.inner()
    if (STYLE.test(line)) continue
    if (!/^(region|pline|multipoint)\b/i.test(line)) throw lines.broken()
    all.push(shapeOf(line, lines))
  }
  return together(all)
}

/** "Pline 3", "Pline Multiple 2", or with the count on the next line. */
function sections([first, second]: readonly string[], lines: Lines): RawRing[] {
  if (first?.toLowerCase() === 'multiple') return paths(countIn(second, lines), lines)
  return [pathIn(countIn(first, lines), lines)]
}

function paths(n: number, lines: Lines): RawRing[] {
  const all: RawRing[] = []
  for (let i = 0; i < n; i++) all.push(pathIn(countIn(undefined, lines), lines))
  return all
}

/** A count on this line, or on the next. What no file can hold ends with the file's own end. */
function countIn(word: string | undefined, lines: Lines): number {
  const text = word === undefined || word === '' ? lines.inner() : word
  const n = Number(text)
  if (!/^\d{1,9}$/.test(text)) throw lines.broken()
  return n
}

function pathIn(count: number, lines: Lines): RawRing {
  const numbers: number[] = []
  while (numbers.length < 2 * count) {
    const parts = lines.inner().split(/[\s,]+/)
    if (parts.length % 2 !== 0) throw lines.broken()
    for (const part of parts) numbers.push(part === '' ? Number.NaN : Number(part))
  }
  if (numbers.length !== 2 * count) throw lines.broken()
  return { numbers, dimensions: 2 }
}

const pairIn = (words: readonly string[]): RawRing => ({ numbers: words.slice(0, 2).map(Number), dimensions: 2 })
const apart = ({ numbers }: RawRing): RawRing[] =>
  Array.from({ length: numbers.length / 2 }, (_, i) => ({ numbers: numbers.slice(2 * i, 2 * i + 2), dimensions: 2 }))

/** A region's last point need not be its first again. */
function closed({ numbers }: RawRing): RawRing {
  const [x, y] = numbers
  const isClosed = x === numbers.at(-2) && y === numbers.at(-1)
  return { numbers: isClosed || x === undefined || y === undefined ? numbers : [...numbers, x, y], dimensions: 2 }
}

function boxRing([x1 = Number.NaN, y1 = Number.NaN, x2 = Number.NaN, y2 = Number.NaN]: readonly number[]): RawRing {
  return { numbers: [x1, y1, x2, y1, x2, y2, x1, y2, x1, y1], dimensions: 2 }
}

/** Residents by where they live: points with the number of people at each, as a user's file has them. */
import { type Box, isInBox } from '../geometry/box.ts'
import type { Encoding } from '../text/decode.ts'
import type { DecimalSign } from './resident-csv/numbers.ts'
import type { PointSystem } from './resident-csv/systems.ts'
import type { BrokenRows } from './resident-points-error.ts'
import type { LandTopology } from './topology.ts'

/** How a CSV file was understood: to be told where it is not plain to see. */
export interface CsvRead {
  readonly kind: 'csv'
  readonly encoding: Encoding
  readonly delimiter: string
  /** The sign before decimals; null where all numbers are whole. */
  readonly decimal: DecimalSign | null
  /** Some numbers have their thousands parted. */
  readonly thousands: boolean
  readonly system: PointSystem
}

export interface TableRead {
  readonly kind: 'table'
  readonly format: 'GeoPackage' | 'GeoParquet'
  /** The layer, or the column with the places. */
  readonly layer: string
  readonly system: PointSystem
}

export type HowRead = CsvRead | TableRead

/** Where points come from. */
export interface PointSource {
  /** The file's name, as the user knows it. */
  readonly name: string
  /** The date the people were counted on (YYYY-MM-DD); null where the file states none. */
  readonly date: string | null
  /** Made up: nobody lives there. Must be said wherever a figure rests on it. */
  readonly synthetic: boolean
}

export interface ResidentPointFile {
  readonly source: PointSource
  /** EPSG:3035 millimetres relative to the land's origin. */
  readonly x: Int32Array
  readonly y: Int32Array
  readonly people: Uint16Array
  /** Rows left out, most first; empty for Skel's own file. */
  readonly broken: readonly BrokenRows[]
  /** null for Skel's own file. */
  readonly how: HowRead | null
}

/** The box of all land, relative to its origin. */
export function landBox({ coords }: LandTopology): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < coords.length; i += 2) {
    const [x, y] = [coords[i] as number, coords[i + 1] as number]
    if (x < minX) minX = x
    if (x > maxX) maxX = x
    if (y < minY) minY = y
    if (y > maxY) maxY = y
  }
  return [minX, minY, maxX, maxY]
}

/** Gathers points as they are read. */
export class PointGathering {
  private readonly box: Box
  private x: Int32Array
  private y: Int32Array
  private people: Uint16Array
  private count = 0

  constructor(box: Box, expected = 1024) {
    this.box = box
    this.x = new Int32Array(expected)
    this.y = new Int32Array(expected)
    this.people = new Uint16Array(expected)
  }

  get size(): number {
    return this.count
  }

  /** mm relative to the land's origin; people 0 to 65,535. False for a point beyond the box, in no municipality: not taken. */
  add(x: number, y: number, people: number): boolean {
    if (!isInBox(this.box, x, y)) return false
    if (this.count === this.x.length) {
      const length = Math.max(1024, 2 * this.count)
      this.x = grown(this.x, new Int32Array(length))
      this.y = grown(this.y, new Int32Array(length))
      this.people = grown(this.people, new Uint16Array(length))
    }
    this.x[this.count] = x
    this.y[this.count] = y
    this.people[this.count] = people
    this.count++
    return true
  }

  finish(source: PointSource): ResidentPointFile {
    const { count } = this
    return {
      source,
      x: this.x.slice(0, count),
      y: this.y.slice(0, count),
      people: this.people.slice(0, count),
      broken: [],
      how: null
    }
  }
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Residents by where they live: points with the number of people at each, as a user's file has them. */
import type { LandTopology } from './types.ts'

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
  /** Points beyond the land's box, which can be in no municipality: counted, and not among the columns. */
  readonly strays: { readonly points: number; readonly people: number }
}

/** mm relative to the land's origin. */
export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

/** The box of all land. */
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

/** Gathers points as they are read; those beyond the box are strays. */
export class PointGathering {
  private readonly box: Box
  private x: Int32Array
  private y: Int32Array
  private people: Uint16Array
  private count = 0
  private strays = { points: 0, people: 0 }

  constructor(box: Box, expected = 1024) {
    this.box = box
    this.x = new Int32Array(expected)
    this.y = new Int32Array(expected)
    this.people = new Uint16Array(expected)
  }

  /** mm relative to the land's origin; people 0 to 65,535. */
  add(x: number, y: number, people: number): void {
    const [minX, minY, maxX, maxY] = this.box
    if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) {
      this.stray(people)
      return
    }
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
  }

  stray(people: number): void {
    this.strays = { points: this.strays.points + 1, people: this.strays.people + people }
  }

  finish(source: PointSource): ResidentPointFile {
    const { count, strays } = this
    return {
      source,
      x: this.x.slice(0, count),
      y: this.y.slice(0, count),
      people: this.people.slice(0, count),
      strays
    }
  }
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}

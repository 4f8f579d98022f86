/** What a reader finds of a feature's geometry, in the numbers of its file. */
import type { SkipReason } from './types.ts'

/** Numbers of a ring or a line, as many as `dimensions` to a point. */
export interface RawRing {
  readonly numbers: readonly number[]
  readonly dimensions: number
}

export interface RawShape {
  /** The outer ring first. */
  readonly polygons: readonly (readonly RawRing[])[]
  readonly lines: readonly RawRing[]
  readonly points: readonly RawRing[]
  /** Why it can't be read; null where it can. */
  readonly fault: SkipReason | null
}

export const NO_SHAPE: RawShape = { polygons: [], lines: [], points: [], fault: null }
export const faulty = (fault: SkipReason): RawShape => ({ ...NO_SHAPE, fault })

/** Points, not numbers. */
export const pointsIn = ({ polygons, lines, points }: RawShape): number =>
  [...polygons.flat(), ...lines, ...points].reduce(
    (sum, { numbers, dimensions }) => sum + numbers.length / dimensions,
    0
  )

/** What several parts are together: faulty where one is. */
export const together = (parts: readonly RawShape[]): RawShape => ({
  polygons: parts.flatMap(({ polygons }) => polygons),
  lines: parts.flatMap(({ lines }) => lines),
  points: parts.flatMap(({ points }) => points),
  fault: parts.find(({ fault }) => fault)?.fault ?? null
})

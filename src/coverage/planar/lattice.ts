/**
 * The lattice the dataset is built on: EPSG:3035, steps of 10 mm, counted from `origin`. The source vertices stand on a
 * lattice of about 0.4 m and are good to ±1 m, so 5 mm of rounding is neither seen nor measured.
 */
import { toGridMm } from '../../geometry/grid.ts'

export const STEP_MM = 10

/** Absolute EPSG:3035 millimetres; a whole kilometre south-west of all Danish land. */
export const ORIGIN: readonly [number, number] = [4_190_000_000, 3_480_000_000]

/** Largest coordinate a key can hold; 671 km. */
export const LATTICE_SIZE = 2 ** 26

/** One number for a lattice point; the points may stand up to LATTICE_SIZE apart. */
export function key(x: number, y: number): number {
  return x * LATTICE_SIZE + y
}

export type LatticePoint = [x: number, y: number]

/** WGS84 [lon, lat] → lattice steps from ORIGIN. Throws for anything but a point in or around Denmark. */
export function toLattice(lonLat: readonly number[]): LatticePoint {
  const [lon, lat] = lonLat
  if (!(lon !== undefined && lat !== undefined && lon > 5 && lon < 18 && lat > 53 && lat < 60))
    throw new RangeError(`${JSON.stringify(lonLat)} is no longitude and latitude near Denmark`)
  return fromMm(toGridMm([lon, lat]))
}

export function toMm(point: readonly [number, number]): [number, number] {
  return [point[0] * STEP_MM + ORIGIN[0], point[1] * STEP_MM + ORIGIN[1]]
}

/** Absolute EPSG:3035 millimetres → lattice steps. */
export function fromMm(mm: readonly [number, number]): LatticePoint {
  return [Math.round((mm[0] - ORIGIN[0]) / STEP_MM), Math.round((mm[1] - ORIGIN[1]) / STEP_MM)]
}

/** m² of a shoelace sum in lattice steps (twice the area). */
export function squareMetres(doubled: number): number {
  return (doubled * STEP_MM * STEP_MM) / 2 / 1e6
}

/** Shoelace sum of a ring that repeats its first point, seen from that point so that it stays exact; positive if counter-clockwise. */
export function doubledArea(ring: readonly LatticePoint[]): number {
  const [ox, oy] = ring[0] as LatticePoint
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as LatticePoint
    const [x2, y2] = ring[i] as LatticePoint
    sum += (x1 - ox) * (y2 - oy) - (x2 - ox) * (y1 - oy)
  }
  return sum
}

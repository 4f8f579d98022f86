/**
 * UTM zone 32 or 33? Numbers of one are numbers of the other somewhere else: Bornholm in zone 33 has those of Tønder in zone
 * 32. Points belong on land, so the zone that puts clearly more of them on Danish land is the file's; where both do, someone
 * is asked.
 */
import { WeightedPoints } from '../../geometry/weighted-points.ts'
import { sum, weightPerFace } from '../points-on-land.ts'
import { ResidentFileError, WhichSystem } from '../resident-points-error.ts'
import type { LandTopology } from '../topology.ts'
import { type PointSystem, SYSTEMS, type UtmSystem } from './systems.ts'

/** A zone is the file's where it puts this much more of the points on land than the other (share of all). */
const CLEAR = 0.1
/** Points are looked at until there are this many, then every other is let go. */
const MOST = 16_384

/** Some of a file's points, evenly from all of it. */
export class Sample {
  private points: (readonly [east: number, north: number])[] = []
  private every = 1
  private seen = 0

  add(east: number, north: number): void {
    if (this.seen++ % this.every !== 0) return
    this.points.push([east, north])
    if (this.points.length < MOST) return
    this.points = this.points.filter((_, i) => i % 2 === 0)
    this.every *= 2
  }

  taken(): readonly (readonly [east: number, north: number])[] {
    return this.points
  }
}

export type Zone =
  | { readonly kind: 'clear'; readonly system: UtmSystem }
  /** Faces with points, those with most first. */
  | { readonly kind: 'both'; readonly faces: Readonly<Record<UtmSystem, readonly number[]>> }
  /** On land in neither. */
  | { readonly kind: 'neither' }

export function zoneOf(sample: Sample, land: LandTopology): Zone {
  const points = sample.taken()
  const per = (system: UtmSystem) => perFace(points, system, land)
  const [in32, in33] = [per('EPSG:25832'), per('EPSG:25833')]
  const [share32, share33] = [sum(in32) / points.length, sum(in33) / points.length]
  if (!(share32 > 0 || share33 > 0)) return { kind: 'neither' }
  if (share32 > share33 + CLEAR || share33 === 0) return { kind: 'clear', system: 'EPSG:25832' }
  if (share33 > share32 + CLEAR || share32 === 0) return { kind: 'clear', system: 'EPSG:25833' }
  return { kind: 'both', faces: { 'EPSG:25832': largest(in32), 'EPSG:25833': largest(in33) } }
}

function perFace(points: ReturnType<Sample['taken']>, system: UtmSystem, land: LandTopology): number[] {
  const { holds, toGrid } = SYSTEMS[system]
  const placed = points.filter(point => holds(...point)).map(point => toGrid(...point))
  const x = Int32Array.from(placed, ([gx]) => gx - land.origin[0])
  const y = Int32Array.from(placed, ([, gy]) => gy - land.origin[1])
  return weightPerFace(new WeightedPoints(x, y, new Uint8Array(x.length).fill(1)), land)
}

const largest = (weights: readonly number[]): readonly number[] =>
  weights
    .flatMap((weight, face) => (weight > 0 ? [{ weight, face }] : []))
    .sort((a, b) => b.weight - a.weight)
    .map(({ face }) => face)

export const isUtm = (system: PointSystem): system is UtmSystem => system === 'EPSG:25832' || system === 'EPSG:25833'

/**
 * The UTM zone of a file: as it says itself, unless its points tell the other; `found`: by its numbers. Throws
 * ResidentFileError, or WhichSystem.
 */
export function zoneFor(
  name: string,
  sample: Sample,
  stated: PointSystem | null,
  found: PointSystem,
  land: LandTopology
): PointSystem {
  const zone = zoneOf(sample, land)
  if (zone.kind === 'neither') return found
  if (zone.kind === 'clear') {
    if (stated === null || stated === zone.system) return zone.system
    throw new ResidentFileError(name, null, 'crs-contradicted', { stated, found: zone.system })
  }
  if (stated) return stated
  const codes = (faces: readonly number[]) => faces.map(face => land.faces[face] ?? '')
  const { 'EPSG:25832': in32, 'EPSG:25833': in33 } = zone.faces
  throw new WhichSystem(name, { 'EPSG:25832': codes(in32), 'EPSG:25833': codes(in33) })
}

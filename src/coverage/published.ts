/** Municipalities' polygons as they are published, neighbours drawn independently of each other. */
import type { LatticePoint } from './planar/lattice.ts'
import type { SegmentList } from './planar/segments.ts'

export interface PublishedLand {
  /** Codes in ascending order after '' for outside; labels are indices into it. */
  readonly codes: readonly string[]
  /** Day each municipality's borders were published (YYYY/MM/DD), by label. */
  readonly editions: readonly string[]
  readonly rings: readonly PublishedRing[]
  readonly vertices: number
}

export interface PublishedRing {
  readonly label: number
  /** Land on the left; the first point is repeated. */
  readonly points: readonly LatticePoint[]
}

export function addPublished(segments: SegmentList, { rings }: PublishedLand): void {
  for (const { label, points } of rings)
    for (let i = 1; i < points.length; i++)
      segments.add(points[i - 1] as LatticePoint, points[i] as LatticePoint, label, 0)
}

/** Holes the dataset has of its own: land that no municipality has, with municipalities all around. No change made them. */
import { OUTSIDE } from '../dataset/types.ts'
import { labelOf, type Side, walkRings } from './assemble.ts'
import type { Label } from './labels.ts'
import type { Strands } from './strands.ts'

export interface DataHole {
  /** Faces of the municipalities around it. */
  readonly around: readonly number[]
  readonly areaM2: number
  /** A corner of it, mm relative to the dataset's origin. */
  readonly corner: readonly [x: number, y: number]
}

/** Largest first. The strands must stand as the dataset has them. */
export function dataHoles(strands: Strands): DataHole[] {
  const sides: Side[] = []
  for (const strand of strands.living()) {
    if (strands.left[strand] === OUTSIDE) sides.push({ strand, forward: true })
    if (strands.right[strand] === OUTSIDE) sides.push({ strand, forward: false })
  }
  const isOutside = (label: Label) => (label === OUTSIDE ? 1 : null)
  // Walked with the sea on the left, a coast goes clockwise round its land; only a hole is inside its ring.
  return walkRings(strands, sides, isOutside)
    .filter(({ doubled }) => doubled.toNumber() > 0)
    .map(({ doubled, sides: [first, ...others] }) => {
      const side = first as Side
      const last = strands.vertexCount(side.strand) - 1
      const across = [side, ...others].map(({ strand, forward }) => labelOf(strands, { strand, forward: !forward }))
      const at = side.forward ? 0 : last
      return {
        around: [...new Set(across)].sort((a, b) => a - b),
        areaM2: doubled.toNumber() / 2e6,
        corner: [strands.x(side.strand, at), strands.y(side.strand, at)] as const
      }
    })
    .sort((a, b) => b.areaM2 - a.areaM2)
}

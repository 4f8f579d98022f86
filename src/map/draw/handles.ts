/** Chooses which points of a drawing get a handle on screen. Pixels in, pixels out. */

import type { Pixel, Size } from '../screen.ts'
import type { VertexRef } from './rings.ts'

export interface Handle {
  /** `border-vertex`: not a point of the drawing, but a vertex of the border that can be dragged. */
  readonly kind: 'vertex' | 'midpoint' | 'border-vertex'
  /** The vertex, or the index a new vertex from this midpoint would get. */
  readonly vertex: VertexRef
  readonly at: Pixel
}

/** Handles closer together would hide the line and each other. Zooming in reveals them. */
const LEAST_GAP_PX = 14
/** Edges shorter than this get no midpoint handle. */
const LEAST_EDGE_PX = 44
const MARGIN_PX = 20
const MOST_HANDLES = 600

/** `growing`: points are still added at its end. `whole`: a line whose points can be moved. */
export type RingKind = 'growing' | 'closed' | 'whole'

/** `rings` are open lists of pixels, `kinds` says what each of them is. A ring that still grows gets no midpoint handles. */
export function handlesOf(
  rings: readonly (readonly Pixel[])[],
  kinds: readonly RingKind[],
  size: Size
): readonly Handle[] {
  const handles: Handle[] = []
  for (const [ring, points] of rings.entries()) {
    let last: Pixel | null = null
    const kind = kinds[ring] ?? 'closed'
    for (const [index, at] of points.entries()) {
      const important = kind !== 'closed' && (index === 0 || index === points.length - 1)
      if (visible(at, size) && (important || !last || distance(last, at) >= LEAST_GAP_PX)) {
        handles.push({ kind: 'vertex', vertex: { ring, index }, at })
        last = at
      }
      const following = kind === 'closed' ? points[(index + 1) % points.length] : points[index + 1]
      if (kind === 'growing' || !following || distance(at, following) < LEAST_EDGE_PX) continue
      const middle = { x: (at.x + following.x) / 2, y: (at.y + following.y) / 2 }
      if (visible(middle, size)) handles.push({ kind: 'midpoint', vertex: { ring, index: index + 1 }, at: middle })
    }
    if (handles.length > MOST_HANDLES) break
  }
  return handles.slice(0, MOST_HANDLES)
}

export function distance(a: Pixel, b: Pixel): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function visible(at: Pixel, size: Size): boolean {
  return at.x > -MARGIN_PX && at.y > -MARGIN_PX && at.x < size.width + MARGIN_PX && at.y < size.height + MARGIN_PX
}

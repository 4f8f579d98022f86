/** A layer of units laid over the municipalities, and several layers on one and the same land. */

import { withStraightLines } from './junctions.ts'
import type { MunicipalitySource } from './municipalities.ts'
import { nodesNearest } from './national.ts'
import { type Overlay, overlay } from './overlay.ts'
import type { LatticePoint } from './planar/lattice.ts'
import { verticesOf } from './planar/vertices.ts'
import { stretchesOnto } from './stretches.ts'
import type { UnitLayer } from './unit-layer.ts'
import { type Division, divide } from './units.ts'

export interface Laid {
  readonly layer: UnitLayer
  readonly overlay: Overlay
  readonly division: Division
}

/**
 * `borderEnds`: the two places the land border to another country runs between; none where no such border is in the source.
 * `straight`: long lines are kept from bending where units' borders end on them (junctions.ts). The dataset that is built in was
 * made before that, and goes by its fingerprint.
 */
export function lay(
  source: MunicipalitySource,
  layer: UnitLayer,
  borderEnds: readonly LatticePoint[],
  straight: boolean
): Laid {
  const laid = overlay(source, layer)
  const isVertex = {
    land: verticesOf(source.arcs),
    unit: verticesOf(layer.rings.map(({ points }) => points))
  }
  const [from, to] = nodesNearest(laid.graph, isVertex.land, borderEnds)
  const national = from !== undefined && to !== undefined ? ([[from, to]] as const) : []
  const divided = divide(laid, national, isVertex)
  const division = straight ? withStraightLines(divided, isVertex.land) : divided
  return { layer, overlay: laid, division }
}

/** The municipalities with the vertices where the layer's borders end on their lines. */
export function withJunctions(source: MunicipalitySource, { division: { land, x, y } }: Laid): MunicipalitySource {
  return {
    codes: source.codes,
    arcs: land.map(({ nodes }) => nodes.map((node): LatticePoint => [x[node] as number, y[node] as number])),
    sides: land.map(({ left, right }) => [left, right])
  }
}

/**
 * The layer on the land of `base`, which was made from this layer's land and has its vertices and some more: the stretches
 * are counted anew.
 */
export function ontoLand({ layer, overlay, division }: Laid, base: Division): Laid {
  const inner = division.inner.map(arc => ({ ...arc, nodes: arc.nodes.map(node => node + base.x.length) }))
  const onBase = {
    land: base.land,
    inner,
    stretches: stretchesOnto(division, base),
    x: together(base.x, division.x),
    y: together(base.y, division.y)
  }
  return { layer, overlay, division: onBase }
}

function together(first: Int32Array, then: Int32Array): Int32Array {
  const out = new Int32Array(first.length + then.length)
  out.set(first)
  out.set(then, first.length)
  return out
}

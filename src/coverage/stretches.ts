/** One layer's stretches told in the vertices of a denser picture of the same land. */

import type { LandArc } from './land.ts'
import { key } from './planar/lattice.ts'
import type { Division, Stretch } from './units.ts'

type Sides = readonly [left: number, right: number]

/**
 * Per arc of `to`: the stretches of `from`. `to` has the arcs of `from`, with the vertices where stretches meet and any
 * others. (A spike that the lattice is too coarse for may go.) Rings may start elsewhere, which changes the order of the
 * arcs too. Throws where that is not so.
 */
export function stretchesOnto(from: Division, to: Division): Stretch[][] {
  const at = (division: Division, node: number) => key(division.x[node] as number, division.y[node] as number)
  const byVertex = new Map<number, number[]>()
  const dense = to.land.map(({ nodes }) => nodes.map(node => at(to, node)))
  dense.forEach((vertices, arc) => {
    for (const vertex of vertices) {
      const list = byVertex.get(vertex)
      if (!list) byVertex.set(vertex, [arc])
      else if (list.at(-1) !== arc) list.push(arc)
    }
  })
  const result: Stretch[][] = to.land.map(() => [])
  from.land.forEach(({ nodes, left, right }, i) => {
    const stretches = from.stretches[i] as readonly Stretch[]
    const sparse = nodes.map(node => at(from, node))
    const joints = [sparse[0] as number, ...stretches.map(({ end }) => sparse[end] as number)]
    // A vertex inside an arc is no other arc's; where it went, or there is none, all arcs at the ends come into question.
    const found = [...sparse.slice(1, -1), sparse[0] as number].find(vertex => byVertex.has(vertex))
    const arc = byVertex.get(found as number)?.find(candidate => {
      const own = to.land[candidate] as LandArc
      return own.left === left && own.right === right && placesOn(dense[candidate] as number[], joints)
    })
    if (arc === undefined || result[arc]?.length !== 0)
      throw new Error(`the land lost its arc at ${from.x[nodes[0] as number]},${from.y[nodes[0] as number]}`)
    const places = placesOn(dense[arc] as number[], joints) as number[]
    result[arc] = asStretches(sidesOf(stretches, places))
  })
  if (result.some(list => list.length === 0)) throw new Error('the land has gained an arc')
  return result
}

/** Where on the dense arc each of the joints stands, counted on around a ring; null if it is another arc. */
function placesOn(dense: readonly number[], joints: readonly number[]): number[] | null {
  const segments = dense.length - 1
  const isRing = dense[0] === dense[segments]
  const start = dense.indexOf(joints[0] as number)
  if (start === -1 || (!isRing && start !== 0)) return null
  const places: number[] = []
  let place = start - 1
  for (const vertex of joints) {
    do place++
    while (place <= start + segments && dense[isRing ? place % segments : place] !== vertex)
    if (place > start + segments) return null
    places.push(place)
  }
  return place === start + segments ? places : null
}

/** What lies beside each segment of the dense arc; `places` are those of the stretches' ends. */
function sidesOf(stretches: readonly Stretch[], places: readonly number[]): Sides[] {
  const segments = (places.at(-1) as number) - (places[0] as number)
  const sides: Sides[] = []
  stretches.forEach(({ left, right }, i) => {
    for (let place = places[i] as number; place < (places[i + 1] as number); place++)
      sides[place % segments] = [left, right]
  })
  return sides
}

/** Segments with the same on both sides together. */
function asStretches(sides: readonly Sides[]): Stretch[] {
  const result: Stretch[] = []
  let start = 0
  sides.forEach(([left, right], i) => {
    const next = sides[i + 1]
    if (next && next[0] === left && next[1] === right) return
    result.push({ start, end: i + 1, left, right })
    start = i + 1
  })
  return result
}

/** Faces of a graph put together from their cycles, with their sizes. */

import type { Faces } from './faces.ts'
import { tail } from './half-edges.ts'
import { STEP_MM, squareMetres } from './lattice.ts'
import type { Graph } from './snap-rounding.ts'

export interface FaceMeasures {
  /** Per cycle: the face it belongs to, named by the face's outer cycle. */
  readonly faceOf: Int32Array
  /** Per outer cycle, m²; negative for the surroundings of everything. */
  readonly areaM2: Float64Array
  /** Per outer cycle, metres of all its cycles. */
  readonly outlineM: Float64Array
}

export function measureFaces(graph: Graph, { cycles, within, doubled, cycleOf }: Faces): FaceMeasures {
  const faceOf = Int32Array.from({ length: cycles }, (_, c) =>
    (within[c] as number) === -1 ? c : (within[c] as number)
  )
  // A ring around an island lies within a cycle of the surrounding face, itself perhaps such a ring.
  for (let c = 0; c < cycles; c++) {
    let outer = faceOf[c] as number
    while (faceOf[outer] !== outer) outer = faceOf[outer] as number
    faceOf[c] = outer
  }
  const areaM2 = new Float64Array(cycles)
  for (let c = 0; c < cycles; c++) add(areaM2, faceOf[c] as number, squareMetres(doubled[c] as number))
  const outlineM = new Float64Array(cycles)
  for (let h = 0; h < cycleOf.length; h++) add(outlineM, faceOf[cycleOf[h] as number] as number, lengthM(graph, h))
  return { faceOf, areaM2, outlineM }
}

/** Metres of a half-edge. */
export function lengthM(graph: Graph, half: number): number {
  const a = tail(graph, half)
  const b = tail(graph, half ^ 1)
  const steps = Math.hypot(
    (graph.nodeX[a] as number) - (graph.nodeX[b] as number),
    (graph.nodeY[a] as number) - (graph.nodeY[b] as number)
  )
  return (steps * STEP_MM) / 1000
}

export function add(values: Float64Array, i: number, value: number): void {
  values[i] = (values[i] as number) + value
}

import type { Graph } from './arrange.ts'
import type { Faces } from './faces.ts'
import { tail } from './half-edges.ts'
import { STEP_MM, squareMetres } from './lattice.ts'

/** No mismatch of the sources is as wide (2 × area ÷ outline). */
const WIDE_M = 40

export const SLIVER = -1
export const OUTSIDE = -2
/** Land of a municipality that the layer has no unit for. */
export const UNDIVIDED = -3

/** Faces sorted into pieces and slivers. */
export class Sorting {
  readonly graph: Graph
  readonly faces: Faces
  /** Per cycle: the face it belongs to, named by the face's outer cycle. */
  readonly faceOf: Int32Array
  /** Per cycle: municipality label, 0 outside. */
  readonly municipality: Int32Array
  /** Per cycle: index of the unit whose own land it is, SLIVER, OUTSIDE, or UNDIVIDED. */
  readonly unit: Int32Array
  /** Per cycle: how many units are over it. */
  readonly covered: Uint8Array
  /** Per outer cycle, m². */
  readonly areaM2: Float64Array

  /** `home`: each unit's municipality, of which it has all its land unless units straddle. */
  constructor(graph: Graph, faces: Faces, firstUnit: number, home: readonly number[], straddles: boolean) {
    this.graph = graph
    this.faces = faces
    const { cycles, within, doubled, cover, covers } = faces
    this.faceOf = Int32Array.from({ length: cycles }, (_, c) =>
      (within[c] as number) === -1 ? c : (within[c] as number)
    )
    // A ring around an island lies within a cycle of the surrounding face, itself perhaps such a ring.
    for (let c = 0; c < cycles; c++) {
      let outer = this.faceOf[c] as number
      while (this.faceOf[outer] !== outer) outer = this.faceOf[outer] as number
      this.faceOf[c] = outer
    }
    this.areaM2 = new Float64Array(cycles)
    for (let c = 0; c < cycles; c++) add(this.areaM2, this.faceOf[c] as number, squareMetres(doubled[c] as number))
    const outlineM = new Float64Array(cycles)
    for (let h = 0; h < faces.cycleOf.length; h++)
      add(outlineM, this.faceOf[faces.cycleOf[h] as number] as number, lengthM(graph, h))
    this.municipality = new Int32Array(cycles)
    this.unit = new Int32Array(cycles)
    this.covered = new Uint8Array(cycles)
    const divided = new Set(home)
    for (let c = 0; c < cycles; c++) {
      const labels = covers[cover[c] as number] as readonly number[]
      const municipality = labels.find(label => label < firstUnit) ?? 0
      const odd = [...new Set(labels)].filter(
        label => label >= firstUnit && labels.filter(other => other === label).length % 2 === 1
      )
      const face = this.faceOf[c] as number
      const wide = (2 * (this.areaM2[face] as number)) / (outlineM[face] as number) > WIDE_M
      const claims = straddles ? odd : odd.filter(label => home[label - firstUnit] === municipality)
      const only = claims.length === 1 ? (claims[0] as number) - firstUnit : SLIVER
      const own = only !== SLIVER && (wide || home[only] === municipality)
      this.municipality[c] = municipality
      this.covered[c] = odd.length
      if (municipality === 0) this.unit[c] = OUTSIDE
      else if (!straddles && !divided.has(municipality)) this.unit[c] = UNDIVIDED
      else this.unit[c] = own ? only : SLIVER
    }
  }
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

import { measureFaces } from './planar/face-measures.ts'
import type { Faces } from './planar/faces.ts'
import type { Graph } from './planar/snap-rounding.ts'

/** No mismatch of the sources is as wide (2 × area ÷ outline). */
export const WIDE_M = 40
/** Nor has a parish that does straddle as little land across; where one has, the editions contradict each other. */
const SMALL_M2 = 10_000

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
  /** Units by outer cycle, where several claim land that is wide and large. */
  readonly doubled = new Map<number, readonly number[]>()

  /** `home`: each unit's municipality, of which it has all its land unless units straddle. */
  constructor(graph: Graph, faces: Faces, firstUnit: number, home: readonly number[], straddles: boolean) {
    this.graph = graph
    this.faces = faces
    const { cycles, cover, covers } = faces
    const { faceOf, areaM2, outlineM } = measureFaces(graph, faces)
    this.faceOf = faceOf
    this.areaM2 = areaM2
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
      if (claims.length > 1 && wide && face === c && municipality > 0 && (this.areaM2[face] as number) > SMALL_M2)
        this.doubled.set(
          face,
          claims.map(label => label - firstUnit)
        )
      const only = claims.length === 1 ? (claims[0] as number) - firstUnit : SLIVER
      const own = only !== SLIVER && (wide || home[only] === municipality)
      this.municipality[c] = municipality
      this.covered[c] = odd.length
      if (municipality === 0) this.unit[c] = OUTSIDE
      else if (!straddles && !divided.has(municipality)) this.unit[c] = UNDIVIDED
      else this.unit[c] = own ? only : SLIVER
    }
    this.#dropSmallAcross(home)
  }

  /** A unit's land in a municipality not its own is slivers if all of it there is less than SMALL_M2. */
  #dropSmallAcross(home: readonly number[]): void {
    const { unit, municipality, faceOf, areaM2 } = this
    const isAcross = (c: number) => (unit[c] as number) >= 0 && home[unit[c] as number] !== municipality[c]
    const place = (c: number) => (municipality[c] as number) * home.length + (unit[c] as number)
    const across = new Map<number, number>()
    for (let c = 0; c < unit.length; c++)
      if (isAcross(c) && faceOf[c] === c) across.set(place(c), (across.get(place(c)) ?? 0) + (areaM2[c] as number))
    for (let c = 0; c < unit.length; c++) if (isAcross(c) && (across.get(place(c)) ?? 0) < SMALL_M2) unit[c] = SLIVER
  }
}

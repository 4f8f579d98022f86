/** The land and layers of units as planar partitions: arcs with a face on either side, EPSG:3035 on a millimetre grid. */

/** Index into `LandTopology.faces`. 0 is always "outside": sea or another country. */
export type FaceIndex = number

export const OUTSIDE: FaceIndex = 0

/** What lies along an arc, for display and for naming what a line follows. */
export const ArcKind = { municipal: 0, coast: 1, national: 2 } as const
export type ArcKind = (typeof ArcKind)[keyof typeof ArcKind]

/**
 * The land as one planar partition. Every border is stored once, as an arc with a face on either side.
 * Going along an arc, `left` lies to the left in a system with x east and y north. A closed arc repeats its first vertex.
 * Arcs meet only at their ends; arcs that meet share the identical vertex.
 */
export interface LandTopology {
  /** Millimetres in EPSG:3035 added to every coordinate: x = origin[0] + coords[2i]. */
  readonly origin: readonly [x: number, y: number]
  /** Municipality code per face; faces[0] is ''. Christiansø (0411) is a face like the others. */
  readonly faces: readonly string[]
  /** x, y pairs in mm relative to origin. */
  readonly coords: Int32Array
  /** First vertex of each arc; one more entry than there are arcs. */
  readonly arcStart: Uint32Array
  readonly arcLeft: Uint16Array
  readonly arcRight: Uint16Array
  readonly arcKind: Uint8Array
}

/**
 * A layer's borders as a refinement of the land: inner arcs lie wholly inside one municipality; together with the land's
 * arcs they divide the land into unit pieces. Each piece lies in exactly one municipality.
 */
export interface UnitTopology {
  readonly origin: readonly [x: number, y: number]
  /**
   * One entry per piece; pieces[0] is outside. A municipality that the layer has no unit for is one piece with unit ''
   * (Christiansø has no polling district).
   */
  readonly pieces: readonly { readonly unit: string; readonly municipality: string }[]
  /** Inner arcs only; left/right are piece indices. Same conventions as LandTopology. */
  readonly coords: Int32Array
  readonly arcStart: Uint32Array
  readonly arcLeft: Uint16Array
  readonly arcRight: Uint16Array
  /** For each stretch of a land arc: which pieces lie left and right. Offsets are vertex indices within the land's coords. */
  readonly landStretch: {
    /** Index of the first vertex in LandTopology.coords. */
    readonly start: Uint32Array
    /** Index of the last vertex in LandTopology.coords. */
    readonly end: Uint32Array
    readonly left: Uint16Array
    readonly right: Uint16Array
  }
}

/** Arcs of land or units. */
type Arcs = Pick<LandTopology, 'coords' | 'arcStart' | 'arcLeft' | 'arcRight'>

/** Numbers of an arc's first and last vertex. */
export function arcVertices({ arcStart }: Pick<Arcs, 'arcStart'>, arc: number): readonly [first: number, last: number] {
  return [arcStart[arc] as number, (arcStart[arc + 1] as number) - 1]
}

/** Faces, or pieces, on an arc's two sides. */
export function arcSides(
  { arcLeft, arcRight }: Pick<Arcs, 'arcLeft' | 'arcRight'>,
  arc: number
): readonly [left: number, right: number] {
  return [arcLeft[arc] as number, arcRight[arc] as number]
}

/** A vertex by its number. */
export function vertexOf({ coords }: Pick<Arcs, 'coords'>, vertex: number): readonly [x: number, y: number] {
  return [coords[2 * vertex] as number, coords[2 * vertex + 1] as number]
}

/** The vertices of an arc in order. */
export function arcLine(arcs: Pick<Arcs, 'coords' | 'arcStart'>, arc: number): { x: number[]; y: number[] } {
  const [first, last] = arcVertices(arcs, arc)
  const vertices = Array.from({ length: last - first + 1 }, (_, i) => vertexOf(arcs, first + i))
  return { x: vertices.map(([x]) => x), y: vertices.map(([, y]) => y) }
}

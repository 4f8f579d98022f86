/** A layer's pieces as arcs: borders inside a municipality, and which pieces lie along each stretch of the land's arcs. */
import { groupedBy } from '../collections/ints.ts'
import type { UnitTopology } from '../dataset/topology.ts'
import { type LandArc, landArcs, packArcs } from './land.ts'
import type { Overlay } from './overlay.ts'
import { type Arc, chainArcs } from './planar/arcs.ts'
import type { Outline } from './planar/census-cells.ts'
import { withCorners } from './planar/corners.ts'
import { tail } from './planar/half-edges.ts'
import { type LatticePoint, ORIGIN, STEP_MM } from './planar/lattice.ts'
import type { IsVertex } from './planar/vertices.ts'

export interface Division {
  readonly land: readonly LandArc[]
  readonly inner: readonly Arc[]
  /** Per land arc: the index of a stretch's first and last node in the arc, and the pieces left and right. */
  readonly stretches: readonly (readonly Stretch[])[]
  readonly x: Int32Array
  readonly y: Int32Array
}

export interface Stretch {
  readonly start: number
  readonly end: number
  readonly left: number
  readonly right: number
}

/**
 * `national`: ends of the land border, as nodes of the overlay's graph. `isVertex` tells the sources' own vertices from
 * points the overlay put on their lines; of those only the ones where a unit border ends stay, or a corner was.
 */
export function divide(
  { graph, faces, pieces, pieceOf }: Overlay,
  national: readonly (readonly [number, number])[],
  isVertex: { readonly land: IsVertex; readonly unit: IsVertex }
): Division {
  const pieceAt = (half: number) => pieceOf[faces.cycleOf[half] as number] as number
  const municipalityOf = (piece: number) => pieces[piece]?.municipality as number
  const land = landArcs(
    graph,
    edge => [municipalityOf(pieceAt(2 * edge)), municipalityOf(pieceAt(2 * edge + 1))],
    national
  )
  const onLand = new Uint8Array(graph.nodeX.length)
  for (const { nodes } of land) for (const node of nodes) onLand[node] = 1
  const inner = chainArcs(
    graph,
    edge => {
      const sides = [pieceAt(2 * edge), pieceAt(2 * edge + 1)] as const
      return municipalityOf(sides[0]) === municipalityOf(sides[1]) ? sides : [0, 0]
    },
    node => onLand[node] === 1
  )
  const junctions = new Set(inner.flatMap(arc => [arc.nodes[0] as number, arc.nodes.at(-1) as number]))
  const keep = (arc: Arc, isOwn: IsVertex) => {
    const own = arc.nodes.map(
      (node, i) =>
        i === 0 ||
        i === arc.nodes.length - 1 ||
        isOwn(graph.nodeX[node] as number, graph.nodeY[node] as number) ||
        junctions.has(node)
    )
    return withCorners(arc.nodes, own, { x: graph.nodeX, y: graph.nodeY })
  }
  const leaving = groupedBy(faces.cycleOf.length, graph.nodeX.length, h => tail(graph, h))
  const halfBetween = (a: number, b: number): number => {
    for (let k = leaving.start[a] as number; k < (leaving.start[a + 1] as number); k++) {
      const half = leaving.items[k] as number
      if (tail(graph, half ^ 1) === b) return half
    }
    throw new Error('an arc leaves its graph')
  }
  const kept = land.map(arc => keep(arc, isVertex.land))
  const stretches = land.map((arc, n) => {
    const sides = arc.nodes.slice(1).map((node, i) => {
      const half = halfBetween(arc.nodes[i] as number, node)
      return [pieceAt(half), pieceAt(half ^ 1)] as const
    })
    return stretchesOf(sides, kept[n] as boolean[])
  })
  return {
    land: land.map((arc, n) => ({ ...arc, nodes: arc.nodes.filter((_, i) => (kept[n] as boolean[])[i]) })),
    inner: inner.map(arc => {
      const stays = keep(arc, isVertex.unit)
      return { ...arc, nodes: arc.nodes.filter((_, i) => stays[i]) }
    }),
    stretches,
    x: graph.nodeX,
    y: graph.nodeY
  }
}

/** Stretches in indices of the nodes that stay. */
function stretchesOf(sides: readonly (readonly [number, number])[], kept: readonly boolean[]): Stretch[] {
  const result: Stretch[] = []
  let start = 0
  let at = 0
  sides.forEach(([left, right], i) => {
    const next = sides[i + 1]
    if (kept[i + 1]) at++
    if (next && next[0] === left && next[1] === right) return
    if (!kept[i + 1]) throw new Error('a unit ends where no unit border does')
    result.push({ start, end: at, left, right })
    start = at
  })
  return result
}

/** `codes` and `units`: what the pieces' labels stand for. */
export function toUnits(
  division: Division,
  { pieces }: Overlay,
  codes: readonly string[],
  units: readonly { readonly code: string }[]
): UnitTopology {
  const { coords, arcStart } = packArcs(division.inner, division, STEP_MM)
  const first: number[] = []
  let vertices = 0
  for (const arc of division.land) {
    first.push(vertices)
    vertices += arc.nodes.length
  }
  const flat = division.stretches.flatMap((list, arc) =>
    list.map(stretch => ({
      ...stretch,
      start: stretch.start + (first[arc] as number),
      end: stretch.end + (first[arc] as number)
    }))
  )
  return {
    origin: ORIGIN,
    pieces: pieces.map(({ municipality, unit }) => ({
      unit: units[unit]?.code ?? '',
      municipality: codes[municipality] as string
    })),
    coords,
    arcStart,
    arcLeft: Uint16Array.from(division.inner, arc => arc.left),
    arcRight: Uint16Array.from(division.inner, arc => arc.right),
    landStretch: {
      start: Uint32Array.from(flat, stretch => stretch.start),
      end: Uint32Array.from(flat, stretch => stretch.end),
      left: Uint16Array.from(flat, stretch => stretch.left),
      right: Uint16Array.from(flat, stretch => stretch.right)
    }
  }
}

/** Every piece's outline, the piece on the left. */
export function pieceOutlines(division: Division, pieces: number): Outline[] {
  const outlines = Array.from({ length: pieces }, (): (readonly [number, number, number, number])[] => [])
  const point = (node: number): LatticePoint => [division.x[node] as number, division.y[node] as number]
  const add = (nodes: readonly number[], left: number, right: number) => {
    for (let i = 1; i < nodes.length; i++) {
      const a = point(nodes[i - 1] as number)
      const b = point(nodes[i] as number)
      outlines[left]?.push([...a, ...b])
      outlines[right]?.push([...b, ...a])
    }
  }
  for (const arc of division.inner) add(arc.nodes, arc.left, arc.right)
  division.land.forEach((arc, n) => {
    for (const { start, end, left, right } of division.stretches[n] as readonly Stretch[])
      add(arc.nodes.slice(start, end + 1), left, right)
  })
  return outlines
}

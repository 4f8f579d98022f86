/**
 * Municipalities and parishes laid over each other. The two sources draw the same borders a few metres apart, so the
 * overlay is full of slivers: land under a parish of another municipality, under none, or under two. The rule:
 *
 * - A face is a parish's own land if exactly one parish covers it (odd winding, which undoes the source's two rings that
 *   cross themselves) and it lies in the parish's main municipality, or is wider than WIDE_M (2 × area ÷ outline). Where
 *   parishes do straddle municipalities, the land across is 44 m wide and more; no mismatch of the sources is over 39 m.
 * - Every other face is a sliver and goes to the neighbouring piece of the SAME municipality with the longest common
 *   border; slivers among slivers follow in rounds. An islet without neighbours goes to the nearest piece.
 * - What is then left of a piece apart from its main part, smaller than SCRAP_M2 and beside another piece of the
 *   municipality, is a scrap of the same mismatch and joins that piece.
 * - Where the border of two parishes stops short of the municipality's line, it is led on to the line's nearest point
 *   first, so that a sliver along several parishes is divided between them.
 */
import { arrange, type Graph, SegmentList } from './arrange.ts'
import { type Faces, find, join, outgoing, tail, traceFaces } from './faces.ts'
import { type LatticePoint, STEP_MM, squareMetres } from './lattice.ts'
import { LineFinder } from './line-finder.ts'
import type { ParishRing } from './parishes.ts'
import type { ParishSource } from './register.ts'
import { addMunicipalities, type MunicipalitySource } from './topojson.ts'

const WIDE_M = 40
/** Parish borders end within metres of the municipality's line; further off it is not a mismatch. */
const REACH_M = 500
const SCRAP_M2 = 1_000

/** Land of one parish in one municipality; labels are indices into the municipality source's codes and the parishes. */
export interface PieceKey {
  readonly municipality: number
  readonly parish: number
}

export interface Overlay {
  readonly graph: Graph
  readonly faces: Faces
  /** Sorted by municipality and parish; pieces[0] stands for outside. */
  readonly pieces: readonly PieceKey[]
  /** Per cycle of `faces`. */
  readonly pieceOf: Int32Array
  readonly cleaned: Cleaned
}

export interface Cleaned {
  /** Land under a parish of another municipality, or under two. */
  readonly strangerFaces: number
  readonly strangerM2: number
  /** Land under no parish. */
  readonly bareFaces: number
  readonly bareM2: number
  /** Of those two, faces without neighbours in their municipality, given to the nearest piece. */
  readonly islets: number
  readonly isletsM2: number
  /** Scraps of a piece cut off from it, given to the piece around them. */
  readonly scraps: number
  readonly scrapsM2: number
  /** Parish borders led on to the municipality's line. */
  readonly ledOn: number
  /** Parish land outside every municipality, cut off. */
  readonly overhangM2: number
}

export function overlay(
  source: MunicipalitySource,
  parishes: readonly ParishSource[],
  rings: readonly ParishRing[]
): Overlay {
  const segments = new SegmentList()
  addMunicipalities(segments, source)
  const firstParish = source.codes.length
  for (const { parish, points } of rings)
    for (let i = 1; i < points.length; i++)
      segments.add(points[i - 1] as LatticePoint, points[i] as LatticePoint, firstParish + parish, 0)

  const home = parishes.map(parish => source.codes.indexOf(parish.municipality))
  const sort = (graph: Graph) => new Sorting(graph, traceFaces(graph), firstParish, home)
  const first = sort(arrange(segments))
  segments.dividersFrom = segments.length
  const ledOn = leadOn(first, source, segments)
  return absorb(sort(arrange(segments)), ledOn)
}

const SLIVER = -1
const OUTSIDE = -2

/** Faces sorted into pieces and slivers. */
class Sorting {
  readonly graph: Graph
  readonly faces: Faces
  /** Per cycle: the face it belongs to, named by the face's outer cycle. */
  readonly faceOf: Int32Array
  /** Per cycle: municipality label, 0 outside. */
  readonly municipality: Int32Array
  /** Per cycle: parish index of a parish's own land, SLIVER, or OUTSIDE. */
  readonly parish: Int32Array
  /** Per cycle: is any parish over it? */
  readonly covered: Uint8Array
  /** Per outer cycle, m². */
  readonly areaM2: Float64Array

  constructor(graph: Graph, faces: Faces, firstParish: number, home: readonly number[]) {
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
    this.parish = new Int32Array(cycles)
    this.covered = new Uint8Array(cycles)
    for (let c = 0; c < cycles; c++) {
      const labels = covers[cover[c] as number] as readonly number[]
      const municipality = labels.find(label => label < firstParish) ?? 0
      const odd = [...new Set(labels)].filter(
        label => label >= firstParish && labels.filter(other => other === label).length % 2 === 1
      )
      const face = this.faceOf[c] as number
      const wide = (2 * (this.areaM2[face] as number)) / (outlineM[face] as number) > WIDE_M
      const only = odd.length === 1 ? (odd[0] as number) - firstParish : SLIVER
      const own = only !== SLIVER && (wide || home[only] === municipality)
      this.municipality[c] = municipality
      this.covered[c] = odd.length
      this.parish[c] = municipality === 0 ? OUTSIDE : own ? only : SLIVER
    }
  }
}

/** Adds a divider from every end of a parish border that lies inside a municipality to the nearest point of its line. */
function leadOn(sorting: Sorting, source: MunicipalitySource, segments: SegmentList): number {
  const { graph, faces } = sorting
  const lines = new LineFinder(source)
  const { start, half } = outgoing(graph)
  let ledOn = 0
  for (let node = 0; node < graph.nodeX.length; node++) {
    const cycles = [...half.subarray(start[node], start[node + 1])].map(h => faces.cycleOf[h] as number)
    const municipality = sorting.municipality[cycles[0] ?? 0] as number
    if (cycles.length < 3 || municipality === 0) continue
    // A node on the municipality's line needs nothing.
    if (cycles.some(c => sorting.municipality[c] !== municipality)) continue
    const own = new Set(cycles.map(c => sorting.parish[c]).filter(parish => parish !== SLIVER))
    if (own.size < 2 || !cycles.some(c => sorting.parish[c] === SLIVER)) continue
    const from: LatticePoint = [graph.nodeX[node] as number, graph.nodeY[node] as number]
    const to = lines.nearest(from, municipality, (REACH_M * 1000) / STEP_MM)
    if (!to) continue
    segments.add(from, to, 0, 0)
    ledOn++
  }
  return ledOn
}

function absorb(sorting: Sorting, ledOn: number): Overlay {
  const { graph, faces, faceOf, municipality, parish, areaM2 } = sorting
  const pieces = pieceList(sorting)
  const indexOf = new Map(pieces.map((piece, i) => [piece.municipality * 65_536 + piece.parish, i]))
  /** Per face, named by outer cycle: piece index; -1 while a sliver. */
  const piece = new Int32Array(faces.cycles).fill(-1)
  const waiting: number[] = []
  for (let c = 0; c < faces.cycles; c++) {
    if (faceOf[c] !== c) continue
    if (parish[c] === OUTSIDE) piece[c] = 0
    else if (parish[c] === SLIVER) waiting.push(c)
    else piece[c] = indexOf.get((municipality[c] as number) * 65_536 + (parish[c] as number)) as number
  }
  const sum = (list: readonly number[]) => list.reduce((total, c) => total + (areaM2[c] as number), 0)
  const bare = waiting.filter(c => sorting.covered[c] === 0)
  const stranger = waiting.filter(c => sorting.covered[c] !== 0)
  let overhangM2 = 0
  for (let c = 0; c < faces.cycles; c++)
    if (faceOf[c] === c && parish[c] === OUTSIDE && sorting.covered[c]) overhangM2 += areaM2[c] as number
  const islets = growIntoSlivers(sorting, piece, waiting)
  giveToNearest(sorting, piece, islets)
  const scraps = joinScraps(sorting, piece)
  return {
    graph,
    faces,
    pieces,
    pieceOf: Int32Array.from(faceOf, face => piece[face] as number),
    cleaned: {
      strangerFaces: stranger.length,
      strangerM2: sum(stranger),
      bareFaces: bare.length,
      bareM2: sum(bare),
      islets: islets.length,
      isletsM2: sum(islets),
      scraps: scraps.length,
      scrapsM2: scraps.reduce((total, m2) => total + m2, 0),
      ledOn,
      overhangM2
    }
  }
}

function pieceList({ municipality, parish }: Sorting): PieceKey[] {
  const keys = new Map<number, PieceKey>([[0, { municipality: 0, parish: -1 }]])
  for (let c = 0; c < parish.length; c++) {
    const own = { municipality: municipality[c] as number, parish: parish[c] as number }
    if (own.parish >= 0) keys.set(own.municipality * 65_536 + own.parish, own)
  }
  return [...keys.values()].sort((p, q) => p.municipality - q.municipality || p.parish - q.parish)
}

/**
 * Rounds: each sliver that has pieces beside it when the round begins joins the one with the longest common border, so
 * the result doesn't depend on the order of faces. Returns the slivers nothing reached.
 */
function growIntoSlivers(
  { graph, faces, faceOf, municipality }: Sorting,
  piece: Int32Array,
  slivers: number[]
): number[] {
  const waiting = new Map(slivers.map(face => [face, [] as { other: number; metres: number }[]]))
  for (let h = 0; h < faces.cycleOf.length; h++) {
    const face = faceOf[faces.cycleOf[h] as number] as number
    const other = faceOf[faces.cycleOf[h ^ 1] as number] as number
    if (face !== other && municipality[face] === municipality[other])
      waiting.get(face)?.push({ other, metres: lengthM(graph, h) })
  }
  for (;;) {
    const joined: [face: number, piece: number][] = []
    for (const [face, beside] of waiting) {
      const metres = new Map<number, number>()
      for (const { other, metres: length } of beside) {
        const neighbour = piece[other] as number
        if (neighbour > 0) metres.set(neighbour, (metres.get(neighbour) ?? 0) + length)
      }
      const best = longest(metres)
      if (best !== undefined) joined.push([face, best])
    }
    if (joined.length === 0) return [...waiting.keys()]
    for (const [face, joins] of joined) {
      piece[face] = joins
      waiting.delete(face)
    }
  }
}

/** Gives scraps to the piece they share most border with; returns their areas in m². */
function joinScraps({ graph, faces, faceOf, municipality, areaM2 }: Sorting, piece: Int32Array): number[] {
  const part = Int32Array.from(faceOf)
  const faceLeft = (half: number) => faceOf[faces.cycleOf[half] as number] as number
  for (let h = 0; h < faces.cycleOf.length; h += 2)
    if (piece[faceLeft(h)] === piece[faceLeft(h ^ 1)]) join(part, faceLeft(h), faceLeft(h ^ 1))
  const partM2 = new Float64Array(faces.cycles)
  for (let c = 0; c < faces.cycles; c++) if (faceOf[c] === c) add(partM2, find(part, c), areaM2[c] as number)
  const largest = new Map<number, number>()
  for (let c = 0; c < faces.cycles; c++) {
    const own = piece[faceOf[c] as number] as number
    const root = find(part, faceOf[c] as number)
    const known = largest.get(own)
    if (known === undefined || (partM2[root] as number) > (partM2[known] as number)) largest.set(own, root)
  }
  const beside = new Map<number, Map<number, number>>()
  for (let h = 0; h < faces.cycleOf.length; h++) {
    const face = faceLeft(h)
    const other = faceLeft(h ^ 1)
    const root = find(part, face)
    const own = piece[face] as number
    if (own <= 0 || largest.get(own) === root || (partM2[root] as number) >= SCRAP_M2) continue
    if (piece[other] === own || municipality[other] !== municipality[face]) continue
    const metres = beside.get(root) ?? new Map<number, number>()
    beside.set(root, metres)
    metres.set(piece[other] as number, (metres.get(piece[other] as number) ?? 0) + lengthM(graph, h))
  }
  const joins = new Map([...beside].map(([root, metres]) => [root, longest(metres) as number]))
  for (let c = 0; c < faces.cycles; c++) {
    const to = faceOf[c] === c ? joins.get(find(part, c)) : undefined
    if (to !== undefined) piece[c] = to
  }
  return [...joins.keys()].map(root => partM2[root] as number)
}

/** The piece with most metres, the lowest of equals. */
function longest(metres: ReadonlyMap<number, number>): number | undefined {
  return [...metres].sort((p, q) => q[1] - p[1] || p[0] - q[0])[0]?.[0]
}

/** Each face joins the piece of its municipality with the node nearest to one of the face's own nodes. */
function giveToNearest(
  { graph, faces, faceOf, municipality }: Sorting,
  piece: Int32Array,
  islets: readonly number[]
): void {
  const nodesOf = new Map(islets.map(face => [face, new Set<number>()]))
  const settled = new Map<number, Map<number, number>>()
  for (let h = 0; h < faces.cycleOf.length; h++) {
    const face = faceOf[faces.cycleOf[h] as number] as number
    const node = tail(graph, h)
    nodesOf.get(face)?.add(node)
    const own = piece[face] as number
    if (own <= 0) continue
    const nodes = settled.get(municipality[face] as number) ?? new Map<number, number>()
    settled.set(municipality[face] as number, nodes)
    nodes.set(node, Math.min(own, nodes.get(node) ?? own))
  }
  for (const [face, nodes] of nodesOf) {
    let least = Number.POSITIVE_INFINITY
    let best = 0
    for (const [node, own] of settled.get(municipality[face] as number) ?? [])
      for (const from of nodes) {
        const off = Math.hypot(
          (graph.nodeX[node] as number) - (graph.nodeX[from] as number),
          (graph.nodeY[node] as number) - (graph.nodeY[from] as number)
        )
        if (off > least || (off === least && own >= best)) continue
        least = off
        best = own
      }
    if (best === 0) throw new Error(`municipality ${municipality[face]} has no parish`)
    piece[face] = best
  }
}

function lengthM(graph: Graph, half: number): number {
  const a = tail(graph, half)
  const b = tail(graph, half ^ 1)
  const steps = Math.hypot(
    (graph.nodeX[a] as number) - (graph.nodeX[b] as number),
    (graph.nodeY[a] as number) - (graph.nodeY[b] as number)
  )
  return (steps * STEP_MM) / 1000
}

function add(values: Float64Array, i: number, value: number): void {
  values[i] = (values[i] as number) + value
}

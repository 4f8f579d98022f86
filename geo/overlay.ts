/**
 * Municipalities and parishes laid over each other. The two sources draw the same borders a few metres apart, so the
 * overlay is full of slivers: land under a parish of another municipality, under none, or under two. The rule:
 *
 * - A face is a parish's own land if exactly one parish covers it (odd winding, which undoes the source's two rings that
 *   cross themselves) and it lies in the parish's main municipality, or is wider than 40 m (2 × area ÷ outline). Where
 *   parishes do straddle municipalities, the land across is 44 m wide and more; no mismatch of the sources is over 39 m.
 * - Every other face is a sliver and goes to the neighbouring piece of the SAME municipality with the longest common
 *   border; slivers among slivers follow in rounds. An islet without neighbours goes to the nearest piece.
 * - What is then left of a piece apart from its main part, smaller than 1,000 m² and beside another piece of the
 *   municipality, is a scrap of the same mismatch and joins that piece.
 * - Where the border of two parishes stops short of the municipality's line, it is led on to the line's nearest point
 *   first, so that a sliver along several parishes is divided between them.
 */
import { arrange, type Graph } from './arrange.ts'
import { type Faces, traceFaces } from './faces.ts'
import { outgoing } from './half-edges.ts'
import { type LatticePoint, STEP_MM } from './lattice.ts'
import { LineFinder } from './line-finder.ts'
import type { ParishRing } from './parishes.ts'
import type { ParishSource } from './register.ts'
import { SegmentList } from './segments.ts'
import { giveToNearest, growIntoSlivers, joinScraps } from './slivers.ts'
import { OUTSIDE, SLIVER, Sorting } from './sorting.ts'
import { addMunicipalities, type MunicipalitySource } from './topojson.ts'

/** Parish borders end within metres of the municipality's line; further off it is not a mismatch. */
const REACH_M = 500

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

/**
 * Municipalities and a layer of units (parishes, polling districts) laid over each other. The sources draw the same
 * borders a few metres apart, so the overlay is full of slivers: land under a unit of another municipality, under none, or
 * under two. The rule:
 *
 * - Where units belong to one municipality each (polling districts), a face is a unit's own land if exactly one unit of
 *   the face's municipality covers it, whatever else does.
 * - Where units may straddle (parishes), a face is a unit's own land if exactly one covers it (odd winding, which undoes
 *   the parish source's two rings that cross themselves) and it lies in the unit's main municipality, or is wider than
 *   40 m (2 × area ÷ outline) and the unit has 1 ha or more of such land there. Where parishes do straddle
 *   municipalities, the land across is 44 m wide and more; no mismatch of the sources is over 39 m.
 * - Every other face is a sliver and goes to the neighbouring piece of the SAME municipality with the longest common
 *   border; slivers among slivers follow in rounds. An islet without neighbours goes to the nearest piece.
 * - What is then left of a piece apart from its main part, smaller than 1,000 m² and beside another piece of the
 *   municipality, is a scrap of the same mismatch and joins that piece.
 * - Where the border of two units stops short of the municipality's line, it is led on to the line's nearest point
 *   first, so that a sliver along several units is divided between them.
 * - A municipality that the layer has no unit for (Christiansø has no polling district) is one piece without a unit.
 */

import { LineFinder } from './line-finder.ts'
import { addMunicipalities, type MunicipalitySource } from './municipalities.ts'
import { type Faces, traceFaces } from './planar/faces.ts'
import { outgoing, tail } from './planar/half-edges.ts'
import { type LatticePoint, STEP_MM } from './planar/lattice.ts'
import { SegmentList } from './planar/segments.ts'
import { Arrangement, type Graph } from './planar/snap-rounding.ts'
import { giveToNearest, growIntoSlivers, joinScraps } from './slivers.ts'
import { OUTSIDE, SLIVER, Sorting, UNDIVIDED } from './sorting.ts'
import type { UnitLayer } from './unit-layer.ts'

/** Unit borders end within metres of the municipality's line; further off it is not a mismatch. */
const REACH_M = 500

/** Land of one unit in one municipality; labels are indices into the municipality source's codes and the units, -1: none. */
export interface PieceKey {
  readonly municipality: number
  readonly unit: number
}

export interface Overlay {
  readonly graph: Graph
  readonly faces: Faces
  /** Sorted by municipality and unit; pieces[0] stands for outside. */
  readonly pieces: readonly PieceKey[]
  /** Per cycle of `faces`. */
  readonly pieceOf: Int32Array
  readonly cleaned: Cleaned
  /** Land that several units claim and that is too wide and large to be a mismatch, the largest first. */
  readonly doubled: readonly Doubled[]
}

export interface Doubled {
  readonly m2: number
  /** Indices of the units. */
  readonly units: readonly number[]
  /** A corner of it. */
  readonly place: LatticePoint
}

export interface Cleaned {
  /** Land under a unit of another municipality, or under two. */
  readonly strangerFaces: number
  readonly strangerM2: number
  /** Land under no unit. */
  readonly bareFaces: number
  readonly bareM2: number
  /** Of those two, faces without neighbours in their municipality, given to the nearest piece. */
  readonly islets: number
  readonly isletsM2: number
  /** Scraps of a piece cut off from it, given to the piece around them. */
  readonly scraps: number
  readonly scrapsM2: number
  /** Unit borders led on to the municipality's line. */
  readonly ledOn: number
  /** Unit land outside every municipality, cut off. */
  readonly overhangM2: number
}

export function overlay(source: MunicipalitySource, layer: UnitLayer): Overlay {
  const segments = new SegmentList()
  addMunicipalities(segments, source)
  const firstUnit = source.codes.length
  for (const { unit, points } of layer.rings)
    for (let i = 1; i < points.length; i++)
      segments.add(points[i - 1] as LatticePoint, points[i] as LatticePoint, firstUnit + unit, 0)

  const home = layer.units.map(unit => source.codes.indexOf(unit.municipality))
  const sort = (graph: Graph) => new Sorting(graph, traceFaces(graph), firstUnit, home, layer.straddles)
  const arrangement = new Arrangement(segments)
  const first = sort(arrangement.graph())
  segments.dividersFrom = segments.length
  const ledOn = leadOn(first, source, segments)
  return absorb(ledOn > 0 ? sort(arrangement.graph()) : first, ledOn)
}

/** Adds a divider from every end of a unit border that lies inside a municipality to the nearest point of its line. */
function leadOn(sorting: Sorting, source: MunicipalitySource, segments: SegmentList): number {
  const { graph, faces } = sorting
  const lines = new LineFinder(source)
  const { start, half } = outgoing(graph)
  let ledOn = 0
  for (let node = 0; node < graph.nodeX.length; node++) {
    const [from, to] = [start[node] as number, start[node + 1] as number]
    if (to - from < 3) continue
    const cycles = Array.from(half.subarray(from, to), h => faces.cycleOf[h] as number)
    const municipality = sorting.municipality[cycles[0] as number] as number
    if (municipality === 0) continue
    // A node on the municipality's line needs nothing.
    if (cycles.some(c => sorting.municipality[c] !== municipality)) continue
    const own = new Set(cycles.map(c => sorting.unit[c]).filter(unit => unit !== SLIVER))
    if (own.size < 2 || !cycles.some(c => sorting.unit[c] === SLIVER)) continue
    const end: LatticePoint = [graph.nodeX[node] as number, graph.nodeY[node] as number]
    const onLine = lines.nearest(end, municipality, (REACH_M * 1000) / STEP_MM)
    if (!onLine) continue
    segments.add(end, onLine, 0, 0)
    ledOn++
  }
  return ledOn
}

function absorb(sorting: Sorting, ledOn: number): Overlay {
  const { graph, faces, faceOf, municipality, unit, areaM2 } = sorting
  const pieces = pieceList(sorting)
  const indexOf = new Map(pieces.map((piece, i) => [`${piece.municipality}/${piece.unit}`, i]))
  /** Per face, named by outer cycle: piece index; -1 while a sliver. */
  const piece = new Int32Array(faces.cycles).fill(-1)
  const waiting: number[] = []
  for (let c = 0; c < faces.cycles; c++) {
    if (faceOf[c] !== c) continue
    if (unit[c] === OUTSIDE) piece[c] = 0
    else if (unit[c] === SLIVER) waiting.push(c)
    else piece[c] = indexOf.get(`${municipality[c]}/${unitOf(sorting, c)}`) as number
  }
  const sum = (list: readonly number[]) => list.reduce((total, c) => total + (areaM2[c] as number), 0)
  const bare = waiting.filter(c => sorting.covered[c] === 0)
  const stranger = waiting.filter(c => sorting.covered[c] !== 0)
  let overhangM2 = 0
  for (let c = 0; c < faces.cycles; c++)
    if (faceOf[c] === c && unit[c] === OUTSIDE && sorting.covered[c]) overhangM2 += areaM2[c] as number
  const islets = growIntoSlivers(sorting, piece, waiting)
  giveToNearest(sorting, piece, islets)
  const scraps = joinScraps(sorting, piece)
  return {
    graph,
    faces,
    pieces,
    doubled: doubledIn(sorting),
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

function doubledIn({ graph, faces, faceOf, doubled, areaM2 }: Sorting): Doubled[] {
  const corners = new Map<number, LatticePoint>()
  for (let h = 0; doubled.size > 0 && h < faces.cycleOf.length; h++) {
    const face = faceOf[faces.cycleOf[h] as number] as number
    if (!doubled.has(face) || corners.has(face)) continue
    const node = tail(graph, h)
    corners.set(face, [graph.nodeX[node] as number, graph.nodeY[node] as number])
  }
  return [...doubled]
    .map(([face, units]) => ({ m2: areaM2[face] as number, units, place: corners.get(face) as LatticePoint }))
    .sort((p, q) => q.m2 - p.m2)
}

function pieceList(sorting: Sorting): PieceKey[] {
  const keys = new Map<string, PieceKey>([['0/-1', { municipality: 0, unit: -1 }]])
  sorting.unit.forEach((unit, c) => {
    if (unit === OUTSIDE || unit === SLIVER) return
    const own = { municipality: sorting.municipality[c] as number, unit: unitOf(sorting, c) }
    keys.set(`${own.municipality}/${own.unit}`, own)
  })
  return [...keys.values()].sort((p, q) => p.municipality - q.municipality || p.unit - q.unit)
}

function unitOf({ unit }: Sorting, cycle: number): number {
  return unit[cycle] === UNDIVIDED ? -1 : (unit[cycle] as number)
}

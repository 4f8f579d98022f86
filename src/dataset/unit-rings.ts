/**
 * Outlines of units (parishes, polling districts) out of the pieces they are divided into. Coordinates are mm relative to
 * the dataset's origin (EPSG:3035), every vertex one of the dataset's own.
 */

import { addAt, addTo } from '../collections/lists.ts'
import { firstClockwise, type Ray } from '../geometry/directions.ts'
import { PointIndex } from '../geometry/point-index.ts'
import { close, type Ring } from '../geometry/rings.ts'
import { type RingPolygon, ringPolygons, simpleRings } from '../geometry/simple-rings.ts'
import { arcSides, arcVertices, type LandTopology, type UnitTopology, vertexOf } from './topology.ts'

/** What a unit has in one municipality. */
export interface UnitOutline {
  readonly unit: string
  readonly municipality: string
  readonly polygons: readonly RingPolygon[]
}

/** A run of vertices with what is wanted on its left; `from` > `to`: the stored line walked backwards. */
interface Run {
  readonly coords: Int32Array
  readonly from: number
  readonly to: number
  readonly key: number
}

interface RunRay extends Ray {
  readonly run: Run
}

/** Key of a piece that is not wanted. */
const NONE = -1

/**
 * The boundary of the chosen units' land: outer rings counter-clockwise, holes clockwise, none meeting itself; rings may
 * touch one another at points. Borders between two chosen pieces vanish. `municipalities`: only the land in these.
 * Codes that have no land here count for nothing.
 */
export function unitRings(
  land: LandTopology,
  units: UnitTopology,
  codes: ReadonlySet<string>,
  municipalities?: ReadonlySet<string>
): Ring[] {
  const lines = linesOf(units)
  const wanted = new Set<number>()
  for (const code of codes)
    for (const piece of lines.pieces.get(code) ?? [])
      if (municipalities?.has(units.pieces[piece]?.municipality ?? '') ?? true) wanted.add(piece)
  const beside = (byPiece: readonly (readonly number[])[]) =>
    [...new Set([...wanted].flatMap(piece => byPiece[piece] ?? []))].sort((a, b) => a - b)
  const runs = runsOf(land, units, piece => (wanted.has(piece) ? 1 : NONE), {
    arcs: beside(lines.arcs),
    stretches: beside(lines.stretches)
  })
  return closedRuns(runs).flatMap(({ ring }) => simpleRings(ring))
}

/** Which lines of a layer bound what: a change names few of its units. */
interface Lines {
  /** By code of the unit; without the first piece (outside). */
  readonly pieces: ReadonlyMap<string, readonly number[]>
  /** By piece, ascending. */
  readonly arcs: readonly (readonly number[])[]
  readonly stretches: readonly (readonly number[])[]
}

const known = new WeakMap<UnitTopology, Lines>()

function linesOf(units: UnitTopology): Lines {
  const before = known.get(units)
  if (before) return before
  const pieces = new Map<string, number[]>()
  for (const [piece, { unit }] of units.pieces.entries()) if (piece > 0) addTo(pieces, unit, piece)
  const byPiece = (left: Uint16Array, right: Uint16Array) => {
    const lines: number[][] = []
    for (let i = 0; i < left.length; i++) {
      addAt(lines, left[i] as number, i)
      if (left[i] !== right[i]) addAt(lines, right[i] as number, i)
    }
    return lines
  }
  const { left, right } = units.landStretch
  const lines = { pieces, arcs: byPiece(units.arcLeft, units.arcRight), stretches: byPiece(left, right) }
  known.set(units, lines)
  return lines
}

/** Every piece's polygons, in the order of `units.pieces` without its first (outside). */
export function unitOutlines(land: LandTopology, units: UnitTopology): UnitOutline[] {
  const all = { arcs: units.arcLeft.keys(), stretches: units.landStretch.start.keys() }
  const runs = runsOf(land, units, piece => (piece > 0 ? piece : NONE), all)
  const rings = units.pieces.map((): Ring[] => [])
  for (const { key, ring } of closedRuns(runs)) rings[key]?.push(...simpleRings(ring))
  return units.pieces
    .map(({ unit, municipality }, piece) => ({ unit, municipality, polygons: ringPolygons(rings[piece] ?? []) }))
    .slice(1)
}

/** The sides of those of some lines that bound wanted land, that land on their left. */
function runsOf(
  land: LandTopology,
  units: UnitTopology,
  keyOf: (piece: number) => number,
  { arcs, stretches }: { readonly arcs: Iterable<number>; readonly stretches: Iterable<number> }
): Run[] {
  const runs: Run[] = []
  const add = (coords: Int32Array, first: number, last: number, left: number, right: number) => {
    const [leftKey, rightKey] = [keyOf(left), keyOf(right)]
    if (leftKey === rightKey) return
    if (leftKey !== NONE) runs.push({ coords, from: first, to: last, key: leftKey })
    if (rightKey !== NONE) runs.push({ coords, from: last, to: first, key: rightKey })
  }
  for (const arc of arcs) add(units.coords, ...arcVertices(units, arc), ...arcSides(units, arc))
  const { start, end, left, right } = units.landStretch
  for (const i of stretches)
    add(land.coords, start[i] as number, end[i] as number, left[i] as number, right[i] as number)
  return runs
}

/** Runs joined end to end, turning so that each walk keeps to its land; a walk may pass one point several times. */
function closedRuns(runs: readonly Run[]): { key: number; ring: Ring }[] {
  const points = new PointIndex(runs.length)
  const outgoing: RunRay[][] = []
  const rays = runs.map((run): RunRay => {
    const { from, to } = run
    const next = from < to ? from + 1 : from - 1
    const [x, y] = vertexOf(run, next)
    const ray = { x, y, run }
    addAt(outgoing, points.add(...vertexOf(run, from)), ray)
    return ray
  })
  const used = new Set<RunRay>()
  const walk = (begin: RunRay): { key: number; ring: Ring } => {
    const x: number[] = []
    const y: number[] = []
    let ray = begin
    while (!used.has(ray)) {
      used.add(ray)
      const { from, to, key } = ray.run
      for (let v = from; v !== to; v += from < to ? 1 : -1) {
        const [px, py] = vertexOf(ray.run, v)
        x.push(px)
        y.push(py)
      }
      const [endX, endY] = vertexOf(ray.run, to)
      const back = { x: x.at(-1) as number, y: y.at(-1) as number }
      const on = (outgoing[points.find(endX, endY)] ?? []).filter(
        other => other.run.key === key && (other === begin || !used.has(other))
      )
      const next = firstClockwise(endX, endY, back, on)
      if (next === null) throw new Error(`the outline ends at ${endX},${endY}`)
      ray = next
    }
    close({ x, y })
    return { key: begin.run.key, ring: { x, y } }
  }
  const walked: { key: number; ring: Ring }[] = []
  for (const ray of rays) if (!used.has(ray)) walked.push(walk(ray))
  return walked
}

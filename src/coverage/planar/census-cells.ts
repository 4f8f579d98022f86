/** How much of a piece of land lies in each 1 km census cell. */
import { ORIGIN, STEP_MM } from './lattice.ts'

/** Lattice steps per cell. */
const CELL = 1_000_000 / STEP_MM
/** More than the kilometres from EPSG:3035's western edge to Denmark. */
const CELLS_ACROSS = 8192

/** Directed edges with the piece on their left: x1, y1, x2, y2 in lattice steps. */
export type Outline = readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]

/** Number of a cell by its lower left corner in EPSG:3035 kilometres. */
export function cellKey(xKm: number, yKm: number): number {
  return yKm * CELLS_ACROSS + xKm
}

export function cellOf(key: number): { xKm: number; yKm: number } {
  return { xKm: key % CELLS_ACROSS, yKm: Math.floor(key / CELLS_ACROSS) }
}

/**
 * m² of the outlined land per cell, by cell number. For a cell it is the sum over edges of dy × the width between the
 * cell's left side and the edge, for edges in the cell's row: an edge further east counts the whole width, one further
 * west nothing.
 */
export function cellAreas(outline: Outline): Map<number, number> {
  /** Per row and column: dy × (x − left side) of edges there, and dy alone. */
  const here = new Map<number, Map<number, [inside: number, dy: number]>>()
  for (const [x1, y1, x2, y2] of outline) splitAtCells(x1, y1, x2, y2, here)
  const areas = new Map<number, number>()
  for (const [row, columns] of [...here].sort((p, q) => p[0] - q[0])) {
    const eastward = [...columns.keys()].sort((p, q) => p - q)
    let dy = 0
    for (let n = eastward.length - 1; n >= 0; n--) {
      const column = eastward[n] as number
      const [inside, own] = columns.get(column) as [number, number]
      record(areas, column, row, inside + dy * CELL)
      dy += own
      // Cells between this edge and the next one west are covered alike.
      const west = eastward[n - 1]
      if (west !== undefined && dy !== 0) for (let c = column - 1; c > west; c--) record(areas, c, row, dy * CELL)
    }
  }
  return areas
}

function record(areas: Map<number, number>, column: number, row: number, steps2: number): void {
  const m2 = (steps2 * STEP_MM * STEP_MM) / 1e6
  // Less than a square decimetre is rounding where nothing lies.
  if (m2 < 0.01) return
  areas.set(cellKey(column + ORIGIN[0] / 1_000_000, row + ORIGIN[1] / 1_000_000), m2)
}

function splitAtCells(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  here: Map<number, Map<number, [inside: number, dy: number]>>
): void {
  if (y1 === y2) return
  const cuts = [0, 1]
  addCuts(cuts, x1, x2)
  addCuts(cuts, y1, y2)
  cuts.sort((p, q) => p - q)
  for (let n = 1; n < cuts.length; n++) {
    const from = cuts[n - 1] as number
    const to = cuts[n] as number
    if (from === to) continue
    const middle = (from + to) / 2
    const x = x1 + middle * (x2 - x1)
    const row = Math.floor((y1 + middle * (y2 - y1)) / CELL)
    const column = Math.floor(x / CELL)
    const dy = (to - from) * (y2 - y1)
    const columns = here.get(row) ?? new Map<number, [inside: number, dy: number]>()
    here.set(row, columns)
    const entry = columns.get(column) ?? [0, 0]
    columns.set(column, [entry[0] + dy * (x - column * CELL), entry[1] + dy])
  }
}

/** Where along the edge (0 to 1) it crosses a cell side in one direction. */
function addCuts(cuts: number[], from: number, to: number): void {
  if (from === to) return
  const low = Math.min(from, to)
  const high = Math.max(from, to)
  for (let side = Math.ceil(low / CELL) * CELL; side <= high; side += CELL) {
    const t = (side - from) / (to - from)
    if (t > 0 && t < 1) cuts.push(t)
  }
}

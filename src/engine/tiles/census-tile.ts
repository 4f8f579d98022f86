/**
 * Where people live, as tiles: the census cells of 1 km, by how many live in each. Along the coast they are cut to the land, so
 * that nobody seems to live at sea.
 */
import { OUTSIDE } from '../../dataset/topology.ts'
import type { ResidentTable } from '../../dataset/types.ts'
import type { Box } from '../../geometry/box.ts'
import type { TileId } from '../api.ts'
import { clipRing } from './clip.ts'
import { LandTile, type MapLand } from './land-tile.ts'
import { BUFFER, EXTENT, TileFrame } from './tile-frame.ts'
import { TileWriter } from './tile-writer.ts'

const CELL_MM = 1_000_000
const [LEAST, MOST] = [-BUFFER, EXTENT + BUFFER]

/** Thousandths of a person by cell: EPSG:3035 km of its lower left corner, x · 10 000 + y. */
export type CensusCells = ReadonlyMap<number, number>

export function censusCells({ cellX, cellY, milli }: ResidentTable): CensusCells {
  const cells = new Map<number, number>()
  for (let i = 0; i < milli.length; i++) {
    const cell = (cellX[i] as number) * 10_000 + (cellY[i] as number)
    cells.set(cell, (cells.get(cell) ?? 0) + (milli[i] as number))
  }
  return cells
}

/**
 * Layer `cells`: the land of each populated cell, {cell, residents} to one decimal. Layer `counts`: the same at each one's middle, in
 * the one tile that holds it.
 */
export function censusTile(land: MapLand, cells: CensusCells, tile: TileId): Uint8Array<ArrayBuffer> {
  const writer = new TileWriter()
  const frame = new TileFrame(tile, land.origin)
  let ofTile: number[][][] | null = null
  for (const [cell, milli] of cellsIn(frame, land.origin, cells)) {
    const residents = Math.round(milli / 100) / 10
    if (residents === 0) continue
    const properties = { cell, residents }
    const box = boxOf(cell, land.origin)
    const square = squareIn(frame, box)
    let rings = [square]
    if (isCoastal(land, box)) {
      ofTile ??= new LandTile(land, tile).allLand()
      rings = ofTile.flatMap(polygon => withinSquare(polygon, square))
    }
    const seen = rings.map(ring => rounded(clipRing(ring, LEAST, MOST))).filter(({ length }) => length >= 6)
    writer.addPolygons('cells', properties, seen)
    const middle: number[] = []
    frame.place((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, middle)
    if (middle.every(unit => unit >= 0 && unit < EXTENT)) writer.addPoints('counts', properties, middle)
  }
  return writer.bytes()
}

/** By their number. */
function cellsIn({ box }: TileFrame, [ox, oy]: MapLand['origin'], cells: CensusCells): [number, number][] {
  const km = (mm: number) => Math.floor(mm / CELL_MM)
  const found: [number, number][] = []
  for (let x = km(box[0] + ox); x <= km(box[2] + ox); x++)
    for (let y = km(box[1] + oy); y <= km(box[3] + oy); y++) {
      const milli = cells.get(x * 10_000 + y)
      if (milli !== undefined) found.push([x * 10_000 + y, milli])
    }
  return found
}

/** Relative to the origin. */
function boxOf(cell: number, [ox, oy]: MapLand['origin']): Box {
  const [x, y] = [Math.floor(cell / 10_000) * CELL_MM - ox, (cell % 10_000) * CELL_MM - oy]
  return [x, y, x + CELL_MM, y + CELL_MM]
}

/** Clockwise on the map, as tiles have their outer rings. */
function squareIn(frame: TileFrame, [minX, minY, maxX, maxY]: Box): number[] {
  const square: number[] = []
  frame.place(minX, minY, square)
  frame.place(minX, maxY, square)
  frame.place(maxX, maxY, square)
  frame.place(maxX, minY, square)
  return square
}

function isCoastal({ strands }: MapLand, box: Box): boolean {
  return strands.query(...box).some(id => strands.leftOf(id) === OUTSIDE || strands.rightOf(id) === OUTSIDE)
}

/** What of a polygon lies within a square, which is convex: each side cuts off what is beyond it. */
function withinSquare([outer, ...holes]: number[][], square: readonly number[]): number[][] {
  if (!outer) return []
  const around = cutToSquare(outer, square)
  return around.length < 6 ? [] : [around, ...holes.map(hole => cutToSquare(hole, square))]
}

function cutToSquare(ring: number[], square: readonly number[]): number[] {
  let kept = ring
  for (let i = 0; i < square.length && kept.length > 0; i += 2) {
    const [ax, ay] = [square[i] as number, square[i + 1] as number]
    const [bx, by] = [square[(i + 2) % 8] as number, square[(i + 3) % 8] as number]
    kept = cutBeyond(kept, (x, y) => (bx - ax) * (y - ay) - (by - ay) * (x - ax))
  }
  return kept
}

/** What lies where `inward` is not negative. */
function cutBeyond(ring: readonly number[], inward: (x: number, y: number) => number): number[] {
  const out: number[] = []
  let [ax, ay] = [ring.at(-2) as number, ring.at(-1) as number]
  let a = inward(ax, ay)
  for (let i = 0; i < ring.length; i += 2) {
    const [bx, by] = [ring[i] as number, ring[i + 1] as number]
    const b = inward(bx, by)
    if (a >= 0 !== b >= 0) {
      const t = a / (a - b)
      out.push(ax + t * (bx - ax), ay + t * (by - ay))
    }
    if (b >= 0) out.push(bx, by)
    ;[ax, ay, a] = [bx, by, b]
  }
  return out
}

const rounded = (ring: readonly number[]): number[] => ring.map(Math.round)

/** Whose land a point lies on, asked a million times: segments by census cell, and looking east from cell to cell. */
import { addTo } from '../../collections/lists.ts'
import { type LandTopology, OUTSIDE } from '../../dataset/topology.ts'
import { orient2d } from '../../geometry/exact.ts'
import { cellKey } from './census-cells.ts'

const CELL_MM = 1_000_000

interface Segment {
  /** From south to north, absolute EPSG:3035 mm. */
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
  /** The face on its western side. */
  readonly west: number
}

export class LandFinder {
  private readonly segments = new Map<number, Segment[]>()
  private easternmost = 0

  constructor(land: LandTopology) {
    const [ox, oy] = land.origin
    for (let arc = 0; arc + 1 < land.arcStart.length; arc++) {
      const [left, right] = [land.arcLeft[arc] as number, land.arcRight[arc] as number]
      for (let v = (land.arcStart[arc] as number) + 1; v < (land.arcStart[arc + 1] as number); v++) {
        const [px, py] = [(land.coords[2 * v - 2] as number) + ox, (land.coords[2 * v - 1] as number) + oy]
        const [qx, qy] = [(land.coords[2 * v] as number) + ox, (land.coords[2 * v + 1] as number) + oy]
        if (py < qy) this.put({ ax: px, ay: py, bx: qx, by: qy, west: left })
        else if (py > qy) this.put({ ax: qx, ay: qy, bx: px, by: py, west: right })
      }
    }
  }

  /** Face at a point (absolute EPSG:3035 mm); on a line the one to the east, as where residents are counted. */
  faceAt(x: number, y: number): number {
    const yKm = Math.floor(y / CELL_MM)
    for (let xKm = Math.floor(x / CELL_MM); xKm <= this.easternmost; xKm++) {
      let nearest: { readonly at: number; readonly lean: number; readonly west: number } | null = null
      for (const { ax, ay, bx, by, west } of this.segments.get(cellKey(xKm, yKm)) ?? []) {
        if (ay > y || by <= y || orient2d(ax, ay, bx, by, x, y) <= 0) continue
        const lean = (bx - ax) / (by - ay)
        const at = ax + (y - ay) * lean
        if (at >= (xKm + 1) * CELL_MM) continue
        // At a common vertex the nearer one is that which leans further west.
        if (!nearest || at < nearest.at || (at === nearest.at && lean < nearest.lean)) nearest = { at, lean, west }
      }
      if (nearest) return nearest.west
    }
    return OUTSIDE
  }

  private put(segment: Segment): void {
    const { ax, ay, bx, by } = segment
    const kilometres = (mm: number) => Math.floor(mm / CELL_MM)
    for (let row = kilometres(ay); row <= kilometres(by); row++) {
      const at = (y: number) => ax + ((y - ay) * (bx - ax)) / (by - ay)
      const [from, to] = [at(Math.max(ay, row * CELL_MM)), at(Math.min(by, (row + 1) * CELL_MM))]
      const [west, east] = [kilometres(Math.min(from, to) - 1), kilometres(Math.max(from, to) + 1)]
      this.easternmost = Math.max(this.easternmost, east)
      for (let column = west; column <= east; column++) addTo(this.segments, cellKey(column, row), segment)
    }
  }
}

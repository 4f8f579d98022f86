/**
 * How much of each square kilometre an area covers. Exact area integration, edge by edge: every directed edge adds, row
 * by row, the land between itself and the left border of the cells it passes; whole cells further left are added up once
 * at the end. Edges may come in any order; together they must form closed rings, interior to the left.
 */

/** Cell size in metres: the census grid of EPSG:3035. */
export const CELL_M = 1000

export interface CellRange {
  /** Column and row of the lower left cell: floor(EPSG:3035 metres / 1000). */
  readonly x0: number
  readonly y0: number
  readonly columns: number
  readonly rows: number
}

/** The cells a bounding box (absolute EPSG:3035 mm) touches. */
export function cellRange(minX: number, minY: number, maxX: number, maxY: number): CellRange {
  const size = CELL_M * 1000
  const x0 = Math.floor(minX / size)
  const y0 = Math.floor(minY / size)
  return { x0, y0, columns: Math.floor(maxX / size) - x0 + 1, rows: Math.floor(maxY / size) - y0 + 1 }
}

export class Coverage {
  readonly range: CellRange
  private readonly part: Float64Array
  private readonly full: Float64Array

  constructor(range: CellRange) {
    this.range = range
    this.part = new Float64Array(range.columns * range.rows)
    this.full = new Float64Array(range.columns * range.rows)
  }

  /** Add a directed edge in absolute EPSG:3035 millimetres; sign −1 takes it away. Edges must lie within the range. */
  addEdge(ax: number, ay: number, bx: number, by: number, sign: number): void {
    if (ay === by) return
    // In cells, relative to the range: small numbers keep the precision of a double far below a square millimetre.
    const size = CELL_M * 1000
    const x1 = (ax - this.range.x0 * size) / size
    const y1 = (ay - this.range.y0 * size) / size
    const x2 = (bx - this.range.x0 * size) / size
    const y2 = (by - this.range.y0 * size) / size
    if (y1 < y2) this.addRows(x1, y1, x2, y2, sign)
    else this.addRows(x2, y2, x1, y1, -sign)
  }

  /** m² per cell, row by row from the lower left. */
  areas(): Float64Array {
    const { columns, rows } = this.range
    const areas = new Float64Array(columns * rows)
    for (let row = 0; row < rows; row++) {
      let carried = 0
      for (let column = columns - 1; column >= 0; column--) {
        const i = row * columns + column
        areas[i] = ((this.part[i] as number) + carried) * CELL_M * CELL_M
        carried += this.full[i] as number
      }
    }
    return areas
  }

  private addRows(x1: number, y1: number, x2: number, y2: number, sign: number): void {
    const slope = (x2 - x1) / (y2 - y1)
    let y = y1
    let x = x1
    while (y < y2) {
      const row = Math.min(Math.floor(y), this.range.rows - 1)
      const top = Math.min(row + 1, y2)
      const xTop = top === y2 ? x2 : x1 + (top - y1) * slope
      this.addColumns(row, x, y, xTop, top, sign)
      if (top <= y) break
      x = xTop
      y = top
    }
  }

  private addColumns(row: number, x1: number, y1: number, x2: number, y2: number, sign: number): void {
    const last = this.range.columns - 1
    const ascending = x1 <= x2
    let x = ascending ? x1 : x2
    const xEnd = ascending ? x2 : x1
    const dy = y2 - y1
    const width = xEnd - x
    let column = Math.max(0, Math.min(Math.floor(x), last))
    if (width === 0) {
      this.put(row, column, x - column, dy * sign)
      return
    }
    while (x < xEnd) {
      const edge = column === last ? xEnd : Math.min(column + 1, xEnd)
      const share = ((edge - x) / width) * dy * sign
      this.put(row, column, (x + edge) / 2 - column, share)
      x = edge
      column = Math.min(column + 1, last)
    }
  }

  /** `inside`: how far into the cell (0–1) the edge lies on average over the height `dy`. */
  private put(row: number, column: number, inside: number, dy: number): void {
    const i = row * this.range.columns + column
    this.part[i] = (this.part[i] as number) + inside * dy
    // All cells to the left of this one are crossed in full width.
    this.full[i] = (this.full[i] as number) + dy
  }
}

/**
 * Points with weights, counted inside borders that are given edge by edge. Every directed edge has a number (`westOf`), and
 * over the edges around an area (interior to the left) the numbers add up to the weight inside. So an area that changes is
 * counted by the edges that changed, in any order, and nothing else is looked at.
 *
 * How an edge gets its number: the points lie in square cells. A point's winding number is that of its cell's lower right
 * corner, plus what is crossed on the way from there up along the cell's right side and then west to the point. An edge
 * changes the corners of the cells west of where it passes a row's bottom line (a prefix sum), the points above where it
 * passes a right side (a prefix sum), and the points beside it in the cells it runs through: only those are tested.
 *
 * A point on a line belongs to the land just east of it; where the line runs due east and west, to the land just north.
 * In other words a point is taken a hair to the east and, far less, to the north of where it is: so it lies in exactly one
 * area, whatever the direction or order of the edges. All tests are exact.
 *
 * Coordinates are whole millimetres below 2^31 in size; weights are whole numbers.
 */
import { orient2d } from './exact.ts'

/** Smaller cells mean fewer points to test, and more cells: 250 m takes 10 MB for Denmark's extent. */
const CELL_MM = 250_000

/** Heights are sorted by this many at a time. */
const HALF = 65536

export class WeightedPoints {
  readonly count: number
  /** Of all points. */
  readonly total: number
  private readonly cell: number
  private readonly x0: number
  private readonly y0: number
  private readonly columns: number
  private readonly rows: number
  /** Per cell, row by row from the lower left: its first point. One more entry than there are cells. */
  private readonly start: Uint32Array
  /** By cell, within a cell from south to north. */
  private readonly x: Int32Array
  private readonly y: Int32Array
  /** Weight of the points before each; one more entry than there are points. */
  private readonly before: Uint32Array

  /** `cellMm` is a matter of speed alone. Throws RangeError where the weights pass 2^32 together. */
  constructor(x: Int32Array, y: Int32Array, weight: ArrayLike<number>, cellMm = CELL_MM) {
    const n = x.length
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let i = 0; i < n; i++) {
      const [px, py] = [x[i] as number, y[i] as number]
      if (px < minX) minX = px
      if (px > maxX) maxX = px
      if (py < minY) minY = py
      if (py > maxY) maxY = py
    }
    this.count = n
    this.cell = cellMm
    this.x0 = n > 0 ? minX : 0
    this.y0 = n > 0 ? minY : 0
    this.columns = n > 0 ? Math.floor((maxX - minX) / cellMm) + 1 : 0
    this.rows = n > 0 ? Math.floor((maxY - minY) / cellMm) + 1 : 0
    this.start = new Uint32Array(this.columns * this.rows + 1)
    const order = this.sorted(x, y)
    this.x = picked(x, order)
    this.y = picked(y, order)
    this.before = new Uint32Array(n + 1)
    let sum = 0
    for (let i = 0; i < n; i++) {
      sum += weight[order[i] as number] as number
      if (sum > 0xffffffff) throw new RangeError('the weights are too large together')
      this.before[i + 1] = sum
    }
    this.total = sum
  }

  /** The points in the order they are held in: from columns in this order the same is built fastest. */
  held(): { readonly x: Int32Array; readonly y: Int32Array; readonly weight: Uint32Array } {
    const { x, y, before } = this
    const weight = new Uint32Array(this.count).map((_, i) => (before[i + 1] as number) - (before[i] as number))
    return { x, y, weight }
  }

  /** The same points, each with weight 1. */
  unweighted(): WeightedPoints {
    const twin: WeightedPoints = Object.create(WeightedPoints.prototype)
    const before = new Uint32Array(this.count + 1).map((_, i) => i)
    return Object.assign<WeightedPoints, object>(twin, { ...this, before, total: this.count })
  }

  /**
   * The number of the edge a→b; that of b→a is its negative. Means something only summed over edges that close around an
   * area: counter-clockwise the sum is the weight of the points inside.
   */
  westOf(ax: number, ay: number, bx: number, by: number): number {
    const up = ay < by
    const across = this.pastRightSides(ax, ay, bx, by)
    if (ay === by) return across
    const west = up ? this.westOfUpward(ax, ay, bx, by) : 0 - this.westOfUpward(bx, by, ax, ay)
    return across + west
  }

  /** The edge l→h goes north. */
  private westOfUpward(lx: number, ly: number, hx: number, hy: number): number {
    const { cell, x0, y0, rows, columns, start, before } = this
    const slope = (hx - lx) / (hy - ly)
    let sum = 0
    const first = Math.max(0, Math.floor((ly - y0) / cell))
    const last = Math.min(rows - 1, Math.floor((hy - 1 - y0) / cell))
    for (let row = first; row <= last; row++) {
      const bottom = y0 + row * cell
      if (ly <= bottom) {
        const column = Math.min(columns - 1, this.lastCornerWest(lx, ly, hx, hy, bottom, lx + (bottom - ly) * slope))
        if (column >= 0)
          sum +=
            (before[start[row * columns + column + 1] as number] as number) -
            (before[start[row * columns] as number] as number)
      }
      const from = Math.max(ly, bottom)
      const to = Math.min(hy, bottom + cell)
      const [xFrom, xTo] = [lx + (from - ly) * slope, lx + (to - ly) * slope]
      const west = Math.max(0, Math.floor((Math.min(xFrom, xTo) - 1 - x0) / cell))
      const east = Math.min(columns - 1, Math.floor((Math.max(xFrom, xTo) + 1 - x0) / cell))
      for (let column = west; column <= east; column++) {
        const i = row * columns + column
        if (start[i] !== start[i + 1]) sum += this.besideInCell(lx, ly, hx, hy, column, i, from, to)
      }
    }
    return sum
  }

  /** Weight of a cell's points at heights from ≤ y < to that lie west of the upward edge where that runs in the cell. */
  private besideInCell(
    lx: number,
    ly: number,
    hx: number,
    hy: number,
    column: number,
    index: number,
    from: number,
    to: number
  ): number {
    const { x, y, before } = this
    const right = this.rightSide(column)
    let [low, high] = [from, to]
    if (lx > right) {
      if (hx > right) return 0
      low = Math.max(low, passing(hx, hy, lx, ly, right))
    } else if (hx > right) high = Math.min(high, passing(lx, ly, hx, hy, right))
    const [minX, maxX] = lx < hx ? [lx, hx] : [hx, lx]
    const end = this.start[index + 1] as number
    let sum = 0
    for (let i = this.firstFrom(index, low); i < end; i++) {
      const py = y[i] as number
      if (py >= high) break
      const px = x[i] as number
      if (px < minX || (px < maxX && orient2d(lx, ly, hx, hy, px, py) > 0))
        sum += (before[i + 1] as number) - (before[i] as number)
    }
    return sum
  }

  /** What the points above the edge gain where it passes the right side of their cell. */
  private pastRightSides(ax: number, ay: number, bx: number, by: number): number {
    const { cell, x0, y0, rows, columns, start, before } = this
    const east = ax < bx
    const [wx, wy, ex, ey] = east ? [ax, ay, bx, by] : [bx, by, ax, ay]
    const first = Math.max(0, Math.floor((wx - x0) / cell))
    const last = Math.min(columns - 1, Math.floor((ex - x0) / cell) - 1)
    let sum = 0
    for (let column = first; column <= last; column++) {
      const height = passing(wx, wy, ex, ey, this.rightSide(column))
      const row = Math.floor((height - y0) / cell)
      // On the row's bottom line or within a millimetre below it: no point of either row lies between it and its corner.
      if (row < 0 || row >= rows || height === y0 + row * cell) continue
      const i = row * columns + column
      sum += (before[start[i + 1] as number] as number) - (before[this.firstFrom(i, height)] as number)
    }
    return east ? sum : 0 - sum
  }

  /** The last column whose lower right corner lies west of the upward edge at the height of a row's bottom line. */
  private lastCornerWest(lx: number, ly: number, hx: number, hy: number, bottom: number, near: number): number {
    let column = Math.floor((near + 0.5 - this.x0) / this.cell) - 1
    const isWest = (c: number) => {
      const s = orient2d(lx, ly, hx, hy, this.rightSide(c), bottom)
      return s === 0 ? hx > lx : s > 0
    }
    while (isWest(column + 1)) column++
    while (!isWest(column)) column--
    return column
  }

  /** Half a millimetre off the grid, so that no vertex and no point lies on it. */
  private rightSide(column: number): number {
    return this.x0 + (column + 1) * this.cell - 0.5
  }

  /** The first of a cell's points that lies at a height or north of it. */
  private firstFrom(index: number, height: number): number {
    let low = this.start[index] as number
    let high = this.start[index + 1] as number
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.y[middle] as number) < height) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Numbers of the points by cell, in a cell by height; fills `start`. */
  private sorted(x: Int32Array, y: Int32Array): Uint32Array {
    const { start, cell, x0, y0, columns } = this
    const height = (i: number) => (y[i] as number) - y0
    const cellOf = (i: number) => Math.floor(height(i) / cell) * columns + Math.floor(((x[i] as number) - x0) / cell)
    let inOrder = true
    let [lastCell, lastHeight] = [-1, -1]
    for (let i = 0; i < x.length; i++) {
      const [at, up] = [cellOf(i), height(i)]
      if (at < lastCell || (at === lastCell && up < lastHeight)) inOrder = false
      ;[lastCell, lastHeight] = [at, up]
      start[at + 1] = (start[at + 1] as number) + 1
    }
    for (let i = 1; i < start.length; i++) start[i] = (start[i] as number) + (start[i - 1] as number)
    // By height first, half of its bits at a time, then by cell: each pass keeps the order of the one before.
    const all = new Uint32Array(x.length).map((_, i) => i)
    if (inOrder) return all
    const keys = Math.min(HALF, this.rows * cell)
    const low = (i: number) => height(i) % HALF
    const high = (i: number) => Math.floor(height(i) / HALF)
    const byLow = dealt(all, low, places(x.length, low, keys))
    const order = dealt(byLow, high, places(x.length, high, Math.ceil((this.rows * cell) / HALF)))
    return dealt(order, cellOf, start.slice())
  }
}

function picked(values: Int32Array, order: Uint32Array): Int32Array {
  const out = new Int32Array(order.length)
  for (let i = 0; i < order.length; i++) out[i] = values[order[i] as number] as number
  return out
}

/** Where each pile begins, of as many as there are keys. */
function places(count: number, keyOf: (i: number) => number, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1)
  for (let i = 0; i < count; i++) {
    const after = keyOf(i) + 1
    next[after] = (next[after] as number) + 1
  }
  for (let key = 1; key <= keys; key++) next[key] = (next[key] as number) + (next[key - 1] as number)
  return next
}

/** The list dealt into piles by key, equal keys in the order they come. `next` is used up. */
function dealt(list: Uint32Array, keyOf: (i: number) => number, next: Uint32Array): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(list.length)
  for (const i of list) {
    const key = keyOf(i)
    const place = next[key] as number
    out[place] = i
    next[key] = place + 1
  }
  return out
}

/** The lowest whole number at which a point on the line x = `at` is on or above the eastward edge w→e, which passes it. */
function passing(wx: number, wy: number, ex: number, ey: number, at: number): number {
  let height = Math.ceil(wy + ((ey - wy) * (at - wx)) / (ex - wx))
  while (orient2d(wx, wy, ex, ey, at, height - 1) >= 0) height--
  while (orient2d(wx, wy, ex, ey, at, height) < 0) height++
  return height
}

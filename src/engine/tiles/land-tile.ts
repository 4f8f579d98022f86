/**
 * A tile of the map, made from the partition as it stands: layer `land` with a polygon for each kind of land, layer `borders`
 * with the lines between them. Made of what lies in the tile, simplified to what its zoom can show; nothing else of the country
 * is looked at but the boxes of strands around the same land.
 */
import { type Box, boxesMeet } from '../../geometry/box.ts'
import type { HalfEdge } from '../../partition/half-edge.ts'
import type { Label } from '../../partition/labels.ts'
import type { EdgePolygon } from '../../partition/polygonize.ts'
import type { Strands } from '../../partition/strands.ts'
import type { TileId } from '../api.ts'
import { borderNames, type Sides } from './border-names.ts'
import { clipLine, clipRing } from './clip.ts'
import { BUFFER, EXTENT, TileFrame } from './tile-frame.ts'
import { type Properties, TileWriter } from './tile-writer.ts'
import type { VertexWeights } from './vertex-weights.ts'

/** What a tile is made of. */
export interface MapLand {
  readonly strands: Strands
  readonly weights: VertexWeights
  /** Absolute EPSG:3035 mm. */
  readonly origin: readonly [number, number]
  /** The pieces of land under a label. */
  pieces(label: Label): readonly LandPiece[]
  readonly labelAt: (x: number, y: number) => Label
  /** Properties of a label's land; null for what is not drawn. */
  land(label: Label): Properties | null
  /** Properties of a strand, one object for all that have the same; null for one that is not drawn. */
  border(strand: number): Properties | null
  /** What is written along a strand on its left and on its right; null where nothing is. */
  sides(strand: number): Sides | null
}

export interface LandPiece extends EdgePolygon {
  readonly box: Box
}

/** Simplified lines lie at most so far off, in pixels. */
const OFF_PX = 0.3
const [LEAST, MOST] = [-BUFFER, EXTENT + BUFFER]
/** Farther out there is no room for names along borders. */
const SIDES_FROM_ZOOM = 12

/** Bytes of a Mapbox vector tile; none where nothing lies in it. */
export function landTile(land: MapLand, tile: TileId): Uint8Array<ArrayBuffer> {
  return new LandTile(land, tile).bytes()
}

export class LandTile {
  private readonly land: MapLand
  private readonly frame: TileFrame
  private readonly tolerance: number
  /** Of strands in or near the tile: their vertices that are drawn, in tile units. */
  private readonly placed = new Map<number, readonly number[]>()

  constructor(land: MapLand, tile: TileId) {
    this.land = land
    this.frame = new TileFrame(tile, land.origin)
    this.tolerance = OFF_PX * this.frame.pixelMm
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const { land, frame } = this
    const writer = new TileWriter()
    const near = land.strands.query(...frame.box).sort((a, b) => a - b)
    for (const [properties, polygons] of this.polygons(near))
      writer.addPolygons('land', properties, polygons.sort(([a = []], [b = []]) => byPlace(a, b)).flat())
    for (const [properties, lines] of inOrder(this.lines(near))) writer.addLines('borders', properties, lines)
    if (this.frame.z >= SIDES_FROM_ZOOM) this.writeSides(near, writer)
    return writer.bytes()
  }

  /** Rings of all land in the tile, whosever it is: cut to it, in whole units. */
  allLand(): number[][][] {
    const near = this.land.strands.query(...this.frame.box)
    return this.polygons(near).flatMap(([, polygons]) => polygons)
  }

  /** Layer `sides`, {over, under, angle, bend}: points to write the names of either side of a border at; see border-names.ts. */
  private writeSides(near: readonly number[], writer: TileWriter): void {
    const lines = new Map<string, { readonly sides: Sides; readonly lines: number[][] }>()
    let [last, x, y] = ['', Number.NaN, Number.NaN]
    for (const strand of near) {
      const sides = this.land.sides(strand)
      if (!sides) continue
      const line = this.place(strand)
      const key = sides.join('\n')
      const found = lines.get(key) ?? { sides, lines: [] }
      lines.set(key, found)
      const open = key === last && line[0] === x && line[1] === y ? found.lines.at(-1) : undefined
      if (open) for (let i = 2; i < line.length; i++) open.push(line[i] as number)
      else found.lines.push([...line])
      last = key
      ;[x, y] = [line.at(-2) as number, line.at(-1) as number]
    }
    for (const [, { sides, lines: parts }] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1)))
      for (const line of parts.flatMap(part => clipLine(part, 0, EXTENT)))
        for (const { at, ...name } of borderNames(line, sides)) writer.addPoints('sides', name, at)
  }

  /** Land by what it is. Labels and pieces are numbered as they came into use, so neither's order may show. */
  private polygons(near: readonly number[]): [Properties, number[][][]][] {
    const { strands, labelAt } = this.land
    // Land without a border in the tile fills it.
    const labels = new Set<Label>([labelAt(...this.frame.gridAt(EXTENT / 2, EXTENT / 2))])
    for (const id of near) labels.add(strands.leftOf(id)).add(strands.rightOf(id))
    const found = new Map<string, [Properties, number[][][]]>()
    for (const label of labels) {
      const properties = this.land.land(label)
      if (!properties) continue
      const key = keyOf(properties)
      const known = found.get(key)
      if (known) known[1].push(...this.rings(label))
      else found.set(key, [properties, this.rings(label)])
    }
    return inOrder(found.values())
  }

  /** A list of rings for each piece of a label's land, the outer one first. */
  private rings(label: Label): number[][][] {
    const polygons: number[][][] = []
    for (const { box, outer, holes } of this.land.pieces(label)) {
      if (!boxesMeet(box, this.frame.box)) continue
      const around = this.ring(outer)
      if (!around) continue
      const inner = holes.map(hole => this.ring(hole)).filter(ring => ring !== null)
      polygons.push([around, ...inner.toSorted(byPlace)])
    }
    return polygons
  }

  /** Cut to the tile, in whole units; null where nothing of it can be seen. */
  private ring(sides: readonly HalfEdge[]): number[] | null {
    const walked = this.walk(sides)
    const ring = clipRing(walked, LEAST, MOST)
    const whole = ring === walked ? walked : rounded(ring)
    if (whole.length >= 4 && whole[0] === whole.at(-2) && whole[1] === whole.at(-1)) whole.length -= 2
    if (whole.length < 6 || area(whole) === 0) return null
    return fromLeast(reversed(whole))
  }

  /**
   * The corners of an edge ring. What lies beyond one side of the tile's box is walked straight through: the half plane there
   * is convex, so the ring goes round the tile as often as before.
   */
  private walk(sides: readonly HalfEdge[]): number[] {
    const { strands } = this.land
    const { box } = this.frame
    const out: number[] = []
    const begin = (side: HalfEdge): readonly [number, number] => {
      const first = side.forward ? 0 : strands.vertexCount(side.strand) - 1
      return [strands.x(side.strand, first), strands.y(side.strand, first)]
    }
    let beyond = 0
    let from: readonly [number, number] = [0, 0]
    for (const side of sides) {
      const now = beyondSides(strands.boxOf(side.strand), box)
      if ((beyond & now) !== 0) {
        beyond &= now
        continue
      }
      const here = begin(side)
      if (beyond !== 0) this.detour(from, here, beyond, out)
      ;[beyond, from] = [now, here]
      if (now !== 0) {
        this.frame.place(...here, out)
        continue
      }
      const line = this.place(side.strand)
      // Its last vertex is the first one of the next. A strand too small to be seen ends where it begins.
      const seen = line.length > 4 || line[0] !== line[2] || line[1] !== line[3]
      if (!seen) continue
      if (side.forward) for (let i = 0; i + 2 < line.length; i++) out.push(line[i] as number)
      else for (let i = line.length - 2; i >= 2; i -= 2) out.push(line[i] as number, line[i + 1] as number)
    }
    if (beyond !== 0) this.detour(from, begin(sides[0] as HalfEdge), beyond, out)
    return out
  }

  /** A long straight line bends on the map, and might bend into the tile: it leads through places farther out instead. */
  private detour(
    [ax, ay]: readonly [number, number],
    [bx, by]: readonly [number, number],
    beyond: number,
    out: number[]
  ): void {
    const length = Math.hypot(bx - ax, by - ay)
    if (length <= this.frame.longestMm) return
    const [dx, dy] =
      (beyond & 1) !== 0
        ? [-length, 0]
        : (beyond & 2) !== 0
          ? [length, 0]
          : (beyond & 4) !== 0
            ? [0, -length]
            : [0, length]
    this.frame.place(ax + dx, ay + dy, out)
    this.frame.place(bx + dx, by + dy, out)
  }

  /** At least two places, the strand's ends; no other falls on the one before it. */
  private place(strand: number): readonly number[] {
    const known = this.placed.get(strand)
    if (known) return known
    const { strands, weights: book } = this.land
    const { weights, at } = book.of(strand)
    const line: number[] = []
    const last = strands.vertexCount(strand) - 1
    let before = -1
    for (let v = 0; v <= last; v++) {
      if ((weights[at + v] as number) <= this.tolerance) continue
      if (before >= 0) this.between(strand, before, v, line)
      this.frame.place(strands.x(strand, v), strands.y(strand, v), line)
      before = v
      const n = line.length
      const sameAsBefore = n >= 4 && line[n - 1] === line[n - 3] && line[n - 2] === line[n - 4]
      if (sameAsBefore && (v < last || n > 4)) line.length -= 2
    }
    this.placed.set(strand, line)
    return line
  }

  /** Long edges are bent a little on the map. */
  private between(strand: number, one: number, other: number, line: number[]): void {
    const { strands } = this.land
    const [ax, ay] = [strands.x(strand, one), strands.y(strand, one)]
    const [dx, dy] = [strands.x(strand, other) - ax, strands.y(strand, other) - ay]
    const parts = Math.ceil(Math.hypot(dx, dy) / this.frame.longestMm)
    for (let i = 1; i < parts; i++) this.frame.place(ax + (i / parts) * dx, ay + (i / parts) * dy, line)
  }

  /** Lines by what they are, strands that follow each other as one: dashes would else begin anew with each. */
  private lines(near: readonly number[]): Map<Properties, number[][]> {
    const found = new Map<Properties, number[][]>()
    let last: Properties | null = null
    let [x, y] = [Number.NaN, Number.NaN]
    for (const strand of near) {
      const properties = this.land.border(strand)
      if (!properties) continue
      const line = this.place(strand)
      const lines = found.get(properties) ?? []
      found.set(properties, lines)
      const open = properties === last && line[0] === x && line[1] === y ? lines.at(-1) : undefined
      if (open) for (let i = 2; i < line.length; i++) open.push(line[i] as number)
      else lines.push([...line])
      last = properties
      ;[x, y] = [line.at(-2) as number, line.at(-1) as number]
    }
    return new Map([...found].map(([properties, lines]) => [properties, lines.flatMap(clipped)]))
  }
}

const keyOf = (properties: Properties): string => Object.entries(properties).join(' ')

function inOrder<T>(found: Iterable<[Properties, T]>): [Properties, T][] {
  return [...found].sort(([a], [b]) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function clipped(line: readonly number[]): number[][] {
  return clipLine(line, LEAST, MOST)
    .map(rounded)
    .filter(({ length }) => length >= 4)
}

/** Whole units, without vertices that fall on the one before. */
function rounded(line: readonly number[]): number[] {
  const out: number[] = []
  let [x, y] = [Number.NaN, Number.NaN]
  for (let i = 0; i < line.length; i += 2) {
    const [nextX, nextY] = [Math.round(line[i] as number), Math.round(line[i + 1] as number)]
    if (nextX === x && nextY === y) continue
    ;[x, y] = [nextX, nextY]
    out.push(x, y)
  }
  return out
}

function area(ring: readonly number[]): number {
  let doubled = 0
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length
    doubled += (ring[i] as number) * (ring[j + 1] as number) - (ring[j] as number) * (ring[i + 1] as number)
  }
  return doubled / 2
}

function reversed(ring: readonly number[]): number[] {
  const out: number[] = []
  for (let i = ring.length - 2; i >= 0; i -= 2) out.push(ring[i] as number, ring[i + 1] as number)
  return out
}

/** Begun at its least corner. A ring that touches itself may come by that twice; the corner after it decides then. */
function fromLeast(ring: number[]): number[] {
  let least = 0
  for (let i = 2; i < ring.length; i += 2) if (isBefore(ring, i, least)) least = i
  return least === 0 ? ring : [...ring.slice(least), ...ring.slice(0, least)]
}

function isBefore(ring: readonly number[], one: number, other: number): boolean {
  for (let k = 0; k < 4; k++) {
    const difference = (ring[(one + k) % ring.length] as number) - (ring[(other + k) % ring.length] as number)
    if (difference !== 0) return difference < 0
  }
  return false
}

function byPlace(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < Math.min(a.length, b.length); k++) {
    const difference = (a[k] as number) - (b[k] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** The sides of `around` that a box lies wholly beyond, as bits: 0 where the two meet. */
function beyondSides([minX, minY, maxX, maxY]: Box, [left, bottom, right, top]: Box): number {
  return (maxX < left ? 1 : 0) | (minX > right ? 2 : 0) | (maxY < bottom ? 4 : 0) | (minY > top ? 8 : 0)
}

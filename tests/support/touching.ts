/** Seeded drawings that touch, meet and run along themselves, each other and the borders; straight in EPSG:25832. */
import type { MultiPolygon, Position } from 'geojson'
import proj4 from 'proj4'
import { toLonLat } from '../../src/geometry/grid.ts'
import { insideRings, type Ring } from '../../src/geometry/rings.ts'
import type { Step } from '../../src/subdivision/changes/apply.ts'
import type { Outcome } from '../../src/subdivision/outcome.ts'

const utm = proj4('WGS84', '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs')

type LonLat = readonly [number, number]
type Corner = readonly [i: number, j: number]

/** Lattice points, border vertices and points on borders around one border vertex. */
interface Spot {
  readonly corner: (i: number, j: number) => LonLat
  /** Consecutive vertices of a border, the spot's own among them. */
  readonly border: readonly LonLat[]
  readonly near: readonly LonLat[]
  readonly between: readonly [string, string]
}

const SIZE = 4
const DECIMALS = [9, 9, 7, 7, 6, 5]

export class Touching {
  private readonly outcome: Outcome
  private readonly next: () => number
  private readonly strands: readonly number[]
  private readonly region: string
  private count = 0

  /** `region`: id of one that new municipalities come to lie in. */
  constructor(outcome: Outcome, next: () => number, region: string) {
    this.region = region
    this.outcome = outcome
    this.next = next
    const { strands, owners } = outcome
    const isLand = (face: number) => owners.isInDivision(face)
    this.strands = [...strands.living()].filter(id => isLand(strands.leftOf(id)) && isLand(strands.rightOf(id)))
  }

  step(): Step {
    const spot = this.spot()
    const id = `s${this.count++}`
    const decimals = this.pick(DECIMALS)
    const to =
      this.next() < 0.8
        ? this.pick(spot.between)
        : this.pick(this.outcome.faces.slice(1).filter(code => this.outcome.isInDivision(this.outcome.face(code))))
    const dice = this.next()
    if (dice < 0.15) {
      const ends = [this.pick(spot.border), this.pick(spot.border)] as const
      const way = Array.from({ length: Math.floor(this.next() * 4) }, () => this.point(spot))
      const coordinates = [ends[0], ...way, ends[1]].map(point => rounded(point, Math.max(7, decimals)))
      return { id, type: 'redraw-border', between: spot.between, line: { type: 'LineString', coordinates } }
    }
    const area = this.area(spot, decimals)
    if (dice < 0.25) return { id, type: 'settle-doubt', area, to }
    if (dice < 0.35)
      return { id, type: 'new-municipality', area, code: String(9000 + this.count), name: id, region: this.region }
    return { id, type: 'transfer-area', area, to }
  }

  private area(spot: Spot, decimals: number): MultiPolygon {
    const dice = this.next()
    const polygons =
      dice < 0.3
        ? [[this.wander(spot)]]
        : dice < 0.6
          ? this.blocks(spot)
          : dice < 0.8
            ? this.tiles(spot)
            : [[this.along(spot)]]
    return {
      type: 'MultiPolygon',
      coordinates: polygons.map(rings =>
        rings.map(ring => [...ring, ring[0] as LonLat].map(point => rounded(point, decimals)))
      )
    }
  }

  /** A few points in any order, some of them again and again. */
  private wander(spot: Spot): LonLat[] {
    const pool = Array.from({ length: 3 + Math.floor(this.next() * 5) }, () => this.point(spot))
    return Array.from({ length: 3 + Math.floor(this.next() * 7) }, () => this.pick(pool))
  }

  /** Along a border, perhaps back along it, and round over land. */
  private along(spot: Spot): LonLat[] {
    const { border } = spot
    const from = Math.floor(this.next() * border.length)
    const run = border.slice(from, from + 2 + Math.floor(this.next() * 8))
    const back = this.next() < 0.3 ? run.toReversed().slice(1, 1 + Math.floor(this.next() * run.length)) : []
    const thinned = this.next() < 0.3 ? run.filter((_, i) => i === 0 || i === run.length - 1 || this.next() < 0.5) : run
    const round = Array.from({ length: 1 + Math.floor(this.next() * 3) }, () => this.point(spot))
    return [...thinned, ...back, ...round]
  }

  /** Squares of the lattice, joined: their outlines touch themselves where squares meet at corners. */
  private blocks(spot: Spot): LonLat[][][] {
    const isIn = this.squares(0.55)
    const edges = new Map<string, Corner[]>()
    const put = (from: Corner, to: Corner) => edges.set(String(from), [...(edges.get(String(from)) ?? []), to])
    for (let i = 0; i < SIZE; i++)
      for (let j = 0; j < SIZE; j++) {
        if (!isIn(i, j)) continue
        if (!isIn(i, j - 1)) put([i, j], [i + 1, j])
        if (!isIn(i + 1, j)) put([i + 1, j], [i + 1, j + 1])
        if (!isIn(i, j + 1)) put([i + 1, j + 1], [i, j + 1])
        if (!isIn(i - 1, j)) put([i, j + 1], [i, j])
      }
    // At a corner where squares touch either way on may be taken: left keeps them apart, right strings them together.
    const wide = this.next() < 0.5
    const rings: Corner[][] = []
    for (const [key] of edges)
      while ((edges.get(key)?.length ?? 0) > 0) {
        const ring: Corner[] = []
        let at = key.split(',').map(Number) as unknown as Corner
        let came: Corner = [0, 0]
        for (;;) {
          const on = edges.get(String(at)) as Corner[]
          if (on.length === 0) break
          const turn = (to: Corner) => came[0] * (to[1] - at[1]) - came[1] * (to[0] - at[0])
          on.sort((a, b) => (wide ? turn(a) - turn(b) : turn(b) - turn(a)))
          const to = on.shift() as Corner
          ring.push(at)
          came = [to[0] - at[0], to[1] - at[1]]
          at = to
        }
        rings.push(ring)
      }
    const areaOf = (ring: readonly Corner[]) =>
      ring.reduce((sum, [x, y], i) => {
        const [u, v] = ring[(i + 1) % ring.length] as Corner
        return sum + x * v - u * y
      }, 0)
    const closed = (ring: readonly Corner[]): Ring => ({
      x: [...ring, ring[0] as Corner].map(([x]) => 2 * x),
      y: [...ring, ring[0] as Corner].map(([, y]) => 2 * y)
    })
    const shells = rings.filter(ring => areaOf(ring) > 0).sort((a, b) => areaOf(a) - areaOf(b))
    const holes = rings.filter(ring => areaOf(ring) < 0)
    // Beside the middle of a hole's first edge, on its right, which is in the hole.
    const inHole = ([[x, y], [u, v]]: readonly [Corner, Corner]) =>
      [x + u + 0.5 * (v - y), y + v - 0.5 * (u - x)] as const
    const drawn = (ring: readonly Corner[]) => this.thinned(ring).map(([i, j]) => spot.corner(i, j))
    return shells.map(shell => [
      drawn(shell),
      ...holes
        .filter(hole => {
          const [x, y] = inHole(hole as unknown as [Corner, Corner])
          return shells.find(other => insideRings([closed(other)], x, y)) === shell
        })
        .map(drawn)
    ])
  }

  /** Rectangles beside each other: corners on the neighbours' edges. Now and then one is named twice, or lies over another. */
  private tiles(spot: Spot): LonLat[][][] {
    const isIn = this.squares(0.7)
    const tiles: LonLat[][][] = []
    for (let j = 0; j < SIZE; j++)
      for (let i = 0; i < SIZE; i++) {
        if (!isIn(i, j)) continue
        const from = i
        while (i + 1 < SIZE && isIn(i + 1, j) && this.next() < 0.7) i++
        const up = this.next() < 0.1 ? 2 : 1
        const shift = this.next() < 0.3 ? 0.37 : 0
        const tile = [
          spot.corner(from + shift, j),
          spot.corner(i + 1, j),
          spot.corner(i + 1, j + up),
          spot.corner(from, j + up)
        ]
        tiles.push([tile])
        if (this.next() < 0.05) tiles.push([tile.toReversed()])
      }
    return tiles
  }

  private squares(share: number): (i: number, j: number) => boolean {
    const set = new Set<string>()
    for (let i = 0; i < SIZE; i++) for (let j = 0; j < SIZE; j++) if (this.next() < share) set.add(`${i},${j}`)
    set.add('1,1')
    return (i, j) => set.has(`${i},${j}`)
  }

  /** Without some of the corners that lie on a straight edge. */
  private thinned(ring: readonly Corner[]): Corner[] {
    return ring.filter(([x, y], i) => {
      const [a, b] = ring.at(i - 1) as Corner
      const [u, v] = ring[(i + 1) % ring.length] as Corner
      return (x - a) * (v - y) !== (y - b) * (u - x) || this.next() < 0.5
    })
  }

  private point({ corner, near }: Spot): LonLat {
    const at = () => Math.floor(this.next() * (SIZE + 1))
    return this.next() < 0.4 && near.length > 0 ? this.pick(near) : corner(at(), at())
  }

  private spot(): Spot {
    const { strands, origin, faces, owners } = this.outcome
    const id = this.pick(this.strands)
    const lonLat = (x: number, y: number) => toLonLat([x + origin[0], y + origin[1]])
    const last = strands.vertexCount(id) - 1
    const border = Array.from({ length: last + 1 }, (_, v) => lonLat(strands.x(id, v), strands.y(id, v)))
    const v = Math.floor(this.next() * (last + 1))
    const [x, y] = [strands.x(id, v), strands.y(id, v)]
    const step = 5 + this.next() ** 3 * 400
    const reach = step * SIZE * 1000
    const near: LonLat[] = []
    for (const other of strands.query(x - reach, y - reach, x + reach, y + reach)) {
      const n = strands.vertexCount(other)
      for (let k = 0; k < n && near.length < 40; k++) {
        near.push(lonLat(strands.x(other, k), strands.y(other, k)))
        if (k + 1 < n && this.next() < 0.3)
          near.push(
            lonLat(
              (strands.x(other, k) + strands.x(other, k + 1)) / 2,
              (strands.y(other, k) + strands.y(other, k + 1)) / 2
            )
          )
      }
    }
    const [east, north] = utm.forward([...lonLat(x, y)]) as [number, number]
    const angle = this.next() < 0.2 ? 0 : this.next() * 2 * Math.PI
    const [ux, uy] = [step * Math.cos(angle), step * Math.sin(angle)]
    // The border vertex is one of the lattice's corners, or lies anywhere between them.
    const off = this.next() < 0.6 ? Math.floor(this.next() * SIZE) : this.next() * SIZE
    const corner = (i: number, j: number): LonLat => {
      const [a, b] = [i - off, j - off]
      return utm.inverse([east + a * ux - b * uy, north + a * uy + b * ux]) as [number, number]
    }
    const between = [strands.leftOf(id), strands.rightOf(id)].map(
      face => faces[face as number] ?? owners.code(face as number)
    ) as [string, string]
    return { corner, border, near: near.length > 0 ? near : border, between }
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T
  }
}

function rounded([lon, lat]: LonLat, decimals: number): Position {
  return [lon, lat].map(value => Number(value.toFixed(decimals)))
}

/** Cutting polygons with a straight line: what lies on one side of it. */
import { doubledArea, insideRings, type Ring, reversed, vertexAt, verticesOf } from './rings.ts'

/** All points p with nx·px + ny·py ≤ c. `nx`, `ny` is a unit vector; `c` in the rings' unit (mm). */
export interface HalfPlane {
  readonly nx: number
  readonly ny: number
  readonly c: number
}

/** An outer ring (counter-clockwise) with its holes (clockwise). */
export interface Polygon {
  readonly outer: Ring
  readonly holes: readonly Ring[]
}

/** Where a ring's inner stretch begins and ends on the line. */
interface Chain {
  readonly x: number[]
  readonly y: number[]
}

/**
 * The polygons' land inside the half-plane. New corners on the line are rounded to the grid, so the cut edge may lie half a
 * unit off it; everything else keeps its vertices. Parts that touch the line only at a point give nothing.
 */
export function clipToHalfPlane(polygons: readonly Polygon[], plane: HalfPlane): Polygon[] {
  return polygons.flatMap(polygon => clipOne(polygon, plane))
}

function clipOne(polygon: Polygon, plane: HalfPlane): Polygon[] {
  const whole: Ring[] = []
  const chains: Chain[] = []
  for (const ring of [polygon.outer, ...polygon.holes]) {
    const found = chainsOf(ring, plane)
    if (found === 'inside') whole.push(ring)
    else chains.push(...found)
  }
  const rings = [...whole, ...join(chains, plane)].flatMap(ring => {
    const area = doubledArea(ring).toNumber()
    return area === 0 ? [] : [{ ring, area }]
  })
  const outers = rings.filter(({ area }) => area > 0).map(({ ring }) => ({ outer: ring, holes: [] as Ring[] }))
  for (const { ring, area } of rings) {
    if (area > 0) continue
    const around = outers.find(({ outer }) => outer !== ring && holdsHole(outer, ring))
    around?.holes.push(ring)
  }
  return outers
}

/** The stretches of a ring inside the half-plane, each with its ends on the line; 'inside' where all of it is. */
function chainsOf(ring: Ring, { nx, ny, c }: HalfPlane): Chain[] | 'inside' {
  const n = ring.x.length - 1
  const offset = (i: number) => {
    const [x, y] = vertexAt(ring, i)
    return nx * x + ny * y - c
  }
  const isIn = (i: number) => offset(i) <= 0
  let start = -1
  for (let i = 0; i < n; i++) if (!isIn(i) && isIn((i + 1) % n)) start = i
  if (start < 0) return isIn(0) ? 'inside' : []
  const chains: Chain[] = []
  let open: Chain | null = null
  for (let k = 0; k < n; k++) {
    const [i, j] = [(start + k) % n, (start + k + 1) % n]
    if (isIn(i) !== isIn(j)) {
      const t = offset(i) / (offset(i) - offset(j))
      const [[ax, ay], [bx, by]] = [vertexAt(ring, i), vertexAt(ring, j)]
      const px = Math.round(ax + t * (bx - ax))
      const py = Math.round(ay + t * (by - ay))
      if (isIn(j)) open = { x: [px], y: [py] }
      else if (open) {
        push(open, px, py)
        chains.push(open)
        open = null
        continue
      }
    }
    if (open && isIn(j)) push(open, ...vertexAt(ring, j))
  }
  return chains
}

function push(chain: Chain, px: number, py: number): void {
  if (chain.x.at(-1) === px && chain.y.at(-1) === py) return
  chain.x.push(px)
  chain.y.push(py)
}

/**
 * Rings from chains: along the line, ends come in pairs with land between them, and where one chain leaves the half-plane
 * the one at the other end of the pair begins.
 */
function join(chains: readonly Chain[], { nx, ny }: HalfPlane): Ring[] {
  const along = (px: number, py: number) => -ny * px + nx * py
  const ends = chains
    .flatMap((chain, i) => [
      { chain: i, leaves: false, at: along(...vertexAt(chain, 0)) },
      { chain: i, leaves: true, at: along(...vertexAt(chain, chain.x.length - 1)) }
    ])
    .sort((a, b) => a.at - b.at)
  const next = new Map<number, number>()
  for (let i = 0; i + 1 < ends.length; i += 2) {
    const [a, b] = [ends[i], ends[i + 1]] as [(typeof ends)[number], (typeof ends)[number]]
    const [leaving, entering] = a.leaves ? [a, b] : [b, a]
    if (leaving.leaves && !entering.leaves) next.set(leaving.chain, entering.chain)
  }
  const rings: Ring[] = []
  const used = new Set<number>()
  for (let first = 0; first < chains.length; first++) {
    if (used.has(first)) continue
    const ring: Chain = { x: [], y: [] }
    let at: number | undefined = first
    while (at !== undefined && !used.has(at)) {
      used.add(at)
      for (const vertex of verticesOf(chains[at] as Chain)) push(ring, ...vertex)
      at = next.get(at)
    }
    if (at !== first) continue
    push(ring, ...vertexAt(ring, 0))
    if (ring.x.length >= 4) rings.push(ring)
  }
  return rings
}

/** A hole may touch its outer ring at points, so ask with a vertex that is not on it. */
function holdsHole(outer: Ring, hole: Ring): boolean {
  const on = new Set(outer.x.map((x, i) => `${x},${outer.y[i]}`))
  const i = hole.x.findIndex((x, k) => !on.has(`${x},${hole.y[k]}`))
  return i < 0 ? doubledArea(reversed(hole)).toNumber() > 0 : insideRings([outer], ...vertexAt(hole, i))
}

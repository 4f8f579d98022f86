/** Measures of a finished dataset for the tests, made another way than the build makes it. */
import { addTo } from '../../collections/lists.ts'
import type { LandTopology, UnitTopology } from '../../dataset/topology.ts'

/** Rings of a face, the face on the left: arcs joined end to end. */
export function ringsOf(land: LandTopology, face: number): [x: number, y: number][][] {
  const open: [number, number][][] = []
  land.arcLeft.forEach((left, arc) => {
    const right = land.arcRight[arc]
    if (left !== face && right !== face) return
    const points = pointsOf(land, arc)
    open.push(left === face ? points : points.reverse())
  })
  const byStart = new Map<string, [number, number][][]>()
  for (const line of open) addTo(byStart, String(line[0]), line)
  const used = new Set<unknown>()
  const isUnused = (line: unknown) => !used.has(line)
  const rings: [number, number][][] = []
  for (let line = open.find(isUnused); line; line = open.find(isUnused)) {
    const ring = [...line]
    used.add(line)
    while (String(ring[0]) !== String(ring.at(-1))) {
      const next = byStart.get(String(ring.at(-1)))?.find(isUnused)
      if (!next) throw new Error(`the outline of face ${face} ends at ${ring.at(-1)}`)
      used.add(next)
      ring.push(...next.slice(1))
    }
    rings.push(ring)
  }
  return rings
}

export function pointsOf(arcs: { coords: Int32Array; arcStart: Uint32Array }, arc: number): [number, number][] {
  return pointsBetween(arcs.coords, arcs.arcStart[arc] as number, arcs.arcStart[arc + 1] as number)
}

function pointsBetween(coords: Int32Array, first: number, end: number): [number, number][] {
  const points: [number, number][] = []
  for (let i = first; i < end; i++) points.push([coords[2 * i] as number, coords[2 * i + 1] as number])
  return points
}

/** m² of rings in mm, summed in whole numbers. */
export function areaM2(rings: readonly (readonly [number, number])[][]): number {
  return Number(doubledMm2(rings)) / 2e6
}

/** Twice the area of rings in mm, in mm². */
export function doubledMm2(rings: readonly (readonly (readonly [number, number])[])[]): bigint {
  let doubled = 0n
  for (const ring of rings) doubled += doubledOfLine(ring)
  return doubled
}

/** Twice the mm² of every piece, straight from the lines: what lies left of a line counts for it, right of it against it. */
export function doubledOfPieces(land: LandTopology, units: UnitTopology): bigint[] {
  const sums = units.pieces.map(() => 0n)
  const add = (points: readonly (readonly [number, number])[], left: number, right: number) => {
    const doubled = doubledOfLine(points)
    sums[left] = (sums[left] as bigint) + doubled
    sums[right] = (sums[right] as bigint) - doubled
  }
  units.arcLeft.forEach((left, arc) => {
    add(pointsOf(units, arc), left, units.arcRight[arc] as number)
  })
  const { start, end, left, right } = units.landStretch
  start.forEach((first, i) => {
    add(pointsBetween(land.coords, first, (end[i] as number) + 1), left[i] as number, right[i] as number)
  })
  return sums
}

/** Part by part in doubles, which are exact near the line's own first point; only the sums need more. */
function doubledOfLine(points: readonly (readonly [number, number])[]): bigint {
  const [ox, oy] = points[0] as readonly [number, number]
  let near = 0n
  let part = 0
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i - 1] as readonly [number, number]
    const [x2, y2] = points[i] as readonly [number, number]
    const rising = (x1 - ox) * (y2 - oy)
    const falling = (x2 - ox) * (y1 - oy)
    if (Math.max(Math.abs(rising), Math.abs(falling), Math.abs(part)) < 2 ** 51) part += rising - falling
    else near += BigInt(x1 - ox) * BigInt(y2 - oy) - BigInt(x2 - ox) * BigInt(y1 - oy)
    if (Math.abs(part) < 2 ** 51) continue
    near += BigInt(part)
    part = 0
  }
  const [ex, ey] = points.at(-1) as readonly [number, number]
  // The triangle between the origin and the line's two ends.
  return near + BigInt(part) + BigInt(ox) * BigInt(ey) - BigInt(ex) * BigInt(oy)
}

export function asLines(...topologies: readonly { coords: Int32Array; arcStart: Uint32Array }[]) {
  const x: number[] = []
  const y: number[] = []
  const arcs = topologies.flatMap(topology =>
    Array.from({ length: topology.arcStart.length - 1 }, (_, arc) => ({
      nodes: pointsOf(topology, arc).map(([px, py]) => {
        x.push(px / 10)
        return y.push(py / 10) - 1
      })
    }))
  )
  return { arcs, x, y }
}

export function crosses(ring: readonly [number, number][], lon: number, lat: number): boolean {
  let odd = false
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]] as [[number, number], [number, number]]
    if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) odd = !odd
  }
  return odd
}

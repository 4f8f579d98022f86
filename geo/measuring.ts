/** Measures of a finished dataset for the tests, made another way than the build makes it. */
import type { LandTopology } from '../src/dataset/types.ts'

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
  for (const line of open) {
    const start = String(line[0])
    byStart.set(start, [...(byStart.get(start) ?? []), line])
  }
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
  const points: [number, number][] = []
  for (let i = arcs.arcStart[arc] as number; i < (arcs.arcStart[arc + 1] as number); i++)
    points.push([arcs.coords[2 * i] as number, arcs.coords[2 * i + 1] as number])
  return points
}

/** m² of rings in mm, summed in whole numbers. */
export function areaM2(rings: readonly (readonly [number, number])[][]): number {
  let doubled = 0n
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++) {
      const [x1, y1] = ring[i - 1] as [number, number]
      const [x2, y2] = ring[i] as [number, number]
      doubled += BigInt(x1) * BigInt(y2) - BigInt(x2) * BigInt(y1)
    }
  return Number(doubled) / 2e6
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

/** The built-in dataset for tests and benches, and drawings made on its borders. */
import type { Polygon } from 'geojson'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadDataset } from '../../src/dataset/load.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import { toLonLat9 } from '../../src/geometry/grid.ts'
import type { TransferStep } from '../../src/subdivision/changes/transfer.ts'
import type { Outcome } from '../../src/subdivision/outcome.ts'

export const BUILT_IN = new URL('../../public/data/', import.meta.url).pathname

let loaded: Promise<Dataset> | undefined

/** Read once in a process: nobody alters a dataset. */
export function builtIn(): Promise<Dataset> {
  loaded ??= loadDataset(folderReader(BUILT_IN))
  return loaded
}

/** Seeded random numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A polygon through absolute EPSG:3035 millimetres. */
export function polygonMm(points: readonly (readonly [number, number])[]): Polygon {
  const ring = points.map(([x, y]) => toLonLat9([Math.round(x), Math.round(y)]))
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as [number, number]]] }
}

export function squareMm(x: number, y: number, side: number): Polygon {
  return polygonMm([
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side]
  ])
}

/** Middles of the border strands between two municipalities, absolute EPSG:3035 mm. Call before any change. */
export function borderPoints(outcome: Outcome, one: string, two: string): [number, number][] {
  const { strands, origin, faces } = outcome
  const wanted = [one, two].sort().join()
  const points: [number, number][] = []
  for (const id of strands.living()) {
    const codes = [faces[strands.leftOf(id)], faces[strands.rightOf(id)]].sort().join()
    if (codes !== wanted) continue
    const middle = Math.floor(strands.vertexCount(id) / 2)
    points.push([strands.x(id, middle) + origin[0], strands.y(id, middle) + origin[1]])
  }
  return points
}

/** Random star-shaped drawings around inland borders all over the country, each to one of the two municipalities there. */
export function randomTransfers(outcome: Outcome, count: number, seed: number): TransferStep[] {
  const next = random(seed)
  const { strands, origin, faces } = outcome
  const inland = [...strands.living()].filter(id => strands.leftOf(id) !== 0 && strands.rightOf(id) !== 0)
  return Array.from({ length: count }, (_, k) => {
    const id = inland[Math.floor(next() * inland.length)] as number
    const [x, y] = [strands.x(id, 0) + origin[0], strands.y(id, 0) + origin[1]]
    const radius = 100_000 + next() * next() * 3_000_000
    const corners = 5 + Math.floor(next() * 30)
    const points = Array.from({ length: corners }, (_, i): [number, number] => {
      const angle = (2 * Math.PI * i) / corners
      const r = radius * (0.4 + 0.6 * next())
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
    })
    const side = next() < 0.5 ? strands.leftOf(id) : strands.rightOf(id)
    return { id: `t${k}`, type: 'transfer-area', area: polygonMm(points), to: faces[side as number] as string }
  })
}

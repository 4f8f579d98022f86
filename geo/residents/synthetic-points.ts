/**
 * Made-up resident points for measuring speed and trying things out: nobody lives there. Every municipality gets its
 * official number of people, spread over census cells as the dataset's table has them, at random places on its land in each.
 */

import { cellKey, cellOf } from '../../src/coverage/planar/census-cells.ts'
import { LandFinder } from '../../src/coverage/planar/land-finder.ts'
import type { ResidentPointFile } from '../../src/dataset/resident-points.ts'
import type { LandTopology } from '../../src/dataset/topology.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import { WeightedPoints } from '../../src/geometry/weighted-points.ts'

const CELL_MM = 1_000_000
/** A place is looked for this often; a cell may have only a strip of the municipality's land. */
const TRIES = 500

export interface Synthetic {
  readonly file: ResidentPointFile
  /** Points for which no place was found in their cell; they stand elsewhere in their municipality. */
  readonly displaced: number
}

/** About `wanted` points; the same seed gives the same points. Throws where a municipality's sum is not its official one. */
export function syntheticPoints({ land, residents, manifest }: Dataset, wanted: number, seed: number): Synthetic {
  const next = random(seed)
  const finder = new LandFinder(land)
  const groups = peopleByCell(residents, land.faces.length)
  const total = groups.reduce((sum, { people }) => sum + people, 0)
  const [x, y, people]: [number[], number[], number[]] = [[], [], []]
  let displaced = 0
  /** Per face: one of its points. */
  const last: (number | undefined)[] = []
  for (const group of groups) {
    const points = Math.min(group.people, Math.max(1, Math.round((group.people * wanted) / total)))
    const first = x.length
    for (let i = 0; i < points; i++) {
      const place = placeIn(finder, group, next)
      if (place) {
        x.push(place[0] - land.origin[0])
        y.push(place[1] - land.origin[1])
        people.push(1)
      } else if (i === 0) break
    }
    if (x.length > first) last[group.face] = first
    else {
      // No land of the municipality found in this cell: they stand where others of it do.
      const other = last[group.face]
      if (other === undefined) throw new Error(`no place in ${land.faces[group.face]}`)
      x.push(x[other] as number)
      y.push(y[other] as number)
      people.push(1)
      displaced++
    }
    const placed = x.length - first
    for (let left = group.people - placed; left > 0; left--) {
      const i = first + Math.floor(next() * placed)
      people[i] = (people[i] as number) + 1
    }
  }
  const points = new WeightedPoints(Int32Array.from(x), Int32Array.from(y), people)
  checkSums(points, land, groups)
  const { x: xs, y: ys, weight } = points.held()
  const source = { name: 'synthetic', date: manifest.residents.totalsDate, synthetic: true }
  const file = { source, x: xs, y: ys, people: Uint16Array.from(weight), broken: [], how: null }
  return { file, displaced }
}

interface Group {
  readonly cell: number
  readonly face: number
  readonly people: number
}

/** Whole people per cell and face; every face keeps its sum (largest remainder). */
function peopleByCell({ cellX, cellY, face, milli }: Dataset['residents'], faces: number): Group[] {
  const byFace = Array.from({ length: faces }, () => new Map<number, number>())
  for (let i = 0; i < milli.length; i++) {
    const cells = byFace[face[i] as number] as Map<number, number>
    const key = cellKey(cellX[i] as number, cellY[i] as number)
    cells.set(key, (cells.get(key) ?? 0) + (milli[i] as number))
  }
  const groups = byFace.flatMap((cells, of) => {
    const rest = (thousandths: number) => thousandths % 1000
    const list = [...cells].sort(([p, a], [q, b]) => rest(b) - rest(a) || p - q)
    const missing = list.reduce((sum, [, thousandths]) => sum + rest(thousandths), 0) / 1000
    return list.map(([cell, thousandths], i) => ({
      cell,
      face: of,
      people: Math.floor(thousandths / 1000) + (i < missing ? 1 : 0)
    }))
  })
  // In an order that has a face's larger cells first, so that there is a place for those of its slivers.
  return groups
    .filter(({ people }) => people > 0)
    .sort((p, q) => p.face - q.face || q.people - p.people || p.cell - q.cell)
}

/** A point on the face's land in the cell (absolute EPSG:3035 mm), or null where none was found. */
function placeIn(finder: LandFinder, { cell, face }: Group, next: () => number): readonly [number, number] | null {
  const { xKm, yKm } = cellOf(cell)
  for (let i = 0; i < TRIES; i++) {
    const x = xKm * CELL_MM + Math.floor(next() * CELL_MM)
    const y = yKm * CELL_MM + Math.floor(next() * CELL_MM)
    if (finder.faceAt(x, y) === face) return [x, y]
  }
  return null
}

/** Counted the way the app counts: a second way to the same sums. */
function checkSums(points: WeightedPoints, land: LandTopology, groups: readonly Group[]): void {
  const wanted = land.faces.map(() => 0)
  for (const { face, people } of groups) wanted[face] = (wanted[face] as number) + people
  const counted = land.faces.map(() => 0)
  for (let arc = 0; arc + 1 < land.arcStart.length; arc++) {
    let sum = 0
    for (let v = (land.arcStart[arc] as number) + 1; v < (land.arcStart[arc + 1] as number); v++) {
      const i = 2 * v
      const [ax, ay, bx, by] = land.coords.subarray(i - 2, i + 2) as unknown as [number, number, number, number]
      sum += points.westOf(ax, ay, bx, by)
    }
    const [left, right] = [land.arcLeft[arc] as number, land.arcRight[arc] as number]
    counted[left] = (counted[left] as number) + sum
    counted[right] = (counted[right] as number) - sum
  }
  for (let face = 1; face < wanted.length; face++)
    if (counted[face] !== wanted[face])
      throw new Error(`${land.faces[face]} has ${counted[face]} people at its points, not ${wanted[face]}`)
}

/** Seeded random numbers in [0, 1): xorshift32 after one mixing step. */
function random(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

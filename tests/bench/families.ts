/**
 * Families of cases: the same kind of case with ever more of the same in it, so that it can be seen how the cost of one
 * grows. Drawn on the dataset's borders from seeds: the same cases every time.
 */
import { OUTSIDE, type UnitTopology } from '../../src/dataset/topology.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import { toLonLat9 } from '../../src/geometry/grid.ts'
import { labelAt } from '../../src/partition/point-location.ts'
import type { Change, TransferArea } from '../../src/proposal/types.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { polygonMm, random, randomTransfers, squareMm } from '../support/country.ts'

/** A case of `size`, and changes of which each can be put at its end. */
export interface SizedCase {
  readonly changes: readonly Change[]
  readonly more: readonly Change[]
}

export interface Family {
  readonly name: string
  /** What there is more and more of. */
  readonly unit: 'changes' | 'points' | 'municipalities'
  readonly sizes: readonly number[]
  readonly of: (size: number) => SizedCase
}

const SIZES = [1, 10, 100, 1000] as const
const LONG = [...SIZES, 5000] as const
/** Changes that are tried at the end of each case. */
const MORE = 5

export interface FamilyOptions {
  /** With cases of 5,000 changes too. */
  readonly long: boolean
}

export function families(dataset: Dataset, units: UnitTopology, { long }: FamilyOptions): readonly Family[] {
  const sizes = long ? LONG : SIZES
  const most = sizes.at(-1) as number
  const outcome = new Outcome(dataset)
  const grown = (name: string, all: readonly Change[], before: readonly Change[] = []): Family => ({
    name,
    unit: 'changes',
    sizes: sizes.filter(size => size + MORE <= all.length),
    of: size => ({
      changes: [...before, ...all.slice(0, size - before.length)],
      more: all.slice(-MORE)
    })
  })
  const scattered = randomTransfers(outcome, most + MORE, 31)
  return [
    grown('areas over the country', scattered),
    grown('areas around one municipality', around(outcome, '0760', most + MORE)),
    grown('squares inside one municipality', squaresIn(outcome, '0760', '0661', most + MORE)),
    grown('parishes over the country', parishes(dataset, units, most + MORE)),
    grown('parishes to one municipality', parishes(dataset, units, most + MORE, '0760')),
    grown('parcels without a place', parcels(outcome, most + MORE)),
    grown('redrawn borders', redraws(outcome, most + MORE)),
    grown('a merger of twenty, and areas', scattered, [merger(outcome, '0760', 20)]),
    {
      name: 'a merger',
      unit: 'municipalities',
      sizes: [2, 5, 10, 20],
      of: size => ({ changes: [merger(outcome, '0760', size)], more: scattered.slice(-MORE) })
    },
    {
      name: 'a drawing',
      unit: 'points',
      sizes: [10, 100, 1000, 20_000],
      of: size => ({ changes: [drawing(outcome, '0760', '0661', size)], more: scattered.slice(-MORE) })
    }
  ]
}

/** Strands between two municipalities of the division, of which one is `code` where that is given. */
function inland({ faces, labels, strands, ...outcome }: Outcome, code?: string): number[] {
  const isMunicipality = (label: number) => label !== OUTSIDE && outcome.owners.isInDivision(labels.owner(label))
  return [...strands.living()].filter(id => {
    const [left, right] = [strands.leftOf(id), strands.rightOf(id)]
    return isMunicipality(left) && isMunicipality(right) && (!code || faces[left] === code || faces[right] === code)
  })
}

/** Small stars at the borders of one municipality, some to it and some from it. */
function around(outcome: Outcome, code: string, count: number): TransferArea[] {
  const next = random(32)
  const { faces, origin, strands } = outcome
  const borders = inland(outcome, code)
  return Array.from({ length: count }, (_, k) => {
    const id = borders[Math.floor(next() * borders.length)] as number
    const [x, y] = [strands.x(id, 0) + origin[0], strands.y(id, 0) + origin[1]]
    const radius = 20_000 + next() * 400_000
    const corners = 5 + Math.floor(next() * 15)
    const points = Array.from({ length: corners }, (_, i): [number, number] => {
      const angle = (2 * Math.PI * i) / corners
      const r = radius * (0.5 + 0.5 * next())
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
    })
    const side = next() < 0.5 ? strands.leftOf(id) : strands.rightOf(id)
    return { id: `a${k}`, type: 'transfer-area', area: polygonMm(points), to: faces[side] as string }
  })
}

/** Squares that touch nothing, in the middle of a municipality: each a piece of its own of the one that gets them. */
function squaresIn({ faces, origin, strands }: Outcome, from: string, to: string, count: number): TransferArea[] {
  const face = faces.indexOf(from)
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const id of strands.living()) {
    if (strands.leftOf(id) !== face && strands.rightOf(id) !== face) continue
    const [x0, y0, x1, y1] = strands.boxOf(id)
    ;[minX, minY, maxX, maxY] = [Math.min(minX, x0), Math.min(minY, y0), Math.max(maxX, x1), Math.max(maxY, y1)]
  }
  // Half the box is land, and half of that is enough.
  const step = Math.sqrt(((maxX - minX) * (maxY - minY)) / (4 * count))
  const places: [number, number][] = []
  for (let y = minY; y < maxY; y += step)
    for (let x = minX; x < maxX; x += step)
      if ([0, step / 2].every(d => labelAt(strands, Math.round(x + d), Math.round(y + d)) === face)) places.push([x, y])
  const next = random(33)
  const order = places.map(place => ({ place, at: next() })).sort((a, b) => a.at - b.at)
  return order.slice(0, count).map(({ place: [x, y] }, k) => ({
    id: `s${k}`,
    type: 'transfer-area',
    area: squareMm(x + origin[0], y + origin[1], step / 2),
    to
  }))
}

/** Land named by two parcels a change, over borders all over the country. */
function parcels(outcome: Outcome, count: number): Change[] {
  const next = random(36)
  const { faces, strands } = outcome
  const borders = inland(outcome)
  return Array.from({ length: count }, (_, k): Change => {
    const id = borders[Math.floor(next() * borders.length)] as number
    return {
      id: `m${k}`,
      type: 'transfer-parcels',
      from: faces[strands.leftOf(id)] as string,
      to: faces[strands.rightOf(id)] as string,
      parcels: [1, 2].map(i => ({
        matrikelnr: `${k}${'ab'[i - 1]}`,
        ejerlav: 'Lille By, Sogn',
        areaM2: 1 + Math.floor(next() * 5000),
        whole: true
      }))
    }
  })
}

/** One parish a change, all over the country: each to a neighbour of its municipality, or all of them to one. */
function parishes({ land }: Dataset, units: UnitTopology, count: number, receiver?: string): Change[] {
  const neighbours = new Map<string, string[]>()
  for (let arc = 0; arc < land.arcLeft.length; arc++) {
    const [left, right] = [land.faces[land.arcLeft[arc] as number], land.faces[land.arcRight[arc] as number]]
    if (!left || !right) continue
    neighbours.set(left, [...(neighbours.get(left) ?? []), right])
    neighbours.set(right, [...(neighbours.get(right) ?? []), left])
  }
  const next = random(34)
  const homes = new Map(units.pieces.slice(1).map(({ unit, municipality }) => [unit, municipality]))
  const codes = [...homes.keys()]
    .filter(code => code !== '' && homes.get(code) !== receiver)
    .map(code => ({ code, at: next() }))
    .sort((a, b) => a.at - b.at)
  const changes = codes.flatMap(({ code }, k): Change[] => {
    const others = neighbours.get(homes.get(code) ?? '') ?? []
    const to = receiver ?? others[Math.floor(next() * others.length)]
    return to ? [{ id: `u${k}`, type: 'transfer-units', units: { layer: 'parish', codes: [code] }, to }] : []
  })
  return changes.slice(0, count)
}

/** A stretch of border moved a little to a side, each another stretch. */
function redraws(outcome: Outcome, count: number): Change[] {
  const next = random(35)
  const { faces, origin, strands } = outcome
  const stretches = inland(outcome)
    .filter(id => strands.vertexCount(id) >= 8)
    .map(id => ({ id, at: next() }))
    .sort((a, b) => a.at - b.at)
  return stretches.slice(0, count).map(({ id }, k) => {
    const last = strands.vertexCount(id) - 2
    const [ax, ay, bx, by] = [strands.x(id, 1), strands.y(id, 1), strands.x(id, last), strands.y(id, last)]
    const off = 0.05 + 0.1 * next()
    const middle = [(ax + bx) / 2 - off * (by - ay), (ay + by) / 2 + off * (bx - ax)] as const
    const coordinates = [[ax, ay] as const, middle, [bx, by] as const].map(([x, y]) =>
      toLonLat9([Math.round(x) + origin[0], Math.round(y) + origin[1]])
    )
    const between = [faces[strands.leftOf(id)] ?? '', faces[strands.rightOf(id)] ?? ''] as const
    return { id: `r${k}`, type: 'redraw-border', between, line: { type: 'LineString', coordinates } }
  })
}

/** Codes of a municipality, those around it, and those around them. */
export function neighbourhood(outcome: Outcome, first: string, count: number): string[] {
  const { faces, strands } = outcome
  const found = new Set([faces.indexOf(first)])
  const borders = inland(outcome).map(id => [strands.leftOf(id), strands.rightOf(id)] as const)
  for (const face of found)
    for (const [left, right] of borders) {
      if (found.size < count && left === face) found.add(right)
      if (found.size < count && right === face) found.add(left)
    }
  return [...found].map(face => faces[face] as string)
}

function merger(outcome: Outcome, first: string, count: number): Change {
  const codes = neighbourhood(outcome, first, count)
  return { id: 'm', type: 'merge-municipalities', codes, into: { code: first, name: 'Sammen' } }
}

/** A wavy circle at the border between two municipalities, 4 km around. */
function drawing(outcome: Outcome, from: string, to: string, points: number): TransferArea {
  const { faces, origin, strands } = outcome
  const shared = inland(outcome, from).find(id =>
    [strands.leftOf(id), strands.rightOf(id)].includes(faces.indexOf(to))
  ) as number
  const [x, y] = [strands.x(shared, 0) + origin[0], strands.y(shared, 0) + origin[1]]
  const ring = Array.from({ length: points }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * i) / points
    const r = 4_000_000 * (0.9 + 0.1 * Math.cos(5 * angle))
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
  })
  return { id: 'd', type: 'transfer-area', area: polygonMm(ring), to }
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../../tests/fixtures/lattice-country.ts'
import { builtIn, polygonMm, random, randomTransfers } from '../../../tests/support/country.ts'
import { runs } from '../../../tests/support/runs.ts'
import type { ResidentPointFile } from '../../dataset/resident-points.ts'
import type { LandTopology } from '../../dataset/topology.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import type { Ring } from '../../geometry/rings.ts'
import { baseOf, ownerOf } from '../../partition/labels.ts'
import { assemble } from '../../partition/polygonize.ts'
import type { Step } from '../changes/apply.ts'
import type { StepDone } from '../changes/change.ts'
import type { TransferStep } from '../changes/transfer.ts'
import { Outcome } from '../outcome.ts'
import { CountedAtPoints, countingAt } from './counted-at-points.ts'
import { ResidentPoints } from './points.ts'

const countsOf = ({ residents }: Outcome) => (residents instanceof CountedAtPoints ? residents.counts : null)

const KM = 1_000_000
const codes = ['0901', '0902', '0903', '0904', '0905'] as const

/** mm relative to the origin. */
interface Home {
  readonly x: number
  readonly y: number
  readonly people: number
}

function fileOf(homes: readonly Home[]): ResidentPointFile {
  return {
    source: { name: 'test.csv', date: '2026-01-01', synthetic: true },
    x: Int32Array.from(homes, ({ x }) => x),
    y: Int32Array.from(homes, ({ y }) => y),
    people: Uint16Array.from(homes, ({ people }) => people),
    broken: [],
    how: null
  }
}

const pointsOf = (homes: readonly Home[], land: LandTopology, official: readonly number[] = []) =>
  new ResidentPoints(fileOf(homes), land, official)

/** Does the ring run round the point, taken a hair east and, far less, north of where it is? In whole numbers of any size. */
function isAround({ x, y }: Ring, px: number, py: number): boolean {
  let inside = false
  for (let i = 0; i + 1 < x.length; i++) {
    const [ax, ay, bx, by] = [x[i], y[i], x[i + 1], y[i + 1]] as [number, number, number, number]
    if (ay > py === by > py) continue
    const turn = BigInt(bx - ax) * BigInt(py - ay) - BigInt(by - ay) * BigInt(px - ax)
    if (by > ay ? turn > 0n : turn < 0n) inside = !inside
  }
  return inside
}

/** People per label, found by asking every ring of the assembled division about every home. */
function bruteForce(outcome: Outcome, homes: readonly Home[]): Map<number, number> {
  const parts = assemble(outcome.strands, outcome.strands.living(), label => (label === 0 ? null : label))
  const people = new Map<number, number>()
  for (const home of homes) {
    const here = parts.filter(
      ({ outer, holes }) => isAround(outer, home.x, home.y) && !holes.some(hole => isAround(hole, home.x, home.y))
    )
    expect(here.length, `home at ${home.x}, ${home.y}`).toBeLessThanOrEqual(1)
    const label = here[0]?.key ?? 0
    people.set(label, (people.get(label) ?? 0) + home.people)
  }
  return people
}

function expectAsBruteForce(outcome: Outcome, homes: readonly Home[]): void {
  const wanted = bruteForce(outcome, homes)
  for (let label = 0; label < outcome.labels.count; label++)
    expect(countsOf(outcome)?.on(label), `label ${label}`).toBe(wanted.get(label) ?? 0)
}

const total = (homes: readonly Home[]) => homes.reduce((sum, { people }) => sum + people, 0)

/** Half kilometres, so that drawings run over each other's corners and edges, and homes lie on them. */
const half = (min: number, max: number) => fc.integer({ min: 2 * min, max: 2 * max }).map(n => (n * KM) / 2)
const rectangle = fc.tuple(half(0, 11), half(0, 8), half(1, 5), half(1, 5)).map(([x, y, w, h]) =>
  polygonMm([
    [ORIGIN[0] + x, ORIGIN[1] + y],
    [ORIGIN[0] + x + w, ORIGIN[1] + y],
    [ORIGIN[0] + x + w, ORIGIN[1] + y + h],
    [ORIGIN[0] + x, ORIGIN[1] + y + h]
  ])
)
const blob = fc
  .record({
    x: fc.integer({ min: KM, max: 11 * KM }),
    y: fc.integer({ min: KM, max: 8 * KM }),
    radii: fc.array(fc.integer({ min: 20_000, max: 2_500_000 }), { minLength: 3, maxLength: 14 })
  })
  .map(({ x, y, radii }) =>
    polygonMm(
      radii.map((r, i): [number, number] => {
        const angle = (2 * Math.PI * i) / radii.length
        return [ORIGIN[0] + x + r * Math.cos(angle), ORIGIN[1] + y + r * Math.sin(angle)]
      })
    )
  )
const transfers = fc
  .array(fc.tuple(fc.oneof(blob, rectangle), fc.constantFrom(...codes)), { minLength: 1, maxLength: 6 })
  .map(list => list.map(([area, to], i): TransferStep => ({ id: `c${i}`, type: 'transfer-area', area, to })))
const drawing = fc.oneof(blob, rectangle)
const code = fc.constantFrom(...codes, '0998', '0999')
const { land: jittered } = latticeCountry()
const inland = Array.from(jittered.arcLeft, (_, arc) => arc).filter(
  arc => jittered.arcLeft[arc] && jittered.arcRight[arc]
)
const vertex = (v: number, dx = 0, dy = 0) =>
  toLonLat9([
    ORIGIN[0] + (jittered.coords[2 * v] as number) + dx,
    ORIGIN[1] + (jittered.coords[2 * v + 1] as number) + dy
  ])
/** A border between its two ends, over one bend. */
const redrawing = fc
  .tuple(fc.constantFrom(...inland), fc.integer({ min: -KM, max: KM }), fc.integer({ min: -KM, max: KM }))
  .map(([arc, dx, dy]): Step => {
    const [first, last] = [jittered.arcStart[arc] as number, (jittered.arcStart[arc + 1] as number) - 1]
    const side = (of: Uint16Array) => jittered.faces[of[arc] as number] as string
    const coordinates = [vertex(first), vertex(first, dx, dy), vertex(last)]
    return {
      id: 'c',
      type: 'redraw-border',
      between: [side(jittered.arcLeft), side(jittered.arcRight)],
      line: { type: 'LineString', coordinates }
    }
  })
const mixed: fc.Arbitrary<Step> = fc.oneof(
  redrawing,
  fc.tuple(drawing, code).map(([area, to]): Step => ({ id: 'c', type: 'transfer-area', area, to })),
  fc.tuple(drawing, code).map(([area, to]): Step => ({ id: 'c', type: 'settle-doubt', area, to })),
  fc
    .tuple(drawing, fc.constantFrom('0998', '0999'))
    .map(([area, c]): Step => ({ id: 'c', type: 'new-municipality', area, code: c, name: 'Ny', region: 'all' })),
  fc.tuple(fc.uniqueArray(code, { minLength: 2, maxLength: 3 }), code).map(
    ([list, into]): Step => ({
      id: 'c',
      type: 'merge-municipalities',
      codes: list,
      into: { code: into, name: 'Ny' }
    })
  )
)
const people = fc.integer({ min: 0, max: 9 })
const anywhere = fc.record({ x: fc.integer({ min: 0, max: 12 * KM }), y: fc.integer({ min: 0, max: 9 * KM }), people })
const onCorners = fc.record({ x: half(0, 12), y: half(0, 9), people })

/** Homes on the very lines of the division as it stands: every vertex and the middle of every segment. */
function homesOnLines({ strands }: Outcome): Home[] {
  return [...strands.living()].flatMap(id =>
    Array.from({ length: strands.vertexCount(id) }, (_, v): Home[] => {
      const [x, y] = [strands.x(id, v), strands.y(id, v)]
      const next = Math.min(v + 1, strands.vertexCount(id) - 1)
      const middle = { x: Math.round((x + strands.x(id, next)) / 2), y: Math.round((y + strands.y(id, next)) / 2) }
      return [
        { x, y, people: 1 },
        { ...middle, people: 2 }
      ]
    }).flat()
  )
}

/** Somebody in every municipality: where a file knows nobody, people are estimated instead. */
const EVERYWHERE: readonly Home[] = (
  [
    [1.5, 7.5],
    [5.5, 7.5],
    [3.5, 5.5],
    [6.5, 4.5],
    [7.5, 3.5],
    [10.5, 5.5]
  ] as const
).map(([x, y]) => ({ x: x * KM, y: y * KM, people: 1 }))

describe('on the small country', () => {
  test('every label has the people that live on it, after any changes and after taking them back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 150_000),
        transfers,
        fc.array(fc.oneof(anywhere, onCorners), { minLength: 1, maxLength: 60 }),
        fc.nat(6),
        (jitter, steps, homes, kept) => {
          const dataset = latticeCountry({ jitter })
          const outcome = new Outcome(dataset, countingAt(pointsOf(homes, dataset.land)))
          for (const list of [steps, steps.slice(0, kept), steps.toReversed(), []]) {
            outcome.update(list)
            expectAsBruteForce(outcome, homes)
          }
        }
      ),
      { numRuns: runs(150), seed: 11 }
    )
  })

  test('changes of all kinds that move land, one upon the other', () => {
    const dataset = latticeCountry()
    let done = 0
    fc.assert(
      fc.property(
        fc.array(mixed, { minLength: 1, maxLength: 8 }),
        fc.array(fc.oneof(anywhere, onCorners), { minLength: 20, maxLength: 60 }),
        (steps, homes) => {
          const outcome = new Outcome(dataset, countingAt(pointsOf(homes, dataset.land)))
          done += outcome.update(steps, '2027-01-01').filter(({ ok }) => ok).length
          expectAsBruteForce(outcome, homes)
        }
      ),
      { numRuns: runs(200), seed: 14 }
    )
    expect(done).toBeGreaterThan(runs(300))
  })

  test('people at points on the lines, drawn ones included, belong to exactly one side', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 150_000), transfers, (jitter, steps) => {
        const dataset = latticeCountry({ jitter })
        const drawn = new Outcome(dataset)
        drawn.update(steps)
        const homes = homesOnLines(drawn)
        const outcome = new Outcome(dataset, countingAt(pointsOf(homes, dataset.land)))
        outcome.update(steps)
        expectAsBruteForce(outcome, homes)
        const all = Array.from({ length: outcome.labels.count }, (_, label) => label)
        expect(countsOf(outcome)?.onAll(all)).toBe(total(homes))
      }),
      { numRuns: runs(60), seed: 12 }
    )
  })

  test('a step says exactly who moves, by giver, and a look at one more change leaves no trace', () => {
    fc.assert(
      fc.property(
        transfers,
        fc.array(fc.oneof(anywhere, onCorners), { minLength: 1, maxLength: 60 }),
        (steps, homes) => {
          const dataset = latticeCountry()
          const all = [...EVERYWHERE, ...homes]
          const outcome = new Outcome(dataset, countingAt(pointsOf(all, dataset.land)))
          for (const [i, step] of steps.entries()) {
            const before = outcome.update(steps.slice(0, i)) && bruteForce(outcome, all)
            outcome.with(step, result => {
              if (!result.ok) return
              const after = bruteForce(outcome, all)
              for (const { from, residents } of result.moves) {
                const owner = outcome.owners.find(from)
                const has = (counts: Map<number, number>) =>
                  [...counts].reduce((sum, [label, n]) => sum + (outcome.labels.owner(label) === owner ? n : 0), 0)
                expect(residents.best).toBe(has(before) - has(after))
                expect(residents).toEqual({ low: residents.best, best: residents.best, high: residents.best })
              }
            })
            expectAsBruteForce(outcome, all)
          }
        }
      ),
      { numRuns: runs(60), seed: 13 }
    )
  })

  test('a file that knows some municipalities only: who is counted does not hang on what was looked at before', () => {
    const dataset = latticeCountry()
    const found = { counted: 0, partly: 0, estimated: 0 }
    const told = ({ moved, owners, residents }: Outcome) => ({
      municipalities: [...owners.all()]
        .map(owner => [owners.code(owner), residents.ofMunicipality(owner)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
      ways: moved.keys().map(way => {
        found[residents.knowing(way)]++
        return [owners.code(baseOf(way)), owners.code(ownerOf(way)), residents.knowing(way), residents.ofWay(way)]
      }),
      all: residents.ofAllMoved()
    })
    fc.assert(
      fc.property(
        fc.array(mixed, { minLength: 1, maxLength: 5 }),
        fc.array(mixed, { minLength: 1, maxLength: 5 }),
        fc.array(anywhere, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (steps, looks, homes, isPart) => {
          const points = pointsOf(
            homes,
            dataset.land,
            isPart ? dataset.land.faces.map((_, face) => 70 * (face % 3)) : []
          )
          const used = new Outcome(dataset, countingAt(points))
          used.update(looks, '2027-01-01')
          used.update(steps, '2027-01-01')
          for (const look of looks) used.with(look, () => null)
          const fresh = new Outcome(dataset, countingAt(points))
          fresh.update(steps, '2027-01-01')
          expect(told(used)).toEqual(told(fresh))
        }
      ),
      { numRuns: runs(200), seed: 15 }
    )
    for (const times of Object.values(found)) expect(times).toBeGreaterThan(runs(50))
  })

  test('merging whole municipalities moves all their people; without points they are estimated', () => {
    const dataset = latticeCountry({ jitter: 0 })
    const homes = [
      { x: 1.5 * KM, y: 7.5 * KM, people: 3 },
      { x: 6.5 * KM, y: 7.5 * KM, people: 5 },
      { x: 0.5 * KM, y: 0.5 * KM, people: 7 }
    ]
    const points = pointsOf(homes, dataset.land)
    expect(points).toMatchObject({ points: 3, people: 15, outside: { points: 1, people: 7 } })
    const outcome = new Outcome(dataset, countingAt(points))
    const merge = {
      id: 'm',
      type: 'merge-municipalities',
      codes: ['0901', '0902'],
      into: { code: '0902', name: 'Ny' }
    } as const
    const [counted] = outcome.update([merge]) as StepDone[]
    expect(counted?.residents).toEqual({ low: 3, best: 3, high: 3 })
    const official = outcome.census.table.total(outcome.face('0902'))
    expect(outcome.residents.ofMunicipality(outcome.face('0902')).best).toBe(official + 3)
    const [estimated] = new Outcome(dataset).update([merge]) as StepDone[]
    expect(estimated?.residents.best).toBe(outcome.census.table.total(outcome.face('0901')))
  })
})

test('on the real country: seeded changes all over it, against every home one by one', async () => {
  const dataset = await builtIn()
  const { cellX, cellY, milli } = dataset.residents
  const next = random(7)
  const [ox, oy] = dataset.land.origin
  const drawn = new Outcome(dataset)
  const steps = randomTransfers(drawn, 150, 5)
  // Homes where people live, and some on the drawn lines and the borders near them.
  const homes = Array.from({ length: 60_000 }, (): Home => {
    const cell = Math.floor(next() * milli.length)
    return {
      x: (cellX[cell] as number) * KM - ox + Math.floor(next() * KM),
      y: (cellY[cell] as number) * KM - oy + Math.floor(next() * KM),
      people: Math.floor(next() * 6)
    }
  })
  drawn.update(steps)
  const onLines = [...drawn.strands.livingOverlay()].slice(0, 400)
  for (const id of onLines) homes.push({ x: drawn.strands.x(id, 0), y: drawn.strands.y(id, 0), people: 4 })
  const outcome = new Outcome(dataset, countingAt(pointsOf(homes, dataset.land)))
  const before = Array.from({ length: outcome.labels.count }, (_, label) => countsOf(outcome)?.on(label))
  const results = outcome.update(steps)
  expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(135)

  const { labels, strands } = outcome
  const parts = assemble(strands, strands.livingOverlay(), label => (labels.untouched(label) ? null : label))
  let moved = 0
  const wanted = new Map<number, number>()
  for (const { key, outer, holes } of parts) {
    const box = {
      minX: Math.min(...outer.x),
      maxX: Math.max(...outer.x),
      minY: Math.min(...outer.y),
      maxY: Math.max(...outer.y)
    }
    for (const { x, y, people: n } of homes) {
      if (x < box.minX || x > box.maxX || y < box.minY || y > box.maxY) continue
      if (!isAround(outer, x, y) || holes.some(hole => isAround(hole, x, y))) continue
      wanted.set(key, (wanted.get(key) ?? 0) + n)
      moved += n
    }
  }
  expect(moved).toBeGreaterThan(1000)
  const touched = Array.from({ length: labels.count }, (_, label) => label).filter(label => !labels.untouched(label))
  expect(touched.map(label => countsOf(outcome)?.on(label))).toEqual(touched.map(label => wanted.get(label) ?? 0))
  const all = Array.from({ length: labels.count }, (_, label) => label)
  expect(countsOf(outcome)?.onAll(all)).toBe(total(homes))
  outcome.update([])
  expect(before.map((_, label) => countsOf(outcome)?.on(label))).toEqual(before)
})

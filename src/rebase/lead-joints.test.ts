/** Ends of redrawn borders where a border meets itself or ends, on a land whose corners all were surveyed anew. */
import type { Pair } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../tests/fixtures/lattice-country.ts'
import type { CaseState } from '../engine/api.ts'
import { borderPlaces } from '../engine/queries/border-point.ts'
import { toGridMm, toLonLat9 } from '../geometry/grid.ts'
import { newProposal } from '../proposal/create.ts'
import type { Change, Proposal } from '../proposal/types.ts'
import type { RedrawStep } from '../subdivision/changes/redraw.ts'
import { Outcome } from '../subdivision/outcome.ts'
import { jointsOf, ledOn } from './lead.ts'

const KM = 1_000_000
const at = ([x, y]: Pair) => toLonLat9([ORIGIN[0] + Math.round(x * KM), ORIGIN[1] + Math.round(y * KM)])

/** What the leading asks of an engine, on a picture whose corners are off by up to so many millimetres. */
function engineOf(picture: readonly string[], jitter: number) {
  const outcome = new Outcome(latticeCountry({ picture, jitter }))
  return {
    evaluate: async ({ changes }: Proposal) => {
      const results = outcome.update(changes as readonly RedrawStep[])
      const reports = results.map((result, i) => ({
        id: changes[i]?.id,
        problem: result.ok ? null : { code: result.problem },
        moved: result.ok ? result.moves : []
      }))
      return { changes: reports } as unknown as CaseState
    },
    borderPlaces: async (
      ...[point, metres, between]: Parameters<typeof borderPlaces> extends [unknown, ...infer R] ? R : never
    ) => borderPlaces(outcome, point, metres, between)
  }
}

const blank = newProposal({
  dataset: { id: 'tiny', sha256: '' },
  effectiveDate: '2027-01-01',
  now: new Date('2026-01-01T00:00:00Z')
})
const redraw = (points: readonly Pair[], between: readonly [string, string] = ['0901', '0902']): Proposal => ({
  ...blank,
  changes: [
    { id: 'r', type: 'redraw-border', between, line: { type: 'LineString', coordinates: points.map(at) } } as Change
  ]
})

/** km² from A and from B by the redrawn border of a picture, on the same land surveyed anew, and what became of the line's ends. */
async function anew(
  picture: readonly string[],
  jitter: number,
  proposal: Proposal,
  known: 'all' | 'moved' | 'nothing' = 'all'
) {
  const old = engineOf(picture, 0)
  const before = await old.evaluate(proposal)
  const was = {
    changes: known === 'nothing' ? [] : before.changes,
    joints: known === 'all' ? await jointsOf(old, proposal) : new Map<string, readonly [boolean, boolean]>()
  }
  const engine = engineOf(picture, jitter)
  const answer = await ledOn(engine, proposal, 2 * Math.abs(jitter / 1000) + 2, was)
  const [report] = (await engine.evaluate(answer.proposal)).changes
  const km2 = (code: string) => (report?.moved.find(({ from }) => from === code)?.areaM2 ?? 0) / 1e6
  const [change] = answer.proposal.changes
  const line = change?.type === 'redraw-border' ? change.line.coordinates : []
  const metres = [line[0], line.at(-1)].map(end => {
    const [x, y] = toGridMm(end as unknown as Pair)
    return [(x - ORIGIN[0]) / 1000, (y - ORIGIN[1]) / 1000]
  })
  return { ...answer, moved: [km2('0901'), km2('0902')], metres }
}

// B's single square touches its other land in (3,3), where the border passes twice.
const TOUCHING = ['........', '.AAAAA..', '.AAAAA..', '.AABAA..', '.BBAAA..', '.BBAAA..', '........']

/** Lines from and over the touching point, with what each moves from A and from B, in km², by the picture. */
const FROM_THE_POINT: readonly [readonly Pair[], number, number][] = [
  [
    [
      [3, 3],
      [4, 3.5]
    ],
    0,
    0.25
  ],
  [
    [
      [3, 3],
      [3.5, 4]
    ],
    0,
    0.25
  ],
  [
    [
      [3, 3],
      [2, 2.5],
      [1.5, 3]
    ],
    0,
    0.375
  ],
  [
    [
      [3, 3],
      [3.5, 2.5],
      [3, 2]
    ],
    0.25,
    0
  ],
  [
    [
      [3, 2],
      [4, 2],
      [4, 3]
    ],
    1,
    0
  ],
  [
    [
      [2, 3],
      [2, 2],
      [3, 2]
    ],
    0,
    1
  ]
]

test('from where a border touches itself the same stretch is replaced as before, however the corners are off', async () => {
  let n = 0
  for (const jitter of [-4000, -1500, -300, 60, 700, 2500])
    for (const [points, fromA, fromB] of FROM_THE_POINT)
      for (const line of [points, points.toReversed()]) {
        const { moved, led, undecided } = await anew(TOUCHING, jitter, redraw(line))
        // Two kilometres of border, and the line, off by a corner's displacement at most.
        const off = 4 * Math.abs(jitter / KM) * Math.SQRT2 + 1e-4
        expect(undecided).toEqual([])
        const told = `${jitter} ${line.join(' ')}`
        expect(led, told).toHaveLength(1)
        expect(Math.abs((moved[0] ?? 0) - fromA), told).toBeLessThan(off)
        expect(Math.abs((moved[1] ?? 0) - fromB), told).toBeLessThan(off)
        n++
      }
  expect(n).toBe(72)
})

test('where lines meeting there is not known, what was moved before tells it; where that is not known either, a person must', async () => {
  let several = 0
  for (const jitter of [-4000, -300, 700, 2500])
    for (const [points, fromA, fromB] of FROM_THE_POINT) {
      const proposal = redraw(points)
      const told = `${jitter} ${points.join(' ')}`
      const off = 4 * Math.abs(jitter / KM) * Math.SQRT2 + 1e-4
      for (const known of ['moved', 'nothing'] as const) {
        const { moved, led, undecided, proposal: there } = await anew(TOUCHING, jitter, proposal, known)
        if (known === 'nothing' && undecided.length > 0) {
          expect({ led, moved, there }).toEqual({ led: [], moved: [0, 0], there: proposal })
          several++
          continue
        }
        expect(undecided, told).toEqual([])
        if (known === 'nothing') continue
        expect(Math.abs((moved[0] ?? 0) - fromA), told).toBeLessThan(off)
        expect(Math.abs((moved[1] ?? 0) - fromB), told).toBeLessThan(off)
      }
    }
  expect(several).toBeGreaterThan(5)
})

test('an end at a triple point or on the coast goes to where the border ends now; on an island of another the nearest does', async () => {
  const picture = ['.......', '.AAABB.', '.AAABB.', '.ACCBB.', '.......']
  const corner = (jitter: number, [x, y]: Pair) => {
    const { land } = latticeCountry({ picture, jitter })
    let best = [0, 0]
    let least = Infinity
    for (let i = 0; i < land.coords.length; i += 2) {
      const [px, py] = [land.coords[i] as number, land.coords[i + 1] as number]
      const [ax, ay] = [px + land.origin[0] - ORIGIN[0], py + land.origin[1] - ORIGIN[1]]
      const d = Math.hypot(ax - x * KM, ay - y * KM)
      if (d < least) [least, best] = [d, [ax / 1000, ay / 1000]]
    }
    return best
  }
  // From the coast in the north to where A, B and C meet.
  const line: Pair[] = [
    [4, 4],
    [3.5, 3],
    [4, 2]
  ]
  for (const jitter of [-3000, 3000]) {
    const { metres, moved } = await anew(picture, jitter, redraw(line))
    expect(Math.abs((moved[0] ?? 0) - 0.5)).toBeLessThan(0.02)
    for (const [i, end] of [line[0], line[2]].entries()) {
      const [x, y] = corner(jitter, end as Pair)
      expect(metres[i]?.[0]).toBeCloseTo(x as number, 1)
      expect(metres[i]?.[1]).toBeCloseTo(y as number, 1)
    }
  }
  const ring = ['.......', '.AAAAA.', '.AABAA.', '.AAAAA.', '.......']
  const side: Pair[] = [
    [3.5, 2],
    [3.75, 2.25],
    [4, 2.5]
  ]
  const { moved, undecided } = await anew(ring, 3000, redraw(side))
  expect(undecided).toEqual([])
  expect(Math.abs((moved[1] ?? 0) - 0.125)).toBeLessThan(0.02)
})

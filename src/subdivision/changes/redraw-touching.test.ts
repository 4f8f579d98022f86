/** Borders that touch themselves: what a redrawn border moves is what an independent library finds in a picture. */
import fc from 'fast-check'
import polygonClipping, { type MultiPolygon, type Pair, type Polygon } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../../tests/fixtures/lattice-country.ts'
import { polygonMm } from '../../../tests/support/country.ts'
import { runs } from '../../../tests/support/runs.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import { insideRings } from '../../geometry/rings.ts'
import { Outcome } from '../outcome.ts'
import type { StepDone } from './change.ts'
import type { RedrawStep } from './redraw.ts'
import type { TransferStep } from './transfer.ts'

const KM = 1_000_000
/** Kilometres from the picture's lower left corner. */
const absolute = ([x, y]: Pair) => [ORIGIN[0] + Math.round(x * KM), ORIGIN[1] + Math.round(y * KM)] as const
const redraw = (points: readonly Pair[], between: readonly [string, string] = ['0901', '0902']): RedrawStep => ({
  id: 'r',
  type: 'redraw-border',
  between,
  line: { type: 'LineString', coordinates: points.map(point => toLonLat9(absolute(point))) }
})
const give = (to: string, points: readonly Pair[]): TransferStep => ({
  id: `${to} ${points.join(' ')}`,
  type: 'transfer-area',
  area: polygonMm(points.map(absolute)),
  to
})
const square = (x: number, y: number): Pair[] => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1]
]

/** km² from A to B and from B to A by the last step; the problem where it was refused. */
function moved(picture: readonly string[], ...steps: (RedrawStep | TransferStep)[]): [number, number] | string {
  const outcome = new Outcome(latticeCountry({ jitter: 0, picture }))
  const results = outcome.update(steps)
  expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
  const result = results.at(-1)
  if (!result?.ok) return result?.problem ?? ''
  return [given(result, '0901'), given(result, '0902')]
}
const given = ({ moves }: StepDone, code: string) => (moves.find(({ from }) => from === code)?.areaM2 ?? 0) / 1e6

// B's single square touches its other land in (3,3), where the border A–B passes twice.
const ENCLAVE = ['........', '.AAAAA..', '.AAAAA..', '.AABAA..', '.BBAAA..', '.BBAAA..', '........']

test('from the point where an enclave touches the border, whichever stretch ends there', () => {
  // Round the enclave from (3,3): its southern and eastern side are replaced by their diagonal, not the other two.
  const ways: [Pair[], [number, number]][] = [
    [
      [
        [3, 3],
        [4, 3.5]
      ],
      [0, 0.25]
    ],
    [
      [
        [3, 3],
        [3.5, 4]
      ],
      [0, 0.25]
    ],
    // On along the outer border, on either side of the point.
    [
      [
        [3, 3],
        [2, 2.5],
        [1.5, 3]
      ],
      [0, 0.375]
    ],
    [
      [
        [3, 3],
        [3.5, 2.5],
        [3, 2]
      ],
      [0.25, 0]
    ],
    // Over the point: from the outer border on to the enclave, and past it.
    [
      [
        [3, 2],
        [4, 2],
        [4, 3]
      ],
      [1, 0]
    ],
    [
      [
        [2, 3],
        [2, 2],
        [3, 2]
      ],
      [0, 1]
    ]
  ]
  for (const [points, expected] of ways)
    for (const line of [points, points.toReversed()])
      for (const between of [
        ['0901', '0902'],
        ['0902', '0901']
      ] as const) {
        const got = moved(ENCLAVE, redraw(line, between)) as [number, number]
        expect(got[0], `${line.join(' ')}`).toBeCloseTo(expected[0], 5)
        expect(got[1], `${line.join(' ')}`).toBeCloseTo(expected[1], 5)
      }
})

test('where a change only touches the border, and where two changes meet in a corner', () => {
  const picture = ['.......', '.AAABB.', '.AAABB.', '.AAABB.', '.AAABB.', '.......']
  // A triangle of B's in A, with a corner on the border in the middle of one of its lines.
  const corner = give('0902', [
    [4, 2],
    [3, 2.5],
    [3, 1.5]
  ])
  const line: Pair[] = [
    [4, 2],
    [3.5, 1.25],
    [4, 1]
  ]
  expect((moved(picture, corner, redraw(line)) as number[])[0]).toBeCloseTo(0.25, 5)
  const side: Pair[] = [
    [4, 2],
    [3, 1.75]
  ]
  // The corner's lower side is replaced: what it encloses with the line goes back.
  expect((moved(picture, corner, redraw(side)) as number[])[1]).toBeCloseTo(0.125, 5)
  // Two squares of B's in A meet in (2,3), a corner both have.
  const two = [give('0902', square(1, 3)), give('0902', square(2, 2))]
  const between: Pair[] = [
    [2, 3],
    [2.25, 2.5],
    [2, 2]
  ]
  expect((moved(picture, ...two, redraw(between)) as number[])[1]).toBeCloseTo(0.125, 5)
  const above: Pair[] = [
    [2, 3],
    [2.25, 3.5],
    [2, 4]
  ]
  expect((moved(picture, ...two, redraw(above)) as number[])[0]).toBeCloseTo(0.125, 5)
})

test('a line whose ends are one point replaces nothing, on a ring and where the border touches itself too', () => {
  const round = (at: Pair): Pair[] => [at, [at[0] - 0.25, at[1] + 0.25], [at[0] - 0.25, at[1] + 0.5], at]
  expect(moved(ENCLAVE, redraw(round([3, 3])))).toBe('ends-apart')
  expect(moved(ENCLAVE, redraw(round([4, 4])))).toBe('ends-apart')
})

test('of a ring with two equal sides the same one goes, whichever way the line was drawn', () => {
  const ring = ['.......', '.AAAAA.', '.AABAA.', '.AAAAA.', '.......']
  const line: Pair[] = [
    [3, 2],
    [3.75, 2.25],
    [4, 3]
  ]
  const got = [line, line.toReversed()].flatMap(points => [
    moved(ring, redraw(points)),
    moved(ring, redraw(points, ['0902', '0901']))
  ]) as [number, number][]
  for (const [fromA, fromB] of got) {
    expect(fromA).toBe(0)
    expect(fromB).toBeCloseTo(got[0]?.[1] as number, 6)
  }
})

// ---- Any picture ----

type Edge = readonly [from: string, to: string]
const name = ([x, y]: Pair) => `${x},${y}`
const point = (text: string) => text.split(',').map(Number) as Pair

/** Sides between a square of A and one of B, with A on the left. */
function borderOf(at: (x: number, y: number) => string, width: number, height: number): Edge[] {
  const edges: Edge[] = []
  const put = (from: Pair, to: Pair, left: string, right: string) => {
    if (left === 'A' && right === 'B') edges.push([name(from), name(to)])
    if (left === 'B' && right === 'A') edges.push([name(to), name(from)])
  }
  for (let x = 0; x <= width; x++)
    for (let y = 0; y <= height; y++) {
      put([x, y], [x + 1, y], at(x, y), at(x, y - 1))
      put([x, y], [x, y + 1], at(x - 1, y), at(x, y))
    }
  return edges
}

/** All shortest walks. */
function walks(edges: readonly Edge[], from: string, to: string): string[][] {
  let layer = [[from]]
  const seen = new Set([from])
  while (layer.length > 0) {
    const next = layer.flatMap(walk =>
      edges.filter(([start, end]) => start === walk.at(-1) && !seen.has(end)).map(([, end]) => [...walk, end])
    )
    const found = next.filter(walk => walk.at(-1) === to)
    if (found.length > 0) return found
    for (const walk of next) seen.add(walk.at(-1) as string)
    layer = next
  }
  return []
}

const km2 = (polygons: MultiPolygon) =>
  polygons.reduce(
    (sum, [outer, ...holes]) => sum + ringKm2(outer) - holes.reduce((all, hole) => all + ringKm2(hole), 0),
    0
  )
const ringKm2 = (ring: readonly Pair[] = []) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length] as Pair
      return sum + x * ny - nx * y
    }, 0)
  ) / 2

const isOn = ([x, y]: Pair, [ax, ay]: Pair, [bx, by]: Pair) =>
  Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) < 1e-9 && (x - ax) * (x - bx) + (y - ay) * (y - by) < 1e-9

/** By the even–odd rule: the triangles from one corner to every side, each land in an odd number of them. */
function insideOf([corner, ...rest]: readonly Pair[]): MultiPolygon {
  const triangles = rest.slice(1).map((point, i): Polygon => [[corner as Pair, rest[i] as Pair, point, corner as Pair]])
  const [first, ...others] = triangles.filter(([ring]) => ringKm2(ring) > 1e-12)
  return first ? polygonClipping.xor(first, ...others) : []
}

const middle = ([ax, ay]: Pair, [bx, by]: Pair): Pair => [(ax + bx) / 2, (ay + by) / 2]

const isIn = (polygon: Polygon, [x, y]: Pair) =>
  insideRings(
    polygon.map(ring => ({ x: ring.map(([px]) => px), y: ring.map(([, py]) => py) })),
    x,
    y
  )

const SIZE = 5
const pictures = fc.record({
  letters: fc.array(fc.constantFrom('A', 'A', 'A', 'B', 'B', 'B', 'C'), {
    minLength: SIZE * SIZE,
    maxLength: SIZE * SIZE
  }),
  flips: fc.uniqueArray(fc.nat(SIZE * SIZE - 1), { maxLength: 3 }),
  ends: fc.tuple(fc.nat(), fc.nat()),
  bends: fc.array(fc.tuple(fc.integer({ min: 3, max: 67 }), fc.integer({ min: 3, max: 67 })), {
    minLength: 1,
    maxLength: 3
  })
})

test('in any picture with squares that meet in corners, earlier changes among them', () => {
  let [compared, touching, bothWays] = [0, 0, 0]
  fc.assert(
    fc.property(pictures, ({ letters, flips, ends, bends }) => {
      const rows = Array.from({ length: SIZE }, (_, row) => letters.slice(row * SIZE, (row + 1) * SIZE))
      const picture = ['.......', ...rows.map(row => `.${row.join('')}.`), '.......']
      fc.pre(['A', 'B'].every(letter => (letters as string[]).includes(letter)))
      // Drawn changes give squares of A to B and of B to A.
      const now = rows.map(row => [...row])
      const steps = flips.flatMap(index => {
        const [row, column] = [Math.floor(index / SIZE), index % SIZE]
        const own = now[row]?.[column]
        if (own !== 'A' && own !== 'B') return []
        ;(now[row] as ('A' | 'B' | 'C')[])[column] = own === 'A' ? 'B' : 'A'
        return [give(own === 'A' ? '0902' : '0901', square(column + 1, SIZE - row))]
      })
      const at = (x: number, y: number): string => now[SIZE - y]?.[x - 1] ?? '.'
      const edges = borderOf(at, SIZE + 2, SIZE + 2)
      fc.pre(edges.length > 0)
      const corners = [...new Set(edges.flat())].sort()
      const [from, to] = ends.map(n => corners[n % corners.length] as string) as [string, string]
      fc.pre(from !== to)
      // Bends lie off the squares' sides.
      const line = [point(from), ...bends.map(([x, y]): Pair => [x / 10 + 0.013, y / 10 + 0.017]), point(to)]
      const outcome = new Outcome(latticeCountry({ jitter: 0, picture }))
      const results = outcome.update([...steps, redraw(line)])
      expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
      const result = results.at(-1)
      if (result?.ok === false && result.problem === 'self-crossing') return
      const [on, back] = [walks(edges, from, to), walks(edges, to, from)]
      const shortest = Math.min(...[...on, ...back].map(walk => walk.length))
      const best = [...on, ...back].filter(walk => walk.length === shortest)
      if (best.length === 0) {
        expect(result).toMatchObject({ ok: false, problem: 'ends-apart' })
        return
      }
      if (best.length > 1) return
      const [path] = best as [string[]]
      const way = path.map(point)
      const loop = path[0] === from ? [...line, ...way.toReversed().slice(1)] : [...line, ...way.slice(1)]
      const expected = [0, 0]
      for (const lobe of insideOf(loop)) {
        const sides = new Set<number>()
        for (const [p, q] of lobe.flatMap(ring => ring.slice(1).map((end, i) => [ring[i], end] as [Pair, Pair])))
          for (let i = 0; i + 1 < way.length; i++) {
            const [a, b] = [way[i] as Pair, way[i + 1] as Pair]
            // One of them may be part of the other.
            const shared = [middle(p, q), middle(a, b)].find(at => isOn(at, p, q) && isOn(at, a, b))
            if (!shared) continue
            const [x, y] = shared
            const [left, up] = [1e-7 * (a[1] - b[1]), 1e-7 * (b[0] - a[0])]
            if (isIn(lobe, [x + left, y + up])) sides.add(0)
            if (isIn(lobe, [x - left, y - up])) sides.add(1)
          }
        for (const side of sides)
          for (let x = 0; x < SIZE + 2; x++)
            for (let y = 0; y < SIZE + 2; y++)
              if (at(x, y) === 'AB'[side])
                expected[side] =
                  (expected[side] as number) + km2(polygonClipping.intersection(lobe, [[...square(x, y), [x, y]]]))
      }
      if (!result?.ok) {
        expect(result?.problem).toBe('nothing-moves')
        expect(Math.max(...expected)).toBeLessThan(2e-6)
        return
      }
      const told = `${picture.join('\n')}\n${JSON.stringify({ flips, line, path })}`
      expect(given(result, '0901'), told).toBeCloseTo(expected[0] as number, 4)
      expect(given(result, '0902'), told).toBeCloseTo(expected[1] as number, 4)
      compared++
      if (path.some(corner => edges.filter(([start]) => start === corner).length > 1)) touching++
      if (expected.every(km2 => km2 > 0.001)) bothWays++
    }),
    { numRuns: runs(600), seed: 20260803 }
  )
  expect(compared).toBeGreaterThan(runs(100))
  expect(touching).toBeGreaterThan(runs(50))
  expect(bothWays).toBeGreaterThan(runs(30))
})

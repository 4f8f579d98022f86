import { expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../../tests/fixtures/lattice-country.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import { Outcome } from '../outcome.ts'
import type { StepDone } from './change.ts'
import type { RedrawStep } from './redraw.ts'
import type { TransferStep } from './transfer.ts'

const KM = 1_000_000
/** Kilometres from the picture's lower left corner. */
type Km = readonly [x: number, y: number]

const line = (points: readonly Km[]): RedrawStep['line'] => ({
  type: 'LineString',
  coordinates: points.map(([x, y]) => toLonLat9([ORIGIN[0] + Math.round(x * KM), ORIGIN[1] + Math.round(y * KM)]))
})
const redraw = (between: readonly [string, string], ...points: Km[]): RedrawStep => ({
  id: 'r',
  type: 'redraw-border',
  between,
  line: line(points)
})

const country = (picture?: readonly string[]) =>
  new Outcome(latticeCountry({ jitter: 0, ...(picture ? { picture } : {}) }))
/** "0901>0902 0.50": what went where, km². */
const moved = (outcome: Outcome, step: RedrawStep) => {
  const [result] = outcome.update([step])
  if (!result?.ok) return result?.problem
  expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
  return result.moves.map(({ from, to, areaM2 }) => `${from}>${to} ${(areaM2 / 1e6).toFixed(6)}`)
}

// A and B meet along x = 5 from y = 6 (where C comes in) to y = 8 (the sea).
test('a bulge to one side goes to the other municipality, whichever is named first', () => {
  const bulge: Km[] = [
    [5, 6.5],
    [4, 6.5],
    [4, 7.5],
    [5, 7.5]
  ]
  expect(moved(country(), redraw(['0901', '0902'], ...bulge))).toEqual(['0901>0902 1.000000'])
  expect(moved(country(), redraw(['0902', '0901'], ...bulge))).toEqual(['0901>0902 1.000000'])
  expect(moved(country(), redraw(['0901', '0902'], ...bulge.toReversed()))).toEqual(['0901>0902 1.000000'])
  const other = bulge.map(([x, y]): Km => [10 - x, y])
  expect(moved(country(), redraw(['0901', '0902'], ...other))).toEqual(['0902>0901 1.000000'])
})

test('a line across the border gives both ways', () => {
  const step = redraw(['0901', '0902'], [5, 6], [4.5, 6.5], [5.5, 7.5], [5, 8])
  expect(moved(country(), step)).toEqual(['0901>0902 0.250000', '0902>0901 0.250000'])
})

test('a line that goes back along itself on the border counts each lobe once', () => {
  // Out to A between 6.5 and 7, then down across the border to B between 6 and 6.5, and up along x = 5 to its end.
  const step = redraw(['0901', '0902'], [5, 6], [5.5, 6.25], [5, 6.5], [4.5, 6.75], [5, 7])
  expect(moved(country(), step)).toEqual(['0901>0902 0.125000', '0902>0901 0.125000'])
})

test('a line may cross the border in another order than the border runs', () => {
  // From (5,6) around by A to (5,7.5), back across to B down to (5,6.5), and into A's lobe to end at (5,7).
  const step = redraw(['0901', '0902'], [5, 6], [4, 6.75], [5, 7.5], [5.5, 7], [5, 6.5], [4.8, 6.75], [5, 7])
  const outcome = country()
  const result = outcome.update([step])[0] as StepDone
  expect(result.ok).toBe(true)
  // By the even–odd rule: the lobe by A is the large one less the small one within it.
  const large = (0.75 * 1 + 0.75 * 1) / 2
  const small = (0.2 * 0.5) / 2
  expect(result.moves.find(({ from }) => from === '0901')?.areaM2).toBeCloseTo((large - small) * 1e6, 0)
  expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
})

test('what follows the border moves nothing, and says so', () => {
  expect(moved(country(), redraw(['0901', '0902'], [5, 6], [5, 7]))).toBe('nothing-moves')
  const bulgeOnTheWay = redraw(['0901', '0902'], [5, 6], [5, 6.5], [4.5, 7], [5, 7.5], [5, 8])
  expect(moved(country(), bulgeOnTheWay)).toEqual(['0901>0902 0.250000'])
})

test('land of others under the line stays theirs, and so does a piece of the receiver', () => {
  const picture = ['.......', '.AAABB.', '.AABBB.', '.AXABB.', '.BAABB.', '.......']
  const outcome = country(picture)
  // The line goes round X and the single B in the corner: only A's land goes to B.
  const step = redraw(['0901', '0902'], [4, 1], [1.5, 1.5], [1.5, 4.5], [4, 4.5])
  const [result] = outcome.update([step])
  expect(result).toMatchObject({ ok: true, moves: [{ from: '0901', to: '0902' }] })
  expect(outcome.areaM2(outcome.face('0411'))).toBe(1e6)
  expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
})

test('a municipality inside another one: the shorter way round its border is replaced', () => {
  // E (7…9, 2…4) lies inside D; the line cuts its north-eastern corner off.
  expect(moved(country(), redraw(['0905', '0904'], [8, 4], [9, 3]))).toEqual(['0905>0904 0.500000'])
})

test('what cannot be: ends off the border, no border, ends apart, a line that crosses itself', () => {
  const problem = (step: RedrawStep) => {
    const [result] = country().update([step])
    return result?.ok ? 'ok' : `${result?.problem} ${result?.path}`
  }
  expect(problem(redraw(['0901', '0902'], [5.1, 6], [4, 6.5], [5, 7]))).toBe('not-on-border .line.coordinates[0]')
  expect(problem(redraw(['0901', '0902'], [5, 6], [4, 6.5], [4.9, 7]))).toBe('not-on-border .line.coordinates[2]')
  expect(problem(redraw(['0901', '0905'], [5, 6], [5, 7]))).toBe('no-common-border .between')
  expect(problem(redraw(['0901', '0901'], [5, 6], [5, 7]))).toBe('no-common-border .between')
  expect(problem(redraw(['0901', '0411'], [5, 6], [5, 7]))).toBe('outside-division .between[1]')
  expect(problem(redraw(['0901', '0902'], [5, 6.5], [4, 6.5], [4, 7], [5, 6.5]))).toBe('ends-apart .line')
  expect(problem(redraw(['0901', '0902'], [5, 6], [4, 7], [4, 6], [5, 7]))).toBe('self-crossing .line.coordinates[2]')
  expect(problem(redraw(['0901', '0902'], [5, 6]))).toBe('too-few-points .line.coordinates')
  const off = { ...redraw(['0901', '0902'], [5, 6], [5, 7]) }
  const swapped = {
    ...off,
    line: {
      ...off.line,
      coordinates: [
        [55.6, 12.1],
        [55.7, 12.2]
      ]
    }
  }
  expect(problem(swapped)).toBe('swapped-coordinates .line.coordinates')
})

test('a border in two stretches: ends on different ones have no border between them', () => {
  // A and B meet twice, with C between.
  const picture = ['.......', '.AAABB.', '.AACBB.', '.AAABB.', '.......']
  const step = redraw(['0901', '0902'], [4, 1.5], [5, 2.5], [4, 3.5])
  expect(country(picture).update([step])[0]).toMatchObject({ ok: false, problem: 'ends-apart' })
})

test('less than a square metre on one side stays, and is told', () => {
  const step = redraw(['0901', '0902'], [5, 6], [4.5, 6.5], [5, 7], [5.00002, 7.005], [5, 7.01])
  const outcome = country()
  const [result] = outcome.update([step])
  expect(result).toMatchObject({ ok: true, moves: [{ from: '0901', to: '0902' }] })
  expect((result as StepDone).slivers).toMatchObject([{ code: '0902' }])
  expect((result as StepDone).slivers[0]?.areaM2).toBeLessThan(1)
  expect(outcome.areaM2(outcome.face('0901'))).toBeCloseTo(12e6 - 0.25e6, 0)
})

test('a line round an end of the border moves both ways, land that moved before among it, each way told whole', () => {
  // An enclave of A in B; the line goes from its corner round outside it to its other corner, and through it.
  const picture = ['.......', '.BBBBB.', '.BBABB.', '.BBBBB.', '.......']
  const earlier: TransferStep = {
    id: 't',
    type: 'transfer-area',
    area: {
      type: 'Polygon',
      coordinates: [
        line([
          [3, 2],
          [3.5, 2],
          [3.5, 2.5],
          [3, 2.5],
          [3, 2]
        ]).coordinates
      ]
    },
    to: '0902'
  }
  const outcome = country(picture)
  const before = outcome.areaM2(outcome.face('0901'))
  // Out over the western side, round below and east of the enclave, and back in over its northern side.
  const step = redraw(
    ['0901', '0902'],
    [3, 2.75],
    [2.5, 2.75],
    [2.5, 1.5],
    [4.5, 1.5],
    [4.5, 2.25],
    [3.75, 2.25],
    [3.75, 3]
  )
  const [, result] = outcome.update([earlier, step])
  if (!result?.ok) throw new Error(result?.problem)
  const given = (from: string) => result.moves.find(move => move.from === from)?.areaM2 ?? 0
  // What the partition says of who has what is what the step says it moved.
  const now = outcome.areaM2(outcome.face('0901'))
  expect(now).toBeCloseTo(before - 0.25e6 - given('0901') + given('0902'), 0)
  expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
  expect(result.areaM2).toBeCloseTo(given('0901') + given('0902'), 3)
  outcome.update([])
  expect(outcome.areaM2(outcome.face('0901'))).toBe(before)
  expect([...outcome.strands.livingOverlay()]).toEqual([])
})

test('a redrawn border can be redrawn again, and undoing all restores the start', () => {
  const outcome = country()
  const before = outcome.areaM2(outcome.face('0901'))
  const first = redraw(['0901', '0902'], [5, 6], [4, 7], [5, 8])
  const second = redraw(['0901', '0902'], [4.5, 6.5], [3, 7], [4.5, 7.5])
  const results = outcome.update([first, second])
  expect(results.map(result => result.ok)).toEqual([true, true])
  expect(outcome.areaM2(outcome.face('0901'))).toBeCloseTo(before - 1.5e6, 0)
  outcome.update([])
  expect(outcome.areaM2(outcome.face('0901'))).toBe(before)
  expect([...outcome.strands.livingOverlay()]).toEqual([])
})

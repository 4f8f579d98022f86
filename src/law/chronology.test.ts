import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Frame, isAdrift, MOMENT_VERDICTS, momentOf, orderAssumptions, orderSteps } from './chronology.ts'

const frame = (other: Partial<Frame> = {}): Frame => ({
  caseDate: '2026-11-21',
  decided: '2026-07-01',
  effectiveDate: '2027-01-01',
  ...other
})
const decided = frame()
const undecided = frame({ decided: null })

test('a step lies before or after the day of the decision, which itself counts', () => {
  expect(['2026-06-30', '2026-07-01', '2026-07-02'].map(day => momentOf(day, decided))).toEqual([
    'in-time',
    'in-time',
    'after-decision'
  ])
})

test('after the case date nothing has happened, not even the decision', () => {
  expect(momentOf('2026-11-22', undecided)).toBe('ahead')
  expect(momentOf('2026-11-21', undecided)).toBe('in-time')
  const planned = frame({ decided: '2026-12-01' })
  expect(momentOf('2026-11-21', planned)).toBe('in-time')
  expect(momentOf('2026-12-02', planned)).toBe('ahead')
  expect(momentOf('2026-12-02', decided)).toBe('after-decision')
})

test('without a decision the effective date is the last day, and decides less', () => {
  const over = frame({ decided: null, caseDate: '2027-06-01' })
  expect(['2027-01-01', '2027-01-02'].map(day => momentOf(day, over))).toEqual(['in-time', 'after-effect'])
  expect(momentOf('2031-06-10', frame({ decided: null, caseDate: null }))).toBe('after-effect')
  expect(momentOf('2031-06-10', frame({ decided: null, caseDate: null, effectiveDate: null }))).toBe('in-time')
})

test('a decision after the effective date holds nothing but what comes later still', () => {
  const adrift = frame({ decided: '2027-02-01', caseDate: null })
  expect(isAdrift(adrift)).toBe(true)
  expect(isAdrift(frame({ decided: '2027-01-01' }))).toBe(false)
  expect(['2026-06-01', '2027-02-01', '2027-02-02'].map(day => momentOf(day, adrift))).toEqual([
    'adrift',
    'adrift',
    'after-decision'
  ])
})

test('what has no day, or one before the Act, is not known to lie before the decision', () => {
  expect(momentOf(null, decided)).toBe('undated')
  expect(['2006-05-02', '2006-05-03'].map(day => momentOf(day, decided))).toEqual(['before-act', 'in-time'])
})

const DAYS = [
  '2006-05-02',
  '2026-06-30',
  '2026-07-01',
  '2026-07-02',
  '2026-11-22',
  '2027-01-01',
  '2027-01-02',
  '2027-02-02'
]
const anyDay = fc.constantFrom(...DAYS)
const anyFrame = fc.record({
  caseDate: fc.option(anyDay),
  decided: fc.option(anyDay),
  effectiveDate: anyDay
})

test('only what lies on or before the decision, the case date and, without a decision, the effective date is in time', () => {
  fc.assert(
    fc.property(anyDay, anyFrame, (day, some) => {
      if (momentOf(day, some) !== 'in-time') return
      const taken = some.decided !== null && (some.caseDate === null || some.decided <= some.caseDate)
      const last = taken ? (some.decided as string) : some.effectiveDate
      expect(day <= last).toBe(true)
      expect(some.caseDate === null || day <= some.caseDate).toBe(true)
    })
  )
})

test('a later day never lies better', () => {
  const rank = { 'not-met': 0, undetermined: 1, met: 2 }
  fc.assert(
    fc.property(anyDay, anyDay, anyFrame, (a, b, some) => {
      const [early, late] = [a, b].sort() as [string, string]
      if (early < '2006-05-03') return
      const of = (day: string) => rank[MOMENT_VERDICTS[momentOf(day, some)]]
      expect(of(late)).toBeLessThanOrEqual(of(early))
    })
  )
})

test('what a step was held against is told', () => {
  expect(orderSteps(undecided)).toEqual([])
  expect(orderSteps(decided)).toEqual([{ id: 'law.order.step.decided', values: { decided: { date: '2026-07-01' } } }])
  expect(orderSteps(frame({ decided: '2026-12-01' }))).toEqual([])
  expect(orderSteps(frame({ decided: '2027-02-01' })).map(({ id }) => id)).toEqual(['law.order.step.adrift'])
  expect(orderAssumptions(['in-time', 'after-effect', 'after-effect'])).toEqual([{ id: 'law.order.assume.effective' }])
  expect(orderAssumptions(['in-time'])).toEqual([])
})

import { expect, test } from 'vitest'
import { meterShape } from './meter.ts'

test('within the limit the tick stands still', () => {
  const a = meterShape({ low: 0, best: 0, high: 0 }, 100)
  const b = meterShape({ low: 80, best: 85, high: 90 }, 100)
  expect(a).toMatchObject({ certain: 0, possible: 0, limit: 100 / 120, overflows: false })
  expect(b.limit).toBe(a.limit)
  expect(b.certain).toBeCloseTo(80 / 120)
  expect(b.possible).toBeCloseTo(90 / 120)
})

test('a range over the limit stays in view with the tick inside the hatching', () => {
  const { certain, possible, limit, overflows } = meterShape({ low: 20, best: 38, high: 64 }, 50)
  expect(certain).toBeLessThan(limit)
  expect(possible).toBeGreaterThan(limit)
  expect(possible).toBeLessThan(1)
  expect(overflows).toBe(false)
})

test('a figure many times the limit fills the meter and says so', () => {
  expect(meterShape({ low: 9000, best: 9000, high: 9000 }, 100)).toEqual({
    certain: 1,
    possible: 1,
    limit: 0.25,
    overflows: true,
    full: 400
  })
})

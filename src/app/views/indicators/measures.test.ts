import { expect, test } from 'vitest'
import type { Indicators } from '../../../law/types.ts'
import { MEASURES, type MeasureId, REFORM_YARDSTICK, scaleOf } from './measures.ts'

const indicators = (over: Partial<Indicators> = {}): Indicators => ({
  residents: { low: 59_000, best: 59_000, high: 59_000 },
  areaM2: 415_000_000,
  parts: 6,
  islandParts: 5,
  largestGapM: 1234,
  rank: 30,
  rankedAmong: 98,
  urbanShare: 0.6543,
  ...over
})
const measure = (id: MeasureId) => {
  const found = MEASURES.find(one => one.id === id)
  if (!found) throw new Error(id)
  return found
}

test('figures as people read them', () => {
  const words = (id: MeasureId, over: Partial<Indicators> = {}) => measure(id).text(indicators(over))
  expect(words('residents')).toBe('59.000')
  expect(words('residents', { residents: { low: 58_990, best: 58_995.2, high: 59_000 } })).toBe('ca. 58.995')
  expect(words('area')).toBe('415,0 km²')
  expect(words('density')).toBe('142 pr. km²')
  expect(words('parts')).toBe('6, heraf 5 øer')
  expect(words('parts', { islandParts: null })).toBe('6')
  expect(words('largest-gap')).toBe('1,23 km')
  expect(words('rank')).toBe('nr. 30 af 98')
  expect(words('urban-share')).toBe('65,4\u00a0%')
  expect(words('urban-share', { urbanShare: null })).toBe('ikke oplyst')
  expect(words('density', { areaM2: 0 })).toBe('ikke oplyst')
})

test('one scale for all municipalities, before and after; the yardstick is never off it', () => {
  const fact = (before: Indicators | null, after: Indicators | null) => ({
    code: '0479',
    name: 'Svendborg',
    before,
    after
  })
  const small = indicators({ residents: { low: 1800, best: 1800, high: 1800 } })
  expect(scaleOf(measure('residents'), [fact(small, null)])).toBe(REFORM_YARDSTICK)
  expect(scaleOf(measure('residents'), [fact(small, indicators()), fact(null, small)])).toBe(59_000)
  expect(scaleOf(measure('urban-share'), [fact(indicators({ urbanShare: null }), null)])).toBe(0)
})

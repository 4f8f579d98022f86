import { expect, test } from 'vitest'
import { cooperationSides } from './cooperation-sides.ts'

const side = (areaM2: number, residents: number) => ({ areaM2, residents, parts: 1 })
const rows = [
  { code: '1', before: side(10, 100), after: side(8, 90) },
  { code: '2', before: side(20, 200), after: null },
  { code: '3', before: side(40, 400), after: side(62, 610) }
] as never

test('sums over members, before over those of today and after over those that go on', () => {
  expect(cooperationSides(rows, { before: ['1', '2'], after: ['1', '3'] })).toEqual({
    before: { areaM2: 30, residents: 300 },
    after: { areaM2: 70, residents: 700 }
  })
})

test('nothing is summed where it is not there, or where a member is not known', () => {
  expect(cooperationSides(rows, { before: ['1', '9'], after: [] })).toEqual({ before: null, after: null })
  expect(cooperationSides(rows, { before: [], after: ['1', '2'] })).toEqual({ before: null, after: null })
})

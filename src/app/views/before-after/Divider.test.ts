import { expect, test } from 'vitest'
import { movedBy } from './Divider.tsx'

test('arrows move the line a little, with Shift and by page more, and never off the map', () => {
  expect(movedBy('ArrowLeft', false, 50)).toBe(48)
  expect(movedBy('ArrowRight', true, 50)).toBe(60)
  expect(movedBy('PageDown', false, 50)).toBe(40)
  expect(movedBy('ArrowRight', false, 99)).toBe(100)
  expect([movedBy('Home', false, 50), movedBy('End', false, 50)]).toEqual([0, 100])
  expect(movedBy('Tab', false, 50)).toBeNull()
})

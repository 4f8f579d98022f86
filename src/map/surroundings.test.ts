import { expect, test } from 'vitest'
import { DENMARK, fog, withinSurroundings } from './surroundings.ts'

test('the map stays where there is something to see, and the fog leaves Denmark alone', () => {
  expect(withinSurroundings(10, 56)).toEqual([10, 56])
  expect(withinSurroundings(-20, 70)).toEqual([6.5, 58.6])
  for (const { geometry } of fog().features) {
    const [, hole] = geometry.type === 'Polygon' ? geometry.coordinates : []
    const lons = hole!.map(p => p[0]!)
    const lats = hole!.map(p => p[1]!)
    expect(Math.min(...lons) < DENMARK[0] && Math.max(...lons) > DENMARK[2]).toBe(true)
    expect(Math.min(...lats) < DENMARK[1] && Math.max(...lats) > DENMARK[3]).toBe(true)
  }
})

import { expect, test } from 'vitest'
import { fog, START_BOUNDS, withinSurroundings } from './surroundings.ts'

test('the map stays where there is something to see, and the fog leaves Denmark alone', () => {
  expect(withinSurroundings(10, 56)).toEqual([10, 56])
  expect(withinSurroundings(-20, 70)).toEqual([6.5, 58.6])
  for (const { geometry } of fog().features) {
    const [, hole] = geometry.type === 'Polygon' ? geometry.coordinates : []
    const lons = hole!.map(p => p[0]!)
    const lats = hole!.map(p => p[1]!)
    expect(Math.min(...lons) < START_BOUNDS[0] && Math.max(...lons) > START_BOUNDS[2]).toBe(true)
    expect(Math.min(...lats) < START_BOUNDS[1] && Math.max(...lats) > START_BOUNDS[3]).toBe(true)
  }
})

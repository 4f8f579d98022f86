/** Against PROJ's formulas by themselves, without the grid between. */
import proj4 from 'proj4'
import { expect, test } from 'vitest'
import { inUtm32, kilometreNet } from './kilometre-net.ts'

const utm = proj4('WGS84', '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs')

/** A screen at 1:5.000 and one at 1:25.000, one on Bornholm and one in the west. */
const BOXES = [
  [12.07, 55.63, 12.1, 55.65, 500],
  [14.8, 55.0, 15.0, 55.1, 1000],
  [8.1, 55.4, 8.3, 55.5, 1000]
] as const

test.each(BOXES)(
  'lines in %f, %f, %f, %f lie at whole steps of the net, and reach across',
  (west, south, east, north, step) => {
    const lines = kilometreNet([west, south, east, north], step)
    for (const { axis, metres, line } of lines) {
      expect(metres % step).toBe(0)
      for (const [lon, lat] of line) {
        const [x, y] = utm.forward([lon, lat])
        expect(Math.abs((axis === 'east' ? x : y)! - metres)).toBeLessThan(0.0005)
      }
    }
    // Whatever place of the box: the lines on either side of it are there.
    for (const [lon, lat] of [
      [west, south],
      [east, north],
      [(west + east) / 2, (south + north) / 2]
    ] as const) {
      const [x, y] = utm.forward([lon, lat]) as [number, number]
      for (const [axis, at] of [
        ['east', x],
        ['north', y]
      ] as const) {
        const values = lines.filter(line => line.axis === axis).map(({ metres }) => metres)
        expect(Math.min(...values.map(value => Math.abs(value - at)))).toBeLessThan(step)
      }
    }
  }
)

test('a net closer than anyone could read is not drawn', () => {
  expect(kilometreNet([8, 54.5, 15, 57.8], 100)).toEqual([])
})

test('a place is told to the millimetre', () => {
  const [x, y] = utm.forward([12.1, 55.64]) as [number, number]
  const [east, north] = inUtm32([12.1, 55.64])
  expect(Math.hypot(east - x, north - y)).toBeLessThan(0.001)
})

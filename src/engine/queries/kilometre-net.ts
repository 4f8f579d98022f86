/** The kilometre net of EPSG:25832 (ETRS89 / UTM zone 32), which planners read places off. */
import { toGridMm, toUtm32, utmToLonLat } from '../../geometry/grid.ts'
import type { LonLat, NetLine } from '../api.ts'

/** Points along a line: between two of them it is straight to a hundredth of a pixel of the view it is asked for. */
const STRETCHES = 16
/** A net so close would be asked for by mistake. */
const MOST = 200

/** EPSG:25832 metres, east then north, by way of the grid: half a millimetre off at most. */
export const inUtm32 = (place: LonLat): readonly [number, number] => toUtm32(toGridMm(place))

/** Lines at every whole `stepM` within a box (WGS84), each from end to end of it. None where they would be too many. */
export function kilometreNet(
  [west, south, east, north]: readonly [number, number, number, number],
  stepM: number
): NetLine[] {
  const around: (readonly [number, number])[] = []
  for (let i = 0; i <= STRETCHES; i++) {
    const t = i / STRETCHES
    const [lon, lat] = [west + t * (east - west), south + t * (north - south)]
    around.push([lon, south], [lon, north], [west, lat], [east, lat])
  }
  const corners = around.map(inUtm32)
  const range = (axis: 0 | 1) => {
    const values = corners.map(corner => corner[axis])
    return [Math.min(...values), Math.max(...values)] as const
  }
  const [eastings, northings] = [range(0), range(1)]
  const steps = ([least, most]: readonly [number, number]): number[] => {
    const first = Math.ceil(least / stepM)
    const count = Math.floor(most / stepM) - first + 1
    return count > MOST ? [] : Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * stepM)
  }
  const along = ([least, most]: readonly [number, number], at: (value: number) => readonly [number, number]) =>
    Array.from({ length: STRETCHES + 1 }, (_, i) => utmToLonLat(32, at(least + (i / STRETCHES) * (most - least))))
  return [
    ...steps(eastings).map(x => ({ axis: 'east', metres: x, line: along(northings, y => [x, y]) }) as const),
    ...steps(northings).map(y => ({ axis: 'north', metres: y, line: along(eastings, x => [x, y]) }) as const)
  ]
}

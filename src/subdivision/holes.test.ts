import { expect, test } from 'vitest'
import { latticeCountry } from '../../tests/fixtures/lattice-country.ts'
import { builtIn } from '../../tests/support/country.ts'
import { toLonLat } from '../geometry/grid.ts'
import { holesOf } from './holes.ts'

test('land of nobody between municipalities is a hole; the sea, a bay and an enclave are none', () => {
  const picture = ['.........', '.AAABBB..', '.A.A.BB..', '.AAABBB..', '.AAA.CC..', '..A..CC..', '.........']
  const holes = holesOf(latticeCountry({ jitter: 0, picture }).land).map(({ between, areaM2 }) => [between, areaM2])
  expect(holes).toEqual([
    [['0901', '0902'], 1e6],
    [['0901'], 1e6]
  ])
  expect(holesOf(latticeCountry().land)).toEqual([])
})

test('the two the built-in dataset has, where the editions of its borders do not agree', async () => {
  const { land } = await builtIn()
  const holes = holesOf(land)
  expect(holes.map(({ between }) => between)).toEqual([
    ['0151', '0165', '0240'],
    ['0165', '0169']
  ])
  expect(holes.map(({ areaM2 }) => (areaM2 / 1e4).toFixed(1))).toEqual(['15.2', '8.2'])
  for (const { ring } of holes) {
    const [lon, lat] = toLonLat([(ring.x[0] ?? 0) + land.origin[0], (ring.y[0] ?? 0) + land.origin[1]])
    expect(lon).toBeGreaterThan(12.2)
    expect(lon).toBeLessThan(12.4)
    expect(lat).toBeGreaterThan(55.6)
    expect(lat).toBeLessThan(55.8)
  }
})

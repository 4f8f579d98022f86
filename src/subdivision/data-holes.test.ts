import { expect, test } from 'vitest'
import { latticeCountry } from '../../tests/fixtures/lattice-country.ts'
import { builtIn } from '../../tests/support/country.ts'
import { toLonLat } from '../geometry/grid.ts'
import { dataHoles } from './data-holes.ts'
import { Outcome } from './outcome.ts'

test('land of nobody between municipalities is a hole; the sea, a bay and an enclave are none', () => {
  const picture = ['.........', '.AAABBB..', '.A.A.BB..', '.AAABBB..', '.AAA.CC..', '..A..CC..', '.........']
  const outcome = new Outcome(latticeCountry({ jitter: 0, picture }))
  const holes = dataHoles(outcome.strands).map(({ around, areaM2 }) => [
    around.map(face => outcome.faces[face]),
    areaM2
  ])
  expect(holes).toEqual([
    [['0901', '0902'], 1e6],
    [['0901'], 1e6]
  ])
  expect(dataHoles(new Outcome(latticeCountry()).strands)).toEqual([])
})

test('the two the built-in dataset has, where the editions of its borders do not agree', async () => {
  const outcome = new Outcome(await builtIn())
  const holes = dataHoles(outcome.strands)
  expect(holes.map(({ around }) => around.map(face => outcome.faces[face]))).toEqual([
    ['0151', '0165', '0240'],
    ['0165', '0169']
  ])
  expect(holes.map(({ areaM2 }) => (areaM2 / 1e4).toFixed(1))).toEqual(['15.2', '8.2'])
  for (const { corner } of holes) {
    const [lon, lat] = toLonLat([corner[0] + outcome.origin[0], corner[1] + outcome.origin[1]])
    expect(lon).toBeGreaterThan(12.2)
    expect(lon).toBeLessThan(12.4)
    expect(lat).toBeGreaterThan(55.6)
    expect(lat).toBeLessThan(55.8)
  }
})

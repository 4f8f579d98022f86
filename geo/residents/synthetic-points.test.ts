import { expect, test } from 'vitest'
import { LandFinder } from '../../src/coverage/planar/land-finder.ts'
import { ringsOf } from '../../src/coverage/testing/measuring.ts'
import { insideRings } from '../../src/geometry/rings.ts'
import { latticeCountry, ORIGIN } from '../../tests/fixtures/lattice-country.ts'
import { syntheticPoints } from './synthetic-points.ts'

const KM = 1_000_000
const country = latticeCountry({ residentsPerCell: 37 })
const { land, residents } = country
const outlines = land.faces.map((_, face) =>
  face === 0 ? [] : ringsOf(land, face).map(ring => ({ x: ring.map(([x]) => x), y: ring.map(([, y]) => y) }))
)

test('every municipality gets its official number, on its own land and in the cells where its people are', () => {
  const { file, displaced } = syntheticPoints(country, 900, 3)
  expect(file.source.synthetic).toBe(true)
  expect(displaced).toBe(0)
  expect(Math.abs(file.x.length - 900)).toBeLessThan(20)
  const people = land.faces.map(() => 0)
  const cells = new Map<string, number>()
  for (let i = 0; i < file.x.length; i++) {
    const [x, y, n] = [file.x[i], file.y[i], file.people[i]] as [number, number, number]
    const faces = outlines.flatMap((rings, face) => (insideRings(rings, x, y) ? [face] : []))
    expect(faces).toHaveLength(1)
    const [face] = faces as [number]
    people[face] = (people[face] as number) + n
    const cell = `${Math.floor((x + ORIGIN[0]) / KM)} ${Math.floor((y + ORIGIN[1]) / KM)} ${face}`
    cells.set(cell, (cells.get(cell) ?? 0) + n)
  }
  const official = country.register.municipalities.map(record => record.residents?.count)
  expect(people.slice(1)).toEqual(official)
  for (let i = 0; i < residents.milli.length; i++)
    expect(cells.get(`${residents.cellX[i]} ${residents.cellY[i]} ${residents.face[i]}`)).toBe(37)
})

test('the same seed gives the same points, another seed others; never more points than people', () => {
  const [one, same, other] = [1, 1, 2].map(seed => syntheticPoints(country, 200, seed).file)
  expect(same).toEqual(one)
  expect(other?.x).not.toEqual(one?.x)
  const { people } = syntheticPoints(country, 1e9, 1).file
  expect(people.every(n => n === 1)).toBe(true)
})

test('people in a cell without any of their land stand elsewhere in their municipality, and are told', () => {
  const milli = residents.milli.slice()
  const cellX = residents.cellX.slice()
  cellX[0] = (cellX[0] as number) + 500
  const moved = { ...country, residents: { ...residents, milli, cellX } }
  const { file, displaced } = syntheticPoints(moved, 900, 3)
  expect(displaced).toBe(1)
  expect(file.people.reduce((sum, n) => sum + n, 0)).toBe(milli.reduce((sum, n) => sum + n, 0) / 1000)
})

test('the finder says of places all over the picture whose they are', () => {
  const finder = new LandFinder(land)
  let seen = 0
  for (let x = 0; x <= 12 * KM; x += 93_700)
    for (let y = 0; y <= 9 * KM; y += 87_300) {
      const face = finder.faceAt(x + ORIGIN[0], y + ORIGIN[1])
      expect(outlines.flatMap((rings, other) => (insideRings(rings, x, y) ? [other] : []))).toEqual(face ? [face] : [])
      seen |= 1 << face
    }
  expect(seen).toBe(2 ** land.faces.length - 1)
})

import { expect, test } from 'vitest'
import { MAX_POINTS, MAX_POINTS_OF_ALL } from './budget.ts'
import { MAX_KEYS } from './file/json.ts'
import { readProposal } from './file/read.ts'
import { proposalSchema } from './file/schema.ts'
import { unknownKeys } from './file/unknown-keys.ts'
import { aChange, aProposal } from './testing/examples.ts'

/** A ring of so many points, all sound. */
const ring = (points: number) => [
  ...Array.from({ length: points - 1 }, (_, i) => [12 + (i % 1000) / 1e4, 55 + Math.floor(i / 1000) / 1e4]),
  [12, 55]
]
const drawn = (points: number) => ({ type: 'Polygon', coordinates: [ring(points)] })
const first = (value: object) => {
  const result = readProposal(JSON.stringify(value), 'sag.json')
  return result.ok ? null : `${result.problems[0]?.path} ${result.problems[0]?.message.id}`
}

test('a drawing of more points than anyone draws is refused by its path', () => {
  expect(first({ ...aProposal(), changes: [aChange(), { ...aChange(), id: 'b', area: drawn(MAX_POINTS + 1) }] })).toBe(
    '$.changes[1].area file.too-many-points'
  )
  expect(first({ ...aProposal(), changes: [{ ...aChange(), area: drawn(MAX_POINTS) }] })).toBeNull()
})

test('so is the drawing with which all are too many', () => {
  const changes = Array.from({ length: 4 }, (_, i) => ({
    ...aChange(),
    id: `c${i}`,
    area: drawn(MAX_POINTS_OF_ALL / 3)
  }))
  expect(first({ ...aProposal(), changes })).toBe('$.changes[3].area file.too-many-points-of-all')
})

test('points are counted before the file is looked at otherwise, whatever it holds', () => {
  expect(first({ ...aProposal(), title: 5, changes: [{ area: drawn(MAX_POINTS + 1) }] })).toBe(
    '$.changes[0].area file.too-many-points'
  )
  expect(first({ ...aProposal(), changes: [{ ...aChange(), area: { coordinates: [{}, [[null]]] } }] })).toMatch(
    /file\./
  )
})

const many = (keys: number) => Object.fromEntries(Array.from({ length: keys }, (_, i) => [`k${i}`, i]))

test('an object of more keys than any has is refused by its path', () => {
  expect(first({ ...aProposal(), statements: many(MAX_KEYS + 1) })).toBe('$.statements file.too-many-keys')
  expect(first({ ...aProposal(), ...many(MAX_KEYS + 1) })).toBe('$ file.too-many-keys')
  expect(first({ ...aProposal(), statements: many(MAX_KEYS) })).toBeNull()
})

/** How often the keys of an object are listed, and single ones asked for. */
function counted(target: object): { readonly value: object; readonly looks: () => number } {
  let looks = 0
  const value = new Proxy(target, {
    get: (object, key) => {
      looks++
      return Reflect.get(object, key)
    },
    ownKeys: object => {
      looks += Reflect.ownKeys(object).length
      return Reflect.ownKeys(object)
    }
  })
  return { value, looks: () => looks }
}

test('telling unknown keys looks at each key a fixed number of times, however many there are', () => {
  const looksFor = (keys: number) => {
    const { value, looks } = counted({ ...aProposal(), ...many(keys) })
    expect([...unknownKeys(proposalSchema, value)]).toHaveLength(keys)
    return looks() / keys
  }
  expect(looksFor(40_000)).toBeLessThan(1.1 * looksFor(2_000))
})

test('what parcels lie in counts as drawn, and is a ring like any other', () => {
  const parcels = (outline: object) => ({
    ...aProposal(),
    changes: [
      {
        id: 'a',
        type: 'transfer-parcels',
        from: '0169',
        to: '0265',
        parcels: [
          { matrikelnr: '1a', ejerlav: 'X', areaM2: 5 },
          { matrikelnr: '1b', ejerlav: 'X', areaM2: 5, whole: true, outline }
        ]
      }
    ]
  })
  expect(first(parcels(drawn(100)))).toBeNull()
  expect(first(parcels(drawn(MAX_POINTS + 1)))).toBe('$.changes[0].parcels[1].outline file.too-many-points')
  const open = { type: 'Polygon', coordinates: [ring(100).slice(0, -1)] }
  expect(first(parcels(open))).toMatch(/^\$\.changes\[0\]\.parcels\[1\]\.outline\.coordinates\[0\]/)
})

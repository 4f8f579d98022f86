import { expect, test } from 'vitest'
import { regionRemedies } from './region-remedies.ts'
import { caseOf, HOVEDSTADEN, parcels, SJAELLAND } from './testing/facts.ts'

const parts = [
  { region: HOVEDSTADEN, areaM2: 30 },
  { region: SJAELLAND, areaM2: 70 }
]
const toRoskilde = (receiver: object) =>
  caseOf([{ from: '0169', to: '0265', area: parcels(30) }], {
    date: '2026-12-31',
    municipalities: { '0265': { regionsAfter: parts, ...receiver } }
  })

test('a divided municipality is gathered in its own region, however little of it lies there', () => {
  expect(regionRemedies(toRoskilde({}))).toEqual([{ code: '0265', region: SJAELLAND }])
  expect(regionRemedies(toRoskilde({ region: HOVEDSTADEN }))).toEqual([{ code: '0265', region: HOVEDSTADEN }])
})

test('a created one is gathered where most of its land is', () => {
  expect(regionRemedies(toRoskilde({ created: true, region: null }))).toEqual([{ code: '0265', region: SJAELLAND }])
  const smaller = [...parts].reverse().map(part => ({ ...part, areaM2: 100 - part.areaM2 }))
  expect(regionRemedies(toRoskilde({ created: true, region: null, regionsAfter: smaller }))).toEqual([
    { code: '0265', region: HOVEDSTADEN }
  ])
})

test('where nothing is divided, or the regions are not known, there is nothing to mend', () => {
  expect(regionRemedies(toRoskilde({ regionsAfter: parts.slice(0, 1) }))).toEqual([])
  expect(regionRemedies({ ...toRoskilde({}), regionsKnown: false })).toEqual([])
})

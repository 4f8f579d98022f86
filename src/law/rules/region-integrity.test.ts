import { expect, test } from 'vitest'
import {
  caseOf,
  HOVEDSTADEN,
  MIDTJYLLAND,
  measured,
  NORDJYLLAND,
  OESTDANMARK,
  parcels,
  SJAELLAND
} from '../testing/facts.ts'
import { regionIntegrity } from './region-integrity.ts'

const toRoskilde = { from: '0169', to: '0265', area: parcels(5934) }

test('crossing and division are told step by step', () => {
  const { steps, settles } = regionIntegrity(caseOf([toRoskilde], { date: '2026-12-31' }))
  expect(steps.map(step => step.values)).toEqual([
    { from: 'Høje-Taastrup', to: 'Roskilde', fromRegion: HOVEDSTADEN.name, toRegion: SJAELLAND.name, m2: 5934 },
    { name: 'Roskilde', region: HOVEDSTADEN.name, m2: 5934 },
    { name: 'Roskilde', region: SJAELLAND.name, m2: 100_000_000 }
  ])
  expect(settles).toEqual([
    { id: 'law.region-integrity.settles.set-region', values: { name: 'Roskilde', region: SJAELLAND.name } }
  ])
})

test('a region without a code is a region like the others', () => {
  const { verdict, reason } = regionIntegrity(caseOf([toRoskilde], { date: '2027-01-01' }))
  expect(verdict).toBe('not-applicable')
  expect(reason.values).toMatchObject({ region: OESTDANMARK.name })
})

test('one municipality in two regions decides, though another is in none that is known', () => {
  const facts = caseOf([toRoskilde, { from: '0169', to: '0165', area: parcels(10) }], {
    date: '2026-12-31',
    municipalities: { '0165': { region: null, regionsAfter: [] } }
  })
  expect(regionIntegrity(facts).verdict).toBe('not-met')
})

test('two entries of one region are one region', () => {
  const region = OESTDANMARK
  const facts = caseOf([toRoskilde], {
    municipalities: {
      '0265': {
        regionsAfter: [
          { region, areaM2: 1 },
          { region, areaM2: 2 }
        ]
      }
    }
  })
  expect(regionIntegrity(facts).verdict).toBe('not-applicable')
})

test('a created municipality across two regions is divided, and its smaller part is told', () => {
  const facts = caseOf(
    [
      { from: '0169', to: '0999', area: measured(70) },
      { from: '0265', to: '0999', area: measured(30) }
    ],
    { date: '2026-12-31', municipalities: { '0999': { created: true, region: null } } }
  )
  const { verdict, reason, settles } = regionIntegrity(facts)
  expect(verdict).toBe('not-met')
  expect(reason.values).toMatchObject({ m2: 30 })
  expect(settles[0]?.values).toMatchObject({ region: HOVEDSTADEN.name })
})

test('where the date has no regions, those of another date decide nothing', () => {
  const { verdict, steps } = regionIntegrity({ ...caseOf([toRoskilde], { date: '2026-12-31' }), regionsKnown: false })
  expect(verdict).toBe('undetermined')
  expect(steps).toEqual([])
})

test('one whose region nobody knows after the change is not placed, nor one nobody knew before', () => {
  const verdict = (municipality: object) =>
    regionIntegrity(caseOf([toRoskilde], { municipalities: { '0265': municipality } })).verdict
  expect(verdict({ region: null })).toBe('undetermined')
  expect(verdict({ regionsAfter: [] })).toBe('undetermined')
  expect(verdict({ abolished: true, regionsAfter: [] })).toBe('not-applicable')
  expect(verdict({ created: true, region: null })).toBe('not-applicable')
})

test('all land that changes region is told, of each municipality and in all', () => {
  const founded = caseOf([{ from: '0707', to: '0999', area: measured(89_160_000) }], {
    municipalities: {
      '0999': {
        name: 'Grenaa',
        created: true,
        region: null,
        regionsAfter: [{ region: NORDJYLLAND, areaM2: 89_160_000 }]
      }
    }
  })
  const { verdict, inputs, steps, reason } = regionIntegrity(founded)
  expect(verdict).toBe('not-met')
  expect(reason.values).toMatchObject({ names: { names: ['Grenaa'] }, area: { m2: 89_160_000 } })
  expect(inputs.at(-1)?.value.values).toEqual({ area: { m2: 89_160_000 }, n: 8916 })
  expect(steps[0]?.values).toEqual({
    name: 'Grenaa',
    from: MIDTJYLLAND.name,
    to: NORDJYLLAND.name,
    area: { m2: 89_160_000 },
    n: 8916
  })
})

test('the smaller change is named beside the larger one', () => {
  const whole = [{ region: HOVEDSTADEN, areaM2: 1 }]
  const facts = caseOf([toRoskilde], {
    date: '2026-12-31',
    municipalities: { '0265': { regionsAfter: whole } },
    more: { regionChanges: [{ code: '0265', kind: 'set-region', from: SJAELLAND, to: HOVEDSTADEN }] }
  })
  const { verdict, reason, settles } = regionIntegrity(facts)
  expect(verdict).toBe('needs-assessment')
  expect(reason.values).toMatchObject({ area: { m2: 100_000_000 }, enough: { m2: 5934 } })
  expect(settles[0]).toEqual({
    id: 'law.region-integrity.settles.smaller',
    values: { name: 'Roskilde', region: SJAELLAND.name }
  })
})

import { expect, test } from 'vitest'
import { caseOf, HOVEDSTADEN, measured, OESTDANMARK, parcels, SJAELLAND } from '../testing/facts.ts'
import { regionIntegrity } from './region-integrity.ts'

const toRoskilde = { from: '0169', to: '0265', area: parcels(5934) }

test('crossing and division are told step by step', () => {
  const { steps, settles } = regionIntegrity(caseOf([toRoskilde], { date: '2026-12-31' }))
  expect(steps.map(step => step.values)).toEqual([
    { from: 'Høje-Taastrup', to: 'Roskilde', fromRegion: HOVEDSTADEN.name, toRegion: SJAELLAND.name, m2: 5934 },
    { name: 'Roskilde', region: SJAELLAND.name, m2: 100_000_000 },
    { name: 'Roskilde', region: HOVEDSTADEN.name, m2: 5934 }
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
  const facts = caseOf([{ ...toRoskilde, area: measured(5934) }], {
    date: '2026-12-31',
    municipalities: {
      '0265': {
        created: true,
        region: null,
        regionsAfter: [
          { region: HOVEDSTADEN, areaM2: 70 },
          { region: SJAELLAND, areaM2: 30 }
        ]
      }
    }
  })
  const { verdict, reason } = regionIntegrity(facts)
  expect(verdict).toBe('not-met')
  expect(reason.values).toMatchObject({ m2: 30 })
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

test('the regions follow where land crosses, and where a municipality has changed region', () => {
  const reason = (municipalities: Record<string, object>) =>
    regionIntegrity(caseOf([toRoskilde], { date: '2026-12-31', municipalities })).reason.id
  const gathered = { regionsAfter: [{ region: SJAELLAND, areaM2: 1 }] }
  expect(reason({ '0265': gathered })).toBe('law.region-integrity.met.follows')
  // Land crosses no more once both lie in one region, but one of them has come from another.
  const here = { region: HOVEDSTADEN, regionsAfter: [{ region: HOVEDSTADEN, areaM2: 1 }] }
  expect(reason({ '0169': here, '0265': { region: HOVEDSTADEN, ...gathered } })).toBe(
    'law.region-integrity.met.follows'
  )
})

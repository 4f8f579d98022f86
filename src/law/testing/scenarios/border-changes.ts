/** The border change of § 2, by the figures of its conditions, consents, regions and land elsewhere. */
import type { RouteId } from '../../ids.ts'
import type { Facts } from '../../types.ts'
import {
  CHRISTIANSOE,
  caseOf,
  counted,
  estimated,
  hectares,
  lacking,
  MIDTJYLLAND,
  type Move,
  measured,
  parcels
} from '../facts.ts'
import { deciding } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const MINOR: readonly RouteId[] = ['minor-border-change']
const CONSENT: readonly RouteId[] = ['change-with-consent']

/** Two neighbours in Region Midtjylland on every date, so that nothing but the figures differs. */
const syddjursToNorddjurs = (area = parcels(98)): Move => ({ from: '0706', to: '0707', area })
const norddjursToSyddjurs = (area = parcels(118)): Move => ({ from: '0707', to: '0706', area })
/** Across the former border of Hovedstaden and Sjælland. */
const hoejeTaastrupToRoskilde = (area = parcels(5934)): Move => ({ from: '0169', to: '0265', area })
const viborgToMariagerfjord = (area = parcels(1499)): Move => ({ from: '0791', to: '0846', area })

/** The order of 12 December 2019: five of its items, at the dates where their regions differ. */
const ORDER_OF_2019: readonly Scenario[] = [
  scenario(
    '5,934 m² from Høje-Taastrup to Roskilde crosses a region border in 2020',
    caseOf([hoejeTaastrupToRoskilde()], { date: '2020-01-01' }),
    ['minor-border-change', 'region-change'],
    { 'minor-change': 'met', 'region-integrity': 'not-met', 'council-consent': 'not-applicable' }
  ),
  scenario(
    'the same land on the last day of the two regions',
    caseOf([hoejeTaastrupToRoskilde()], { date: '2026-12-31' }),
    ['minor-border-change', 'region-change'],
    { 'region-integrity': 'not-met' }
  ),
  scenario(
    'the same land on the first day of Region Østdanmark',
    caseOf([hoejeTaastrupToRoskilde()], { date: '2027-01-01' }),
    MINOR,
    { 'minor-change': 'met', 'region-integrity': 'not-applicable' }
  ),
  scenario(
    '9,956 m² from Høje-Taastrup to Albertslund stays in Hovedstaden',
    caseOf([{ from: '0169', to: '0165', area: parcels(9956) }], { date: '2020-01-01' }),
    MINOR,
    { 'minor-change': 'met', 'region-integrity': 'not-applicable', territory: 'met', doubt: 'not-applicable' }
  ),
  scenario(
    '1,499 m² from Viborg to Mariagerfjord crosses in 2020',
    caseOf([viborgToMariagerfjord()], { date: '2020-01-01' }),
    ['minor-border-change', 'region-change'],
    { 'region-integrity': 'not-met' }
  ),
  scenario(
    '1,499 m² from Viborg to Mariagerfjord still crosses in 2027',
    caseOf([viborgToMariagerfjord()]),
    ['minor-border-change', 'region-change'],
    { 'region-integrity': 'not-met', 'minor-change': 'met' }
  ),
  scenario(
    '118 m² one way and 98 m² the other',
    caseOf([norddjursToSyddjurs(), syddjursToNorddjurs()], { date: '2020-01-01' }),
    MINOR,
    { 'minor-change.area': 'met', 'minor-change.adjoining': 'met', 'region-integrity': 'not-applicable' }
  )
]

const swap = (ha: number) =>
  caseOf([norddjursToSyddjurs(measured(hectares(ha))), syddjursToNorddjurs(measured(hectares(ha)))])

const AREA: readonly Scenario[] = [
  scenario(
    'registered parcels of exactly 100 ha, 50 counted',
    caseOf([syddjursToNorddjurs(parcels(1_000_000))], { residents: counted(50) }),
    MINOR,
    { 'minor-change': 'met', 'minor-change.area': 'met', 'minor-change.residents': 'met' }
  ),
  scenario(
    'registered parcels one square metre over, 50 counted',
    caseOf([syddjursToNorddjurs(parcels(1_000_001))], { residents: counted(50) }),
    CONSENT,
    { 'minor-change': 'not-met', 'minor-change.area': 'not-met', 'minor-change.residents': 'met' }
  ),
  scenario('60 ha exchanged for 60 ha is 120', swap(60), CONSENT, { 'minor-change.area': 'not-met' }),
  scenario('50 ha exchanged for 50 ha is 100', swap(50), MINOR, { 'minor-change': 'met' }),
  scenario('99.99 ha drawn inside one giver', caseOf([syddjursToNorddjurs(measured(999_900))]), MINOR, {
    'minor-change.area': 'met'
  }),
  scenario('100.01 ha drawn inside one giver', caseOf([syddjursToNorddjurs(measured(1_000_100))]), CONSENT, {
    'minor-change.area': 'not-met'
  }),
  scenario('exactly 100 ha drawn', caseOf([syddjursToNorddjurs(measured(1_000_000))]), MINOR, {
    'minor-change.area': 'met'
  }),
  scenario('a fifth of a square metre over', caseOf([syddjursToNorddjurs(measured(1_000_000.2))]), CONSENT, {
    'minor-change.area': 'not-met'
  }),
  scenario('80 ha with 1.56 ha of tolerance', caseOf([syddjursToNorddjurs(measured(800_000, 5, 3120))]), MINOR, {
    'minor-change.area': 'met'
  }),
  scenario('120 ha with 1.56 ha of tolerance', caseOf([syddjursToNorddjurs(measured(1_200_000, 5, 3120))]), CONSENT, {
    'minor-change.area': 'not-met'
  }),
  scenario('99 ha with 1.56 ha of tolerance', caseOf([syddjursToNorddjurs(measured(990_000, 5, 3120))]), MINOR, {
    'minor-change': 'undetermined',
    'minor-change.area': 'undetermined',
    'council-consent': 'undetermined'
  }),
  scenario('a range that ends at exactly 100 ha', caseOf([syddjursToNorddjurs(measured(999_000, 1, 1000))]), MINOR, {
    'minor-change.area': 'met'
  }),
  scenario(
    'a range that begins at exactly 100 ha',
    caseOf([syddjursToNorddjurs(measured(1_001_000, 1, 1000))]),
    MINOR,
    {
      'minor-change.area': 'undetermined'
    }
  )
]

const withResidents = (residents: Facts['residents']) =>
  caseOf([syddjursToNorddjurs(parcels(1_000_000))], { residents })

const RESIDENTS: readonly Scenario[] = [
  scenario('51 counted', withResidents(counted(51)), CONSENT, {
    'minor-change': 'not-met',
    'minor-change.residents': 'not-met',
    'minor-change.area': 'met'
  }),
  scenario('one counted', withResidents(counted(1)), MINOR, { 'minor-change.residents': 'met' }),
  scenario('estimated 20 to 64', withResidents(estimated(20, 38.4, 64)), MINOR, {
    'minor-change': 'undetermined',
    'minor-change.residents': 'undetermined'
  }),
  scenario('estimated none', withResidents(estimated(0, 0, 0)), MINOR, { 'minor-change.residents': 'met' }),
  scenario('estimated 0 to 50', withResidents(estimated(0, 31.2, 50)), MINOR, { 'minor-change.residents': 'met' }),
  scenario('estimated up to 50.4, which may be 51', withResidents(estimated(0, 31.2, 50.4)), MINOR, {
    'minor-change.residents': 'undetermined'
  }),
  scenario('estimated from 50.4, which may be 50', withResidents(estimated(50.4, 61.2, 80)), MINOR, {
    'minor-change.residents': 'undetermined'
  }),
  scenario('estimated 51 to 80', withResidents(estimated(51, 61.2, 80)), CONSENT, {
    'minor-change.residents': 'not-met'
  }),
  scenario('partly counted, partly estimated', withResidents(estimated(12, 31, 60, 'mixed')), MINOR, {
    'minor-change.residents': 'undetermined'
  }),
  scenario('a file without residents where the land comes from', withResidents(lacking(0, 0, 12)), MINOR, {
    'minor-change.residents': 'undetermined'
  }),
  scenario('a file that lacks residents has 51 on the land', withResidents(lacking(51, 51, 80)), CONSENT, {
    'minor-change.residents': 'not-met'
  })
]

const ABOLISHED = { municipalities: { '0706': { abolished: true, regionsAfter: [] } } }

const OTHER_CONDITIONS: readonly Scenario[] = [
  scenario(
    'a piece that does not lie up to the receiver',
    caseOf([{ ...syddjursToNorddjurs(parcels(20_000)), adjoins: false }, norddjursToSyddjurs()]),
    MINOR,
    { 'minor-change': 'needs-assessment', 'minor-change.adjoining': 'needs-assessment' }
  ),
  scenario(
    'a piece apart while the estimate is open',
    caseOf([{ ...syddjursToNorddjurs(), adjoins: false }], { residents: estimated(20, 38, 64) }),
    MINOR,
    { 'minor-change': 'undetermined', 'minor-change.adjoining': 'needs-assessment' }
  ),
  scenario(
    'a municipality gives all its land and is abolished',
    caseOf([syddjursToNorddjurs()], ABOLISHED),
    ['merger'],
    {
      'minor-change': 'not-met',
      'minor-change.border': 'not-met',
      'region-integrity': 'not-applicable'
    }
  ),
  scenario(
    'a municipality is created of another',
    caseOf([syddjursToNorddjurs()], { municipalities: { '0707': { created: true, region: null } } }),
    ['new-municipality'],
    { 'minor-change.border': 'not-met', 'council-consent': 'undetermined', 'region-integrity': 'not-applicable' }
  ),
  scenario(
    'a merger with no land measured',
    { ...caseOf([]), municipalities: caseOf([syddjursToNorddjurs()], ABOLISHED).municipalities },
    CONSENT,
    { 'minor-change': 'not-met', 'minor-change.adjoining': 'needs-assessment' }
  )
]

const tooLarge = caseOf([syddjursToNorddjurs(parcels(1_000_001))])

const CONSENTS: readonly Scenario[] = [
  scenario('consent is needed and nobody has decided', tooLarge, CONSENT, { 'council-consent': 'undetermined' }),
  scenario(
    'one of two has consented',
    tooLarge,
    CONSENT,
    { 'council-consent': 'undetermined' },
    deciding(tooLarge, { '0706': 'consents', '0707': 'pending' })
  ),
  scenario(
    'both have consented',
    tooLarge,
    CONSENT,
    { 'council-consent': 'met' },
    deciding(tooLarge, { '0706': 'consents', '0707': 'consents' })
  ),
  scenario(
    'one has refused',
    tooLarge,
    CONSENT,
    { 'council-consent': 'not-met' },
    deciding(tooLarge, { '0706': 'consents', '0707': 'refuses' })
  ),
  scenario(
    'a refusal does not block a minor change',
    caseOf([syddjursToNorddjurs()]),
    MINOR,
    { 'council-consent': 'not-applicable' },
    deciding(caseOf([syddjursToNorddjurs()]), { '0706': 'consents', '0707': 'refuses' })
  ),
  scenario(
    'consent of a council that is not affected counts for nothing',
    tooLarge,
    CONSENT,
    { 'council-consent': 'undetermined' },
    deciding(tooLarge, { '0706': 'consents', '0101': 'consents' })
  )
]

const REGIONS: readonly Scenario[] = [
  scenario('a date without regions', caseOf([hoejeTaastrupToRoskilde()], { date: '2006-12-31' }), MINOR, {
    'region-integrity': 'undetermined'
  }),
  scenario(
    'a municipality the regions do not place',
    caseOf([syddjursToNorddjurs()], { municipalities: { '0707': { region: null, regionsAfter: [] } } }),
    MINOR,
    { 'region-integrity': 'undetermined' }
  ),
  scenario(
    'two changes, each within its own region',
    caseOf([syddjursToNorddjurs(), { from: '0169', to: '0165', area: parcels(9956) }]),
    MINOR,
    { 'region-integrity': 'not-applicable' }
  ),
  scenario(
    'land crosses and the whole receiver follows into the region',
    caseOf([viborgToMariagerfjord()], {
      municipalities: { '0846': { regionsAfter: [{ region: MIDTJYLLAND, areaM2: 100_001_499 }] } }
    }),
    ['minor-border-change', 'region-change'],
    { 'region-integrity': 'needs-assessment' }
  ),
  scenario(
    'a third of a square metre crosses',
    caseOf([viborgToMariagerfjord(measured(0.3))]),
    ['minor-border-change', 'region-change'],
    { 'region-integrity': 'not-met' }
  )
]

const ELSEWHERE: readonly Scenario[] = [
  scenario('an island municipality', caseOf([{ from: '0479', to: '0492', area: parcels(400) }]), MINOR, {
    'island-municipalities': 'needs-assessment'
  }),
  scenario('a bridged island', caseOf([{ from: '0479', to: '0482', area: parcels(400) }]), MINOR, {
    'island-municipalities': 'needs-assessment'
  }),
  scenario(
    'an islet between two municipalities that are no islands',
    caseOf([{ ...syddjursToNorddjurs(parcels(40_000)), isIsland: true, adjoins: false }]),
    MINOR,
    { 'island-municipalities': 'not-applicable', 'minor-change.adjoining': 'needs-assessment' }
  ),
  scenario(
    'land moves and Christiansø is covered',
    caseOf([{ from: '0400', to: '0101', area: parcels(400) }], { unassigned: [CHRISTIANSOE] }),
    ['minor-border-change', 'doubt'],
    { doubt: 'needs-assessment', 'island-municipalities': 'needs-assessment' }
  ),
  scenario('land moves and the drawing reaches abroad', caseOf([syddjursToNorddjurs()], { abroad: true }), MINOR, {
    territory: 'not-met',
    'minor-change': 'met'
  }),
  scenario('Christiansø alone', caseOf([], { unassigned: [CHRISTIANSOE] }), ['doubt'], { doubt: 'needs-assessment' }),
  scenario('nothing moves', caseOf([]), ['no-change'], {}),
  scenario('only land abroad', caseOf([], { abroad: true }), ['no-change'], { territory: 'not-met' }),
  scenario('Christiansø and land abroad', caseOf([], { unassigned: [CHRISTIANSOE], abroad: true }), ['doubt'], {
    doubt: 'needs-assessment',
    territory: 'not-met'
  }),
  scenario(
    'a drawing that only touches Christiansø',
    caseOf([], { unassigned: [{ ...CHRISTIANSOE, areaM2: 0 }] }),
    ['no-change'],
    {}
  )
]

export const BORDER_CHANGES: readonly Scenario[] = [
  ...ORDER_OF_2019,
  ...AREA,
  ...RESIDENTS,
  ...OTHER_CONDITIONS,
  ...CONSENTS,
  ...REGIONS,
  ...ELSEWHERE
]

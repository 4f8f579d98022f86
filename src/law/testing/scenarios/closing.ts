/** Islands, the decision, its promulgation (§ 8) and publication (§ 9). */
import type { RuleId, Verdict } from '../../ids.ts'
import type { Facts, IslandFact, Statements } from '../../types.ts'
import { caseOf, cooperation, parcels } from '../facts.ts'
import { CASE_DATE, orderly } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const MINOR = ['minor-border-change'] as const
const small = caseOf([{ from: '0706', to: '0707', area: parcels(5000) }])

const closing = (name: string, rule: RuleId, verdict: Verdict, other: Statements): Scenario =>
  scenario(name, small, MINOR, { [rule]: verdict }, orderly(small, other))
const decision = { date: '2025-12-12' }

const PROMULGATIONS: readonly Scenario[] = [
  closing('no decision', 'promulgation', 'undetermined', {}),
  closing('a decision tomorrow is none yet', 'promulgation', 'undetermined', { decision: { date: '2026-11-22' } }),
  closing('half a date is no decision', 'promulgation', 'undetermined', { decision: { date: '2025-12' } }),
  closing('promulgated the same day', 'promulgation', 'met', {
    decision,
    promulgation: { date: '2025-12-12', number: 'BEK nr. 1 af 12/12/2025' }
  }),
  closing('promulgated on the last day of the year', 'promulgation', 'met', {
    caseDate: '2027-01-01',
    decision,
    promulgation: { date: '2026-12-12' }
  }),
  closing('promulgated a day too late', 'promulgation', 'not-met', {
    caseDate: '2027-01-01',
    decision,
    promulgation: { date: '2026-12-13' }
  }),
  closing('a leap day decision promulgated on 28 February', 'promulgation', 'met', {
    caseDate: '2026-01-01',
    decision: { date: '2024-02-29' },
    promulgation: { date: '2025-02-28' }
  }),
  closing('a leap day decision promulgated on 1 March', 'promulgation', 'not-met', {
    caseDate: '2026-01-01',
    decision: { date: '2024-02-29' },
    promulgation: { date: '2025-03-01' }
  }),
  closing('dated before the decision', 'promulgation', 'undetermined', {
    decision,
    promulgation: { date: '2025-12-11' }
  }),
  closing('not promulgated, but there is time', 'promulgation', 'undetermined', { decision }),
  closing('not promulgated on the last day', 'promulgation', 'undetermined', { caseDate: '2026-12-12', decision }),
  closing('not promulgated and too late', 'promulgation', 'not-met', { caseDate: '2026-12-13', decision }),
  closing('promulgated, and decided after it takes effect', 'promulgation', 'undetermined', {
    caseDate: '2027-06-01',
    decision: { date: '2027-02-01' },
    promulgation: { date: '2027-03-01' }
  }),
  closing('promulgated the day after the case date', 'promulgation', 'undetermined', {
    decision,
    promulgation: { date: '2026-11-22' }
  }),
  closing('planned for next month, and there is time', 'promulgation', 'undetermined', {
    decision,
    promulgation: { date: '2026-12-01' }
  }),
  scenario(
    'without a case date nothing is overdue',
    small,
    MINOR,
    { promulgation: 'undetermined' },
    { decision: { date: '2001-01-01' } }
  )
]

const published = (other: {
  readonly channel?: string
  readonly date?: string
  readonly link?: string
}): Statements => ({
  decision,
  councils: [
    { code: '0706', publication: { channel: 'Lokalavisen', date: '2026-01-05', link: 'https://example.dk/' } },
    { code: '0707', publication: other }
  ]
})

const PUBLICATIONS: readonly Scenario[] = [
  closing('nothing is published', 'publication', 'undetermined', { decision }),
  closing('both have published', 'publication', 'met', published({ channel: 'Hjemmesiden', date: '2026-01-05' })),
  closing(
    'published on the day of the decision',
    'publication',
    'met',
    published({ channel: 'Hjemmesiden', date: '2025-12-12' })
  ),
  closing(
    'published before the decision',
    'publication',
    'undetermined',
    published({ channel: 'Hjemmesiden', date: '2025-12-11' })
  ),
  closing(
    'to be published tomorrow',
    'publication',
    'undetermined',
    published({ channel: 'Hjemmesiden', date: '2026-11-22' })
  ),
  closing('published today', 'publication', 'met', published({ channel: 'Hjemmesiden', date: CASE_DATE })),
  closing('published nobody knows how', 'publication', 'undetermined', published({ date: '2026-01-05' })),
  closing('published nobody knows when', 'publication', 'undetermined', published({ channel: 'Hjemmesiden' })),
  closing('published without a decision', 'publication', 'undetermined', {
    ...published({ channel: 'Hjemmesiden', date: '2026-01-05' }),
    decision: {}
  }),
  closing('both have published a decision dated after it takes effect', 'publication', 'undetermined', {
    ...published({ channel: 'Hjemmesiden', date: '2027-03-01' }),
    caseDate: '2027-06-01',
    decision: { date: '2027-02-01' },
    councils: ['0706', '0707'].map(code => ({ code, publication: { channel: 'Avisen', date: '2027-03-01' } }))
  }),
  closing('a council the user adds has not published', 'publication', 'undetermined', {
    ...published({ channel: 'Hjemmesiden', date: '2026-01-05' }),
    alsoAffected: [{ code: '0791' }]
  })
]

const island = (other: Partial<IslandFact> = {}): IslandFact => ({
  name: 'Hjarnø',
  areaM2: 3_200_000,
  residents: { low: 90, best: 101.4, high: 110 },
  fixedLink: false,
  before: ['0706'],
  after: ['0707'],
  ...other
})
const withIslands = (islands: readonly IslandFact[], more: Partial<Facts> = {}) =>
  caseOf([{ from: '0706', to: '0707', area: parcels(5000), isIsland: true }], { more: { islands, ...more } })

const ISLANDS: readonly Scenario[] = [
  scenario('an island of no island municipality changes hands', withIslands([island()]), MINOR, {
    'island-municipalities': 'not-applicable'
  }),
  scenario(
    'islands with and without a link, one of them divided',
    withIslands([
      island({ fixedLink: true, residents: { low: 1, best: 1, high: 1 } }),
      island({ name: 'Endelave', fixedLink: null, after: ['0706', '0707'] })
    ]),
    MINOR,
    { 'island-municipalities': 'not-applicable' }
  ),
  scenario(
    'an island the dataset has no name for, divided',
    withIslands([island({ name: '', residents: { low: 0, best: 0, high: 0 }, after: ['0706', '0707'] })]),
    MINOR,
    { 'island-municipalities': 'not-applicable' }
  ),
  scenario(
    'land of a member of a cooperation that stands',
    caseOf([{ from: '0846', to: '0813', area: parcels(5000) }], {
      more: { cooperations: [cooperation(['0813', '0825'], { dissolved: false, sourced: false })] }
    }),
    MINOR,
    { 'island-municipalities': 'not-applicable', 'minor-change': 'met' }
  ),
  scenario(
    'land of a member of a sourced cooperation that stands, its island not touched',
    caseOf([{ from: '0846', to: '0813', area: parcels(5000) }], {
      more: {
        cooperations: [
          cooperation(['0813', '0825'], { dissolved: false }),
          cooperation(['0155', '0185'], { dissolved: false })
        ]
      }
    }),
    MINOR,
    { 'island-municipalities': 'not-applicable' }
  )
]

export const CLOSING: readonly Scenario[] = [...PROMULGATIONS, ...PUBLICATIONS, ...ISLANDS]

/** Mergers, new municipalities, consents with meetings, and land settled under § 4. */
import type { Facts, Statements } from '../../types.ts'
import { CHRISTIANSOE, caseOf, type Move, parcels, share } from '../facts.ts'
import { CASE_DATE, deciding, NOTHING, orderly } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const CONSENT = ['change-with-consent'] as const
const WHOLE = parcels(90_000_000)
const GONE = { abolished: true, regionsAfter: [] }
const CREATED = { created: true, region: null }

const absorbed = (more: Partial<Facts> = {}) =>
  caseOf([{ from: '0706', to: '0707', area: WHOLE }], { municipalities: { '0706': GONE }, more })
const intoNew = caseOf(
  [
    { from: '0706', to: '0999', area: WHOLE },
    { from: '0707', to: '0999', area: WHOLE }
  ],
  {
    municipalities: { '0706': GONE, '0707': GONE, '0999': CREATED },
    more: { merged: [{ codes: ['0706', '0707'], into: '0999' }], names: { '0999': 'Djursland' } }
  }
)
const splitOff = caseOf([{ from: '0706', to: '0999', area: WHOLE }], { municipalities: { '0999': CREATED } })
const border: Move = { from: '0169', to: '0165', area: parcels(9956) }

const MERGERS: readonly Scenario[] = [
  scenario(
    'two merge into one of them',
    absorbed({ merged: [{ codes: ['0706', '0707'], into: '0707' }] }),
    ['merger'],
    {
      'minor-change': 'not-met',
      'minor-change.border': 'not-met',
      'council-consent': 'undetermined',
      'viable-municipalities': 'needs-assessment'
    }
  ),
  scenario(
    'a municipality of many islets merges with one it does not touch',
    caseOf([{ from: '0825', to: '0813', area: WHOLE }], {
      municipalities: { '0825': GONE },
      more: {
        merged: [{ codes: ['0813', '0825'], into: '0813' }],
        pieces: Array.from({ length: 98 }, (_, i) => ({
          from: '0825',
          to: '0813',
          areaM2: 1000 + i,
          adjoinsReceiver: false,
          isIsland: true
        }))
      }
    }),
    ['merger'],
    { 'minor-change.adjoining': 'needs-assessment' }
  ),
  scenario('two merge into a new one', intoNew, ['merger'], { 'minor-change.border': 'not-met' }),
  scenario(
    'both councils of a merger consent',
    intoNew,
    ['merger'],
    { 'council-consent': 'met', publication: 'undetermined' },
    deciding(intoNew, { '0706': 'consents', '0707': 'consents' })
  ),
  scenario(
    'one council of a merger refuses',
    intoNew,
    ['merger'],
    { 'council-consent': 'not-met' },
    deciding(intoNew, { '0706': 'consents', '0707': 'refuses' })
  ),
  scenario(
    'a merger of two whole municipalities whose land is not measured piece by piece',
    {
      ...absorbed({ merged: [{ codes: ['0706', '0707'], into: '0707' }] }),
      area: parcels(0),
      transfers: [],
      pieces: []
    },
    ['merger'],
    { 'minor-change.border': 'not-met', 'council-consent': 'undetermined' }
  ),
  scenario(
    'a merger and a small transfer elsewhere are one case',
    caseOf([{ from: '0706', to: '0707', area: WHOLE }, border], { municipalities: { '0706': GONE } }),
    ['change-with-consent', 'merger'],
    { 'minor-change': 'not-met', 'region-integrity': 'not-applicable' }
  ),
  scenario(
    'an abolished municipality whose land is divided is no merger',
    caseOf(
      [
        { from: '0706', to: '0707', area: WHOLE },
        { from: '0706', to: '0791', area: WHOLE }
      ],
      { municipalities: { '0706': GONE } }
    ),
    CONSENT,
    { 'minor-change.border': 'not-met' }
  ),
  scenario('a municipality is split off', splitOff, ['new-municipality'], {
    'minor-change.border': 'not-met',
    'council-consent': 'undetermined'
  }),
  scenario(
    'a municipality is split off and land moves between two others',
    caseOf([{ from: '0706', to: '0999', area: WHOLE }, border], { municipalities: { '0999': CREATED } }),
    ['change-with-consent', 'new-municipality'],
    { 'region-integrity': 'not-applicable' }
  ),
  scenario(
    'a municipality is split into two new ones',
    caseOf(
      [
        { from: '0706', to: '0998', area: WHOLE },
        { from: '0706', to: '0999', area: WHOLE }
      ],
      { municipalities: { '0706': GONE, '0998': CREATED, '0999': CREATED } }
    ),
    ['new-municipality'],
    { 'minor-change.border': 'not-met' }
  ),
  scenario(
    'one whole municipality under a new code',
    caseOf([{ from: '0706', to: '0999', area: WHOLE }], { municipalities: { '0706': GONE, '0999': CREATED } }),
    ['new-municipality'],
    { 'minor-change.border': 'not-met' }
  ),
  scenario(
    'two merge into a new one that also gets land of a third',
    caseOf(
      [
        { from: '0706', to: '0999', area: WHOLE },
        { from: '0707', to: '0999', area: WHOLE },
        { from: '0791', to: '0999', area: parcels(5000) }
      ],
      {
        municipalities: { '0706': GONE, '0707': GONE, '0999': CREATED },
        more: { merged: [{ codes: ['0706', '0707'], into: '0999' }] }
      }
    ),
    ['merger', 'new-municipality'],
    { 'council-consent': 'undetermined' }
  )
]

const large = caseOf([{ from: '0706', to: '0707', area: parcels(5_000_000) }], {
  more: { changes: [share(1, '0706', '0707', 2_000_000), share(3, '0707', '0706', 3_000_000)] }
})
const decided = (decision: NonNullable<NonNullable<Statements['councils']>[number]['decision']>): Statements =>
  orderly(large, {
    councils: [
      { code: '0706', decision },
      { code: '0707', decision: { kind: 'consents', date: '2026-10-01', agendaItem: '4' } }
    ]
  })

const CONSENTS: readonly Scenario[] = [
  scenario(
    'a meeting held today',
    large,
    CONSENT,
    { 'council-consent': 'met' },
    decided({ kind: 'consents', date: CASE_DATE, agendaItem: '12' })
  ),
  scenario(
    'a meeting to be held tomorrow has decided nothing',
    large,
    CONSENT,
    { 'council-consent': 'undetermined' },
    decided({ kind: 'consents', date: '2026-11-22', agendaItem: '12' })
  ),
  scenario(
    'a refusal planned for tomorrow is none yet',
    large,
    CONSENT,
    { 'council-consent': 'undetermined' },
    decided({ kind: 'refuses', date: '2026-11-22' })
  ),
  scenario(
    'consent without a date and item counts',
    large,
    CONSENT,
    { 'council-consent': 'met' },
    decided({ kind: 'consents' })
  ),
  scenario(
    'a stated pending is no consent',
    large,
    CONSENT,
    { 'council-consent': 'undetermined' },
    decided({ kind: 'pending' })
  ),
  scenario(
    'consent of a council the user adds is missing',
    large,
    CONSENT,
    { 'council-consent': 'undetermined' },
    { ...deciding(large, { '0706': 'consents', '0707': 'consents' }), alsoAffected: [{ code: '0791' }] }
  ),
  scenario(
    'consent of a council the user adds is there',
    large,
    CONSENT,
    { 'council-consent': 'met' },
    {
      ...deciding(large, { '0706': 'consents', '0707': 'consents', '0791': 'consents' }),
      alsoAffected: [{ code: '0791' }]
    }
  ),
  scenario(
    'a refusal of a council the user adds blocks',
    large,
    CONSENT,
    { 'council-consent': 'not-met' },
    {
      ...deciding(large, { '0706': 'consents', '0707': 'consents', '0791': 'refuses' }),
      alsoAffected: [{ code: '0791' }]
    }
  )
]

const fromChristiansoe = {
  change: 'd',
  from: '0411',
  fromName: CHRISTIANSOE.name,
  fromDivision: false,
  to: '0400',
  areaM2: CHRISTIANSOE.areaM2
}
const disputed = { change: 'd', from: '0706', fromName: 'Syddjurs', fromDivision: true, to: '0707', areaM2: 12.4 }
const CLOSING = { promulgation: 'undetermined', publication: 'undetermined', territory: 'met' } as const

const DOUBTS: readonly Scenario[] = [
  scenario('Christiansø is settled to Bornholm', caseOf([], { more: { settled: [fromChristiansoe] } }), ['doubt'], {
    doubt: 'needs-assessment',
    ...CLOSING
  }),
  scenario(
    'map and cadastre disagree about 12 m², and the doubt is explained',
    caseOf([], { more: { settled: [disputed] } }),
    ['doubt'],
    { doubt: 'needs-assessment', ...CLOSING },
    { assessments: { doubt: 'Skellet er fastlagt ved skelforretning.' } }
  ),
  scenario(
    'a square kilometre is settled: no limit applies',
    caseOf([], { more: { settled: [{ ...disputed, areaM2: 2_000_000 }] } }),
    ['doubt'],
    { doubt: 'needs-assessment', ...CLOSING }
  ),
  scenario(
    'land is settled beside a border change',
    caseOf([{ from: '0706', to: '0707', area: parcels(98) }], { more: { settled: [disputed] } }),
    ['minor-border-change', 'doubt'],
    { doubt: 'needs-assessment', 'minor-change': 'met', 'minor-change.area': 'met' }
  ),
  scenario(
    'settled land is no border change and needs neither ground nor hearing',
    caseOf([], { more: { settled: [disputed] } }),
    ['doubt'],
    { doubt: 'needs-assessment', ...CLOSING },
    NOTHING
  )
]

export const DIVISION: readonly Scenario[] = [...MERGERS, ...CONSENTS, ...DOUBTS]

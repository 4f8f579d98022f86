/** Terms under § 3, item by item, and what each presupposes. */
import type { RuleId, Verdict } from '../../ids.ts'
import type { Statements, TermStatement, TransferRow } from '../../types.ts'
import { caseOf, HOVEDSTADEN, MIDTJYLLAND, parcels } from '../facts.ts'
import { ANSWERED, CASE_DATE, orderly } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const WHOLE = parcels(90_000_000)
const merger = caseOf([{ from: '0706', to: '0707', area: WHOLE }], {
  municipalities: { '0706': { abolished: true, regionsAfter: [] } },
  more: {
    merged: [{ codes: ['0706', '0707'], into: '0707' }],
    origins: [
      {
        code: '0707',
        origins: [
          { code: '0706', areaM2: 90_000_000 },
          { code: '0707', areaM2: 10_000_000 }
        ]
      }
    ]
  }
})
const TEXT = 'Vilkåret.'
const COUNCIL = { item: 'new-council', text: 'Der vælges en ny kommunalbestyrelse.' } as const

/** A merger with these terms; `verdicts` without the prefix. */
function chosen(
  name: string,
  terms: readonly TermStatement[],
  verdicts: Readonly<Record<string, Verdict>>,
  other: Statements = {},
  facts = merger
): Scenario {
  const own = Object.entries(verdicts).map(([item, verdict]) => [item === '' ? 'terms' : `terms.${item}`, verdict])
  return scenario(name, facts, ['merger'], Object.fromEntries(own), orderly(facts, { terms, ...other }))
}

const HEARING: readonly Scenario[] = [
  chosen('terms after all councils are heard', [COUNCIL], {
    '': 'met',
    necessity: 'needs-assessment',
    'new-council': 'met'
  }),
  chosen('terms before any council is heard', [COUNCIL], { '': 'not-met', 'new-council': 'met' }, { councils: [] }),
  chosen(
    'terms while a hearing is open',
    [COUNCIL],
    { '': 'undetermined' },
    {
      councils: [
        { code: '0706', hearing: ANSWERED },
        { code: '0707', hearing: { sent: '2026-11-01', deadline: '2026-12-01' } }
      ]
    }
  ),
  chosen(
    'the judgement about all terms is written',
    [COUNCIL],
    { necessity: 'needs-assessment' },
    { assessments: { 'terms.necessity': 'Uden dem kan ændringen ikke nås.' } }
  ),
  scenario(
    'terms of § 3 with only a doubt to settle',
    caseOf([], {
      more: {
        settled: [{ change: 'd', from: '', fromName: 'Et skær', fromDivision: false, to: '0707', areaM2: 900 }]
      }
    }),
    ['doubt'],
    {
      terms: 'not-met',
      doubt: 'needs-assessment',
      promulgation: 'undetermined',
      publication: 'undetermined',
      territory: 'met'
    },
    { terms: [COUNCIL] }
  ),
  scenario('terms chosen where nothing changes', caseOf([]), ['no-change'], {}, { terms: [COUNCIL] }),
  scenario(
    'terms of a border change beside a doubt',
    caseOf([{ from: '0706', to: '0707', area: parcels(98) }], {
      more: {
        settled: [{ change: 'd', from: '0706', fromName: 'Syddjurs', fromDivision: true, to: '0707', areaM2: 900 }]
      }
    }),
    ['minor-border-change', 'doubt'],
    { terms: 'met', 'terms.other': 'met' },
    orderly(caseOf([{ from: '0706', to: '0707', area: parcels(98) }]), { terms: [{ item: 'other', text: TEXT }] })
  )
]

const ITEMS: readonly Scenario[] = [
  ...(['new-council', 'services', 'other', 'revision-act'] as const).flatMap(item => [
    chosen(`${item} written`, [{ item, text: TEXT }], { [item]: 'met' }),
    chosen(`${item} not written`, [{ item, text: ' ' }], { [item]: 'undetermined' })
  ]),
  ...(['election-body', 'economic-dispositions', 'supervision', 'fine'] as const).flatMap(item => [
    chosen(`${item} with nr. 1`, [COUNCIL, { item, text: TEXT }], { [item]: 'met' }),
    chosen(`${item} with nr. 1, not written`, [COUNCIL, { item }], { [item]: 'undetermined' }),
    chosen(`${item} without nr. 1`, [{ item, text: TEXT }], { [item]: 'not-met' }),
    chosen(`${item} without nr. 1, not written`, [{ item }], { [item]: 'not-met' }),
    chosen(
      `${item} with a nr. 1 that is chosen, but blank`,
      [
        { item: 'new-council', text: ' ' },
        { item, text: TEXT }
      ],
      {
        [item]: 'undetermined',
        'new-council': 'undetermined'
      }
    )
  ]),
  ...(['economic-dispositions', 'supervision', 'fine'] as const).flatMap(item => [
    chosen(
      `${item} with only the body of nr. 2, which prepares the election`,
      [
        { item: 'election-body', text: TEXT },
        { item, text: TEXT }
      ],
      { [item]: 'not-met', 'election-body': 'not-met' }
    )
  ]),
  chosen('one of two other terms is not written', [{ item: 'other', text: TEXT }, { item: 'other' }], {
    other: 'undetermined'
  }),
  ...['0706', '0707'].map(to =>
    scenario(
      `a new council for a border moved towards ${to}`,
      caseOf([{ from: to === '0706' ? '0707' : '0706', to, area: parcels(50_000) }]),
      ['minor-border-change'],
      { 'terms.new-council': 'needs-assessment', 'terms.supervision': 'met' },
      orderly(caseOf([{ from: '0706', to: '0707', area: parcels(98) }]), {
        terms: [COUNCIL, { item: 'supervision', text: TEXT }]
      })
    )
  ),
  chosen('no term of stk. 2', [{ item: 'revision-act', text: TEXT }], { 'revision-act': 'met' })
]

const row = (other: Partial<TransferRow> = {}): TransferRow => ({
  kind: 'asset',
  what: 'Rådhuset',
  from: '0706',
  to: '0707',
  ...other
})
const transfers = (...rows: readonly TransferRow[]): readonly TermStatement[] => [{ item: 'transfers', rows }]

const TABLES: readonly Scenario[] = [
  chosen(
    'every kind of row',
    transfers(
      row(),
      row({ kind: 'liability', what: 'Et lån', amountKroner: 1_250_000 }),
      row({ kind: 'right', what: 'En brugsret' }),
      row({ kind: 'duty', what: 'En vedligeholdelsespligt' }),
      row({ kind: 'staff', what: 'Borgerservice' }),
      row({ kind: 'staff-rights', what: 'Anciennitet' }),
      row({ kind: 'compensation', what: 'Engangsbeløb', amountKroner: 1 })
    ),
    { transfers: 'met' }
  ),
  chosen(
    'compensation from a region to a municipality',
    transfers(row({ kind: 'compensation', from: '1082', to: '0707' })),
    {
      transfers: 'undetermined'
    }
  ),
  chosen('an asset of a region no land leaves', transfers(row({ from: '1082' })), { transfers: 'undetermined' }),
  chosen('a row to a municipality the merger ends', transfers(row({ from: '0707', to: '0706' })), {
    transfers: 'not-met'
  }),
  chosen('a table described in words alone', [{ item: 'transfers', text: 'Alt overføres til Norddjurs.' }], {
    transfers: 'met'
  }),
  chosen('an empty table', transfers(), { transfers: 'undetermined' }),
  chosen('a row without a thing', transfers(row(), row({ what: '' })), { transfers: 'undetermined' }),
  chosen('a row without a giver', transfers(row({ from: '' })), { transfers: 'undetermined' }),
  chosen('a row without a receiver', transfers(row({ to: '' })), { transfers: 'undetermined' }),
  chosen('a row from one to itself', transfers(row({ from: '0707' })), { transfers: 'undetermined' }),
  chosen('a row to a municipality the change does not touch', transfers(row({ to: '0101' })), { transfers: 'not-met' }),
  chosen('a row from a region the change does not touch', transfers(row({ from: HOVEDSTADEN.id })), {
    transfers: 'not-met'
  }),
  chosen('a whole table with a text beside it', [{ item: 'transfers', text: TEXT, rows: [row()] }], {
    transfers: 'met'
  }),
  chosen(
    'a row to a municipality that is created',
    transfers(row({ to: '0999' })),
    { transfers: 'met' },
    {},
    caseOf([{ from: '0706', to: '0999', area: WHOLE }], {
      municipalities: {
        '0706': { abolished: true, regionsAfter: [] },
        '0999': { created: true, region: null, regionsAfter: [{ region: MIDTJYLLAND, areaM2: 9 }] }
      },
      more: { merged: [{ codes: ['0706'], into: '0999' }] }
    })
  )
]

const whole = {
  text: TEXT,
  law: 'folkeskoleloven',
  minister: 'børne- og undervisningsministeren',
  negotiated: '2026-10-01'
}
const deviation = (other: Partial<typeof whole>): TermStatement => ({ item: 'deviation', ...whole, ...other })

const DEVIATIONS: readonly Scenario[] = [
  chosen('a deviation negotiated', [deviation({})], { deviation: 'needs-assessment' }),
  chosen('a deviation negotiated today', [deviation({ negotiated: CASE_DATE })], { deviation: 'needs-assessment' }),
  chosen('a deviation to be negotiated tomorrow', [deviation({ negotiated: '2026-11-22' })], {
    deviation: 'undetermined'
  }),
  chosen(
    'a deviation negotiated after the decision',
    [deviation({})],
    { deviation: 'not-met' },
    {
      decision: { date: '2026-09-30' }
    }
  ),
  chosen(
    'a deviation negotiated on the day of the decision',
    [deviation({})],
    { deviation: 'needs-assessment' },
    {
      decision: { date: '2026-10-01' }
    }
  ),
  chosen(
    'a deviation negotiated after the decision, with nothing written',
    [deviation({ text: '' })],
    { deviation: 'not-met' },
    {
      decision: { date: '2026-09-30' }
    }
  ),
  chosen(
    'a deviation negotiated after the change takes effect',
    [deviation({ negotiated: '2028-01-01' })],
    {
      deviation: 'undetermined'
    },
    { caseDate: '2028-02-01' }
  ),
  chosen('a deviation without a law', [deviation({ law: ' ' })], { deviation: 'undetermined' }),
  chosen('a deviation without a minister', [deviation({ minister: '' })], { deviation: 'undetermined' }),
  chosen('a deviation without words', [deviation({ text: '' })], { deviation: 'undetermined' }),
  chosen('a deviation chosen and nothing more', [{ item: 'deviation' }], { deviation: 'undetermined' }),
  chosen('one of two deviations is not negotiated', [deviation({}), deviation({ negotiated: '' })], {
    deviation: 'undetermined'
  })
]

type TaxTerm = Extract<TermStatement, { item: 'tax-difference' }>
const AREAS = [{ origin: '0706', ratePercent: 25.1 }, { origin: '0707' }]
const tax = (other: Omit<TaxTerm, 'item'>): readonly TermStatement[] => [{ item: 'tax-difference', ...other }]
const full = { municipality: '0707', areas: AREAS, text: 'Forskellen er 0,4 procentpoint.', reason: 'Gælden er ulige.' }
const { municipality: _municipality, ...nowhere } = full
const { areas: _areas, ...arealess } = full
const oneOrigin = { ...merger, origins: [{ code: '0707', origins: [{ code: '0707', areaM2: 1 }] }] }
const RULE: RuleId = 'terms.tax-difference'

const TAXES: readonly Scenario[] = [
  chosen('a tax difference between two former municipalities', tax(full), { 'tax-difference': 'needs-assessment' }),
  chosen('a tax difference with one origin', tax(full), { 'tax-difference': 'not-met' }, {}, oneOrigin),
  chosen('a tax difference in a municipality of one origin', tax({ ...full, municipality: '0706' }), {
    'tax-difference': 'not-met'
  }),
  chosen('a tax difference with an area from elsewhere', tax({ ...full, areas: [...AREAS, { origin: '0791' }] }), {
    'tax-difference': 'not-met'
  }),
  chosen('a tax difference of nothing', tax({ ...full, areas: AREAS.map(area => ({ ...area, ratePercent: 25 })) }), {
    'tax-difference': 'not-met'
  }),
  chosen(
    'a tax difference with one rate stated of two',
    tax({ ...full, areas: [{ origin: '0706', ratePercent: 25 }, { origin: '0707' }] }),
    { 'tax-difference': 'needs-assessment' }
  ),
  chosen(
    'a tax difference of nothing, without words',
    tax({ ...full, text: '', areas: AREAS.map(area => ({ ...area, ratePercent: 0 })) }),
    {
      'tax-difference': 'not-met'
    }
  ),
  chosen('a tax difference nobody knows where', tax(nowhere), { 'tax-difference': 'undetermined' }),
  chosen('a tax difference without areas', tax(arealess), { 'tax-difference': 'undetermined' }),
  chosen(
    'a tax difference with one area named twice',
    tax({ ...full, areas: [{ origin: '0706' }, { origin: '0706' }] }),
    {
      'tax-difference': 'undetermined'
    }
  ),
  chosen('a tax difference without words', tax({ ...full, text: '' }), { 'tax-difference': 'undetermined' }),
  chosen('a tax difference without a reason', tax({ ...full, reason: ' ' }), { 'tax-difference': 'undetermined' }),
  chosen('one whole tax difference and one begun', [...tax(full), ...tax({})], { 'tax-difference': 'undetermined' }),
  scenario(
    'a tax difference where a border moves between two',
    caseOf([{ from: '0706', to: '0707', area: parcels(98) }]),
    ['minor-border-change'],
    { [RULE]: 'not-met', terms: 'met' },
    orderly(caseOf([{ from: '0706', to: '0707', area: parcels(98) }]), { terms: tax(full) })
  )
]

export const TERMS: readonly Scenario[] = [...HEARING, ...ITEMS, ...TABLES, ...DEVIATIONS, ...TAXES]

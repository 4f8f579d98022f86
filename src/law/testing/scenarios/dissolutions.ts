/** Cooperations dissolved under § 5 and § 7, stk. 6, and the terms of § 6. */
import type { CouncilStatement, DissolutionTermStatement, Statements, WishesStatement } from '../../types.ts'
import { caseOf, cooperation, designation, INDICATOR_PEDIGREES, indicators, parcels } from '../facts.ts'
import { ANSWERED, CASE_DATE, councils, NOTHING } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const DISSOLVE = ['dissolve-cooperation'] as const
const LAESOE = cooperation(['0813', '0825'])
const DRAGOER = cooperation(['0155', '0185'])
const laesoe = caseOf([], {
  more: {
    cooperations: [LAESOE],
    indicators: [indicators('0813'), indicators('0825')],
    indicatorPedigrees: INDICATOR_PEDIGREES
  }
})
const dragoer = caseOf([], { more: { cooperations: [DRAGOER] } })
const CLOSING = { promulgation: 'undetermined', publication: 'undetermined' } as const

const wishing = (wishes: Readonly<Record<string, WishesStatement>>): Statements => ({
  councils: Object.entries(wishes).map(([code, own]): CouncilStatement => ({ code, wishes: own }))
})
const whole = (continues: boolean) => ({ continue: continues, division: 'Ingen ændring.' })

const WAYS: readonly Scenario[] = [
  scenario(
    'a cooperation with an island is dissolved and nothing is stated',
    laesoe,
    DISSOLVE,
    {
      'dissolution.special-case': 'needs-assessment',
      'dissolution.viability': 'needs-assessment',
      'dissolution.division': 'needs-assessment',
      'dissolution.wishes': 'undetermined',
      'dissolution.island-regard': 'undetermined',
      'dissolution.terms': 'not-applicable',
      'island-municipalities': 'needs-assessment',
      ...CLOSING
    },
    NOTHING
  ),
  scenario(
    'a cooperation without an island is dissolved',
    dragoer,
    DISSOLVE,
    {
      'dissolution.special-case': 'needs-assessment',
      'dissolution.viability': 'needs-assessment',
      'dissolution.division': 'needs-assessment',
      'dissolution.wishes': 'needs-assessment',
      'dissolution.island-regard': 'not-applicable',
      'dissolution.terms': 'not-applicable',
      'island-municipalities': 'not-applicable',
      ...CLOSING
    },
    wishing({ '0155': whole(false), '0185': whole(true) })
  ),
  scenario(
    'both statements and all judgements are written',
    laesoe,
    DISSOLVE,
    {
      'dissolution.special-case': 'needs-assessment',
      'dissolution.viability': 'needs-assessment',
      'dissolution.division': 'needs-assessment',
      'dissolution.wishes': 'needs-assessment',
      'dissolution.island-regard': 'needs-assessment',
      'dissolution.terms': 'not-applicable',
      'island-municipalities': 'needs-assessment',
      ...CLOSING
    },
    {
      ...wishing({ '0813': whole(false), '0825': whole(true) }),
      dissolutions: [{ cooperation: LAESOE.id, specialCase: 'Helt særligt.', necessary: 'Intet andet hjælper.' }],
      assessments: {
        'dissolution.viability': 'Frederikshavn kan.',
        'dissolution.division': 'Ingen ændring er nødvendig.',
        'dissolution.wishes': 'Ønskerne er afvejet.',
        'dissolution.island-regard': 'Øen bevarer sin administration.'
      }
    }
  ),
  scenario(
    'a group designated under § 7 is dissolved under § 7, stk. 6',
    caseOf([], { more: { cooperations: [{ ...DRAGOER, basis: '§ 7' }] } }),
    ['dissolve-designated-cooperation'],
    {
      'dissolution.special-case': 'needs-assessment',
      'dissolution.viability': 'needs-assessment',
      'dissolution.division': 'needs-assessment',
      'dissolution.wishes': 'undetermined',
      'dissolution.island-regard': 'not-applicable',
      'dissolution.terms': 'not-applicable',
      'island-municipalities': 'not-applicable',
      ...CLOSING
    }
  ),
  scenario(
    'one of each is dissolved, one of them not sourced',
    caseOf([], { more: { cooperations: [DRAGOER, { ...LAESOE, basis: '§ 7', sourced: false }] } }),
    ['dissolve-cooperation', 'dissolve-designated-cooperation'],
    {
      'dissolution.special-case': 'needs-assessment',
      'dissolution.viability': 'needs-assessment',
      'dissolution.division': 'needs-assessment',
      'dissolution.wishes': 'undetermined',
      'dissolution.island-regard': 'undetermined',
      'dissolution.terms': 'not-applicable',
      'island-municipalities': 'needs-assessment',
      ...CLOSING
    },
    { dissolutions: [{ cooperation: LAESOE.id, specialCase: 'Helt særligt.' }] }
  ),
  scenario(
    'a cooperation that stands is nothing to decide',
    caseOf([], { more: { cooperations: [{ ...DRAGOER, dissolved: false }] } }),
    ['no-change'],
    {}
  )
]

const OPEN = {
  'dissolution.special-case': 'needs-assessment',
  'dissolution.viability': 'needs-assessment',
  'dissolution.division': 'needs-assessment',
  'dissolution.wishes': 'undetermined',
  'dissolution.island-regard': 'undetermined',
  'dissolution.terms': 'not-applicable',
  'island-municipalities': 'needs-assessment',
  ...CLOSING
} as const

const inside = (more: Parameters<typeof caseOf>[1] = {}) =>
  caseOf([{ from: '0825', to: '0813', area: parcels(118_000_000) }], {
    municipalities: { '0825': { abolished: true, regionsAfter: [] } },
    ...more,
    more: { cooperations: [LAESOE], ...more.more }
  })

const DIVISIONS: readonly Scenario[] = [
  scenario(
    'the members of a dissolved cooperation merge: missing consent is for a person to judge',
    inside(),
    ['merger', 'dissolve-cooperation'],
    {
      'council-consent': 'needs-assessment',
      grounds: 'needs-assessment',
      'dissolution.division': 'needs-assessment',
      'dissolution.wishes': 'undetermined'
    },
    NOTHING
  ),
  scenario(
    'the members merge against one council',
    inside(),
    ['merger', 'dissolve-cooperation'],
    { 'council-consent': 'needs-assessment' },
    councils({ '0813': 'consents', '0825': 'refuses' })
  ),
  scenario(
    'the members merge with the consent of both',
    inside(),
    ['merger', 'dissolve-cooperation'],
    { 'council-consent': 'met' },
    councils({ '0813': 'consents', '0825': 'consents' })
  ),
  scenario(
    'the members merge and the regions follow, with terms under both sections',
    inside(),
    ['merger', 'dissolve-cooperation'],
    {
      terms: 'met',
      'terms.other': 'met',
      'dissolution.terms': 'needs-assessment',
      'region-integrity': 'not-applicable'
    },
    {
      caseDate: CASE_DATE,
      councils: ['0813', '0825'].map(code => ({ code, hearing: ANSWERED })),
      terms: [{ item: 'other', text: 'Vilkår for sammenlægningen.' }],
      dissolutionTerms: [{ item: 'winding-up', text: 'Samarbejdet afvikles.' }]
    }
  ),
  scenario(
    'land moves elsewhere while a cooperation is dissolved: consent is needed as ever',
    caseOf([{ from: '0706', to: '0707', area: parcels(5_000_000) }], { more: { cooperations: [LAESOE] } }),
    ['change-with-consent', 'dissolve-cooperation'],
    { 'council-consent': 'undetermined', grounds: 'not-met', 'dissolution.division': 'needs-assessment' },
    NOTHING
  ),
  scenario(
    'some land of a member and some elsewhere',
    caseOf(
      [
        { from: '0825', to: '0813', area: parcels(5_000_000) },
        { from: '0706', to: '0707', area: parcels(98) }
      ],
      { more: { cooperations: [LAESOE] } }
    ),
    ['change-with-consent', 'dissolve-cooperation'],
    { 'council-consent': 'not-met', 'dissolution.wishes': 'undetermined' },
    {
      ...councils({ '0706': 'refuses' }),
      ...{ dissolutionTerms: [] }
    }
  ),
  scenario(
    'a former member gets land of a neighbour that never was one',
    caseOf([{ from: '0846', to: '0813', area: parcels(5_000_000) }], { more: { cooperations: [LAESOE] } }),
    ['change-with-consent', 'dissolve-cooperation'],
    { 'council-consent': 'needs-assessment' },
    NOTHING
  ),
  scenario(
    'all former members join a new group: none must stand alone',
    caseOf([], { more: { cooperations: [LAESOE], designations: [designation(['0813', '0825', '0846'])] } }),
    ['dissolve-cooperation', 'designate-cooperation'],
    {
      'dissolution.special-case': 'needs-assessment',
      'dissolution.viability': 'not-applicable',
      'dissolution.division': 'not-applicable',
      'dissolution.wishes': 'undetermined',
      'dissolution.island-regard': 'undetermined',
      'dissolution.terms': 'not-applicable',
      'designation.instead': 'met',
      'designation.authorised-councils': 'met',
      'designation.wishes': 'undetermined',
      'designation.same-region': 'met',
      'designation.basis': 'needs-assessment',
      'designation.consent': 'undetermined',
      'designation.island-regard': 'undetermined',
      'island-municipalities': 'needs-assessment',
      ...CLOSING
    },
    NOTHING
  ),
  scenario(
    'all former members join a new group though land of one moves',
    caseOf([{ from: '0825', to: '0813', area: parcels(5_000_000) }], {
      more: { cooperations: [LAESOE], designations: [designation(['0813', '0825'])] }
    }),
    ['change-with-consent', 'dissolve-cooperation', 'designate-cooperation'],
    { 'dissolution.viability': 'not-applicable', 'dissolution.division': 'needs-assessment' },
    NOTHING
  ),
  scenario(
    'one cooperation is dissolved and a group without any of its members is designated',
    caseOf([], { more: { cooperations: [LAESOE], designations: [designation(['0706', '0727'])] } }),
    ['dissolve-cooperation', 'designate-cooperation'],
    {
      ...OPEN,
      'designation.instead': 'not-met',
      'designation.authorised-councils': 'met',
      'designation.wishes': 'undetermined',
      'designation.same-region': 'met',
      'designation.basis': 'needs-assessment',
      'designation.consent': 'undetermined',
      'designation.island-regard': 'not-applicable'
    },
    NOTHING
  ),
  scenario(
    'a former member goes into a municipality of the new group',
    caseOf([{ from: '0825', to: '0846', area: parcels(118_000_000) }], {
      municipalities: { '0825': { abolished: true, regionsAfter: [] } },
      more: {
        cooperations: [LAESOE],
        merged: [{ codes: ['0825', '0846'], into: '0846' }],
        designations: [designation(['0846', '0707'])]
      }
    }),
    ['merger', 'dissolve-cooperation', 'designate-cooperation'],
    { 'designation.instead': 'met' },
    NOTHING
  ),
  scenario(
    'one former member joins a new group, the other must stand alone',
    caseOf([], { more: { cooperations: [LAESOE], designations: [designation(['0825', '0846'])] } }),
    ['dissolve-cooperation', 'designate-cooperation'],
    {
      'dissolution.special-case': 'needs-assessment',
      'dissolution.viability': 'needs-assessment',
      'dissolution.division': 'needs-assessment',
      'dissolution.wishes': 'undetermined',
      'dissolution.island-regard': 'undetermined',
      'dissolution.terms': 'not-applicable',
      'designation.instead': 'met',
      'designation.authorised-councils': 'met',
      'designation.wishes': 'undetermined',
      'designation.same-region': 'met',
      'designation.basis': 'needs-assessment',
      'designation.consent': 'undetermined',
      'designation.island-regard': 'undetermined',
      'island-municipalities': 'needs-assessment',
      ...CLOSING
    },
    NOTHING
  )
]

const WISHES: readonly Scenario[] = [
  scenario(
    'the island wants to go on',
    laesoe,
    DISSOLVE,
    { ...OPEN, 'dissolution.island-regard': 'needs-assessment' },
    wishing({ '0825': { continue: true } })
  ),
  scenario(
    'the island wants to leave',
    laesoe,
    DISSOLVE,
    { ...OPEN, 'dissolution.island-regard': 'not-applicable' },
    wishing({ '0825': { continue: false } })
  ),
  scenario(
    'the partner wants to go on, which tells nothing of the island',
    laesoe,
    DISSOLVE,
    OPEN,
    wishing({ '0813': whole(true) })
  ),
  scenario(
    'one wish about the division is blank',
    laesoe,
    DISSOLVE,
    { ...OPEN, 'dissolution.island-regard': 'needs-assessment' },
    wishing({ '0813': whole(true), '0825': { continue: true, division: ' ' } })
  ),
  scenario(
    'one wish about going on is unknown',
    laesoe,
    DISSOLVE,
    OPEN,
    wishing({ '0813': whole(true), '0825': { division: 'Ingen.' } })
  ),
  scenario(
    'a bridged island wants to go on',
    caseOf([], { more: { cooperations: [cooperation(['0479', '0482', '0492'])] } }),
    DISSOLVE,
    { ...OPEN, 'dissolution.island-regard': 'needs-assessment' },
    wishing({ '0482': { continue: true } })
  ),
  scenario(
    'a neighbour whose land moves is asked about the division, not about going on',
    caseOf([{ from: '0846', to: '0813', area: parcels(5_000_000) }], { more: { cooperations: [LAESOE] } }),
    ['change-with-consent', 'dissolve-cooperation'],
    { 'dissolution.wishes': 'needs-assessment' },
    wishing({ '0813': whole(true), '0825': whole(true), '0846': { division: 'Intet.' } })
  )
]

const heard = { caseDate: CASE_DATE, councils: ['0813', '0825'].map(code => ({ code, hearing: ANSWERED })) }
const row = { kind: 'asset', what: 'Færgen', from: '0813', to: '0825' } as const
const deviation = {
  item: 'deviation',
  text: 'Vilkår.',
  law: 'En lov',
  minister: 'ministeren',
  negotiated: '2026-10-01'
} as const

function withTerms(
  name: string,
  terms: readonly DissolutionTermStatement[],
  verdict: 'not-met' | 'undetermined' | 'needs-assessment',
  other: Statements = heard
): Scenario {
  return scenario(
    name,
    laesoe,
    DISSOLVE,
    { ...OPEN, 'dissolution.terms': verdict },
    { ...other, dissolutionTerms: terms }
  )
}

const TERMS: readonly Scenario[] = [
  withTerms(
    'winding-up, a table, a deviation and more, heard',
    [
      { item: 'winding-up', text: 'Samarbejdet afvikles.' },
      { item: 'transfers', rows: [row] },
      { item: 'other', cooperation: LAESOE.id, text: 'Mere.' },
      deviation
    ],
    'needs-assessment'
  ),
  withTerms('the winding-up is not written', [{ item: 'winding-up' }], 'undetermined'),
  withTerms('a table begun', [{ item: 'transfers', rows: [{ kind: 'asset', from: '0813' }] }], 'undetermined'),
  withTerms('a table that names a council outside', [{ item: 'transfers', rows: [{ ...row, to: '0846' }] }], 'not-met'),
  scenario(
    'a table that names a municipality the change ends',
    caseOf([{ from: '0825', to: '0813', area: parcels(100_000_000) }], {
      municipalities: { '0825': { abolished: true, regionsAfter: [] } },
      more: { cooperations: [LAESOE], merged: [{ codes: ['0813', '0825'], into: '0813' }] }
    }),
    ['merger', 'dissolve-cooperation'],
    { 'dissolution.terms': 'not-met' },
    { dissolutionTerms: [{ item: 'transfers', rows: [{ kind: 'asset', what: 'Alt', from: '0813', to: '0825' }] }] }
  ),
  withTerms('a deviation from a winding-up, negotiated after the decision', [deviation], 'not-met', {
    caseDate: CASE_DATE,
    decision: { date: '2026-09-01' },
    councils: ['0813', '0825'].map(code => ({ code, hearing: ANSWERED }))
  }),
  withTerms('a deviation not negotiated', [{ ...deviation, negotiated: '' }], 'undetermined'),
  withTerms('terms before anybody is heard', [{ item: 'winding-up', text: 'Afvikling.' }], 'not-met', NOTHING),
  withTerms('terms while one deadline runs', [{ item: 'winding-up', text: 'Afvikling.' }], 'undetermined', {
    caseDate: CASE_DATE,
    councils: [
      { code: '0813', hearing: ANSWERED },
      { code: '0825', hearing: { sent: '2026-11-20', deadline: '2026-12-20' } }
    ]
  }),
  scenario(
    'terms of § 6 where nothing is dissolved',
    caseOf([{ from: '0706', to: '0707', area: parcels(5_000_000) }]),
    ['change-with-consent'],
    { 'dissolution.terms': 'not-met' },
    { dissolutionTerms: [{ item: 'winding-up', text: 'Afvikling.' }] }
  )
]

export const DISSOLUTIONS: readonly Scenario[] = [...WAYS, ...DIVISIONS, ...WISHES, ...TERMS]

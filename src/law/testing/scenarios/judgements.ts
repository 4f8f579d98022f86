/** Recorded judgements: of the grounds, and of every clause the Act leaves to one. */
import type { RuleId, Verdict } from '../../ids.ts'
import type { AssessmentStatement, GroundNumber, GroundStatement, Statements } from '../../types.ts'
import { CHRISTIANSOE, caseOf, cooperation, designation, parcels } from '../facts.ts'
import { ANSWERED, CASE_DATE, judgement, orderly } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const MINOR = ['minor-border-change'] as const
const CONSENT = ['change-with-consent'] as const

const small = caseOf([{ from: '0706', to: '0707', area: parcels(5000) }])
const apart = caseOf([{ from: '0706', to: '0707', area: parcels(5000), adjoins: false }])

const ground = (number: GroundNumber, assessment?: AssessmentStatement): GroundStatement => ({
  number,
  text: `Begrundelse nr. ${number}.`,
  ...(assessment && { assessment })
})
const onGrounds = (grounds: readonly GroundStatement[], other: Statements = {}) => orderly(small, { grounds, ...other })

/** What is judged of nr. 4, and what that makes of it. */
const nr4 = (
  name: string,
  grounds: readonly GroundStatement[],
  verdict: Verdict,
  other: Statements = {},
  routes: Scenario['routes'] = verdict === 'not-met' ? CONSENT : MINOR
) =>
  scenario(name, small, routes, { 'minor-change.grounds': verdict, 'minor-change': verdict }, onGrounds(grounds, other))

const OF_GROUNDS: readonly Scenario[] = [
  nr4('nr. 4 with a reason and no judgement', [ground(4)], 'needs-assessment'),
  nr4('nr. 4 is judged to carry the change', [ground(4, judgement(true))], 'met'),
  nr4('nr. 4 is judged not to carry the change', [ground(4, judgement(false))], 'not-met'),
  nr4('nr. 4 with a judgement and no reason anywhere', [{ number: 4, assessment: judgement(true) }], 'undetermined'),
  nr4(
    'the reason of nr. 4 stands with its judgement',
    [{ number: 4, assessment: judgement(true, { text: 'Vejen er lagt om.' }) }],
    'met'
  ),
  nr4('nr. 4 is judged by nobody', [ground(4, { holds: true, date: '2026-11-01' })], 'needs-assessment'),
  nr4('nr. 4 is judged on no day', [ground(4, { holds: true, by: 'Ministeriet' })], 'needs-assessment'),
  nr4('what nr. 4 was judged is not said', [ground(4, { by: 'Ministeriet', date: '2026-11-01' })], 'needs-assessment'),
  nr4('only words are recorded of nr. 4', [ground(4, { text: 'Det gør den.' })], 'needs-assessment'),
  nr4('nr. 4 was judged on the case date', [ground(4, judgement(true, { date: CASE_DATE }))], 'met'),
  nr4('nr. 4 is judged tomorrow', [ground(4, judgement(true, { date: '2026-11-22' }))], 'needs-assessment'),
  nr4('nr. 4 beside nr. 2, and nr. 4 is judged', [ground(4, judgement(true)), ground(2)], 'met'),
  nr4('nr. 4 beside nr. 2, and only nr. 2 is judged', [ground(4), ground(2, judgement(true))], 'needs-assessment'),
  nr4('both are judged to carry it', [ground(4, judgement(true)), ground(2, judgement(true))], 'needs-assessment'),
  nr4(
    'both are judged to carry it, and the condition too',
    [ground(4, judgement(true)), ground(2, judgement(true))],
    'met',
    {
      assessments: { 'minor-change.grounds': judgement(true) }
    }
  ),
  nr4('nr. 2 is judged not to carry it', [ground(4, judgement(true)), ground(2, judgement(false))], 'met'),
  nr4('the condition is judged, not the ground', [ground(4)], 'met', {
    assessments: { 'minor-change.grounds': judgement(true) }
  }),
  nr4('the condition is judged not to hold', [ground(4)], 'not-met', {
    assessments: { 'minor-change.grounds': judgement(false) }
  }),
  nr4('two judgements contradict each other', [ground(4, judgement(true))], 'needs-assessment', {
    assessments: { 'minor-change.grounds': judgement(false) }
  }),
  nr4('no judgement makes nr. 4 of nr. 2', [ground(2, judgement(true))], 'not-met', {
    assessments: { 'minor-change.grounds': judgement(true) }
  }),
  nr4('the judgement came after the decision', [ground(4, judgement(true))], 'met', {
    decision: { date: '2026-10-01' }
  }),
  scenario(
    'without a case date a judgement after the day of effect has not come',
    small,
    MINOR,
    { 'minor-change.grounds': 'needs-assessment' },
    { councils: [], grounds: [ground(4, judgement(true, { date: '2027-01-02' }))] }
  ),
  scenario(
    'without a case date a judgement before the day of effect counts',
    small,
    MINOR,
    { 'minor-change.grounds': 'met', grounds: 'met' },
    { councils: [], grounds: [ground(4, judgement(true, { date: '2027-01-01' }))] }
  ),
  ...(
    [
      ['one of two grounds carries the change', [ground(1, judgement(true)), ground(2)], 'met'],
      ['one does not and one is not judged', [ground(1, judgement(false)), ground(2)], 'needs-assessment'],
      ['neither carries the change', [ground(1, judgement(false)), ground(2, judgement(false))], 'not-met'],
      ['one of two grounds has no reason', [ground(1, judgement(true)), { number: 2 }], 'undetermined']
    ] as const
  ).map(([name, grounds, verdict]) => scenario(name, small, CONSENT, { grounds: verdict }, onGrounds(grounds))),
  scenario(
    'the whole of § 1, stk. 1, is judged',
    small,
    CONSENT,
    { grounds: 'not-met' },
    onGrounds([ground(1)], { assessments: { grounds: judgement(false) } })
  ),
  scenario(
    'the whole is judged otherwise than its ground',
    small,
    CONSENT,
    { grounds: 'needs-assessment' },
    onGrounds([ground(1, judgement(true))], { assessments: { grounds: judgement(false) } })
  )
]

/** Every finding the rules leave to a judgement, in one case or another. */
const judged = (rules: readonly RuleId[], holds: boolean): Statements['assessments'] =>
  Object.fromEntries(rules.map(rule => [rule, judgement(holds, { text: 'Vurderet på mødet.' })]))
const verdicts = (rules: readonly RuleId[], verdict: Verdict): Scenario['verdicts'] =>
  Object.fromEntries(rules.map(rule => [rule, verdict]))

const DIVISION: readonly RuleId[] = ['viable-municipalities', 'minor-change.adjoining']

const dissolving = caseOf([{ from: '0825', to: '0813', area: parcels(5000) }], {
  more: { cooperations: [cooperation(['0825', '0813'])] }
})
const whole = dissolving.cooperations[0]?.members.map(({ code }) => ({
  code,
  hearing: ANSWERED,
  wishes: { continue: code === '0825', division: 'ingen' }
}))
const DISSOLUTION: readonly RuleId[] = [
  'dissolution.special-case',
  'dissolution.viability',
  'dissolution.division',
  'dissolution.wishes',
  'dissolution.island-regard',
  'dissolution.terms'
]
const dissolved = (holds: boolean): Statements =>
  orderly(dissolving, {
    councils: whole ?? [],
    dissolutionTerms: [{ item: 'winding-up', text: 'Overgang.' }],
    dissolutions: [{ cooperation: '0825-0813', specialCase: 'Særligt.', necessary: 'Påkrævet.' }],
    assessments: judged(DISSOLUTION, holds) ?? {}
  })

const grouping = caseOf([{ from: '0561', to: '0563', area: parcels(5000) }], {
  more: { designations: [designation(['0561', '0563'])] }
})
const DESIGNATION: readonly RuleId[] = ['designation.wishes', 'designation.basis', 'designation.island-regard']
const grouped = (holds: boolean): Statements =>
  orderly(grouping, {
    councils: ['0561', '0563'].map(code => ({ code, wishes: { join: true, authorised: 'ingen' } })),
    assessments: judged(DESIGNATION, holds) ?? {}
  })

/** Langeland has a bridge and wants to join; Svendborg has not consented. */
const bridged = caseOf([{ from: '0479', to: '0482', area: parcels(5000) }], {
  more: { designations: [designation(['0479', '0482'])] }
})
const joining = (holds: boolean | null, svendborg?: 'refuses'): Statements =>
  orderly(bridged, {
    councils: [
      { code: '0482', wishes: { join: true } },
      ...(svendborg ? [{ code: '0479', decision: { kind: svendborg, date: '2026-10-01' } }] : [])
    ],
    ...(holds !== null && { assessments: { 'designation.consent': judgement(holds) } })
  })

/** Land of a former member moves, and Ærø's council refuses. */
const resting = caseOf([{ from: '0492', to: '0482', area: parcels(5_000_000) }], {
  more: { cooperations: [cooperation(['0482', '0492'])] }
})
const refusing = (holds: boolean): Statements =>
  orderly(resting, {
    councils: [{ code: '0492', decision: { kind: 'refuses', date: '2026-10-01' } }],
    assessments: { 'council-consent': judgement(holds) }
  })

const TERMS: readonly RuleId[] = ['terms.necessity', 'terms.deviation']
const withTerms = (holds: boolean): Statements =>
  orderly(small, {
    terms: [
      { item: 'other', text: 'Et vilkår.' },
      {
        item: 'deviation',
        text: 'En fravigelse.',
        law: 'Folkeskoleloven',
        minister: 'Børne- og undervisningsministeren',
        negotiated: '2026-10-01'
      }
    ],
    assessments: judged(TERMS, holds) ?? {}
  })

const covering = caseOf([{ from: '0400', to: '0101', area: parcels(5000) }], { unassigned: [CHRISTIANSOE] })

const OF_CLAUSES: readonly Scenario[] = ([true, false] as const).flatMap(holds => {
  const word = holds ? 'hold' : 'do not hold'
  const own: Verdict = holds ? 'met' : 'not-met'
  return [
    scenario(
      `the clauses on the division are judged to ${word}`,
      apart,
      holds ? MINOR : CONSENT,
      { ...verdicts(DIVISION, own), 'minor-change': own },
      orderly(apart, { assessments: judged(DIVISION, holds) ?? {} })
    ),
    scenario(
      `the aim is judged to ${word}, and an aim never fails`,
      small,
      MINOR,
      { 'cohesion-and-mix': holds ? 'met' : 'needs-assessment' },
      orderly(small, { assessments: judged(['cohesion-and-mix'], holds) ?? {} })
    ),
    scenario(
      `the clauses on a dissolution are judged to ${word}`,
      dissolving,
      ['minor-border-change', 'dissolve-cooperation'],
      verdicts(DISSOLUTION, own),
      dissolved(holds)
    ),
    scenario(
      `the clauses on a designation are judged to ${word}`,
      grouping,
      ['minor-border-change', 'designate-cooperation'],
      verdicts(DESIGNATION, own),
      grouped(holds)
    ),
    scenario(`the terms are judged to ${word}`, small, MINOR, verdicts(TERMS, own), withTerms(holds)),
    scenario(
      `the doubt is judged to ${word}`,
      covering,
      ['minor-border-change', 'doubt'],
      { doubt: own },
      orderly(covering, { assessments: judged(['doubt'], holds) ?? {} })
    )
  ]
})

const LIMITS_OF_A_JUDGEMENT: readonly Scenario[] = [
  scenario(
    'no judgement decides what is measured or missing',
    caseOf([{ from: '0706', to: '0707', area: parcels(1_000_001) }]),
    CONSENT,
    { 'minor-change.area': 'not-met', 'minor-change.involvement': 'not-met', 'council-consent': 'undetermined' },
    {
      caseDate: CASE_DATE,
      assessments:
        judged(['minor-change.area', 'minor-change.involvement', 'council-consent', 'minor-change'], true) ?? {}
    }
  ),
  scenario(
    'the special case is judged, but not described',
    dissolving,
    ['minor-border-change', 'dissolve-cooperation'],
    { 'dissolution.special-case': 'needs-assessment', 'dissolution.wishes': 'undetermined' },
    {
      caseDate: CASE_DATE,
      assessments: { 'dissolution.special-case': judgement(true), 'dissolution.wishes': judgement(true) }
    }
  ),
  scenario(
    'the bridged island is judged to be one',
    bridged,
    ['minor-border-change', 'designate-cooperation'],
    { 'designation.consent': 'met' },
    joining(true)
  ),
  scenario(
    'the bridged island is judged to be none',
    bridged,
    ['minor-border-change', 'designate-cooperation'],
    { 'designation.consent': 'undetermined' },
    joining(false)
  ),
  scenario(
    'the bridged island is judged to be none, and the other council refuses',
    bridged,
    ['minor-border-change', 'designate-cooperation'],
    { 'designation.consent': 'not-met' },
    joining(false, 'refuses')
  ),
  scenario(
    'the change is judged to rest on § 5, stk. 3',
    resting,
    ['change-with-consent', 'dissolve-cooperation'],
    { 'council-consent': 'met' },
    refusing(true)
  ),
  scenario(
    'the change is judged not to rest on § 5, stk. 3',
    resting,
    ['change-with-consent', 'dissolve-cooperation'],
    { 'council-consent': 'not-met' },
    refusing(false)
  ),
  scenario(
    'half a judgement is shown',
    small,
    MINOR,
    { 'viable-municipalities': 'needs-assessment' },
    orderly(small, { assessments: { 'viable-municipalities': { holds: true }, doubt: {} } })
  )
]

export const JUDGEMENTS: readonly Scenario[] = [...OF_GROUNDS, ...OF_CLAUSES, ...LIMITS_OF_A_JUDGEMENT]

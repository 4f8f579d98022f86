/** What people state about a small border change: grounds, hearings and the judgements of § 1, stk. 2. */
import type { CouncilStatement, GroundNumber, HearingStatement, Statements } from '../../types.ts'
import { caseOf, INDICATOR_PEDIGREES, INDICATORS, indicators, parcels, share } from '../facts.ts'
import { ADMINISTRATIVE, ANSWERED, CASE_DATE, heard, NOTHING, orderly } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const MINOR = ['minor-border-change'] as const
const CONSENT = ['change-with-consent'] as const

const small = caseOf([{ from: '0706', to: '0707', area: parcels(5000) }])
const large = caseOf([{ from: '0706', to: '0707', area: parcels(5_000_000) }])

const ground = (number: GroundNumber, text = `Begrundelse nr. ${number}.`) => ({ number, text })
const onGrounds = (...grounds: NonNullable<Statements['grounds']>) => orderly(small, { grounds })

const GROUNDS: readonly Scenario[] = [
  scenario(
    'nothing is stated of a small change: the way stays open, the conditions fail',
    small,
    MINOR,
    {
      grounds: 'not-met',
      'minor-change': 'not-met',
      'minor-change.grounds': 'not-met',
      'minor-change.involvement': 'not-met',
      'minor-change.area': 'met',
      'council-consent': 'undetermined'
    },
    NOTHING
  ),
  scenario(
    'ground nr. 4 with a reason and a judgement',
    small,
    MINOR,
    { grounds: 'met', 'minor-change.grounds': 'met', 'minor-change': 'met' },
    onGrounds(ADMINISTRATIVE)
  ),
  scenario(
    'ground nr. 4 chosen without a reason',
    small,
    MINOR,
    { grounds: 'undetermined', 'minor-change.grounds': 'undetermined', 'minor-change': 'undetermined' },
    onGrounds({ number: 4 })
  ),
  scenario(
    'ground nr. 4 with blanks for a reason',
    small,
    MINOR,
    { grounds: 'undetermined', 'minor-change.grounds': 'undetermined' },
    onGrounds(ground(4, '   \n'))
  ),
  scenario(
    'ground nr. 4 beside nr. 2',
    small,
    MINOR,
    {
      grounds: 'needs-assessment',
      'minor-change.grounds': 'needs-assessment',
      'minor-change': 'needs-assessment',
      'council-consent': 'undetermined'
    },
    onGrounds(ground(4), ground(2))
  ),
  scenario(
    'ground nr. 4 without a reason beside nr. 2 with one',
    small,
    MINOR,
    { grounds: 'undetermined', 'minor-change.grounds': 'undetermined' },
    onGrounds({ number: 4 }, ground(2))
  ),
  ...([1, 2, 3] as const).map(number =>
    scenario(
      `ground nr. ${number} alone is no minor change`,
      small,
      CONSENT,
      {
        grounds: 'needs-assessment',
        'minor-change.grounds': 'not-met',
        'minor-change': 'not-met',
        'council-consent': 'undetermined'
      },
      onGrounds(ground(number))
    )
  ),
  scenario(
    'a ground stated twice is one ground',
    small,
    MINOR,
    { 'minor-change.grounds': 'met' },
    onGrounds({ number: 4 }, ADMINISTRATIVE)
  ),
  scenario(
    'a large change on all four grounds',
    large,
    CONSENT,
    { grounds: 'needs-assessment', 'minor-change.grounds': 'needs-assessment', 'minor-change': 'not-met' },
    orderly(large, { grounds: [ground(1), ground(2), ground(3), ground(4)] })
  ),
  scenario(
    'a large change without a ground',
    large,
    CONSENT,
    { grounds: 'not-met', 'minor-change.area': 'not-met' },
    orderly(large, { grounds: [] })
  )
]

/** Norddjurs has answered; of Syddjurs this is stated. */
function hearing(own: HearingStatement | undefined, caseDate: string | null = CASE_DATE): Statements {
  const councils: readonly CouncilStatement[] = [
    { code: '0706', ...(own && { hearing: own }) },
    { code: '0707', hearing: ANSWERED }
  ]
  return { ...(caseDate && { caseDate }), grounds: [ADMINISTRATIVE], councils }
}
const { sent, deadline } = ANSWERED

const HEARINGS: readonly Scenario[] = [
  scenario('one council is not asked', small, MINOR, { 'minor-change.involvement': 'not-met' }, hearing(undefined)),
  scenario('an empty hearing is none', small, MINOR, { 'minor-change.involvement': 'not-met' }, hearing({})),
  scenario(
    'asked tomorrow is not asked',
    small,
    MINOR,
    { 'minor-change.involvement': 'not-met' },
    hearing({ sent: '2026-11-22', answered: '2026-11-30' })
  ),
  scenario(
    'asked today and answered today',
    small,
    MINOR,
    { 'minor-change.involvement': 'met', 'minor-change': 'met' },
    hearing({ sent: CASE_DATE, answered: CASE_DATE })
  ),
  scenario(
    'the deadline was yesterday',
    small,
    MINOR,
    { 'minor-change.involvement': 'met' },
    hearing({ sent, deadline: '2026-11-20' })
  ),
  scenario(
    'the deadline is today',
    small,
    MINOR,
    { 'minor-change.involvement': 'undetermined', 'minor-change': 'undetermined' },
    hearing({ sent, deadline: CASE_DATE })
  ),
  scenario(
    'the deadline is tomorrow',
    small,
    MINOR,
    { 'minor-change.involvement': 'undetermined' },
    hearing({ sent, deadline: '2026-11-22' })
  ),
  scenario(
    'no deadline and no answer',
    small,
    MINOR,
    { 'minor-change.involvement': 'undetermined' },
    hearing({ sent })
  ),
  scenario(
    'a deadline before the hearing was sent is none',
    small,
    MINOR,
    { 'minor-change.involvement': 'undetermined' },
    hearing({ sent, deadline: '2026-05-31' })
  ),
  scenario(
    'a deadline on the day it was sent has passed',
    small,
    MINOR,
    { 'minor-change.involvement': 'met' },
    hearing({ sent, deadline: sent })
  ),
  scenario(
    'an answer dated before the hearing is none',
    small,
    MINOR,
    { 'minor-change.involvement': 'undetermined' },
    hearing({ sent, answered: '2026-05-31' })
  ),
  scenario(
    'an answer dated after the case date has not come, but the deadline has passed',
    small,
    MINOR,
    { 'minor-change.involvement': 'met' },
    hearing({ sent, deadline, answered: '2026-12-01' })
  ),
  scenario(
    'an answer, but not when it was asked for',
    small,
    MINOR,
    { 'minor-change.involvement': 'undetermined' },
    hearing({ answered: '2026-08-01' })
  ),
  scenario(
    'half a date is none',
    small,
    MINOR,
    { 'minor-change.involvement': 'not-met' },
    hearing({ sent: '2026-1', answered: '2026-08-01x' })
  ),
  scenario(
    'without a case date a deadline decides nothing',
    small,
    MINOR,
    { 'minor-change.involvement': 'undetermined' },
    hearing({ sent, deadline }, null)
  ),
  scenario(
    'without a case date an answer stands as stated',
    small,
    MINOR,
    { 'minor-change.involvement': 'met' },
    hearing({ sent, answered: '2026-08-01' }, null)
  ),
  scenario(
    'a "no" in the hearing does not block',
    small,
    MINOR,
    { 'minor-change.involvement': 'met', 'minor-change': 'met', 'council-consent': 'not-applicable' },
    hearing({ ...ANSWERED, answer: 'against' })
  ),
  ...(['for', 'remarks'] as const).map(answer =>
    scenario(
      `an answer "${answer}" in the hearing`,
      small,
      MINOR,
      { 'minor-change.involvement': 'met' },
      hearing({ ...ANSWERED, answer })
    )
  ),
  scenario(
    'one asked and one not is not asked',
    small,
    MINOR,
    { 'minor-change.involvement': 'not-met' },
    { caseDate: CASE_DATE, grounds: [ADMINISTRATIVE], councils: [{ code: '0707', hearing: { sent } }] }
  ),
  scenario(
    'a council the user adds must be heard too',
    small,
    MINOR,
    { 'minor-change.involvement': 'not-met', 'minor-change': 'not-met' },
    orderly(small, { alsoAffected: [{ code: '0791', reason: 'Vejen fortsætter dertil.' }] })
  ),
  scenario(
    'a council the user adds has been heard',
    small,
    MINOR,
    { 'minor-change.involvement': 'met', 'minor-change': 'met' },
    orderly(small, {
      alsoAffected: [{ code: '0791' }],
      councils: [...heard(small), { code: '0791', hearing: ANSWERED }]
    })
  )
]

const measuredSize = caseOf([{ from: '0706', to: '0707', area: parcels(5_000_000) }], {
  more: {
    indicatorPedigrees: INDICATOR_PEDIGREES,
    indicators: [
      indicators('0706', {
        after: { ...INDICATORS, residents: { low: 39_000, best: 39_500, high: 40_000 }, rank: 51 }
      }),
      indicators('0707', { before: { ...INDICATORS, urbanShare: null, largestGapM: null }, after: null }),
      indicators('0999', { before: null })
    ],
    changes: [share(1, '0706', '0707', 4_000_000, 3), { ...share(2, '0706', '0707', 1_000_000), name: 'Skoven' }]
  }
})

const JUDGEMENTS: readonly Scenario[] = [
  scenario('sizes are measured and nobody has judged', measuredSize, CONSENT, {
    'viable-municipalities': 'needs-assessment',
    'cohesion-and-mix': 'needs-assessment'
  }),
  scenario(
    'a written judgement stays a judgement',
    measuredSize,
    CONSENT,
    {
      'viable-municipalities': 'needs-assessment',
      'cohesion-and-mix': 'needs-assessment',
      grounds: 'needs-assessment'
    },
    orderly(measuredSize, {
      grounds: [ground(4)],
      assessments: {
        'viable-municipalities': 'Begge kommuner er store nok.',
        'cohesion-and-mix': 'Begge har land og by.',
        grounds: 'Begrundelsen holder.'
      }
    })
  ),
  scenario(
    'land that two changes move counts once',
    caseOf([{ from: '0706', to: '0707', area: parcels(5000) }], {
      more: { changes: [share(1, '0706', '0791', 5000), share(2, '0791', '0707', 5000)] }
    }),
    MINOR,
    { 'minor-change.area': 'met' }
  )
]

export const STATED: readonly Scenario[] = [...GROUNDS, ...HEARINGS, ...JUDGEMENTS]

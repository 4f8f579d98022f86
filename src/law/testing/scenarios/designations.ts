/** Groups designated under § 7. */
import type { Verdict } from '../../ids.ts'
import type { DesignationFact, Facts, MemberFact, RegionChangeFact, RegionRef, Statements } from '../../types.ts'
import {
  caseOf,
  cooperation,
  designation,
  HOVEDSTADEN,
  MIDTJYLLAND,
  member,
  NORDJYLLAND,
  OESTDANMARK,
  parcels,
  SJAELLAND,
  SYDDANMARK
} from '../facts.ts'
import { ADMINISTRATIVE, councils, NOTHING } from '../statements.ts'
import { type Scenario, scenario } from './scenario.ts'

const ROUTE = ['designate-cooperation'] as const
type Word = 'instead' | 'authorised-councils' | 'wishes' | 'same-region' | 'basis' | 'consent' | 'island-regard'

/** What is said of Odder and Syddjurs, neither an island, while nothing is stated. */
const PLAIN: Readonly<Record<Word, Verdict>> = {
  instead: 'undetermined',
  'authorised-councils': 'met',
  wishes: 'undetermined',
  'same-region': 'met',
  basis: 'needs-assessment',
  consent: 'undetermined',
  'island-regard': 'not-applicable'
}

function designated(
  name: string,
  group: DesignationFact | readonly DesignationFact[],
  differs: Partial<Record<Word | 'island-municipalities' | 'region-integrity', Verdict>>,
  statements: Statements = NOTHING,
  more: Partial<Facts> = {}
): Scenario {
  const designations = [group].flat()
  const island = designations.some(({ members }) => members.some(one => one.island !== 'no'))
  const facts = caseOf([], { more: { designations, ...more } })
  const {
    'island-municipalities': islands = island ? 'needs-assessment' : 'not-applicable',
    'region-integrity': regions,
    ...own
  } = differs
  const verdicts = Object.entries({ ...PLAIN, ...own }).map(([word, verdict]) => [`designation.${word}`, verdict])
  return scenario(
    name,
    facts,
    changesRegion(facts) ? ['region-change', ...ROUTE] : ROUTE,
    {
      ...Object.fromEntries(verdicts),
      'island-municipalities': islands,
      ...(regions && { 'region-integrity': regions }),
      promulgation: 'undetermined',
      publication: 'undetermined'
    },
    statements
  )
}

/** A member with land in another region than before needs a region change beside the designation. */
function changesRegion({ designations, regionChanges }: Facts): boolean {
  const moved = ({ region, regionsAfter }: MemberFact) => region && regionsAfter.some(({ id }) => id !== region.id)
  return regionChanges.length > 0 || designations.some(({ members }) => members.some(moved))
}

const PAIR = ['0706', '0727'] as const
const SAMSOE = ['0727', '0741'] as const
const LANGELAND = ['0479', '0482'] as const

const EARLIER = { decision: 'Brev af 3. marts 2026', date: '2026-03-03' }
/** Syddjurs goes into Odder while a group with both is designated. */
const merging = (codes: readonly string[], into: string) =>
  caseOf([{ from: '0706', to: into, area: parcels(90_000_000) }], {
    municipalities: { '0706': { abolished: true, regionsAfter: [] } },
    more: {
      merged: [{ codes: ['0706', into], into }],
      designations: [designation(codes)]
    }
  })

const GROUPS: readonly Scenario[] = [
  designated('five of five areas', designation(PAIR), {}),
  designated('four of five areas', designation(PAIR, { authorised: { 1: '0706', 2: '0706', 3: '0727', 4: '0706' } }), {
    'authorised-councils': 'undetermined'
  }),
  designated('no area', designation(PAIR, { authorised: {} }), { 'authorised-councils': 'undetermined' }),
  designated(
    'a council outside the group is authorised, and one area is missing',
    designation(PAIR, { authorised: { 1: '0706', 2: '0101', 3: '0706', 4: '0706' } }),
    { 'authorised-councils': 'not-met' }
  ),
  designated(
    'two councils share the areas',
    designation(PAIR, { authorised: { 1: '0706', 2: '0727', 3: '0727', 4: '0706', 5: '0727' } }),
    {}
  ),
  designated('a group that does not hang together', designation(PAIR, { contiguous: false }), {}),
  designated('nobody has measured whether it hangs together', designation(PAIR, { contiguous: null }), {}),
  designated(
    'the judgement of the group is written',
    designation(PAIR),
    {},
    { assessments: { 'designation.basis': 'Gruppen har 90.000 indbyggere.' } }
  ),
  designated('a member is in another cooperation that stands', designation(PAIR), { instead: 'not-met' }, NOTHING, {
    cooperations: [cooperation(['0727', '0741'], { dissolved: false })]
  }),
  designated('a member may be in another cooperation, which nobody has confirmed', designation(PAIR), {}, NOTHING, {
    cooperations: [cooperation(['0727', '0741'], { dissolved: false, sourced: false })]
  }),
  designated('an earlier dissolution is stated', designation(PAIR, { instead: EARLIER }), { instead: 'met' }),
  designated('an earlier dissolution without its date', designation(PAIR, { instead: { ...EARLIER, date: null } }), {}),
  designated(
    'a dissolution stated for a day after the effective date',
    designation(PAIR, { instead: { ...EARLIER, date: '2027-02-01' } }),
    {}
  ),
  designated(
    'a dissolution stated for a day after the case date',
    designation(PAIR, { instead: { ...EARLIER, date: '2026-12-01' } }),
    {},
    { caseDate: '2026-11-21' }
  ),
  designated(
    'an earlier dissolution is stated, and one member is still in a cooperation',
    designation(PAIR, { instead: EARLIER }),
    { instead: 'not-met' },
    NOTHING,
    { cooperations: [cooperation(['0727', '0741'], { dissolved: false })] }
  ),
  designated(
    'two designations of one group authorise different councils for the same area',
    [designation(PAIR, { change: 'a' }), designation(PAIR, { change: 'b', authorised: { 1: '0727' } })],
    { 'authorised-councils': 'not-met' }
  ),
  designated(
    'two groups share a municipality, which is under two councils in one area',
    [designation(['0706', '0727'], { change: 'a' }), designation(['0727', '0707'], { change: 'b' })],
    { 'authorised-councils': 'not-met' }
  ),
  designated(
    'two groups share a municipality and its council',
    [designation(['0727', '0706'], { change: 'a' }), designation(['0727', '0707'], { change: 'b' })],
    {}
  ),
  scenario('the members of a group merge into one municipality', merging(PAIR, '0727'), ['merger', ...ROUTE], {
    'designation.authorised-councils': 'not-met'
  }),
  scenario(
    'two of three members merge, and the authorised council is the one that ends',
    merging(['0706', '0727', '0707'], '0727'),
    ['merger', ...ROUTE],
    { 'designation.authorised-councils': 'not-met' }
  ),
  scenario(
    'two of three members merge, and the council that goes on is authorised',
    merging(['0727', '0706', '0707'], '0727'),
    ['merger', ...ROUTE],
    { 'designation.authorised-councils': 'met' }
  ),
  designated(
    'the wishes about who is authorised are there',
    designation(PAIR),
    { wishes: 'needs-assessment' },
    { councils: PAIR.map(code => ({ code, wishes: { authorised: 'Odder for nr. 1.' } })) }
  ),
  designated(
    'one wish about who is authorised is blank',
    designation(PAIR),
    {},
    { councils: PAIR.map((code, i) => ({ code, wishes: { authorised: i === 0 ? 'Odder.' : ' ' } })) }
  ),
  designated(
    'two groups, one of them without areas',
    [designation(PAIR, { change: 'a' }), designation(['0813', '0846'], { change: 'b', authorised: {} })],
    { 'authorised-councils': 'undetermined' }
  )
]

const at = (codes: readonly string[], date: string) =>
  designation(codes, { members: codes.map(code => member(code, date)) })
const ACROSS = ['0165', '0265'] as const
const JYLLAND: RegionRef = { id: 'new:Jylland', code: null, name: 'Region Jylland' }
const gone = (codes: readonly string[], to: RegionRef) =>
  designation(codes, { members: codes.map(code => ({ ...member(code), regionsAfter: [to] })) })
const moving = (code: string, from: RegionRef, to: RegionRef): RegionChangeFact => ({
  code,
  kind: 'set-region',
  from,
  to
})
const moved = (code: string) => ({ ...member(code, '2026-12-31'), regionsAfter: [SJAELLAND] })

const REGIONS: readonly Scenario[] = [
  designated('a group across regions on the last day of the two', at(ACROSS, '2026-12-31'), {
    'same-region': 'not-met'
  }),
  designated('the same group on the first day of Region Østdanmark', at(ACROSS, '2027-01-01'), {}),
  designated('the region change rides along', designation(ACROSS, { members: ACROSS.map(moved) }), {}, NOTHING, {
    regionChanges: [{ code: '0165', kind: 'set-region', from: HOVEDSTADEN, to: SJAELLAND }]
  }),
  designated(
    'a member whose region is unknown gets one',
    designation(ACROSS, { members: [{ ...moved('0165'), region: null }, moved('0265')] }),
    {}
  ),
  designated(
    'a member in two regions',
    designation(PAIR, { members: [{ ...member('0706'), regionsAfter: [OESTDANMARK, SJAELLAND] }, member('0727')] }),
    { 'same-region': 'not-met' }
  ),
  designated(
    'a member in no known region',
    designation(PAIR, { members: [{ ...member('0706'), regionsAfter: [] }, member('0727')] }),
    {
      'same-region': 'undetermined'
    }
  ),
  designated('a group on a date without regions', designation(PAIR), { 'same-region': 'undetermined' }, NOTHING, {
    regionsKnown: false
  }),
  designated(
    'a group in one region already is moved to another all the same',
    gone(['0813', '0846'], SYDDANMARK),
    { 'same-region': 'not-met', 'region-integrity': 'not-met' },
    NOTHING,
    { regionChanges: ['0813', '0846'].map(code => moving(code, NORDJYLLAND, SYDDANMARK)) }
  ),
  designated(
    'a group across two regions is gathered in a third',
    gone(['0706', '0846'], SYDDANMARK),
    { 'same-region': 'needs-assessment' },
    NOTHING,
    { regionChanges: [moving('0706', MIDTJYLLAND, SYDDANMARK), moving('0846', NORDJYLLAND, SYDDANMARK)] }
  ),
  designated('one member follows the two others', gone(['0706', '0727', '0846'], MIDTJYLLAND), {}, NOTHING, {
    regionChanges: [moving('0846', NORDJYLLAND, MIDTJYLLAND)]
  }),
  designated(
    'two members follow the one, where one would follow the two',
    gone(['0706', '0727', '0846'], NORDJYLLAND),
    {},
    NOTHING,
    { regionChanges: ['0706', '0727'].map(code => moving(code, MIDTJYLLAND, NORDJYLLAND)) }
  ),
  designated(
    'the group follows, and one that is no member changes region too',
    gone(['0706', '0846'], MIDTJYLLAND),
    { 'region-integrity': 'not-met' },
    NOTHING,
    { regionChanges: [moving('0846', NORDJYLLAND, MIDTJYLLAND), moving('0813', NORDJYLLAND, MIDTJYLLAND)] }
  ),
  designated(
    'a member goes to a region none lay in, and the group is still apart',
    designation(['0706', '0846'], { members: [member('0706'), { ...member('0846'), regionsAfter: [SYDDANMARK] }] }),
    { 'same-region': 'not-met', 'region-integrity': 'not-met' },
    NOTHING,
    { regionChanges: [moving('0846', NORDJYLLAND, SYDDANMARK)] }
  ),
  designated(
    'whole regions merge for a group across them',
    gone(['0706', '0846'], JYLLAND),
    { 'region-integrity': 'needs-assessment' },
    NOTHING,
    {
      regionChanges: [
        { ...moving('0706', MIDTJYLLAND, JYLLAND), kind: 'merge-regions' },
        { ...moving('0846', NORDJYLLAND, JYLLAND), kind: 'merge-regions' }
      ]
    }
  ),
  designated(
    'one group in its region, another across two',
    [designation(PAIR, { change: 'a' }), { ...at(ACROSS, '2026-12-31'), change: 'b' }],
    { 'same-region': 'not-met' }
  )
]

const joins = (code: string, join: boolean, others: Statements = NOTHING): Statements => ({
  councils: [...(others.councils ?? []), { code, wishes: { join } }]
})

const CONSENTS: readonly Scenario[] = [
  designated(
    'all members consent',
    designation(PAIR),
    { consent: 'met' },
    councils({ '0706': 'consents', '0727': 'consents' })
  ),
  designated(
    'one member refuses',
    designation(PAIR),
    { consent: 'not-met' },
    councils({ '0706': 'consents', '0727': 'refuses' })
  ),
  designated('one member has not decided', designation(PAIR), {}, councils({ '0706': 'consents' })),
  designated(
    'an island wants to join and its partner refuses',
    designation(SAMSOE, { islandWish: ['0741'] }),
    { consent: 'not-applicable', 'island-regard': 'needs-assessment' },
    councils({ '0727': 'refuses' })
  ),
  designated(
    "an island's wish noted with its council",
    designation(SAMSOE),
    { consent: 'not-applicable', 'island-regard': 'needs-assessment' },
    joins('0741', true, councils({ '0727': 'refuses' }))
  ),
  designated(
    'an island does not want to join after all',
    designation(SAMSOE, { islandWish: ['0741'] }),
    { consent: 'undetermined', 'island-regard': 'not-applicable' },
    joins('0741', false, councils({ '0727': 'refuses' }))
  ),
  designated(
    'an island whose wish is unknown, its partner refusing',
    designation(SAMSOE),
    { consent: 'not-met', 'island-regard': 'undetermined' },
    councils({ '0727': 'refuses' })
  ),
  designated(
    'a bridged island wants to join and its partner refuses',
    designation(LANGELAND, { islandWish: ['0482'] }),
    { consent: 'needs-assessment', 'island-regard': 'needs-assessment' },
    councils({ '0479': 'refuses' })
  ),
  designated(
    'a bridged island wants to join and all consent',
    designation(LANGELAND, { islandWish: ['0482'] }),
    { consent: 'met', 'island-regard': 'needs-assessment' },
    councils({ '0479': 'consents', '0482': 'consents' })
  ),
  designated(
    'the wish of one that is no island changes nothing',
    designation(SAMSOE, { islandWish: ['0727'] }),
    { consent: 'not-met', 'island-regard': 'undetermined' },
    councils({ '0741': 'refuses' })
  ),
  designated(
    'the wish of an island outside the group changes nothing',
    designation(PAIR, { islandWish: ['0741'] }),
    { consent: 'not-met' },
    councils({ '0706': 'refuses' })
  ),
  designated(
    'the regard for the island is written',
    designation(SAMSOE, { islandWish: ['0741'] }),
    { consent: 'not-applicable', 'island-regard': 'needs-assessment' },
    { assessments: { 'designation.island-regard': 'Øen får egen afdeling.' } }
  ),
  designated(
    'one group needs no consent, the other misses it',
    [designation(SAMSOE, { change: 'a', islandWish: ['0741'] }), designation(['0813', '0846'], { change: 'b' })],
    { consent: 'undetermined', 'island-regard': 'needs-assessment' },
    councils({ '0813': 'consents' })
  ),
  scenario(
    'a group is designated and land moves in one case',
    caseOf([{ from: '0706', to: '0727', area: parcels(98) }], { more: { designations: [designation(PAIR)] } }),
    ['minor-border-change', ...ROUTE],
    { 'designation.consent': 'met', 'minor-change': 'met', 'council-consent': 'not-applicable' },
    {
      grounds: [ADMINISTRATIVE],
      councils: PAIR.map(code => ({
        code,
        hearing: { sent: '2026-06-01', answered: '2026-07-01' },
        decision: { kind: 'consents' as const }
      }))
    }
  )
]

export const DESIGNATIONS: readonly Scenario[] = [...GROUPS, ...REGIONS, ...CONSENTS]

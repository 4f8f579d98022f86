/** § 1, stk. 3: what the regions must do, what they need not, and what is more than the least. */
import type { RouteId } from '../../ids.ts'
import type { Facts, RegionChangeFact, RegionLandFact, RegionRef } from '../../types.ts'
import { caseOf, HOVEDSTADEN, MIDTJYLLAND, type Move, NORDJYLLAND, parcels, SJAELLAND, SYDDANMARK } from '../facts.ts'
import { type Scenario, scenario } from './scenario.ts'

const WHOLE = parcels(90_000_000)
const GONE = { abolished: true, regionsAfter: [] }
const CREATED = { created: true, region: null }
const crossing: Move = { from: '0791', to: '0846', area: parcels(1499) }
const within: Move = { from: '0706', to: '0707', area: parcels(98) }
const lies = (region: RegionRef) => ({ regionsAfter: [{ region, areaM2: 100_001_499 }] })
const change = (
  code: string,
  from: RegionRef | null,
  to: RegionRef,
  kind: RegionChangeFact['kind'] = 'set-region'
) => ({
  code,
  kind,
  from,
  to
})
const both: readonly RouteId[] = ['minor-border-change', 'region-change']
const JYLLAND: RegionRef = { id: 'new:Jylland', code: null, name: 'Region Jylland' }

/** 1,499 m² from Viborg (Midtjylland) to Mariagerfjord (Nordjylland), with what the regions do. */
function acrossed(
  name: string,
  verdict: Scenario['verdicts']['region-integrity'],
  regions: Readonly<Record<string, RegionRef>>,
  regionChanges: readonly RegionChangeFact[] = [],
  moves: readonly Move[] = [crossing],
  more: Partial<Facts> = {}
): Scenario {
  const municipalities = Object.fromEntries(Object.entries(regions).map(([code, region]) => [code, lies(region)]))
  const facts = caseOf(moves, { municipalities, more: { regionChanges, ...more } })
  return scenario(name, facts, both, verdict ? { 'region-integrity': verdict } : {})
}

const CROSSINGS: readonly Scenario[] = [
  acrossed('the proposal carries the region change for the receiver', 'met', { '0846': NORDJYLLAND }),
  acrossed('the receiver follows the land into the region of the giver', 'needs-assessment', { '0846': MIDTJYLLAND }, [
    change('0846', NORDJYLLAND, MIDTJYLLAND)
  ]),
  acrossed(
    'the whole giver follows the land into the region of the receiver',
    'needs-assessment',
    { '0791': NORDJYLLAND, '0846': NORDJYLLAND },
    [change('0791', MIDTJYLLAND, NORDJYLLAND)]
  ),
  acrossed(
    'the giver goes to a third region, which has nothing to do with the land',
    'not-met',
    { '0791': SYDDANMARK, '0846': NORDJYLLAND },
    [change('0791', MIDTJYLLAND, SYDDANMARK)]
  ),
  acrossed('the receiver is gathered in a third region', 'needs-assessment', { '0846': SYDDANMARK }, [
    change('0846', NORDJYLLAND, SYDDANMARK)
  ]),
  acrossed(
    'giver and receiver go to a third region together',
    'needs-assessment',
    { '0791': SYDDANMARK, '0846': SYDDANMARK },
    [change('0791', MIDTJYLLAND, SYDDANMARK), change('0846', NORDJYLLAND, SYDDANMARK)]
  ),
  acrossed('the proposal changes the region of another municipality too', 'not-met', { '0846': NORDJYLLAND }, [
    change('0707', MIDTJYLLAND, NORDJYLLAND)
  ]),
  acrossed('a region change of one whose region nobody knows', 'undetermined', { '0846': NORDJYLLAND }, [
    change('0707', null, NORDJYLLAND)
  ]),
  acrossed('a region change for the wrong municipality leaves the receiver divided', 'not-met', {}, [
    change('0707', MIDTJYLLAND, NORDJYLLAND)
  ]),
  acrossed(
    'a giver within the region of the receiver need not follow it to another',
    'needs-assessment',
    { '0846': MIDTJYLLAND, '0813': MIDTJYLLAND },
    [change('0846', NORDJYLLAND, MIDTJYLLAND), change('0813', NORDJYLLAND, MIDTJYLLAND)],
    [crossing, { from: '0813', to: '0846', area: parcels(20) }]
  ),
  acrossed(
    'an exchange across regions, each side gathered in its own',
    'met',
    { '0791': MIDTJYLLAND, '0846': NORDJYLLAND },
    [],
    [crossing, { from: '0846', to: '0791', area: parcels(1200) }]
  ),
  acrossed(
    'an exchange across regions, both sides gathered in one',
    'needs-assessment',
    { '0791': NORDJYLLAND, '0846': NORDJYLLAND },
    [change('0791', MIDTJYLLAND, NORDJYLLAND)],
    [crossing, { from: '0846', to: '0791', area: parcels(1200) }]
  ),
  acrossed(
    'a small municipality gets more land than it had, and follows it',
    'met',
    { '0846': MIDTJYLLAND },
    [change('0846', NORDJYLLAND, MIDTJYLLAND)],
    [crossing],
    {
      regionLand: [
        landIn('0846', '0846', NORDJYLLAND, 900, 8, MIDTJYLLAND),
        landIn('0846', '0791', MIDTJYLLAND, 1499, 9)
      ]
    }
  ),
  acrossed(
    'more land one way and more people the other: neither change is larger',
    'met',
    { '0846': MIDTJYLLAND },
    [change('0846', NORDJYLLAND, MIDTJYLLAND)],
    [crossing],
    {
      regionLand: [
        landIn('0846', '0846', NORDJYLLAND, 900, 80, MIDTJYLLAND),
        landIn('0846', '0791', MIDTJYLLAND, 1499, 9)
      ]
    }
  )
]

function landIn(
  code: string,
  base: string,
  from: RegionRef,
  areaM2: number,
  people: number,
  to: RegionRef = from
): RegionLandFact {
  return { code, base, from, to, areaM2, residents: { low: people, best: people, high: people } }
}

const NEEDLESS: readonly Scenario[] = [
  scenario(
    'a region change beside a transfer that crosses nothing',
    caseOf([within], {
      municipalities: { '0707': lies(NORDJYLLAND) },
      more: { regionChanges: [change('0707', MIDTJYLLAND, NORDJYLLAND)] }
    }),
    both,
    { 'region-integrity': 'not-met' }
  ),
  scenario(
    'a region change alone',
    caseOf([], { more: { regionChanges: [change('0706', MIDTJYLLAND, NORDJYLLAND)] } }),
    ['region-change'],
    { 'region-integrity': 'not-met', promulgation: 'undetermined', publication: 'undetermined' }
  ),
  scenario(
    'a region change alone on a date without regions',
    caseOf([], {
      date: '2006-12-31',
      more: { regionsKnown: false, regionChanges: [change('0706', MIDTJYLLAND, NORDJYLLAND)] }
    }),
    ['region-change'],
    { 'region-integrity': 'undetermined', promulgation: 'undetermined', publication: 'undetermined' }
  ),
  scenario(
    'a new municipality is put in a region none of its land came from',
    caseOf([{ from: '0707', to: '0999', area: WHOLE }], {
      municipalities: { '0999': { ...CREATED, ...lies(NORDJYLLAND) } }
    }),
    ['new-municipality', 'region-change'],
    { 'region-integrity': 'not-met' }
  ),
  scenario(
    'whole regions merge, though nothing crosses their border',
    caseOf([within], {
      municipalities: { '0706': lies(JYLLAND), '0707': lies(JYLLAND) },
      more: {
        regionChanges: [
          change('0706', MIDTJYLLAND, JYLLAND, 'merge-regions'),
          change('0707', MIDTJYLLAND, JYLLAND, 'merge-regions'),
          change('0846', NORDJYLLAND, JYLLAND, 'merge-regions')
        ]
      }
    }),
    both,
    { 'region-integrity': 'not-met' }
  ),
  acrossed(
    'whole regions merge because land crosses their border',
    'needs-assessment',
    { '0791': JYLLAND, '0846': JYLLAND },
    [
      change('0791', MIDTJYLLAND, JYLLAND, 'merge-regions'),
      change('0846', NORDJYLLAND, JYLLAND, 'merge-regions'),
      change('0813', NORDJYLLAND, JYLLAND, 'merge-regions')
    ]
  ),
  acrossed(
    'a third region merges along, which nothing crosses into',
    'not-met',
    { '0791': MIDTJYLLAND, '0846': MIDTJYLLAND },
    [
      change('0846', NORDJYLLAND, MIDTJYLLAND, 'merge-regions'),
      change('0563', SYDDANMARK, MIDTJYLLAND, 'merge-regions')
    ]
  )
]

const across: readonly Move[] = [
  { from: '0169', to: '0999', area: parcels(70_000_000) },
  { from: '0265', to: '0999', area: parcels(30_000_000) }
]
const founded = (name: string, region: RegionRef | null, verdict: 'met' | 'not-met' | 'needs-assessment') =>
  scenario(
    name,
    caseOf(across, {
      date: '2026-12-31',
      municipalities: { '0999': { ...CREATED, ...(region && lies(region)) } }
    }),
    ['new-municipality', 'region-change'],
    { 'region-integrity': verdict }
  )
const merged = (name: string, region: RegionRef, verdict: 'met' | 'needs-assessment') =>
  scenario(
    name,
    caseOf([{ from: '0169', to: '0265', area: WHOLE }], {
      date: '2026-12-31',
      municipalities: { '0169': GONE, '0265': lies(region) },
      more: { regionChanges: region === SJAELLAND ? [] : [change('0265', SJAELLAND, region)] }
    }),
    ['merger', 'region-change'],
    { 'region-integrity': verdict }
  )

const GATHERED: readonly Scenario[] = [
  founded('a new municipality of land in two regions', null, 'not-met'),
  founded('a new municipality is put where most of its land lay', HOVEDSTADEN, 'met'),
  founded('a new municipality is put where less of its land lay', SJAELLAND, 'needs-assessment'),
  founded('a new municipality is put where none of its land lay', SYDDANMARK, 'needs-assessment'),
  scenario(
    'the same in one region from 2027',
    caseOf(across, { municipalities: { '0999': CREATED } }),
    ['new-municipality'],
    { 'region-integrity': 'not-applicable' }
  ),
  merged('a merger across two regions, the smaller part following', SJAELLAND, 'met'),
  merged('a merger across two regions, the larger part following', HOVEDSTADEN, 'needs-assessment'),
  merged('a merger across two regions, gathered in a third', SYDDANMARK, 'needs-assessment')
]

export const REGIONS: readonly Scenario[] = [...CROSSINGS, ...NEEDLESS, ...GATHERED]

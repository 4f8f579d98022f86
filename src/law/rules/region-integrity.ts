/**
 * § 1, stk. 3: no municipality may include land in several regions, by the regions of the effective date. Land keeps its
 * region until a decision moves it, so a transfer across a region border leaves the receiver in two regions. Square
 * metres count: the Act has no lower limit. The regions may change only so far as that makes it necessary, never alone.
 */
import {
  changesRegion,
  mayRestOnDissolution,
  movesLand,
  nameOf,
  namesOf,
  ownRegionChanges,
  regionCrossings,
  regionParties,
  regionsAfter
} from '../facts.ts'
import { cite, quoteStep } from '../provisions.ts'
import { regionRemedies } from '../region-remedies.ts'
import type { Facts, Finding, FindingInput, Message, MunicipalityFact, RegionChangeFact, Verdict } from '../types.ts'

const BASIS = cite('§ 1, stk. 3')
const NECESSARY = cite(
  '§ 1, stk. 3',
  'som er nødvendige for at sikre, at ingen kommune omfatter områder i flere regioner'
)
const DISSOLUTION = cite('§ 5, stk. 5')
export const cited = [BASIS, NECESSARY, DISSOLUTION]

interface Found {
  /** Municipalities with land in several regions after the changes. */
  readonly divided: readonly MunicipalityFact[]
  /** Municipalities the region table does not place. */
  readonly unplaced: readonly MunicipalityFact[]
  /** Region changes where no land of several regions comes together, so that nothing makes them necessary. */
  readonly groundless: readonly string[]
  /** Municipalities whose region changes though none of the crossing land is theirs. */
  readonly beyond: readonly string[]
}

export function regionIntegrity(facts: Facts): Finding {
  const found = find(facts)
  const verdict = judge(facts, found)
  return {
    rule: 'region-integrity',
    verdict,
    ...BASIS,
    reason: reason(facts, verdict, found),
    inputs: inputs(facts),
    steps: steps(facts, found),
    assumptions: [{ id: 'law.region-integrity.assume.keeps-region' }],
    settles: settles(facts, verdict, found)
  }
}

function find(facts: Facts): Found {
  const unplaced = facts.municipalities.filter(m => !isPlaced(m))
  const changed = ownRegionChanges(facts).map(({ code }) => code)
  const parties = regionParties(facts)
  return {
    divided: facts.regionsKnown ? facts.municipalities.filter(isDivided) : [],
    unplaced,
    groundless: parties.size === 0 ? changed : [],
    beyond: changed.filter(code => !parties.has(code))
  }
}

function judge(facts: Facts, { divided, unplaced, groundless, beyond }: Found): Verdict {
  if (!facts.regionsKnown) return 'undetermined'
  // One municipality in two regions decides the rule, whatever is unknown about the others.
  if (divided.length > 0) return 'not-met'
  if (unplaced.length > 0) return 'undetermined'
  if (groundless.length > 0) return 'not-met'
  if (beyond.length > 0) return 'needs-assessment'
  return involvesSeveralRegions(facts) ? 'met' : 'not-applicable'
}

function isDivided(m: MunicipalityFact): boolean {
  return new Set(regionsAfter(m).map(part => part.region.id)).size > 1
}

/** A municipality the region table places, unless it is created now and can't be in one yet. */
function isPlaced(m: MunicipalityFact): boolean {
  return (m.created || m.region !== null) && (m.abolished || regionsAfter(m).length > 0)
}

/** The opening words of stk. 3: does the decision include municipalities in several regions, before or after? */
function involvesSeveralRegions(facts: Facts): boolean {
  const ids = facts.municipalities.flatMap(m => [m.region?.id, ...regionsAfter(m).map(part => part.region.id)])
  return new Set(ids.filter(id => id !== undefined)).size > 1
}

function reason(facts: Facts, verdict: Verdict, { divided, unplaced, groundless, beyond }: Found): Message {
  const date = { date: facts.effectiveDate }
  if (!facts.regionsKnown) return { id: 'law.region-integrity.undetermined', values: { date } }
  if (verdict === 'undetermined') {
    return { id: 'law.region-integrity.undetermined.unplaced', values: { date, names: names(unplaced) } }
  }
  if (verdict === 'not-met' && divided.length === 0) {
    const id = movesLand(facts) ? 'law.region-integrity.not-met.no-crossing' : 'law.region-integrity.not-met.alone'
    return { id, values: { date, names: namesOf(facts, groundless) } }
  }
  if (verdict === 'not-met') {
    const regions = new Set(divided.flatMap(m => regionsAfter(m).map(part => part.region.name)))
    const m2 = divided.reduce((sum, m) => sum + outsideOwnRegion(m), 0)
    return {
      id: 'law.region-integrity.not-met',
      values: { date, names: names(divided), regions: { names: [...regions] }, m2: Math.round(m2) }
    }
  }
  if (verdict === 'needs-assessment') {
    return { id: 'law.region-integrity.needs-assessment', values: { date, names: namesOf(facts, beyond) } }
  }
  if (verdict === 'not-applicable') {
    const region = facts.municipalities.find(m => m.region)?.region?.name ?? ''
    return { id: 'law.region-integrity.not-applicable', values: { date, region } }
  }
  const crossed = regionParties(facts).size > 0 || changesRegion(facts).length > 0
  return { id: crossed ? 'law.region-integrity.met.follows' : 'law.region-integrity.met.within', values: { date } }
}

/** Square metres outside the region the municipality belongs to; where it belongs to none yet, all but the largest part. */
function outsideOwnRegion(m: MunicipalityFact): number {
  const parts = [...regionsAfter(m)].sort((a, b) => b.areaM2 - a.areaM2)
  const own = m.region?.id ?? parts[0]?.region.id
  return parts.filter(part => part.region.id !== own).reduce((sum, part) => sum + part.areaM2, 0)
}

function inputs(facts: Facts): readonly FindingInput[] {
  const date: FindingInput = {
    name: { id: 'law.input.effective-date' },
    value: { id: 'law.value.date', values: { date: { date: facts.effectiveDate } } }
  }
  const regions = facts.municipalities.map(
    ({ name, region }): FindingInput => ({
      name: { id: 'law.input.region', values: { name } },
      value: region ? { id: 'law.value.text', values: { text: region.name } } : { id: 'law.value.unknown' }
    })
  )
  return facts.regionsKnown ? [date, ...regions] : [date]
}

function steps(facts: Facts, { divided, groundless, beyond }: Found): readonly Message[] {
  if (!facts.regionsKnown) return []
  const crossings = regionCrossings(facts).map(
    ({ from, to, area }): Message => ({
      id: 'law.region-integrity.step.crossing',
      values: {
        from: nameOf(facts, from),
        to: nameOf(facts, to),
        fromRegion: regionName(facts, from),
        toRegion: regionName(facts, to),
        m2: Math.round(area.best)
      }
    })
  )
  const changes = ownRegionChanges(facts).map(change => changeStep(facts, change))
  const parts = divided.flatMap(m =>
    regionsAfter(m).map(
      ({ region, areaM2 }): Message => ({
        id: 'law.region-integrity.step.part',
        values: { name: m.name, region: region.name, m2: Math.round(areaM2) }
      })
    )
  )
  const necessary = groundless.length + beyond.length > 0 ? [quoteStep(NECESSARY)] : []
  const dissolution = mayRestOnDissolution(facts) ? [quoteStep(DISSOLUTION)] : []
  const found = [...crossings, ...changes, ...parts, ...necessary]
  return [...(found.length > 0 ? found : [{ id: 'law.region-integrity.step.none' }]), ...dissolution]
}

/** A municipality may also be gathered in the region it has: then only the land it gets changes region. */
function changeStep(facts: Facts, { code, from, to }: RegionChangeFact): Message {
  const name = nameOf(facts, code)
  return from?.id === to.id
    ? { id: 'law.region-integrity.step.gather', values: { name, to: to.name } }
    : { id: 'law.region-integrity.step.change', values: { name, from: from?.name ?? 'none', to: to.name } }
}

function settles(facts: Facts, verdict: Verdict, { divided, unplaced, groundless, beyond }: Found): readonly Message[] {
  const date = { date: facts.effectiveDate }
  if (!facts.regionsKnown) return [{ id: 'law.region-integrity.settles.table', values: { date } }]
  if (verdict === 'undetermined') {
    return [{ id: 'law.region-integrity.settles.unplaced', values: { names: names(unplaced), date } }]
  }
  if (divided.length > 0) {
    return regionRemedies(facts).map(({ code, region }) => ({
      id: 'law.region-integrity.settles.set-region',
      values: { name: nameOf(facts, code), region: region.name }
    }))
  }
  if (groundless.length > 0)
    return [{ id: 'law.region-integrity.settles.drop', values: { names: namesOf(facts, groundless) } }]
  return beyond.length > 0
    ? [{ id: 'law.region-integrity.settles.necessary', values: { names: namesOf(facts, beyond) } }]
    : []
}

function names(municipalities: readonly MunicipalityFact[]) {
  return { names: municipalities.map(m => m.name) }
}

function regionName(facts: Facts, code: string): string {
  return facts.municipalities.find(m => m.code === code)?.region?.name ?? ''
}

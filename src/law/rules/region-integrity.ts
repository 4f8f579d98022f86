/**
 * § 1, stk. 3: no municipality may include land in several regions, by the regions of the effective date. Land keeps its
 * region until a decision moves it, so a transfer across a region border leaves the receiver in two regions. Square
 * metres count: the Act has no lower limit. Only the changes of the regions that this makes necessary have a basis here:
 * one that nothing calls for has none, and one larger than the smallest that does it a person must judge. The verdict looks
 * at the land alone, so the order of the changes cannot turn it.
 */

import type { Message } from '../../i18n/message.ts'
import { mayRestOnDissolution, movesLand, municipality, nameOf, regionsAfter } from '../facts.ts'
import { shownLand } from '../figures.ts'
import type { Verdict } from '../ids.ts'
import { cite, quoteStep } from '../provisions.ts'
import {
  type Gathered,
  type Gathering,
  type Larger,
  type RegionOutcome,
  type RegionShift,
  regionOutcome,
  shiftedInAll,
  smallestGatherings
} from '../regions.ts'
import type { Facts, Finding, FindingInput, MunicipalityFact } from '../types.ts'

const BASIS = cite('§ 1, stk. 3')
const NECESSARY = cite(
  '§ 1, stk. 3',
  'som er nødvendige for at sikre, at ingen kommune omfatter områder i flere regioner'
)
const DISSOLUTION = cite('§ 5, stk. 5')
export const cited = [BASIS, NECESSARY, DISSOLUTION]

export function regionIntegrity(facts: Facts): Finding {
  const found = regionOutcome(facts)
  const verdict = judge(facts, found)
  return {
    rule: 'region-integrity',
    verdict,
    ...BASIS,
    reason: reason(facts, verdict, found),
    inputs: inputs(facts, found),
    steps: steps(facts, found),
    assumptions: [
      { id: 'law.region-integrity.assume.keeps-region' },
      ...(found.crossed.length > 0 ? [{ id: 'law.region-integrity.assume.smallest' }] : [])
    ],
    settles: settles(facts, verdict, found)
  }
}

function judge(facts: Facts, found: RegionOutcome): Verdict {
  if (!facts.regionsKnown) return 'undetermined'
  // One municipality in two regions decides the rule, whatever is unknown about the others.
  if (found.divided.length > 0) return 'not-met'
  if (unplaced(facts, found).length > 0) return 'undetermined'
  if (found.needless.length > 0) return 'not-met'
  if (found.larger.length > 0) return 'needs-assessment'
  return found.crossed.length > 0 ? 'met' : 'not-applicable'
}

/** Names of those the region table does not place, unless they are created now or will be no more. */
function unplaced(facts: Facts, found: RegionOutcome): readonly string[] {
  const own = facts.municipalities.filter(m => (!m.created && m.region === null) || !(m.abolished || liesSomewhere(m)))
  return [...new Set([...own, ...found.unplaced].map(({ name }) => name))]
}

const liesSomewhere = (m: MunicipalityFact): boolean => regionsAfter(m).length > 0

function reason(facts: Facts, verdict: Verdict, found: RegionOutcome): Message {
  const date = { date: facts.effectiveDate }
  const area = shownLand(shiftedInAll(found.shifts).areaM2)
  if (!facts.regionsKnown) return { id: 'law.region-integrity.undetermined', values: { date } }
  if (verdict === 'undetermined') {
    return {
      id: 'law.region-integrity.undetermined.unplaced',
      values: { date, names: { names: unplaced(facts, found) } }
    }
  }
  if (found.divided.length > 0) return dividedReason(facts, found)
  if (verdict === 'not-met') {
    const id = movesLand(facts) ? 'law.region-integrity.not-met.needless' : 'law.region-integrity.not-met.alone'
    return { id, values: { date, names: names(found.needless), area: shownLand(needlessM2(found)) } }
  }
  if (verdict === 'needs-assessment') {
    const enough = found.crossed.reduce((sum, one) => sum + smallestM2(one, found.larger), 0)
    const values = { date, area, names: names(found.larger) }
    return enough > 0
      ? { id: 'law.region-integrity.needs-assessment.crossed', values: { ...values, enough: shownLand(enough) } }
      : { id: 'law.region-integrity.needs-assessment.group', values }
  }
  if (verdict === 'not-applicable') {
    const own = facts.municipalities.flatMap(({ region }) => region?.name ?? [])
    const regions = [...new Set([...own, ...found.all.flatMap(({ to }) => to.map(({ name }) => name))])]
    return regions.length === 1
      ? { id: 'law.region-integrity.not-applicable', values: { date, region: regions[0] as string } }
      : { id: 'law.region-integrity.not-applicable.several', values: { date, regions: { names: regions } } }
  }
  return { id: 'law.region-integrity.met', values: { date, area, names: names(found.crossed) } }
}

function dividedReason(facts: Facts, { divided }: RegionOutcome): Message {
  const regions = new Set(divided.flatMap(({ to }) => to.map(region => region.name)))
  const m2 = divided.reduce((sum, one) => sum + outsideOwnRegion(facts, one), 0)
  const date = { date: facts.effectiveDate }
  return {
    id: 'law.region-integrity.not-met',
    values: { date, names: names(divided), regions: { names: [...regions] }, m2: Math.round(m2) }
  }
}

/** Square metres outside the region the municipality belongs to; where it belongs to none yet, all but the largest part. */
function outsideOwnRegion(facts: Facts, { code, land, to }: Gathered): number {
  const parts = to
    .map(({ id }) => ({ id, m2: land.reduce((sum, one) => sum + (one.to?.id === id ? one.areaM2 : 0), 0) }))
    .sort((a, b) => b.m2 - a.m2)
  const own = municipality(facts, code)?.region?.id
  const home = parts.some(({ id }) => id === own) ? own : parts[0]?.id
  return parts.filter(({ id }) => id !== home).reduce((sum, { m2 }) => sum + m2, 0)
}

function needlessM2({ needless, shifts, all }: RegionOutcome): number {
  const codes = new Set(needless.map(({ code }) => code))
  const known = all.some(({ code }) => codes.has(code))
  return shiftedInAll(known ? shifts.filter(({ code }) => codes.has(code)) : shifts).areaM2
}

/** Square metres that the smallest way of gathering a municipality takes: what it takes now, where that is no larger. */
function smallestM2({ code, land, to: [to] }: Gathered, larger: readonly Larger[]): number {
  const less = larger.find(({ smallest }) => smallest.code === code)?.smallest.areaM2
  return less ?? shiftedM2(land.filter(({ from }) => from?.id !== to?.id))
}

const shiftedM2 = (land: readonly { readonly areaM2: number }[]): number =>
  land.reduce((sum, { areaM2 }) => sum + areaM2, 0)

function inputs(facts: Facts, { shifts }: RegionOutcome): readonly FindingInput[] {
  const date: FindingInput = {
    name: { id: 'law.input.effective-date' },
    value: { id: 'law.value.date', values: { date: { date: facts.effectiveDate } } }
  }
  if (!facts.regionsKnown) return [date]
  const regions = facts.municipalities
    .filter(({ created }) => !created)
    .map(
      ({ name, region }): FindingInput => ({
        name: { id: 'law.input.region', values: { name } },
        value: region ? { id: 'law.value.text', values: { text: region.name } } : { id: 'law.value.unknown' }
      })
    )
  const { areaM2, residents } = shiftedInAll(shifts)
  const shifted: FindingInput = {
    name: { id: 'law.input.region-shift' },
    value: { id: 'law.value.region-shift', values: { area: shownLand(areaM2), n: Math.round(residents.best) } }
  }
  return [date, ...regions, ...(shifts.length > 0 ? [shifted] : [])]
}

function steps(facts: Facts, { crossed, divided, needless, larger, shifts }: RegionOutcome): readonly Message[] {
  if (!facts.regionsKnown) return []
  const crossings = crossed.flatMap(({ name, land, from }) => {
    const own = land.find(({ code, base }) => code === base)?.from ?? from[0]
    return land
      .filter(piece => piece.from && piece.from.id !== own?.id)
      .map(
        (piece): Message => ({
          id: 'law.region-integrity.step.crossing',
          values: {
            from: nameOf(facts, piece.base),
            to: name,
            fromRegion: piece.from?.name ?? '',
            toRegion: own?.name ?? '',
            m2: Math.round(piece.areaM2)
          }
        })
      )
  })
  const parts = divided.flatMap(({ name, land, to }) =>
    to.map((region): Message => {
      const m2 = shiftedM2(land.filter(piece => piece.to?.id === region.id))
      return { id: 'law.region-integrity.step.part', values: { name, region: region.name, m2: Math.round(m2) } }
    })
  )
  const found = [
    ...crossings,
    ...shifts.map(shiftStep),
    ...parts,
    ...larger.map(({ name, kind }) => ({ id: `law.region-integrity.step.larger.${kind}`, values: { name } })),
    ...eachSmallest(larger).map(smallestStep),
    ...(needless.length + larger.length > 0 ? [quoteStep(NECESSARY)] : [])
  ]
  return [
    ...(found.length > 0 ? found : [{ id: 'law.region-integrity.step.none' }]),
    ...(mayRestOnDissolution(facts) ? [quoteStep(DISSOLUTION)] : [])
  ]
}

function shiftStep({ name, from, region, areaM2, residents }: RegionShift): Message {
  return {
    id: 'law.region-integrity.step.shift',
    values: { name, from: from.name, to: region.name, area: shownLand(areaM2), n: Math.round(residents.best) }
  }
}

function eachSmallest(larger: readonly Larger[]): readonly Gathering[] {
  const byCode = new Map(larger.map(({ smallest }) => [smallest.code, smallest]))
  return [...byCode.values()]
}

function smallestStep({ name, region, areaM2, residents }: Gathering): Message {
  return {
    id: 'law.region-integrity.step.smallest',
    values: { name, region: region.name, area: shownLand(areaM2), n: Math.round(residents.best) }
  }
}

function settles(facts: Facts, verdict: Verdict, found: RegionOutcome): readonly Message[] {
  const date = { date: facts.effectiveDate }
  if (!facts.regionsKnown) return [{ id: 'law.region-integrity.settles.table', values: { date } }]
  if (verdict === 'undetermined') {
    return [{ id: 'law.region-integrity.settles.unplaced', values: { names: { names: unplaced(facts, found) }, date } }]
  }
  const { divided, needless, larger } = found
  const gather = (divided.length > 0 ? smallestGatherings(facts) : eachSmallest(larger)).map(
    ({ name, region }): Message => ({
      id: `law.region-integrity.settles.${divided.length > 0 ? 'set-region' : 'smaller'}`,
      values: { name, region: region.name }
    })
  )
  const drop =
    needless.length > 0 ? [{ id: 'law.region-integrity.settles.drop', values: { names: names(needless) } }] : []
  const judged =
    verdict === 'needs-assessment'
      ? [{ id: 'law.region-integrity.settles.necessary', values: { names: names(larger) } }]
      : []
  return [...gather, ...drop, ...judged]
}

function names(named: readonly { readonly name: string }[]) {
  return { names: [...new Set(named.map(({ name }) => name))] }
}

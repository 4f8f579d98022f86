/**
 * Figures on their way into words. The words must never say something else than the verdict: 1,000,001 m² is more than
 * 100 ha though it reads "100,00 ha", so near the limit areas are told in whole square metres.
 */

import type { Message, MessageValue } from '../i18n/message.ts'
import { movingChanges, namesOf } from './facts.ts'
import { AREA_LIMIT_M2, RESIDENT_LIMIT } from './limits.ts'
import type { AreaFact, ChangeFact, Facts, FindingInput, Range, ResidentFact } from './types.ts'

const M2_PER_HA = 10_000
/** Above one hectare words show two decimals, that is steps of 100 m². */
const SHOWN_STEP_M2 = 100
/** Within this of the limit hectares with two decimals are too coarse. */
const NEAR_LIMIT_M2 = 10_000

/** Land that is there is never told as 0 m². Square metres. */
export function shownLand(m2: number): MessageValue {
  return { m2: Math.max(m2, 1) }
}

/** Rounded down to what words can show, so that "mindst" stays true. Square metres. */
export function shownDown(m2: number): number {
  return m2 < M2_PER_HA ? Math.floor(m2) : Math.floor(m2 / SHOWN_STEP_M2) * SHOWN_STEP_M2
}

/** Rounded up to what words can show, so that "højst" stays true. Square metres. */
export function shownUp(m2: number): number {
  return m2 <= M2_PER_HA ? Math.ceil(m2) : Math.ceil(m2 / SHOWN_STEP_M2) * SHOWN_STEP_M2
}

/** Registered areas are whole square metres and are told so; measured ones only where the limit is near. */
function inSquareMetres(area: AreaFact): boolean {
  const near = (m2: number) => Math.abs(m2 - AREA_LIMIT_M2) < NEAR_LIMIT_M2
  return area.basis === 'parcels' || near(area.low) || near(area.best) || near(area.high)
}

/**
 * The chosen figures of an area as values of a message, all in the one unit the message selects by `unit`. In square
 * metres a range is rounded outwards, since half a metre may decide there; in hectares the limit is far away.
 */
export function areaValues(area: AreaFact, ...names: readonly (keyof Range)[]): Record<string, MessageValue> {
  const wholeM2 = inSquareMetres(area)
  const whole: Range = { low: Math.floor(area.low), best: Math.round(area.best), high: Math.ceil(area.high) }
  const values: Record<string, MessageValue> = { unit: wholeM2 ? 'm2' : 'ha' }
  for (const name of names) values[name] = wholeM2 ? whole[name] : { m2: area[name] }
  return values
}

/**
 * What a number of residents is held against the limit with. A count stands as it is. A person is whole but an estimate
 * is not, so its range is rounded outwards: 50.4 at the top may be 51, 50.4 at the bottom may be 50.
 */
export function residentSpan(residents: ResidentFact): Range {
  return wholePersons(residents)
}

/** A range of persons in whole persons: low is rounded down, high up, so the range never looks narrower than it is. */
export function wholePersons({ low, best, high }: Range): Range {
  return { low: Math.floor(thousandths(low)), best: Math.round(best), high: Math.ceil(thousandths(high)) }
}

/** Estimates come in thousandths of a person; what sums of floating-point numbers add below that is not a person. */
function thousandths(persons: number): number {
  return Math.round(persons * 1000) / 1000
}

/** "1.000.001 m²" or "87,42 ha". */
function areaValue(area: AreaFact): Message {
  return { id: 'law.value.area', values: areaValues(area, 'best') }
}

export function areaInput(name: Message, area: AreaFact): FindingInput {
  const { low, best, high, pedigree } = area
  return { name, value: areaValue(area), range: { low, best, high, unit: 'm2' }, pedigree }
}

export function residentsInput(residents: ResidentFact): FindingInput {
  const { low, best, high, basis, pedigree } = residents
  const value: Message = { id: 'law.value.persons', values: { n: residentSpan(residents).best } }
  return {
    name: { id: `law.input.residents.${basis}` },
    value,
    range: { low, best, high, unit: 'residents' },
    pedigree
  }
}

export function movedAreaInput(facts: Facts): FindingInput {
  return areaInput({ id: `law.input.area.${facts.area.basis}` }, facts.area)
}

/** Square metres left under the limit (positive) or over it (negative), with the tolerance counted against the case. */
export function areaLeft(area: AreaFact): number {
  return AREA_LIMIT_M2 - area.high
}

/** Persons left under the limit (positive) or over it (negative), with the range counted against the case. */
export function residentsLeft(residents: ResidentFact): number {
  return RESIDENT_LIMIT - residentSpan(residents).high
}

/** Each change's share in the moved area, where several changes share the case. */
export function areaShares(facts: Facts): readonly FindingInput[] {
  return shares(facts, areasOf, change => {
    const m2 = change.moved.reduce((sum, move) => sum + move.areaM2, 0)
    return { id: 'law.value.share.area', values: { area: shownLand(m2), ...parties(facts, change) } }
  })
}

/** Each change's share in the residents. Persons. */
export function residentShares(facts: Facts): readonly FindingInput[] {
  return shares(facts, residentsOf, ({ moved }) => {
    const n = moved.reduce((sum, { residents }) => sum + residents.best, 0)
    return { id: 'law.value.persons', values: { n: Math.round(n) } }
  })
}

/** What was said of a change, and with which names. */
type Said = WeakMap<ChangeFact, { readonly names: Facts['names']; readonly input: FindingInput }>
const areasOf: Said = new WeakMap()
const residentsOf: Said = new WeakMap()

/** A fact is never altered, so what is said of it is the same for as long as names are: a case may have a thousand. */
function shares(facts: Facts, said: Said, value: (change: ChangeFact) => Message): readonly FindingInput[] {
  const changes = movingChanges(facts)
  if (changes.length < 2) return []
  return changes.map(change => {
    const known = said.get(change)
    if (known?.names === facts.names) return known.input
    const input = {
      name: { id: 'law.input.share', values: { n: change.number, name: change.name ?? 'none' } },
      value: value(change),
      change: change.id
    }
    said.set(change, { names: facts.names, input })
    return input
  })
}

function parties(facts: Facts, { moved }: ChangeFact) {
  const [only] = moved
  // As nearly all of them are, and there may be a thousand.
  if (only && moved.length === 1) return { from: namesOf(facts, [only.from]), to: namesOf(facts, [only.to]) }
  const names = (codes: readonly string[]) => namesOf(facts, [...new Set(codes)].sort())
  return { from: names(moved.map(({ from }) => from)), to: names(moved.map(({ to }) => to)) }
}

/**
 * What is known of a municipality's size before and after, as inputs of the judgement clauses (§ 1, stk. 2, and § 5, stk.
 * 2). The Act has no number, so none of these decides anything.
 */

import type { Message } from '../i18n/message.ts'
import type { MunicipalityCode } from './ids.ts'
import type { Facts, FindingInput, IndicatorFact, Indicators, Pedigree } from './types.ts'

const M2_PER_KM2 = 1_000_000

/** One figure of a municipality; null where it is not known. */
interface Figure {
  readonly word: string
  readonly of: (indicators: Indicators) => number | null
  readonly pedigree: (facts: Facts) => Pedigree | undefined
}

const residents = ({ indicatorPedigrees }: Facts) => indicatorPedigrees?.residents
const area = ({ indicatorPedigrees }: Facts) => indicatorPedigrees?.area

const SIZE: readonly Figure[] = [
  { word: 'residents', of: one => Math.round(one.residents.best), pedigree: residents },
  { word: 'area', of: one => Math.round(one.areaM2 / 10_000) / 100, pedigree: area },
  { word: 'density', of: density, pedigree: residents },
  { word: 'parts', of: one => one.parts, pedigree: area },
  { word: 'island-parts', of: one => one.islandParts, pedigree: area },
  { word: 'gap', of: one => one.largestGapM && Math.round(one.largestGapM), pedigree: area },
  { word: 'rank', of: one => one.rank, pedigree: residents }
]

const URBAN: Figure = {
  word: 'urban',
  of: one => (one.urbanShare === null ? null : Math.round(one.urbanShare * 100)),
  pedigree: ({ indicatorPedigrees }) => indicatorPedigrees?.urban
}

/** Residents, area (km²), density (per km²), parts, island parts, largest gap (m) and rank of each. */
export function sizeInputs(facts: Facts, codes?: ReadonlySet<MunicipalityCode>): readonly FindingInput[] {
  return chosen(facts, codes).flatMap(one => SIZE.flatMap(figure => inputOf(facts, one, figure)))
}

/** Share of residents in towns, per cent. */
export function urbanInputs(facts: Facts): readonly FindingInput[] {
  return chosen(facts).flatMap(one => inputOf(facts, one, URBAN))
}

/** Persons per km² of land. */
function density({ residents: { best }, areaM2 }: Indicators): number {
  return Math.round((best * M2_PER_KM2) / areaM2)
}

function chosen({ indicators }: Facts, codes?: ReadonlySet<MunicipalityCode>): readonly IndicatorFact[] {
  return codes ? indicators.filter(({ code }) => codes.has(code)) : indicators
}

/** None where the figure is known neither before nor after. */
function inputOf(facts: Facts, one: IndicatorFact, { word, of, pedigree }: Figure): readonly FindingInput[] {
  const before = one.before && of(one.before)
  const after = one.after && of(one.after)
  if (before === null && after === null) return []
  const source = pedigree(facts)
  const ranged = word === 'residents' && one.after
  return [
    {
      name: { id: `law.input.indicator.${word}`, values: { name: one.name } },
      value: change(before, after),
      ...(ranged && { range: { ...ranged.residents, unit: 'residents' as const } }),
      ...(source && { pedigree: source })
    }
  ]
}

function change(before: number | null, after: number | null): Message {
  if (before === null) return { id: 'law.value.indicator.after', values: { after: after ?? 0 } }
  if (after === null) return { id: 'law.value.indicator.before', values: { before } }
  return before === after
    ? { id: 'law.value.indicator.same', values: { after } }
    : { id: 'law.value.indicator.change', values: { before, after } }
}

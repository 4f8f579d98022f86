/**
 * Who there is after the changes of a proposal, and by what name: read off the changes alone, so that it can also be asked
 * of some of them (a form that edits one asks about the others). What the engine refused must be left out first.
 */
import type { MunicipalityRecord, RegionRecord } from '../../../dataset/types.ts'
import type { CaseState } from '../../../engine/api.ts'
import { inForce } from '../../../proposal/in-force.ts'
import type { Change } from '../../../proposal/types.ts'

export interface Named {
  readonly code: string
  readonly name: string
}

export interface NamedRegion {
  readonly id: string
  readonly code: string | null
  readonly name: string
}

/** Without those the engine could not apply: they do nothing. */
export function applied(changes: readonly Change[], outcome: Pick<CaseState, 'changes'> | null): readonly Change[] {
  const refused = new Set((outcome?.changes ?? []).flatMap(({ id, problem }) => (problem ? [id] : [])))
  return refused.size === 0 ? changes : changes.filter(({ id }) => !refused.has(id))
}

/** Municipalities of the division after the changes in force, in the order they come, by the names they have then. */
export function municipalitiesAfter(
  records: readonly Pick<MunicipalityRecord, 'code' | 'name' | 'inDivision'>[],
  changes: readonly Change[]
): readonly Named[] {
  const names = new Map(records.filter(one => one.inDivision).map(({ code, name }) => [code, name]))
  for (const change of inForce(changes)) {
    if (change.type === 'merge-municipalities') {
      for (const code of change.codes) if (code !== change.into.code) names.delete(code)
      names.set(change.into.code, change.into.name)
    } else if (change.type === 'new-municipality') names.set(change.code, change.name)
  }
  return [...names].map(([code, name]) => ({ code, name }))
}

/** Regions after the changes in force; one that keeps the code or name of a merged region goes on as that. */
export function regionsAfter(
  onDate: readonly Pick<RegionRecord, 'id' | 'code' | 'name'>[],
  changes: readonly Change[]
): readonly NamedRegion[] {
  let regions: readonly NamedRegion[] = onDate.map(({ id, code, name }) => ({ id, code, name }))
  for (const change of inForce(changes)) {
    if (change.type !== 'merge-regions') continue
    const { codes, into } = change
    const is = ({ id, code }: NamedRegion, wanted: string) => id === wanted || code === wanted
    const merged = regions.filter(region => codes.some(wanted => is(region, wanted)))
    if (merged.length < 2) continue
    const kept = merged.find(region => (into.code === null ? region.name === into.name : is(region, into.code)))
    const one = { id: kept?.id ?? into.code ?? `new:${into.name}`, ...into }
    regions = [...regions.filter(region => !merged.includes(region)), one]
  }
  return regions
}

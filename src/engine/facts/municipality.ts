/** One municipality, before and after the changes: its land, its parts, its people, and where its name is written. */

import type { Dataset, MunicipalityRecord } from '../../dataset/types.ts'
import type { Cache } from '../../partition/cache.ts'
import { assemble, type KeyOf, type Part } from '../../partition/polygonize.ts'
import type { Division } from '../../subdivision/division.ts'
import type { LonLat, MunicipalityReport, MunicipalityState } from '../api.ts'
import { fragmentsOf } from './fragments.ts'
import { labelPointOf } from './label-point.ts'
import { islandStatus } from './municipalities.ts'
import { nameOf, recordOf } from './names.ts'
import { regionRef } from './region-facts.ts'

/** What is known of municipalities, kept until a change touches their land. */
export class MunicipalityBook {
  private readonly dataset: Dataset
  private readonly outcome: Division
  private readonly states: Cache<Pick<MunicipalityReport, 'before' | 'after' | 'label'>>

  constructor(dataset: Dataset, outcome: Division) {
    this.dataset = dataset
    this.outcome = outcome
    this.states = outcome.cacheByOwner()
  }

  /** null for a code nobody has. Before the changes a created municipality has nothing. */
  report(code: string, date: string): MunicipalityReport | null {
    const { dataset, outcome } = this
    const owner = outcome.owners.find(code)
    if (owner < 0) return null
    const record = recordOf(dataset, code)
    const states = this.states.get(owner, () => ({
      before: this.before(owner),
      after: this.after(owner),
      label: labelPointOf(outcome, owner, record?.labelPoint ?? null, partsNow)
    }))
    return {
      code,
      name: nameOf(dataset, outcome, code),
      nameAfter: states.after ? outcome.owners.name(owner) : null,
      region: record ? regionRef(dataset.register, code, date) : outcome.regions.setFor(owner),
      island: islandStatus(dataset, outcome, owner),
      record: record ?? createdRecord(outcome, owner, states.label),
      ...states
    }
  }

  private before(owner: number): MunicipalityState {
    const { outcome } = this
    const { parts } = fragmentsOf(outcome).before(owner)
    return { areaM2: outcome.areaBeforeM2(owner), residents: outcome.census.table.total(owner), parts: parts.length }
  }

  private after(owner: number): MunicipalityState | null {
    const { outcome } = this
    const areaM2 = outcome.areaM2(owner)
    if (areaM2 <= 0) return null
    return {
      areaM2,
      residents: outcome.residents.ofMunicipality(owner).best,
      parts: fragmentsOf(outcome).after(owner).length
    }
  }
}

const wasOf =
  ({ labels }: Division, owner: number): KeyOf =>
  label =>
    labels.origin(label) === owner ? 1 : null

const isOf =
  ({ labels }: Division, owner: number): KeyOf =>
  label =>
    labels.owner(label) === owner ? 1 : null

/** Connected pieces of a municipality's land as the dataset has it, which can be read off its labels' origin. */
export function partsBefore(outcome: Division, owner: number): Part[] {
  return assemble(outcome.strands, outcome.strandsOf(owner), wasOf(outcome, owner))
}

/** Connected pieces of a municipality's land after the changes. */
export function partsNow(outcome: Division, owner: number): Part[] {
  return assemble(outcome.strands, outcome.strandsOf(owner), isOf(outcome, owner))
}

/** Nothing official is known of a municipality that a change creates. */
function createdRecord(outcome: Division, owner: number, label: LonLat | null): MunicipalityRecord {
  return {
    code: outcome.owners.code(owner),
    name: outcome.owners.name(owner),
    inDivision: true,
    residents: null,
    registeredArea: null,
    island: 'no',
    labelPoint: label ?? NOWHERE,
    parishes: []
  }
}

/** Of one that was created and merged on within the same case: it has no land, and is shown nowhere. */
const NOWHERE: LonLat = [0, 0]

/** One municipality, before and after the changes: its land, its parts, its people. */
import type { Dataset, MunicipalityRecord } from '../dataset/types.ts'
import { toLonLat9 } from '../geometry/grid.ts'
import { assemble, type Part } from '../subdivision/assemble.ts'
import type { Outcome } from '../subdivision/outcome.ts'
import type { MunicipalityReport, MunicipalityState } from './api.ts'
import { islandStatus } from './municipalities.ts'
import { nameOf } from './names.ts'
import { regionRef } from './regions.ts'

/** null for a code nobody has. Before the changes a created municipality has nothing. */
export function municipalityReport(
  dataset: Dataset,
  outcome: Outcome,
  code: string,
  date: string
): MunicipalityReport | null {
  const owner = outcome.owners.find(code)
  if (owner < 0) return null
  const record = dataset.register.municipalities.find(municipality => municipality.code === code)
  const before = stateBefore(outcome, owner)
  const areaM2 = outcome.areaM2(owner)
  const parts = partsNow(outcome, owner)
  const after = areaM2 > 0 ? { areaM2, residents: outcome.residentsNow(owner), parts: parts.length } : null
  return {
    code,
    name: nameOf(dataset, outcome, code),
    region: record ? regionRef(dataset.register, code, date) : outcome.regions.setFor(owner),
    island: islandStatus(dataset, outcome, owner),
    record: record ?? createdRecord(outcome, owner, parts),
    before,
    after
  }
}

/** Number of pieces as the dataset has them, which no change alters. */
const piecesBefore = new WeakMap<Outcome, Map<number, number>>()

function stateBefore(outcome: Outcome, owner: number): MunicipalityState {
  const pieces = piecesBefore.get(outcome) ?? new Map<number, number>()
  piecesBefore.set(outcome, pieces)
  const parts = pieces.get(owner) ?? partsBefore(outcome, owner).length
  pieces.set(owner, parts)
  return { areaM2: outcome.areaBeforeM2(owner), residents: outcome.residents.total(owner), parts }
}

/** Connected pieces of a municipality's land as the dataset has it, which can be read off its labels' origin. */
export function partsBefore(outcome: Outcome, owner: number): Part[] {
  return partsOf(outcome, owner, label => outcome.labels.origin(label) === owner)
}

/** Connected pieces of a municipality's land after the changes. */
export function partsNow(outcome: Outcome, owner: number): Part[] {
  return partsOf(outcome, owner, label => outcome.labels.owner(label) === owner)
}

function partsOf(outcome: Outcome, owner: number, isPart: (label: number) => boolean): Part[] {
  return assemble(outcome.strands, outcome.strandsOf(owner), label => (isPart(label) ? 1 : null))
}

/** Nothing official is known of a municipality that a change creates. */
function createdRecord(outcome: Outcome, owner: number, parts: readonly Part[]): MunicipalityRecord {
  const [largest] = [...parts].sort((a, b) => b.areaM2 - a.areaM2)
  const middle = (of: readonly number[]) => Math.round((Math.min(...of) + Math.max(...of)) / 2)
  const { x, y } = largest?.outer ?? { x: [0], y: [0] }
  return {
    code: outcome.owners.code(owner),
    name: outcome.owners.name(owner),
    inDivision: true,
    residents: null,
    registeredArea: null,
    island: 'no',
    labelPoint: toLonLat9([middle(x) + outcome.origin[0], middle(y) + outcome.origin[1]]),
    parishes: []
  }
}

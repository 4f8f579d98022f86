/**
 * The division as the proposal leaves it, municipality by municipality: what lists, cards, menus and the map's names show.
 * Who there is by what name is read off the changes (after-changes.ts), figures and regions are as measured.
 * A council is still called by the name it has today (display-names.ts).
 */
import type { MunicipalityRecord, Register } from '../../../dataset/types.ts'
import type { CaseState, LandShares, LonLat, MunicipalityState } from '../../../engine/api.ts'
import { regionsAfter } from '../../../law/facts.ts'
import type { MunicipalityFact } from '../../../law/types.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { useCase } from '../case.ts'
import { applied, municipalitiesAfter } from './after-changes.ts'
import { regionsOn } from './regions-on-date.ts'

export interface RegionAfter {
  readonly id: string
  readonly name: string
}

export interface MunicipalityAfter {
  readonly code: string
  /** After the changes; today's where it ends. */
  readonly name: string
  /** What it is called today; null where the changes create it. */
  readonly today: string | null
  /** Codes of the municipalities that get the land of one that ends; null where it goes on. */
  readonly goesTo: readonly string[] | null
  /** The regions its land lies in after the changes; none where the date has no table. */
  readonly regions: readonly RegionAfter[]
  /** Its region without the changes; null for one they create, and where the date has no table. */
  readonly regionToday: RegionAfter | null
  readonly record: MunicipalityRecord
  /** Where its name is written after the changes; today's place where it ends. */
  readonly label: LonLat
  /** Figures as measured without the changes; null where it is not affected, or created. */
  readonly before: MunicipalityState | null
  /** Figures after the changes; null where it is not affected, or ends. */
  readonly after: MunicipalityState | null
  /** Others whose land it gets, the most land first. */
  readonly getsFrom: LandShares
  /** Others that get land of it, the most land first. */
  readonly givesTo: LandShares
}

export type EvaluatedCase = Pick<CaseState, 'municipalities' | 'facts' | 'changes'>
export type DatedChanges = Pick<Proposal, 'changes' | 'effectiveDate'>

/**
 * Everyone in the register, then whom the changes create. `outcome` is what the engine says of the proposal; null while
 * nothing is worked out, and then all is as today.
 */
export function divisionAfter(
  register: Register,
  outcome: EvaluatedCase | null,
  { changes, effectiveDate }: DatedChanges
): readonly MunicipalityAfter[] {
  const existing = municipalitiesAfter(register.municipalities, outcome ? applied(changes, outcome) : [])
  const names = new Map(existing.map(({ code, name }) => [code, name]))
  const reports = new Map(outcome?.municipalities.map(report => [report.code, report]))
  const known = new Set(register.municipalities.map(({ code }) => code))
  const created = (outcome?.municipalities ?? []).filter(({ code, after }) => !known.has(code) && after !== null)
  const listed = regionsOn(register.regions, effectiveDate)
  const regionOf = regionAfter(listed, outcome)
  const shares = landThatMoves(outcome)
  const whole = (record: MunicipalityRecord, today: string | null): MunicipalityAfter => {
    const report = reports.get(record.code)
    const ends = report !== undefined && report.after === null
    return {
      code: record.code,
      name: (ends ? null : names.get(record.code)) ?? record.name,
      today,
      goesTo: ends ? (shares.from.get(record.code) ?? []).map(({ code }) => code) : null,
      regions: regionOf(record.code),
      regionToday: listed.get(record.code) ?? null,
      record,
      label: report?.label ?? record.labelPoint,
      before: today === null ? null : (report?.before ?? null),
      after: report?.after ?? null,
      getsFrom: shares.to.get(record.code) ?? [],
      givesTo: shares.from.get(record.code) ?? []
    }
  }
  return [
    ...register.municipalities.map(record => whole(record, record.name)),
    ...created.map(({ record }) => whole(record, null))
  ]
}

/** By giver and by receiver. */
function landThatMoves(outcome: EvaluatedCase | null) {
  const [from, to] = [new Map<string, LandShares>(), new Map<string, LandShares>()]
  const add = (shares: Map<string, LandShares>, key: string, code: string, areaM2: number) =>
    shares.set(
      key,
      [...(shares.get(key) ?? []), { code, areaM2 }].sort((a, b) => b.areaM2 - a.areaM2)
    )
  for (const transfer of outcome?.facts.transfers ?? []) {
    add(from, transfer.from, transfer.to, transfer.area.best)
    add(to, transfer.to, transfer.from, transfer.area.best)
  }
  return { from, to }
}

/** The land's regions as measured where the case touches a municipality, else the one it is moved to, else the register's. */
function regionAfter(
  listed: ReadonlyMap<string, RegionAfter>,
  outcome: EvaluatedCase | null
): (code: string) => readonly RegionAfter[] {
  const touched = new Map<string, MunicipalityFact>(outcome?.facts.municipalities.map(one => [one.code, one]))
  const changed = new Map(outcome?.facts.regionChanges.map(({ code, to }) => [code, to]))
  return code => {
    const measured = touched.get(code)
    const lies = measured ? regionsAfter(measured).map(({ region }) => region) : []
    if (lies.length > 0) return lies
    const own = changed.get(code) ?? listed.get(code)
    return own ? [own] : []
  }
}

let last: { register: Register; outcome: CaseState | null; of: Proposal; found: readonly MunicipalityAfter[] } | null =
  null

/** The division after the case at hand; the same list until something of it changes. */
export function presentDivision(): readonly MunicipalityAfter[] {
  const { opened, outcome, outcomeOf, log } = useCase.getState()
  const of = outcomeOf ?? log?.present
  if (!opened || !of) return []
  const { register } = opened
  if (last?.register !== register || last.outcome !== outcome || last.of !== of) {
    last = { register, outcome, of, found: divisionAfter(register, outcome, of) }
  }
  return last.found
}

/** As `presentDivision`, for what is drawn by React. */
export function useDivision(): readonly MunicipalityAfter[] {
  useCase(state => state.outcome)
  useCase(state => state.opened)
  useCase(state => state.outcomeOf ?? state.log?.present)
  return presentDivision()
}

/** What a municipality is called after the changes; today's name where it ends, and the code of one nobody knows. */
export function nameAfter(code: string): string {
  return presentDivision().find(one => one.code === code)?.name ?? code
}

/** What papers are made of: a proposal, and what the engine says of it. Nothing is worked out twice. */
import type { Manifest, Register } from '../dataset/types.ts'
import type { CaseState, ResidentsInUse } from '../engine/api.ts'
import type { RegionRef } from '../law/types.ts'
import type { Proposal } from '../proposal/types.ts'

export interface CaseFile {
  readonly proposal: Proposal
  readonly state: CaseState
  readonly manifest: Manifest
  readonly register: Register
  /** The file that residents are counted at; null where they are estimated. */
  readonly residents: ResidentsInUse | null
  /** The day the papers are made on, YYYY-MM-DD. */
  readonly made: string
}

/** A municipality's name by its code; the code where it has none. */
export const nameIn = ({ state, register }: CaseFile, code: string): string =>
  state.facts.names[code] ?? register.municipalities.find(one => one.code === code)?.name ?? code

/** The region a municipality lies in on the effective date: before the changes, or after them where they create it. */
export function regionIn({ state, register, proposal }: CaseFile, code: string): RegionRef | null {
  const fact = state.facts.municipalities.find(one => one.code === code)
  if (fact?.region) return fact.region
  if (fact?.created) return fact.regionsAfter[0]?.region ?? null
  const found = regionsOn(register, proposal.effectiveDate).find(({ members }) => members.includes(code))
  return found ? { id: found.id, code: found.code, name: found.name } : null
}

/** Regions there are on a day (YYYY-MM-DD). */
export const regionsOn = (register: Register, date: string): Register['regions'] =>
  register.regions.filter(({ from, to }) => from <= date && (to === null || date <= to))

export const isCreated = ({ state }: CaseFile, code: string): boolean =>
  state.facts.municipalities.some(one => one.code === code && one.created)

const danish = new Intl.Collator('da-DK')
/** Danish order: æ, ø, å last, and aa as å. */
export const byName = (a: string, b: string): number => danish.compare(a, b)

/**
 * The words the law room is written in. Nothing here knows geometry, maps or screens: facts come in as
 * numbers with ranges, findings go out as verdicts with the quoted words they rest on.
 */

/** See the contract: a judgement clause never becomes `met` by itself, an aim never becomes `not-met`. */
export type Verdict = 'met' | 'not-met' | 'undetermined' | 'needs-assessment' | 'not-applicable'

export type RouteId =
  | 'change-with-consent'
  | 'minor-border-change'
  | 'merger'
  | 'new-municipality'
  | 'region-change'
  | 'doubt'
  | 'dissolve-cooperation'
  | 'designate-cooperation'
  | 'dissolve-designated-cooperation'
  | 'no-change'

/** Rules that exist. A rule that is not built is absent from this list, never faked. */
export type RuleId =
  | 'region-integrity'
  | 'council-consent'
  | 'minor-change'
  | 'minor-change.border'
  | 'minor-change.adjoining'
  | 'minor-change.area'
  | 'minor-change.residents'
  | 'island-municipalities'
  | 'doubt'
  | 'territory'

/** Four-digit municipality code, for instance `0265`. */
export type MunicipalityCode = string

/**
 * A text that is not yet words: the catalogue (src/i18n) turns id and values into the user's language.
 * Tagged values are formatted there: square metres as ha or m², dates as "1. januar 2027".
 */
export interface Message {
  readonly id: string
  readonly values?: Readonly<Record<string, MessageValue>>
}
export type MessageValue =
  | string
  | number
  | { readonly m2: number } // shown in m² below 1 ha, else in ha
  | { readonly ha: number } // square metres, always shown in ha with two decimals
  | { readonly metres: number }
  | { readonly residents: number }
  | { readonly date: string } // YYYY-MM-DD
  | { readonly names: readonly string[] } // "Roskilde og Høje-Taastrup"

/** Where a figure comes from. */
export interface Pedigree {
  readonly source: Message
  /** The date the figure is true for, YYYY-MM-DD or YYYY-MM; null where the source states none. */
  readonly date: string | null
  readonly method: Message
}

/** low ≤ best ≤ high, all in the same unit. */
export interface Range {
  readonly low: number
  readonly best: number
  readonly high: number
}

/** Square metres. `low`/`high` are best ∓ tolerance; a registered parcel area has low = best = high. */
export interface AreaFact extends Range {
  readonly basis: 'map' | 'parcels'
  /** Metres of the moved land's outline that follow the dataset's own borders or coast (0 for parcels). */
  readonly datasetOutlineM: number
  /** Accuracy of the dataset's lines in metres (0 for parcels). */
  readonly accuracyM: number
  readonly pedigree: Pedigree
}

/** Persons. A count has low = best = high. */
export interface ResidentFact extends Range {
  readonly basis: 'counted' | 'estimate' | 'mixed'
  readonly pedigree: Pedigree
}

/** Land that goes from one municipality to another, all changes together. */
export interface TransferFact {
  readonly from: MunicipalityCode
  readonly to: MunicipalityCode
  readonly area: AreaFact
  readonly residents: ResidentFact
  /** Ids of the changes this land comes from. */
  readonly changes: readonly string[]
}

/** One connected piece of moved land. */
export interface PieceFact {
  readonly from: MunicipalityCode
  readonly to: MunicipalityCode
  /** Square metres. */
  readonly areaM2: number
  /** True when it hangs together (border > 0 m, directly or over other moved pieces) with land the receiver had. */
  readonly adjoinsReceiver: boolean
  /** True when the sea is on every side of it. */
  readonly isIsland: boolean
}

export interface RegionRef {
  /** Stable id inside Skel, for instance `1084` or `oestdanmark`. */
  readonly id: string
  /** Official code; null where none is published yet (Region Østdanmark). */
  readonly code: string | null
  readonly name: string
}

/** `needs-assessment`: an island by nature with a fixed link (Langeland, Morsø). */
export type IslandStatus = 'yes' | 'needs-assessment' | 'no'

/** A municipality that gives, receives, is created or abolished. */
export interface MunicipalityFact {
  readonly code: MunicipalityCode
  readonly name: string
  readonly gives: boolean
  readonly receives: boolean
  readonly created: boolean
  readonly abolished: boolean
  readonly island: IslandStatus
  /** Region on the effective date before the changes; null where no region table covers that date. */
  readonly region: RegionRef | null
  /** The regions its land lies in after the changes, with square metres in each; empty if abolished or unknown. */
  readonly regionsAfter: readonly { readonly region: RegionRef; readonly areaM2: number }[]
}

/** Everything measured that the rules need. Produced by the engine, never typed in. */
export interface Facts {
  /** YYYY-MM-DD. */
  readonly effectiveDate: string
  /** False where the dataset has no region table for the effective date. */
  readonly regionsKnown: boolean
  /** All moved land, gross, in every direction. */
  readonly area: AreaFact
  readonly residents: ResidentFact
  readonly transfers: readonly TransferFact[]
  readonly pieces: readonly PieceFact[]
  /** Affected municipalities only, by code. */
  readonly municipalities: readonly MunicipalityFact[]
  /** Land in no municipality that a drawing covers (Christiansø, code 0411), m²; it is never moved. */
  readonly unassigned: readonly { readonly code: string; readonly name: string; readonly areaM2: number }[]
  /** True where a drawing reaches over another country's land; that land is never moved. */
  readonly reachesForeignLand: boolean
}

/** What people state about the case. Empty until the forms exist; unknown keys are kept in the file. */
export interface Statements {
  readonly councils: readonly CouncilStatement[]
}
export interface CouncilStatement {
  readonly code: MunicipalityCode
  readonly decision: 'consents' | 'refuses' | 'pending'
}

/** One figure a finding rests on. */
export interface FindingInput {
  readonly name: Message
  readonly value: Message
  readonly range?: Range & { readonly unit: 'm2' | 'residents' }
  readonly pedigree?: Pedigree
}

export interface Finding {
  readonly rule: RuleId
  readonly verdict: Verdict
  /** As Danish lawyers write it, for instance `§ 2, stk. 2`. */
  readonly provision: string
  /** Words quoted exactly from the Act. */
  readonly quote: string
  readonly reason: Message
  readonly inputs: readonly FindingInput[]
  /** The reasoning, step by step. */
  readonly steps: readonly Message[]
  /** Interpretations taken, shown to the user as such. */
  readonly assumptions: readonly Message[]
  /** What would settle or change the verdict ("a CPR count", "37 ha left"). */
  readonly settles: readonly Message[]
}

export interface Assessment {
  readonly routes: readonly RouteId[]
  readonly findings: readonly Finding[]
}

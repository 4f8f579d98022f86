/**
 * The words the law room is written in. Nothing here knows geometry, maps or screens: facts come in as
 * numbers with ranges, findings go out as verdicts with the quoted words they rest on.
 */

import type { Message } from '../i18n/message.ts'
import type { MunicipalityCode, RouteId, RuleId, Verdict } from './ids.ts'

export type * from './statements.ts'

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
  /** Lists of parcels the changes state; what those that decide say is in the figures above. */
  readonly lists?: readonly ParcelListFact[]
  /** The figures as they would be with the lists that do not decide in place of the measure; absent where none is left. */
  readonly listed?: Range
  /** The data's holes under the drawings. What a measure may lack by them is in `high`. */
  readonly holes?: readonly HoleFact[]
  readonly basis: 'map' | 'parcels'
  /** Metres of the moved land's outline that follow the dataset's own borders or coast (0 for parcels). */
  readonly datasetOutlineM: number
  /** Accuracy of the dataset's lines in metres (0 for parcels). */
  readonly accuracyM: number
  readonly pedigree: Pedigree
}

/** What holds a list of parcels back from deciding; `decides` where nothing does. */
export type ParcelListState = 'decides' | 'incomplete' | 'contradicts' | 'twice' | 'unfinished'

/** The parcels one change lists, beside what is drawn. Square metres. */
export interface ParcelListFact {
  readonly change: string
  readonly state: ParcelListState
  /** 0 where the list is unfinished. */
  readonly listedM2: number
  readonly drawnM2: number
  /** Of these, m² that have no place on the map and are counted as listed. */
  readonly unplacedM2?: number
}

/** Land of one change that moves by its registered area alone: where it lies is not known. */
export interface UnplacedFact {
  readonly change: string
  readonly from: MunicipalityCode
  readonly to: MunicipalityCode
  /** Square metres. */
  readonly areaM2: number
  /** True where it is stated how many live on it. */
  readonly counted: boolean
}

/** Land with municipalities on every side that the data gives to none of them. */
export interface HoleFact {
  readonly between: readonly MunicipalityCode[]
  /** m² of it that drawings cover. */
  readonly areaM2: number
}

/** People counted on the land one change moves. */
export interface CountFact {
  readonly change: string
  readonly count: number
  /** YYYY-MM-DD. */
  readonly date: string
  /** What is estimated on the same land; null where people are counted at points there. */
  readonly estimate: Range | null
}

/** Persons. A count has low = best = high. */
export interface ResidentFact extends Range {
  /** Counts the changes state; they are in the figures. */
  readonly counts?: readonly CountFact[]
  readonly basis: 'counted' | 'estimate' | 'mixed'
  readonly pedigree: Pedigree
  /** Municipalities the land comes from, by name, whose residents the file that is counted at does not have (all of). */
  readonly uncovered?: { readonly file: string; readonly names: readonly string[] }
  /** What the figure takes for granted, besides what its method says. */
  readonly assumed?: readonly Message[]
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

export type ChangeKind =
  | 'transfer-area'
  | 'redraw-border'
  | 'transfer-units'
  | 'transfer-parcels'
  | 'merge-municipalities'
  | 'new-municipality'
  | 'set-region'
  | 'merge-regions'
  | 'settle-doubt'
  | 'dissolve-cooperation'
  | 'designate-cooperation'

/** One change of the proposal and its share in the case. */
export interface ChangeFact {
  readonly id: string
  /** Place in the proposal's list, from 1. */
  readonly number: number
  readonly kind: ChangeKind
  /** What the user calls it; null where she has not named it. */
  readonly name: string | null
  /**
   * Land it moves, measured where it stands in the list: land that a later change moves on is in both shares, but only
   * once in the case's sum. Empty for changes that move none.
   */
  readonly moved: readonly {
    readonly from: MunicipalityCode
    readonly to: MunicipalityCode
    /** Square metres. */
    readonly areaM2: number
    readonly residents: Range
  }[]
}

/** Whole municipalities that become one (`merge-municipalities`). `into` is one of them or a new one. */
export interface MergeFact {
  readonly codes: readonly MunicipalityCode[]
  readonly into: MunicipalityCode
}

/** Land whose municipality is settled under § 4 (`settle-doubt`). It is no part of `area`, `transfers` and `pieces`. */
export interface SettledFact {
  readonly change: string
  /** '' where it lay in no municipality and has no code; 0411 for Christiansø. */
  readonly from: string
  readonly fromName: string
  /** True where `from` is a municipality of the division, so that map and cadastre (or two claims) must disagree. */
  readonly fromDivision: boolean
  readonly to: MunicipalityCode
  /** Square metres. */
  readonly areaM2: number
}

/** A municipality whose region the proposal changes (`set-region`, or as a member of a region that `merge-regions` ends). */
export interface RegionChangeFact {
  readonly code: MunicipalityCode
  readonly kind: 'set-region' | 'merge-regions'
  readonly from: RegionRef | null
  readonly to: RegionRef
}

/** Land that a municipality has after the changes and that belonged to one municipality before, itself or another. */
export interface RegionLandFact {
  readonly code: MunicipalityCode
  /** Whom it belonged to before the changes. */
  readonly base: MunicipalityCode
  /** The region it lay in before; null where no region table says. */
  readonly from: RegionRef | null
  /** The region it lies in after the changes; null where unknown. */
  readonly to: RegionRef | null
  /** Square metres. */
  readonly areaM2: number
  readonly residents: Range
}

/** A municipality in a binding cooperation. */
export interface MemberFact {
  readonly code: MunicipalityCode
  readonly name: string
  readonly island: IslandStatus
  /** Region on the effective date before the changes; null where unknown. */
  readonly region: RegionRef | null
  /** Regions its land lies in after the changes; empty if abolished or unknown. */
  readonly regionsAfter: readonly RegionRef[]
}

/** A binding cooperation in force on the effective date. */
export interface CooperationFact {
  readonly id: string
  readonly name: string
  readonly members: readonly MemberFact[]
  /** `§ 2`: pointed out under lov om forpligtende kommunale samarbejder § 2, stk. 1; `§ 7`: designated under this Act. */
  readonly basis: '§ 2' | '§ 7'
  /** False where the partner is not sourced; shown as unverified. */
  readonly sourced: boolean
  /** True where the proposal dissolves it. */
  readonly dissolved: boolean
}

/** 1 employment, 2 rehabilitation, 3 nature and environment, 4 the specialised social area, 5 special education. */
export type TaskArea = 1 | 2 | 3 | 4 | 5

/** A group the proposal designates (`designate-cooperation`). */
export interface DesignationFact {
  readonly change: string
  readonly members: readonly MemberFact[]
  /** The council authorised for each task area; a code may also stand outside the group, which the rule finds. */
  readonly authorised: Readonly<Partial<Record<TaskArea, MunicipalityCode>>>
  /** The earlier decision by which a cooperation ended that the group stands instead of; null where none is stated. */
  readonly instead: { readonly decision: string | null; readonly date: string | null } | null
  /** Municipalities whose council wants to join as an island. */
  readonly islandWish: readonly MunicipalityCode[]
  /** Whether the members' land hangs together; null where not measured. Information only (§ 7, stk. 3, 2. pkt.). */
  readonly contiguous: boolean | null
}

/** What § 1, stk. 2, and § 5, stk. 2, look at. */
export interface Indicators {
  readonly residents: Range
  /** Square metres. */
  readonly areaM2: number
  /** Separate pieces of land. */
  readonly parts: number
  /** Of these, pieces that are islands; null where not known. */
  readonly islandParts: number | null
  /** Metres from the part that lies farthest off to the part nearest to it; 0 for one part, null where not measured. */
  readonly largestGapM: number | null
  /** Place among all municipalities by residents, 1 = most; null where not known. */
  readonly rank: number | null
  /** How many municipalities there are to be ranked among. */
  readonly rankedAmong: number
  /** Share of residents in towns, 0–1; null where not known. */
  readonly urbanShare: number | null
}

/** An affected municipality, or a member of a dissolved cooperation, before and after. */
export interface IndicatorFact {
  readonly code: MunicipalityCode
  readonly name: string
  /** null where the proposal creates it. */
  readonly before: Indicators | null
  /** null where the proposal abolishes it. */
  readonly after: Indicators | null
}

export interface IndicatorPedigrees {
  readonly residents: Pedigree
  readonly area: Pedigree
  /** Its method says what counts as a town. */
  readonly urban: Pedigree
}

/** An island that a change moves or divides. */
export interface IslandFact {
  readonly name: string
  /** Square metres. */
  readonly areaM2: number
  readonly residents: Range
  /** null where the register does not say. */
  readonly fixedLink: boolean | null
  /** Municipalities with land on it before and after. */
  readonly before: readonly MunicipalityCode[]
  readonly after: readonly MunicipalityCode[]
}

/** Which municipalities the land of a resulting municipality came from, itself included. */
export interface OriginFact {
  readonly code: MunicipalityCode
  readonly origins: readonly { readonly code: MunicipalityCode; readonly areaM2: number }[]
}

/** What is measured of a whole and not per municipality, so that a case of several has figures of its own. */
export interface CaseMeasures {
  /** All moved land, gross, in every direction. */
  readonly area: AreaFact
  readonly residents: ResidentFact
  /** Land in no municipality that a drawing covers (Christiansø, code 0411), m²; it is never moved. */
  readonly unassigned: readonly { readonly code: string; readonly name: string; readonly areaM2: number }[]
  /** Land without a place on the map. It is in the figures above. */
  readonly unplaced: readonly UnplacedFact[]
}

/** Changes that belong together, see cases.ts. */
export interface CaseFact {
  /** Ids, in the proposal's order. */
  readonly changes: readonly string[]
  /** Givers, receivers, merged, created, dissolved or designated members, by code; in no other case. */
  readonly municipalities: readonly MunicipalityCode[]
  /** Municipalities whose region changes along with the case, by code. */
  readonly regionChanges: readonly MunicipalityCode[]
  readonly measures: CaseMeasures
}

/** Everything measured that the rules need. Produced by the engine, never typed in. */
export interface Facts extends CaseMeasures {
  /** YYYY-MM-DD. */
  readonly effectiveDate: string
  /** False where the dataset has no region table for the effective date. */
  readonly regionsKnown: boolean
  /** The cases of a proposal with several, by their first change; empty where all is one. */
  readonly cases: readonly CaseFact[]
  readonly transfers: readonly TransferFact[]
  readonly pieces: readonly PieceFact[]
  /** Municipalities whose land or existence the changes touch, by code; not those that only change region. */
  readonly municipalities: readonly MunicipalityFact[]
  /** True where a drawing reaches over another country's land; that land is never moved. */
  readonly reachesForeignLand: boolean
  /** Names by code, for every code a statement or a cooperation may mention. */
  readonly names: Readonly<Record<MunicipalityCode, string>>
  /** The changes that could be applied, in the proposal's order. */
  readonly changes: readonly ChangeFact[]
  readonly merged: readonly MergeFact[]
  readonly settled: readonly SettledFact[]
  /** One entry per municipality whose region the proposal changes; `regionsAfter` above already counts them in. */
  readonly regionChanges: readonly RegionChangeFact[]
  /** All land of affected municipalities, of those named for another region and of designated members. */
  readonly regionLand: readonly RegionLandFact[]
  /** Cooperations in force on the effective date that are dissolved, or that have an affected or designated member. */
  readonly cooperations: readonly CooperationFact[]
  readonly designations: readonly DesignationFact[]
  readonly indicators: readonly IndicatorFact[]
  /** null where no indicators are measured. */
  readonly indicatorPedigrees: IndicatorPedigrees | null
  readonly islands: readonly IslandFact[]
  readonly origins: readonly OriginFact[]
}

/** One figure a finding rests on. */
export interface FindingInput {
  readonly name: Message
  readonly value: Message
  readonly range?: Range & { readonly unit: 'm2' | 'residents' }
  readonly pedigree?: Pedigree
  /** Id of the change whose share this is. */
  readonly change?: string
}

export interface Finding {
  readonly rule: RuleId
  readonly verdict: Verdict
  /** As Danish lawyers write it, for instance `§ 2, stk. 2`. */
  readonly provision: string
  /** Number of the case it is of, from 1; none where all is one case, and none for what concerns all of them. */
  readonly case?: number
  /** Where it is not met, or open, only because nothing is stated yet. See unfilled.ts. */
  readonly unfilled?: true
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

/** A case in short. See summary.ts. */
export interface Summary {
  /** null where no land moves. */
  readonly moved: Message | null
  /** Conditions of the case's way of which nothing is stated, that cannot be decided, and that are not met. */
  readonly unfilled: readonly RuleId[]
  readonly undetermined: readonly RuleId[]
  readonly notMet: readonly RuleId[]
  /** How many a person must judge. */
  readonly toAssess: number
}

/** One case of a proposal with several. */
export interface AssessedCase {
  /** From 1, by its first change. */
  readonly number: number
  /** Ids, in the proposal's order. */
  readonly changes: readonly string[]
  /** By code. */
  readonly municipalities: readonly MunicipalityCode[]
  readonly routes: readonly RouteId[]
  /** The provision each route is headed with. */
  readonly headings: readonly Message[]
  readonly summary: Summary
}

export interface Assessment {
  /** The provision each of the routes is headed with, in their order. */
  readonly headings: readonly Message[]
  /** Of all cases together, in a fixed order. */
  readonly routes: readonly RouteId[]
  /** Case by case, then what concerns all of them. */
  readonly findings: readonly Finding[]
  /** Empty where all is one case. */
  readonly cases: readonly AssessedCase[]
  /** Of what is not told case by case: all of it where all is one case, else what concerns all cases. */
  readonly summary: Summary
}

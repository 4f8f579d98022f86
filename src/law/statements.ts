/**
 * What people state about a case, as the law room reads it. Every key is optional and every record may be half done: a
 * missing piece makes a rule `undetermined` (or `not-met` where the Act demands the act itself), never an error.
 * Dates are YYYY-MM-DD and are compared with `caseDate`, never with the clock.
 */
import type { MunicipalityCode, RuleId, TermItem } from './ids.ts'

/** YYYY-MM-DD. */
export type IsoDate = string

export interface Statements {
  /** The day the case is judged on. Without it nothing that depends on a deadline can be decided. */
  readonly caseDate?: IsoDate
  /** § 1, stk. 1, nr. 1–4. */
  readonly grounds?: readonly GroundStatement[]
  /**
   * What a person has to say of a judgement clause, by rule: a text alone is shown and decides nothing, a record decides
   * once it is whole.
   */
  readonly assessments?: Readonly<Partial<Record<RuleId, string | AssessmentStatement>>>
  readonly councils?: readonly CouncilStatement[]
  /** Councils the user regards as affected besides those the changes touch. */
  readonly alsoAffected?: readonly AffectedStatement[]
  /** Terms of a change of the division, § 3. A term is chosen by being in the list. */
  readonly terms?: readonly TermStatement[]
  /** Terms of the winding-up of a binding cooperation, § 6. */
  readonly dissolutionTerms?: readonly DissolutionTermStatement[]
  /** § 5, stk. 1: one record per cooperation the proposal dissolves. */
  readonly dissolutions?: readonly DissolutionStatement[]
  /** The minister's decision; § 8 counts from its date. */
  readonly decision?: { readonly date?: IsoDate }
  /** § 8. */
  readonly promulgation?: PromulgationStatement
}

export type GroundNumber = 1 | 2 | 3 | 4

export interface GroundStatement {
  readonly number: GroundNumber
  /** Why the change rests on it. */
  readonly text?: string
  /** Whether it carries the change, in somebody's judgement. */
  readonly assessment?: AssessmentStatement
}

/** A person's judgement of a clause. It counts once it says whether the clause holds, who judged it, and when. */
export interface AssessmentStatement {
  readonly holds?: boolean
  /** Who judged: an authority or a person. */
  readonly by?: string
  readonly date?: IsoDate
  readonly text?: string
}

export interface AffectedStatement {
  readonly code: MunicipalityCode
  readonly reason?: string
}

/** One council. A code may occur once; where a file has it twice, consent counts only if no record says otherwise. */
export interface CouncilStatement {
  readonly code: MunicipalityCode
  readonly hearing?: HearingStatement
  readonly decision?: DecisionStatement
  readonly wishes?: WishesStatement
  readonly publication?: PublicationStatement
}

/** "Inddragelse" (§ 2, stk. 2, § 3, stk. 1, § 6, stk. 1). What the council answers does not bind. */
export interface HearingStatement {
  readonly sent?: IsoDate
  /** Last day to answer. The hearing is over the day after. */
  readonly deadline?: IsoDate
  /** The day the answer came. */
  readonly answered?: IsoDate
  readonly answer?: 'for' | 'against' | 'remarks'
  readonly text?: string
}

export type DecisionKind = 'consents' | 'refuses' | 'pending'

/** "Tilslutning" (§ 2, stk. 1, and § 7, stk. 4): the council's decision in a meeting. */
export interface DecisionStatement {
  readonly kind: DecisionKind
  readonly date?: IsoDate
  readonly agendaItem?: string
}

/** § 5, stk. 4, and § 7, stk. 4 and 5. A key left out means that nothing is known of the wish. */
export interface WishesStatement {
  /** Wants the cooperation that is dissolved to go on. */
  readonly continue?: boolean
  /** Wants to join the group that is designated. */
  readonly join?: boolean
  /** Wishes about the municipal division; "ingen" is a wish too. */
  readonly division?: string
  /** Wishes about which council is authorised, and to what. */
  readonly authorised?: string
  readonly text?: string
}

/** § 9. */
export interface PublicationStatement {
  readonly channel?: string
  readonly date?: IsoDate
  readonly link?: string
}

export type TermStatement =
  | { readonly item: Exclude<TermItem, 'transfers' | 'deviation' | 'tax-difference'>; readonly text?: string }
  | { readonly item: 'transfers'; readonly text?: string; readonly rows?: readonly TransferRow[] }
  | ({ readonly item: 'deviation' } & DeviationStatement)
  | {
      readonly item: 'tax-difference'
      /** The terms themselves: which difference, for how long. */
      readonly text?: string
      /** Why the change makes it necessary. */
      readonly reason?: string
      /** The resulting municipality. */
      readonly municipality?: MunicipalityCode
      /** Its areas, by the municipality each came from. */
      readonly areas?: readonly TaxArea[]
    }

export interface TaxArea {
  readonly origin: MunicipalityCode
  /** Tax rate in per cent, where the terms fix one. */
  readonly ratePercent?: number
}

/** § 6, stk. 2 and 3. Without `cooperation` the term is for every cooperation the proposal dissolves. */
export type DissolutionTermItem = 'winding-up' | 'transfers' | 'other' | 'deviation'

export type DissolutionTermStatement = { readonly cooperation?: string } & (
  | { readonly item: 'winding-up' | 'other'; readonly text?: string }
  | { readonly item: 'transfers'; readonly text?: string; readonly rows?: readonly TransferRow[] }
  | ({ readonly item: 'deviation' } & DeviationStatement)
)

/** What "aktiver, passiver, rettigheder, pligter og ansatte, … ansattes rettigheder … økonomisk kompensation" lists. */
export type TransferKind = 'asset' | 'liability' | 'right' | 'duty' | 'staff' | 'staff-rights' | 'compensation'

export interface TransferRow {
  readonly kind: TransferKind
  readonly what?: string
  /** Municipality codes (or region ids, § 3, stk. 2, nr. 5). */
  readonly from?: string
  readonly to?: string
  /** Whole kroner. */
  readonly amountKroner?: number
}

/** A deviation from other legislation (§ 3, stk. 4, and § 6, stk. 3): one statement per Act. */
export interface DeviationStatement {
  readonly text?: string
  readonly law?: string
  /** The minister the deviation is negotiated with, by office. */
  readonly minister?: string
  readonly negotiated?: IsoDate
}

export interface DissolutionStatement {
  /** Id of the cooperation. */
  readonly cooperation: string
  /** Why this is a special case. */
  readonly specialCase?: string
  /** Why the dissolution is necessary in it. */
  readonly necessary?: string
}

export interface PromulgationStatement {
  readonly date?: IsoDate
  /** Number of the announcement, for instance "BEK nr. 1234 af 12/12/2019". */
  readonly number?: string
}

/** Names of rules, routes and codes. */

/** A judgement clause never becomes `met` by itself, an aim never becomes `not-met`. */
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
  // § 1
  | 'grounds'
  | 'viable-municipalities'
  | 'cohesion-and-mix'
  | 'region-integrity'
  // § 2
  | 'council-consent'
  | 'minor-change'
  | 'minor-change.grounds'
  | 'minor-change.border'
  | 'minor-change.adjoining'
  | 'minor-change.area'
  | 'minor-change.residents'
  | 'minor-change.involvement'
  // § 3
  | 'terms'
  | 'terms.necessity'
  | `terms.${TermItem}`
  // § 4
  | 'doubt'
  // §§ 5 and 6
  | 'dissolution.special-case'
  | 'dissolution.viability'
  | 'dissolution.division'
  | 'dissolution.wishes'
  | 'dissolution.island-regard'
  | 'dissolution.terms'
  // § 7
  | 'designation.instead'
  | 'designation.authorised-councils'
  | 'designation.wishes'
  | 'designation.same-region'
  | 'designation.basis'
  | 'designation.consent'
  | 'designation.island-regard'
  // §§ 8, 9, 10 and 13
  | 'island-municipalities'
  | 'promulgation'
  | 'publication'
  | 'in-force'
  | 'territory'

/** § 3: stk. 2, nr. 1–6, "bl.a.", stk. 3, 4, 5 and 6. */
export type TermItem =
  | 'new-council' // stk. 2, nr. 1: a new council is elected, and a body prepares the change
  | 'election-body' // stk. 2, nr. 2
  | 'economic-dispositions' // stk. 2, nr. 3; needs nr. 1
  | 'supervision' // stk. 2, nr. 4; needs nr. 1
  | 'transfers' // stk. 2, nr. 5
  | 'services' // stk. 2, nr. 6
  | 'other' // stk. 2, "bl.a."
  | 'revision-act' // stk. 3
  | 'deviation' // stk. 4
  | 'tax-difference' // stk. 5
  | 'fine' // stk. 6; needs nr. 1

/** Four-digit municipality code, for instance `0265`. */
export type MunicipalityCode = string

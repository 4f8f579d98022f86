/** What councils have to do in a case, by what the check says and what is stated, for those who are no lawyers. */
import type { CaseState } from '../../../engine/api.ts'
import { concernedCouncils } from '../../../law/councils.ts'
import type { MunicipalityCode, Verdict } from '../../../law/ids.ts'
import { stated } from '../../../law/stated.ts'
import type { Proposal } from '../../../proposal/types.ts'

/** Rules that ask something of a council itself. */
const RULES = [
  'minor-change.involvement',
  'council-consent',
  'terms',
  'dissolution.wishes',
  'designation.consent',
  'publication'
] as const

export type DutyRule = (typeof RULES)[number]

export interface Duty {
  readonly rule: DutyRule
  readonly verdict: Exclude<Verdict, 'not-applicable'>
  readonly provision: string
  /** The Act's own words. */
  readonly quote: string
  /** Those of the councils asked about. */
  readonly councils: readonly MunicipalityCode[]
  /** Last day to answer a hearing, where one is stated (YYYY-MM-DD). */
  readonly deadlines: readonly { readonly council: MunicipalityCode; readonly date: string }[]
}

/** What these councils must do; nothing where the case does not concern them. */
export function dutiesOf(
  proposal: Proposal,
  { facts, assessment }: Pick<CaseState, 'facts' | 'assessment'>,
  codes: readonly MunicipalityCode[]
): readonly Duty[] {
  const concerned = concernedCouncils(facts, stated(proposal.statements))
  const councils = [...new Set(codes)].filter(code => concerned.includes(code))
  if (councils.length === 0) return []
  const { cases } = assessment
  const own = new Set(
    cases.flatMap(one => (one.municipalities.some(code => councils.includes(code)) ? [one.number] : []))
  )
  return RULES.flatMap(rule => {
    const finding = assessment.findings.find(
      one => one.rule === rule && (one.case === undefined || own.has(one.case)) && one.verdict !== 'not-applicable'
    )
    if (!finding || finding.verdict === 'not-applicable') return []
    const { verdict, provision, quote } = finding
    const deadlines =
      rule === 'minor-change.involvement'
        ? proposal.councils.flatMap(({ code, hearing }) =>
            councils.includes(code) && hearing?.deadline ? [{ council: code, date: hearing.deadline }] : []
          )
        : []
    return [{ rule, verdict, provision, quote, councils, deadlines }]
  })
}

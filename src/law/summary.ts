/**
 * A case in short: what is moved and whether it is within the limits, then which conditions are not there. What a case's
 * way leaves out is no condition of it: consent on the way of § 2, stk. 2, the six of § 2, stk. 2, on any other.
 */

import type { Message } from '../i18n/message.ts'
import { areResidentsUnstated } from './facts.ts'
import { areaValues, residentSpan } from './figures.ts'
import type { RouteId, RuleId, Verdict } from './ids.ts'
import type { Facts, Finding, Summary } from './types.ts'

/** Steps that come when everything else is in place. */
const AFTERWARDS: readonly RuleId[] = ['promulgation', 'publication']

export function summaryOf(facts: Facts, findings: readonly Finding[], routes: readonly RouteId[]): Summary {
  const minor = routes.includes('minor-border-change')
  const bears = ({ rule }: Finding) =>
    !AFTERWARDS.includes(rule) &&
    rule !== 'minor-change' &&
    (minor ? rule !== 'council-consent' : !rule.startsWith('minor-change.'))
  const relevant = findings.filter(bears)
  const withVerdict = (verdict: Verdict) => relevant.filter(finding => finding.verdict === verdict && !finding.unfilled)
  const blank = rules(relevant.filter(finding => finding.unfilled))
  // One form fills in both.
  const asGrounds = (rule: RuleId) => (rule === 'minor-change.grounds' && blank.includes('grounds') ? 'grounds' : rule)
  return {
    moved: facts.area.best > 0 ? moved(facts, findings) : null,
    unfilled: [...new Set(blank.map(asGrounds))],
    undetermined: rules(withVerdict('undetermined')),
    notMet: rules(withVerdict('not-met')),
    toAssess: withVerdict('needs-assessment').length
  }
}

const rules = (findings: readonly Finding[]) => findings.map(({ rule }) => rule)

function moved(facts: Facts, findings: readonly Finding[]): Message {
  const { low, high } = residentSpan(facts.residents)
  return {
    id: 'summary.moved',
    values: {
      ...areaValues(facts.area, 'best'),
      low,
      high,
      exact: areResidentsUnstated(facts) ? 'unstated' : low === high ? 'yes' : 'no',
      limits: limits(findings)
    }
  }
}

/** Where the limits of § 2, stk. 2, have something to say: of border changes. */
function limits(findings: readonly Finding[]): string {
  const verdictOf = (rule: RuleId) => findings.find(finding => finding.rule === rule)?.verdict
  if (verdictOf('minor-change.border') !== 'met') return 'none'
  const [area, residents] = [verdictOf('minor-change.area'), verdictOf('minor-change.residents')]
  if (area === 'not-met') return residents === 'not-met' ? 'both' : 'area'
  if (residents === 'not-met') return 'residents'
  return area === 'met' && residents === 'met' ? 'within' : 'none'
}

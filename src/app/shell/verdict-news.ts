/** Announces to screen readers when the case's route or verdicts change, once they have settled. */
import { useEffect } from 'react'
import type { Verdicts } from '../../engine/api.ts'
import { text } from '../../i18n/index.ts'
import type { Message } from '../../i18n/message.ts'
import { findingsThatCount } from '../../law/finding-groups.ts'
import { statusOf } from '../../law/finding-status.ts'
import type { RuleId, Verdict } from '../../law/ids.ts'
import { sayWords } from '../state/announcer.ts'
import { presentProposal, useCase } from '../state/case.ts'
import { useShownVerdicts } from '../state/selectors/shown-verdicts.ts'
import { useTool } from '../state/tool.ts'

const SETTLED_MS = 1200

/**
 * The route and its decisive verdicts; null if nothing is moved. If there are several cases: those of the case of `change`,
 * or without it the number of cases and of findings that are not met.
 */
export function verdictNews({ assessment }: Pick<Verdicts, 'assessment'>, change?: string): Message | null {
  const { cases, findings } = assessment
  const one = cases.find(({ changes }) => change !== undefined && changes.includes(change))
  if (cases.length > 0 && !one) {
    const n = findingsThatCount(assessment).filter(finding => statusOf(finding) === 'not-met').length
    return { id: 'speech.cases', values: { cases: cases.length, n } }
  }
  const verdictOf = (rule: RuleId) =>
    findings.find(finding => finding.rule === rule && (finding.case ?? one?.number) === one?.number)?.verdict
  const [area, residents, regions] = [
    verdictOf('minor-change.area'),
    verdictOf('minor-change.residents'),
    verdictOf('region-integrity')
  ]
  if (!area || !residents || !regions) return null
  const words = (verdict: Verdict) => text({ id: `verdict.${verdict}` })
  return {
    id: 'speech.verdict',
    values: {
      case: one?.number ?? 0,
      route: { names: (one ?? assessment).routes.map(route => text({ id: `route.${route}` })) },
      area: words(area),
      residents: words(residents),
      regions: words(regions)
    }
  }
}

export function useVerdictNews(): void {
  const { verdicts, draft } = useShownVerdicts()
  const news = verdicts ? verdictNews(verdicts, draft === 'included' ? verdicts.changes.at(-1)?.id : undefined) : null
  const words = news ? text(news) : ''
  const changes = useCase(state => presentProposal(state)?.changes.length ?? 0)
  const problem = useTool(state => state.drawing?.problem ?? null)
  const problemWords = problem ? text(problem.message) : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: a finished change is told even where its verdicts are those heard while drawing
  useEffect(() => {
    if (!words && !problemWords) return
    const timer = setTimeout(() => sayWords(problemWords || words, 'verdict'), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [words, problemWords, changes])
}

/** Summary of the open case for a letter to the supervisory authority: subject, councils and dates. */
import { t, text } from '../../../i18n/oversight.ts'
import type { RouteId } from '../../../law/ids.ts'
import type { CouncilStatement } from '../../../law/types.ts'
import type { Proposal } from '../../../proposal/types.ts'

export interface CaseLines {
  readonly title: string
  /** Route with its basis, the decision's and the effective date. */
  readonly about: readonly string[]
  readonly councils: readonly { readonly name: string; readonly lines: readonly string[] }[]
}

/** `codes` are the councils the case concerns; `routes` is empty while the case is not judged. */
export function caseLines(
  proposal: Proposal,
  routes: readonly RouteId[],
  codes: readonly string[],
  nameOf: (code: string) => string,
  basis: (route: RouteId) => string = route => text({ id: `route.${route}.basis` })
): CaseLines {
  const { title, effectiveDate, statements } = proposal
  const decided = statements.decision?.date
  return {
    title: title.trim() || t('title.untitled'),
    about: [
      ...routes.map(route => `${text({ id: `route.${route}` })} (${basis(route)})`),
      decided ? t('oversight.case.decided', { date: { date: decided } }) : t('oversight.case.undecided'),
      t('oversight.case.effective', { date: { date: effectiveDate } })
    ],
    councils: codes.map(code => ({
      name: nameOf(code),
      lines: councilLines(proposal.councils.filter(council => council.code === code))
    }))
  }
}

function councilLines(records: readonly CouncilStatement[]): readonly string[] {
  const lines = records.flatMap(({ hearing, decision, publication }) => {
    const line = (id: Parameters<typeof t>[0], date: string | undefined) => (date ? [t(id, { date: { date } })] : [])
    const taken = decision && decision.kind !== 'pending' ? [t(`council.decision.${decision.kind}`)] : []
    return [
      ...line('council.sent', hearing?.sent),
      ...line('oversight.case.deadline', hearing?.deadline),
      ...line('council.answered', hearing?.answered),
      ...taken.map(words =>
        decision?.date ? t('oversight.case.on', { words, date: { date: decision.date } }) : words
      ),
      ...(decision?.agendaItem ? [t('oversight.case.item', { item: decision.agendaItem })] : []),
      ...line('council.published', publication?.date)
    ]
  })
  return lines.length > 0 ? lines : [t('oversight.case.nothing')]
}

/** The summary as plain text, to be pasted into a letter. */
export function asText({ title, about, councils }: CaseLines): string {
  return [title, ...about, ...councils.map(({ name, lines }) => `${name}: ${lines.join('; ')}`)].join('\n')
}

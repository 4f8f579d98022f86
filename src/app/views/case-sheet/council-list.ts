/** Which councils the case concerns, and what each has done so far, in a few words. */
import { t } from '../../../i18n/index.ts'
import { concernedCouncils } from '../../../law/councils.ts'
import type { MunicipalityCode } from '../../../law/ids.ts'
import { stated } from '../../../law/stated.ts'
import type { CouncilStatement, Facts } from '../../../law/types.ts'
import type { Proposal } from '../../../proposal/types.ts'

/** The councils the Act concerns, then others that the file mentions. */
export function councilCodes(facts: Facts | undefined, proposal: Proposal): readonly MunicipalityCode[] {
  const concerned = facts ? concernedCouncils(facts, stated(proposal.statements)) : []
  return [...new Set([...concerned, ...proposal.councils.map(({ code }) => code)])]
}

/** "hørt 1. oktober 2026 · har givet tilslutning". */
export function councilSummary({ hearing, decision, publication }: CouncilStatement): string {
  const parts = [
    hearing?.answered
      ? t('council.answered', { date: { date: hearing.answered } })
      : hearing?.sent
        ? t('council.sent', { date: { date: hearing.sent } })
        : t('council.not-heard'),
    ...(decision && decision.kind !== 'pending' ? [t(`council.decision.${decision.kind}`)] : []),
    ...(publication?.date ? [t('council.published', { date: { date: publication.date } })] : [])
  ]
  return parts.join(' · ')
}

import { t, text } from '../../../i18n/index.ts'
import { countByStatus } from '../../../law/finding-groups.ts'
import type { Finding } from '../../../law/types.ts'
import { VerdictBadge } from '../../kit/VerdictBadge.tsx'

/** How many findings there are of each kind. */
export function FindingCounts({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="finding-counts">
      {countByStatus(findings).map(({ status, n }) => (
        <li key={status}>
          <VerdictBadge status={status} /> {t('findings.count', { n, verdict: text({ id: `verdict.${status}` }) })}
        </li>
      ))}
    </ul>
  )
}

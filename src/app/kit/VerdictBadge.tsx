import type { Status } from '../../law/finding-status.ts'
import { Icon, type IconName } from './Icon.tsx'

const SIGNS: Readonly<Record<Status, IconName>> = {
  met: 'check',
  'not-met': 'cross',
  unfilled: 'dots',
  undetermined: 'question',
  'needs-assessment': 'pencil',
  'not-applicable': 'dash'
}

/** Icon and colour of a verdict, or of one not filled in. The word stands beside it, so the badge is hidden from readers. */
export function VerdictBadge({ status }: { readonly status: Status }) {
  return (
    <span className={`badge badge-${status}`} aria-hidden="true">
      <Icon name={SIGNS[status]} />
    </span>
  )
}

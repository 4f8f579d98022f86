import type { Verdict } from '../../law/types.ts'
import { Icon, type IconName } from './Icon.tsx'

const SIGNS: Readonly<Record<Verdict, IconName>> = {
  met: 'check',
  'not-met': 'cross',
  undetermined: 'question',
  'needs-assessment': 'pencil',
  'not-applicable': 'dash'
}

/** The verdict's sign and colour. The word stands beside it, so the badge itself says nothing. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className={`badge badge-${verdict}`} aria-hidden="true">
      <Icon name={SIGNS[verdict]} />
    </span>
  )
}

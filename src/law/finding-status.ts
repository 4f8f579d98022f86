/** How a finding is shown: by its verdict, or as what nobody has filled in yet. */
import type { Verdict } from './ids.ts'
import type { Finding } from './types.ts'

export type Status = Verdict | 'unfilled'

export function statusOf({ verdict, unfilled }: Pick<Finding, 'verdict' | 'unfilled'>): Status {
  return unfilled ? 'unfilled' : verdict
}

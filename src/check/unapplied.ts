import type { CaseState } from '../engine/api.ts'
import { Refusal } from './refusal.ts'

/**
 * A code that stands for nothing is refused wherever it is written. A change that moves nothing (at sea, abroad, the receiver's already) can't be judged. Land outside the division is the
 * exception: the Act has a provision for it (§ 4), so it is judged and told as not applied.
 */
export function refuseUnapplied(file: string, { changes, conservation, unknown }: CaseState): void {
  for (const { problem } of changes) {
    if (problem && problem.code !== 'unassigned-only') throw new Refusal(file, problem.path, problem.message)
  }
  const [first] = unknown
  if (first) throw new Refusal(file, first.path, first.message)
  if (!conservation.exact) throw new Refusal(file, '$.changes', { id: 'problem.not-exact' })
}

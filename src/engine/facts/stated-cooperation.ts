import type { CooperationRecord } from '../../dataset/types.ts'
import type { StatedCooperation } from '../../proposal/types.ts'

/** What people state of a cooperation, as the register would say it. Without a source it is unverified. */
export function statedCooperation({ from, to, source, ...rest }: StatedCooperation): CooperationRecord {
  const note = source?.trim() ?? ''
  const { id, members, basis } = rest
  return { id, members, basis, from: from ?? null, to: to ?? null, sourced: note !== '', note }
}

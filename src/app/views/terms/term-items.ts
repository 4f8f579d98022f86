/** The terms one may choose, in the Act's order, each with the provision whose words name it. */
import type { TermItem } from '../../../law/ids.ts'
import type { DissolutionTermItem, TransferKind } from '../../../law/types.ts'

export const TERM_ITEMS: readonly { readonly item: TermItem; readonly address: string }[] = [
  { item: 'new-council', address: '§ 3, stk. 2, nr. 1' },
  { item: 'election-body', address: '§ 3, stk. 2, nr. 2' },
  { item: 'economic-dispositions', address: '§ 3, stk. 2, nr. 3' },
  { item: 'supervision', address: '§ 3, stk. 2, nr. 4' },
  { item: 'transfers', address: '§ 3, stk. 2, nr. 5' },
  { item: 'services', address: '§ 3, stk. 2, nr. 6' },
  { item: 'other', address: '§ 3, stk. 2' },
  { item: 'revision-act', address: '§ 3, stk. 3' },
  { item: 'deviation', address: '§ 3, stk. 4' },
  { item: 'tax-difference', address: '§ 3, stk. 5' },
  { item: 'fine', address: '§ 3, stk. 6' }
]

/** Terms that presuppose the body which nr. 1 sets up. */
export const NEEDS_BODY: readonly TermItem[] = ['economic-dispositions', 'supervision', 'fine']

export const DISSOLUTION_ITEMS: readonly { readonly item: DissolutionTermItem; readonly address: string }[] = [
  { item: 'winding-up', address: '§ 6, stk. 2' },
  { item: 'transfers', address: '§ 6, stk. 2' },
  { item: 'other', address: '§ 6, stk. 2' },
  { item: 'deviation', address: '§ 6, stk. 3' }
]

export const TRANSFER_KINDS: readonly TransferKind[] = [
  'asset',
  'liability',
  'right',
  'duty',
  'staff',
  'staff-rights',
  'compensation'
]

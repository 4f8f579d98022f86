/** What the papers of a case say. Loaded with them, so that the page opens without. */
import { annex } from './annex.ts'
import { common } from './common.ts'
import { order } from './order.ts'

export const papers = { ...annex, ...common, ...order } as const

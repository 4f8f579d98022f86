/** What the papers of a case say. Loaded with them, so that the page opens without. */
import { annex } from './annex.ts'
import { common } from './common.ts'
import { letters } from './letters.ts'
import { map } from './map.ts'
import { order } from './order.ts'
import { redline } from './redline.ts'
import { report } from './report.ts'
import { view } from './view.ts'

export const papers = { ...annex, ...common, ...letters, ...map, ...order, ...redline, ...report, ...view } as const

/** Which changes the drawing tools can take up again. */
import type { Change, RedrawBorder, SettleDoubt, TransferArea } from '../../proposal/types.ts'

/** Drawn changes whose points can be moved. */
export function isRedrawable(change: Change): change is TransferArea | SettleDoubt | RedrawBorder {
  return change.type === 'transfer-area' || change.type === 'settle-doubt' || change.type === 'redraw-border'
}

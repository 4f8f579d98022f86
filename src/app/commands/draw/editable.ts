/** Which changes the drawing tools can take up again. */
import type {
  Change,
  NewMunicipality,
  RedrawBorder,
  SettleDoubt,
  TransferArea,
  TransferUnits
} from '../../../proposal/types.ts'

type Redrawable = TransferArea | SettleDoubt | RedrawBorder | TransferUnits | NewMunicipality

const LABELS = {
  'transfer-area': 'changes.edit-area',
  'settle-doubt': 'changes.edit-area',
  'redraw-border': 'changes.edit-line',
  'transfer-units': 'changes.edit-units',
  'new-municipality': 'changes.edit-founding'
} as const satisfies Record<Redrawable['type'], string>

/** Changes made on the map, which can be mended there. */
export function isRedrawable(change: Change): change is Redrawable {
  return change.type in LABELS
}

/** What mending one is called. */
export const redrawLabel = ({ type }: Redrawable) => LABELS[type]

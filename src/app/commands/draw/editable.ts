/** Which changes can be edited with the drawing tools. */
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

/** True for changes that were made on the map and can be edited there. */
export function isRedrawable(change: Change): change is Redrawable {
  return change.type in LABELS
}

/** Label of the action that edits the change. */
export const redrawLabel = ({ type }: Redrawable) => LABELS[type]

/** Puts a user's layer to use. It stays in memory and goes nowhere else. */
import { say } from '../../state/announcer.ts'
import { picksUnits, useTool } from '../../state/tool.ts'
import type { OwnLayer } from '../../state/units.ts'
import { useUnits } from '../../state/units.ts'
import { newId } from '../case/new-id.ts'
import { blankDrawing } from '../draw/session.ts'
import { beginPicking, chooseLayer, ownSelection } from '../units/session.ts'

/** Shows it on the map to pick from: in the drawing that is under way, or a new one. */
export async function pickFromOwn(layer: OwnLayer): Promise<void> {
  useUnits.setState({ own: layer })
  if (picksUnits(useTool.getState())) await chooseLayer('own')
  else await beginPicking({ ...blankDrawing, id: newId(), purpose: 'transfer-units', units: ownSelection(layer, []) })
  say({ id: 'own.loaded', values: { n: layer.units.size } }, 'map')
}

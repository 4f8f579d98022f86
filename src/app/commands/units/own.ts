/** Opens the user's own layer from a file and starts picking from it. It stays in memory and goes nowhere else. */

import { say } from '../../state/announcer.ts'
import { getServices } from '../../state/services.ts'
import { picksUnits, useTool } from '../../state/tool.ts'
import { type FileProblem, showDialog } from '../../state/ui.ts'
import { useUnits } from '../../state/units.ts'
import { newId } from '../case/new-id.ts'
import { blankDrawing } from '../draw/session.ts'
import { readOwnLayerFile } from './own-layer.ts'
import { beginPicking, chooseLayer, ownSelection } from './session.ts'

const MEGA = 1024 * 1024
/** A larger layer would block the page, and a case needs far less of it. */
const MOST_MB = 64
/** If the file cannot be read, nothing is changed. */
export async function openOwnLayer(file: File): Promise<void> {
  const refuse = (problems: readonly FileProblem[]) =>
    showDialog({ kind: 'unreadable-file', fileName: file.name, problems })
  if (file.size > MOST_MB * MEGA) {
    const values = { size: Math.ceil(file.size / MEGA), limit: MOST_MB }
    refuse([{ path: '', message: { id: 'own.too-large', values } }])
    return
  }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    refuse([{ path: '', message: { id: 'file.unreadable' } }])
    return
  }
  const { engine } = getServices()
  const result = await readOwnLayerFile(bytes, file.name, (system, pairs) => engine.lonLats(system, pairs))
  if (!result.ok) {
    refuse(result.problems)
    return
  }
  const { layer, notes, skipped } = result
  useUnits.setState({ own: layer })
  if (picksUnits(useTool.getState())) await chooseLayer('own')
  else await beginPicking({ ...blankDrawing, id: newId(), purpose: 'transfer-units', units: ownSelection(layer, []) })
  say({ id: 'own.loaded', values: { n: layer.units.size } }, 'map')
  if (notes.length + skipped.length > 0)
    showDialog({ kind: 'layer-read', fileName: file.name, areas: layer.units.size, notes, skipped })
}

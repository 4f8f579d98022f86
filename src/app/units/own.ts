/** The user's own layer: read from a file, and taken up by the tool. It stays in memory and goes nowhere else. */
import { newId } from '../case/new-id.ts'
import { blank } from '../draw/session.ts'
import { say } from '../speech/speech.ts'
import { picksUnits, useTool } from '../state/tool.ts'
import { type FileProblem, showDialog } from '../state/ui.ts'
import { readOwnLayer } from './own-layer.ts'
import { beginPicking, chooseLayer, ownSelection } from './session.ts'
import { useUnits } from './state.ts'

/** Nothing is changed where the file can't be read. */
export async function openOwnLayer(file: File): Promise<void> {
  const refuse = (problems: readonly FileProblem[]) =>
    showDialog({ kind: 'unreadable-file', fileName: file.name, problems })
  let text: string
  try {
    text = await file.text()
  } catch {
    refuse([{ path: '', message: { id: 'file.unreadable' } }])
    return
  }
  const result = readOwnLayer(text, file.name)
  if (!result.ok) {
    refuse(result.problems)
    return
  }
  const { layer, skipped } = result
  useUnits.setState({ own: layer })
  if (picksUnits(useTool.getState())) await chooseLayer('own')
  else await beginPicking({ ...blank, id: newId(), purpose: 'transfer-units', units: ownSelection(layer, []) })
  say({ id: 'own.loaded', values: { n: layer.units.size } }, 'map')
  if (skipped > 0) {
    const message = { id: 'own.skipped', values: { n: skipped } }
    showDialog({ kind: 'file-warnings', fileName: file.name, warnings: [{ path: '', message }] })
  }
}

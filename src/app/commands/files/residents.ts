/** Loads a file of resident points. It goes to the engine's worker and nowhere else, since it may be personal data. */
import type { UtmSystem } from '../../../dataset/resident-csv/systems.ts'
import type { ResidentsAnswer } from '../../../engine/api.ts'
import { isCancelled } from '../../../engine/task-queue.ts'
import { t } from '../../../i18n/index.ts'
import { useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'
import { closeDialog, type FileProblem, type ResidentsState, showDialog, useUi } from '../../state/ui.ts'
import { evaluatePresent } from '../case/evaluate.ts'
import { cancelDrawing } from '../draw/session.ts'
import { pickFile } from './pick-file.ts'

export function pickResidents(): void {
  pickFile('.csv,.txt,.tsv,.gpkg,.parquet,.geoparquet,.bin,text/csv', file => void loadResidents(file))
}

async function loadResidents(file: File, system: UtmSystem | null = null): Promise<void> {
  const former = useUi.getState().residents
  const reading = (share: number) => useUi.setState({ residents: { kind: 'reading', name: file.name, share } })
  reading(0)
  closeDialog()
  const keep = (problem: FileProblem) => {
    useUi.setState({ residents: former })
    showDialog({ kind: 'unreadable-file', fileName: file.name, problems: [problem] })
  }
  // What comes late, when the file is in use or let go, is not told.
  const told = (share: number) => {
    const { residents } = useUi.getState()
    if (residents?.kind === 'reading' && residents.name === file.name) reading(share)
  }
  let answer: ResidentsAnswer
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    answer = await getServices().engine.countResidents({ name: file.name, bytes, system }, told)
  } catch (error) {
    if (isCancelled(error)) {
      useUi.setState({ residents: former, notice: { id: 'points.stopped', values: { file: file.name } } })
      return
    }
    keep({ path: '', message: { id: 'file.unreadable' } })
    return
  }
  if (answer.kind === 'refused') {
    const { line, message } = answer.problem
    keep({ path: line === null ? '' : t('points.line', { line }), message })
  } else if (answer.kind === 'which-system') {
    useUi.setState({ residents: former })
    const choose = (chosen: UtmSystem) => void loadResidents(file, chosen)
    showDialog({ kind: 'which-system', fileName: file.name, places: answer.places, choose })
  } else if (answer.kind === 'counted') takeIntoUse({ kind: 'counted', ...answer.residents })
}

/** Ends the reading of a file; what was in use before stays. */
export function stopReading(): void {
  void getServices().engine.cancel()
}

/**
 * Wipes all that is held of the file: the points and what was worked out from them in the engine's worker, and the page's own
 * copy that another worker would be given. Nothing of it was ever kept elsewhere. There is no way back but the file.
 */
export async function dropResidents(): Promise<void> {
  const { residents } = useUi.getState()
  await getServices().engine.countResidents(null)
  takeIntoUse(null)
  if (residents) useUi.setState({ notice: { id: 'points.wiped', values: { file: residents.name } } })
}

/** Everything is evaluated again, since the figures on screen rest on the residents used before. */
function takeIntoUse(residents: ResidentsState | null): void {
  cancelDrawing()
  useUi.setState({ residents })
  useCase.setState({ outcomeOf: null })
  evaluatePresent()
}

/** The case that this browser has kept, and what one begins with where there is none. */
import { newProposal } from '../../../proposal/create.ts'
import { type Log, newLog } from '../../../proposal/log/log.ts'
import { type OpenedScenario, type ProposalStorage, StorageError } from '../../../proposal/storage/storage.ts'
import { nextNewYear } from '../../kit/format/dates.ts'
import { useCase } from '../../state/case.ts'
import { rememberedScenario, setPresentScenario } from '../../state/scenarios.ts'
import { getServices } from '../../state/services.ts'
import { showDialog, useUi } from '../../state/ui.ts'
import { reasonOf } from './autosave.ts'
import { takeUpLog } from './log.ts'

/** Nothing on the open dataset, which must be there; `effectiveDate` is the turn of the year where none is given. */
export function blankLog(effectiveDate?: string): Log {
  const { opened } = useCase.getState()
  if (!opened) throw new Error('the dataset is not open yet')
  const { id, sha256 } = opened.manifest
  const now = getServices().now()
  return newLog(newProposal({ dataset: { id, sha256 }, effectiveDate: effectiveDate ?? nextNewYear(now), now }))
}

/** Goes on with the kept case, or with a blank one. */
export function takeUpKept(kept: Log | null): void {
  takeUpLog(kept ?? blankLog())
  const present = kept?.present
  // Its own dataset is gone from this browser: what it comes to on this one is for the user to look at.
  if (present && present.changes.length > 0 && present.dataset.sha256 !== useCase.getState().opened?.manifest.sha256)
    showDialog({ kind: 'other-dataset', fileName: null, proposal: present, warnings: [] })
}

/** The saved log to continue with; null if there is none that can be read, which the user is then told. */
export async function loadKept(): Promise<Log | null> {
  try {
    const kept = await loadReadable(await getServices().storage)
    if (kept) setPresentScenario({ id: kept.id, name: kept.name })
    return kept?.log ?? null
  } catch (error) {
    useCase.setState({ save: { kind: 'failed', reason: reasonOf(error) } })
    return null
  }
}

/** Loading sets an unreadable scenario aside, so the next attempt tries another one. */
async function loadReadable(storage: ProposalStorage): Promise<OpenedScenario | null> {
  try {
    return await storage.load(rememberedScenario())
  } catch (error) {
    if (!(error instanceof StorageError) || error.reason !== 'broken') throw error
    useUi.setState({ keptBroken: true })
    return loadReadable(storage)
  }
}

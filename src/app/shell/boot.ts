/** From an empty page to a case on the map. */
import { newProposal } from '../../proposal/create.ts'
import { type Log, newLog } from '../../proposal/log/log.ts'
import { type OpenedScenario, type ProposalStorage, StorageError } from '../../proposal/storage/storage.ts'
import { loadSingleKeys } from '../actions/shortcuts.ts'
import { keepNow, keepUnkept, reasonOf } from '../commands/case/autosave.ts'
import { takeUpLog } from '../commands/case/log.ts'
import { geometryArrived } from '../commands/map/geometry.ts'
import { nextNewYear } from '../kit/format/dates.ts'
import { say } from '../state/announcer.ts'
import { useCase } from '../state/case.ts'
import { rememberedScenario, setPresentScenario, useScenarios } from '../state/scenarios.ts'
import { getServices } from '../state/services.ts'
import { useUi } from '../state/ui.ts'
import { datasetFailure } from './dataset-failure.ts'
import { showEverything } from './map/map-link.ts'

/** Open the dataset, take up the case the browser kept, and show both. Safe to call again after a failure. */
export async function openDataset(): Promise<void> {
  const { engine, dataUrl } = getServices()
  useCase.setState({ failure: null, progress: 0 })
  // The coarse picture is only for the first seconds; without it the full one still comes.
  engine.overview(dataUrl).then(
    geometry => geometryArrived('overview', geometry),
    () => undefined
  )
  try {
    const opened = await engine.open(dataUrl, progress => useCase.setState({ progress }))
    useCase.setState({ opened, progress: 1 })
    await takeUpCase()
    showEverything()
    geometryArrived('full', await engine.geometry())
    say({ id: 'speech.opened' })
  } catch (error) {
    useCase.setState({ failure: datasetFailure(error), opened: null })
  }
}

async function takeUpCase(): Promise<void> {
  const { opened, log } = useCase.getState()
  if (!opened || log) return
  const { now } = getServices()
  const { id, sha256 } = opened.manifest
  const blank = () => newLog(newProposal({ dataset: { id, sha256 }, effectiveDate: nextNewYear(now()), now: now() }))
  takeUpLog((await loadKept()) ?? blank())
}

/** The scenario to go on with; null where there is none that can be read, and then the user is told. */
async function loadKept(): Promise<Log | null> {
  try {
    const kept = await loadReadable(await getServices().storage)
    if (kept) setPresentScenario({ id: kept.id, name: kept.name })
    return kept?.log ?? null
  } catch (error) {
    useCase.setState({ save: { kind: 'failed', reason: reasonOf(error) } })
    return null
  }
}

/** What can't be read is put aside by the attempt, so that the next one comes to another. */
async function loadReadable(storage: ProposalStorage): Promise<OpenedScenario | null> {
  try {
    return await storage.load(rememberedScenario())
  } catch (error) {
    if (!(error instanceof StorageError) || error.reason !== 'broken') throw error
    useUi.setState({ keptBroken: true })
    return loadReadable(storage)
  }
}

/** Things that live as long as the page. */
export function watchPage(): void {
  loadSingleKeys()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepUnkept()
  })
  window.addEventListener('pagehide', keepUnkept)
  getServices().storage.then(
    storage => {
      storage.onSavedElsewhere(id => {
        if (id === useScenarios.getState().present.id) useUi.setState({ otherTab: true })
      })
      // Where someone has cleared it, the case at hand is kept again and the rest is told.
      storage.onClosed(() => {
        if (useCase.getState().save !== null) void keepNow()
      })
    },
    // The banner about it comes with the first attempt to load.
    () => undefined
  )
}

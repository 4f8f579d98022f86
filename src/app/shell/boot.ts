/** Start-up: opens the dataset and restores the case. */
import { newProposal } from '../../proposal/create.ts'
import { type Log, newLog } from '../../proposal/log/log.ts'
import { type OpenedScenario, type ProposalStorage, StorageError } from '../../proposal/storage/storage.ts'
import { loadSingleKeys } from '../actions/shortcuts.ts'
import { keepNow, keepUnkept, reasonOf } from '../commands/case/autosave.ts'
import { takeUpLog } from '../commands/case/log.ts'
import { landArrived } from '../commands/map/land.ts'
import { nextNewYear } from '../kit/format/dates.ts'
import { say } from '../state/announcer.ts'
import { useCase } from '../state/case.ts'
import { baseOf, hasOwnSets, setPresentBase } from '../state/datasets.ts'
import { rememberedScenario, setPresentScenario, useScenarios } from '../state/scenarios.ts'
import { getServices } from '../state/services.ts'
import { showDialog, useUi } from '../state/ui.ts'
import { datasetFailure } from './dataset-failure.ts'
import { showEverything } from './map/map-link.ts'

/** Opens the dataset, restores the case saved in the browser, and shows both. Safe to call again after a failure. */
export async function openDataset(): Promise<void> {
  const { engine } = getServices()
  useCase.setState({ failure: null, progress: 0 })
  // A case rests on the dataset it was begun on: where there are several, it is looked at first.
  const kept = hasOwnSets() && !useCase.getState().log ? await loadKept() : undefined
  const base = await baseOfCase(useCase.getState().log ?? kept ?? null)
  setPresentBase(base)
  // The coarse overview serves the first seconds only. If it fails, the full land still follows.
  engine.overview(base).then(
    () => landArrived('overview'),
    () => undefined
  )
  try {
    // The texts of the law are there before anything can be judged.
    const [opened] = await Promise.all([
      engine.open(base, progress => useCase.setState({ progress })),
      import('../../i18n/law.ts')
    ])
    useCase.setState({ opened, progress: 1 })
    await takeUpCase(kept)
    showEverything()
    landArrived('full')
    say({ id: 'speech.opened' })
    await takeUpAddress()
  } catch (error) {
    useCase.setState({ failure: datasetFailure(error), opened: null })
  }
}

/** Only an address with something behind its `#` costs anything. */
async function takeUpAddress(): Promise<void> {
  const { hash } = window.location
  if (hash.length < 2) return
  const { takeUpLink } = await import('../commands/files/from-link.ts')
  takeUpLink(hash)
}

async function baseOfCase(log: Log | null): Promise<string> {
  const { dataUrl } = getServices()
  if (!log || !hasOwnSets()) return dataUrl
  return (await baseOf(log.present.dataset.sha256, null)) ?? dataUrl
}

/** `kept`: undefined where it has not been looked for yet. */
async function takeUpCase(kept: Log | null | undefined): Promise<void> {
  const { opened, log } = useCase.getState()
  if (!opened || log) return
  const { now } = getServices()
  const { id, sha256 } = opened.manifest
  const blank = () => newLog(newProposal({ dataset: { id, sha256 }, effectiveDate: nextNewYear(now()), now: now() }))
  const found = kept === undefined ? await loadKept() : kept
  takeUpLog(found ?? blank())
  const present = found?.present
  // Its own dataset is gone from this browser: what it comes to on this one is for the user to look at.
  if (present && present.changes.length > 0 && present.dataset.sha256 !== sha256)
    showDialog({ kind: 'other-dataset', fileName: null, proposal: present, warnings: [] })
}

/** The saved log to continue with; null if there is none that can be read, which the user is then told. */
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

/** Listeners that live as long as the page. */
export function watchPage(): void {
  loadSingleKeys()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepUnkept()
  })
  window.addEventListener('pagehide', keepUnkept)
  // A link followed while the app is open changes what stands behind the # and loads nothing.
  window.addEventListener('hashchange', () => {
    if (useCase.getState().opened) void takeUpAddress()
  })
  getServices().storage.then(
    storage => {
      storage.onSavedElsewhere(id => {
        if (id === useScenarios.getState().present.id) useUi.setState({ otherTab: true })
      })
      // If the storage was cleared, the open case is saved again, and the user is told about the rest.
      storage.onClosed(() => {
        if (useCase.getState().save !== null) void keepNow()
      })
    },
    // The first attempt to load shows the banner.
    () => undefined
  )
}

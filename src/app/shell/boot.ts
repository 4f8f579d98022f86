/** Start-up: opens the dataset and restores the case. */
import type { Log } from '../../proposal/log/log.ts'
import { isProposalLink } from '../../share/link-key.ts'
import { loadSingleKeys } from '../actions/shortcuts.ts'
import { keepNow, keepUnkept } from '../commands/case/autosave.ts'
import { blankLog, loadKept, takeUpKept } from '../commands/case/kept-case.ts'
import { takeUpLog } from '../commands/case/log.ts'
import { watchComments } from '../commands/comments/watch.ts'
import { landArrived } from '../commands/map/land.ts'
import { isoDay } from '../kit/format/dates.ts'
import { say } from '../state/announcer.ts'
import { useCase } from '../state/case.ts'
import { baseOf, hasOwnSets, setPresentBase } from '../state/datasets.ts'
import { destinationOf } from '../state/destination.ts'
import { useMe } from '../state/me.ts'
import { mayEdit, useMode } from '../state/mode.ts'
import { useScenarios } from '../state/scenarios.ts'
import { getServices } from '../state/services.ts'
import { useUi } from '../state/ui.ts'
import { wayIn } from '../state/way.ts'
import { datasetFailure } from './dataset-failure.ts'
import { showEverything } from './map/map-link.ts'

/** Opens the dataset, restores the case saved in the browser, and shows both. Safe to call again after a failure. */
export async function openDataset(): Promise<void> {
  const { engine } = getServices()
  useCase.setState({ failure: null, progress: 0 })
  // A case rests on the dataset it was begun on: where there are several, it is looked at first.
  const kept = hasOwnSets() && mayEdit() && !useCase.getState().log ? await loadKept() : undefined
  const base = await baseOfCase(useCase.getState().log ?? kept ?? null)
  setPresentBase(base)
  // The coarse overview serves the first seconds only. If it fails, the full land still follows.
  engine.overview(base).then(
    () => landArrived('overview'),
    () => undefined
  )
  try {
    // The texts of the law are there before anything can be judged.
    const [opened, , { readOpening, followAddress }] = await Promise.all([
      engine.open(base, progress => useCase.setState({ progress })),
      import('../../i18n/law.ts'),
      import('../commands/address/follow.ts')
    ])
    useCase.setState({ opened, progress: 1 })
    await takeUpCase(kept)
    readOpening()
    showEverything()
    landArrived('full')
    say({ id: 'speech.opened' })
    await followAddress()
  } catch (error) {
    useCase.setState({ failure: datasetFailure(error), opened: null })
  }
}

/** By which way the page's address comes in. To be called before anything else looks at it. */
export function takeWay(): void {
  const { search, hash } = window.location
  const way = wayIn(search)
  const embedded = way === 'embedded'
  if (embedded) useMode.setState({ mode: isProposalLink(hash) ? 'review' : 'explore', embedded })
  else if (way === 'me') {
    useMode.setState({ mode: isProposalLink(hash) ? 'review' : 'explore' })
    useMe.setState({ open: true })
  } else if (way) useMode.setState({ mode: way })
  else if (!destinationOf(hash)) useMode.setState({ mode: 'explore', atStart: !isProposalLink(hash) })
}

async function baseOfCase(log: Log | null): Promise<string> {
  const { dataUrl } = getServices()
  if (!log || !hasOwnSets()) return dataUrl
  return (await baseOf(log.present.dataset.sha256, null)) ?? dataUrl
}

/** `kept`: undefined where it has not been looked for yet. Who only looks is shown the division as it is today. */
async function takeUpCase(kept: Log | null | undefined): Promise<void> {
  const { opened, log } = useCase.getState()
  if (!opened || log) return
  if (!mayEdit()) takeUpLog(blankLog(isoDay(getServices().now())))
  else takeUpKept(kept === undefined ? await loadKept() : kept)
}

/** Listeners that live as long as the page. */
export function watchPage(): void {
  if (useMode.getState().embedded) return
  watchComments()
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
      // If the storage was cleared, the open case is saved again, and the user is told about the rest.
      storage.onClosed(() => {
        if (useCase.getState().save !== null) void keepNow()
      })
    },
    // The first attempt to load shows the banner.
    () => undefined
  )
}

/** Commands on scenarios. The open one is always saved before another takes its place. */

import { writeProposal } from '../../../proposal/file/write.ts'
import { type Log, newLog } from '../../../proposal/log/log.ts'
import { type OpenedScenario, type ProposalStorage, StorageError } from '../../../proposal/storage/storage.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { useCase } from '../../state/case.ts'
import { baseOf, hasOwnSets, presentBase } from '../../state/datasets.ts'
import {
  freshName,
  type ScenarioProblem,
  scenarioName,
  setPresentScenario,
  useScenarios
} from '../../state/scenarios.ts'
import { getServices } from '../../state/services.ts'
import { closeDialog } from '../../state/ui.ts'
import { keepNow } from '../case/autosave.ts'
import { takeUpLog } from '../case/log.ts'
import { selectMunicipality } from '../case/select-municipality.ts'
import { cancelDrawing } from '../draw/session.ts'
import { downloadText, fileNameFor } from '../files/download.ts'
import { showWholeCase } from '../map/zoom.ts'

/** Reads the list again, after saving the open scenario so that its entry is up to date. */
export function refreshScenarios(): Promise<void> {
  return doing(async () => {
    await keepNow()
  })
}

export function openScenario(id: string): Promise<void> {
  return doing(async storage => {
    if (id === useScenarios.getState().present.id) return
    await keepPresent()
    const opened = await storage.open(id)
    // Edits made while the other one was loading belong to the present one.
    await keepPresent()
    const base = hasOwnSets() ? await baseOf(opened.log.present.dataset.sha256, null) : null
    // The engine holds one dataset, and the map and the panel are of it: the page opens anew on the other.
    if (hasOwnSets() && (base ?? getServices().dataUrl) !== presentBase()) {
      setPresentScenario({ id: opened.id, name: opened.name })
      location.reload()
    } else place(opened)
  })
}

/** Creates a scenario from the present one, including its undo history, and opens it. */
export function branchScenario(): Promise<void> {
  return doing(async storage => {
    const log = await keepPresent()
    place(await storage.add(await freshNameIn(storage), log))
  })
}

/** Begins a scenario with a proposal of any dataset, and opens the page anew on that. */
export function beginScenario(proposal: Proposal): Promise<void> {
  return doing(async storage => {
    await keepPresent()
    const added = await storage.add(await freshNameIn(storage), newLog(proposal))
    setPresentScenario({ id: added.id, name: added.name })
    location.reload()
  })
}

/** As a scenario of its own, which is opened. False where the browser keeps nothing: then nothing has changed. */
export async function adoptProposal(proposal: Proposal): Promise<boolean> {
  let isDone = false
  await doing(async storage => {
    await keepPresent()
    place(await storage.add(await freshNameIn(storage), newLog(proposal)))
    isDone = true
  })
  return isDone
}

/** Duplicates a scenario at the end of the list. The present one stays open. */
export function copyScenario(id: string): Promise<void> {
  return doing(async storage => {
    const log = await keepPresent()
    const isPresent = id === useScenarios.getState().present.id
    const copied = isPresent ? log : (await storage.read(id)).log
    const { name } = await storage.add(await freshNameIn(storage), copied)
    say({ id: 'speech.scenario-added', values: { name } })
  })
}

export function renameScenario(id: string, name: string): Promise<void> {
  return doing(async storage => {
    await keepPresent()
    await storage.rename(id, name)
    const { present } = useScenarios.getState()
    if (id === present.id) setPresentScenario({ ...present, name })
  })
}

/** Deletes a scenario, but never the open one. */
export function removeScenario(id: string): Promise<void> {
  return doing(async storage => {
    if (id !== useScenarios.getState().present.id) await storage.remove(id)
  })
}

/** Downloads a scenario as a proposal file; an unreadable one as stored. */
export function saveScenarioFile(id: string): Promise<void> {
  return doing(async storage => {
    const entry = (await storage.list()).find(scenario => scenario.id === id)
    if (!entry) throw new StorageError('gone')
    const { proposal } = entry
    const stem = [proposal?.title ?? '', scenarioName(entry)].join(' ')
    const content = proposal ? writeProposal(proposal) : await storage.raw(id)
    downloadText(content, fileNameFor(stem, proposal ? 'skel.json' : 'json'), 'application/json')
  })
}

function place({ id, name, log }: OpenedScenario): void {
  cancelDrawing()
  selectMunicipality(null)
  setPresentScenario({ id, name })
  takeUpLog(log)
  void showWholeCase()
  say({ id: 'speech.scenario-opened', values: { name: scenarioName({ name }) } })
}

async function freshNameIn(storage: ProposalStorage): Promise<string> {
  return freshName((await storage.list()).map(scenarioName))
}

/** Closes the dialog after a command, unless it failed: then the dialog shows the reason. */
export function closeUnlessProblem(): void {
  if (useScenarios.getState().problem === null) closeDialog()
}

class NotKept extends Error {}

/** Saves the open scenario. Throws if the browser refuses, since opening another one would then lose it. */
async function keepPresent(): Promise<Log> {
  await keepNow()
  const { log, save } = useCase.getState()
  if (!log || save?.kind === 'failed') throw new NotKept()
  return log
}

async function doing(work: (storage: ProposalStorage) => Promise<void>): Promise<void> {
  if (useScenarios.getState().busy) return
  useScenarios.setState({ busy: true, problem: null })
  let list = useScenarios.getState().list
  try {
    const storage = await getServices().storage
    try {
      await work(storage)
    } finally {
      list = await storage.list()
    }
  } catch (error) {
    useScenarios.setState({ problem: problemOf(error) })
  } finally {
    useScenarios.setState({ busy: false, list })
  }
}

function problemOf(error: unknown): ScenarioProblem {
  if (error instanceof NotKept) return 'not-kept'
  if (error instanceof StorageError) return error.reason
  throw error
}

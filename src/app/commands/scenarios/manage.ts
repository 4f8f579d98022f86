/** What can be done with scenarios. Nothing on screen gives way before the work on it is kept. */

import { writeProposal } from '../../../proposal/file/write.ts'
import type { Log } from '../../../proposal/log/log.ts'
import { type OpenedScenario, type ProposalStorage, StorageError } from '../../../proposal/storage/storage.ts'
import { say } from '../../state/announcer.ts'
import { useCase } from '../../state/case.ts'
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

/** Read the list anew, with the present scenario kept first, so that it says what the screen says. */
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
    // What was edited while the other was read belongs to the present one still.
    await keepPresent()
    place(opened)
  })
}

/** A scenario like the present one, its history included, and on to it. */
export function branchScenario(): Promise<void> {
  return doing(async storage => {
    const log = await keepPresent()
    place(await storage.add(await freshNameIn(storage), log))
  })
}

/** A scenario like another one, last in the list; the present one stays. */
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

/** Never the present one: there is always one to work on. */
export function removeScenario(id: string): Promise<void> {
  return doing(async storage => {
    if (id !== useScenarios.getState().present.id) await storage.remove(id)
  })
}

/** As a proposal file; what can't be read as it lies in the browser. */
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

/** The way on is the case itself; where something failed the reason stands in the dialog. */
export function closeUnlessProblem(): void {
  if (useScenarios.getState().problem === null) closeDialog()
}

class NotKept extends Error {}

/** Throws where the browser does not take it: whoever goes on to another scenario would lose it. */
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

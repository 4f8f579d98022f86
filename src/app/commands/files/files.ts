/** Opens and saves proposal files. Nothing on screen is replaced before the new file has been read without faults. */

import type { FileWithHandle } from 'browser-fs-access'
import type { Message } from '../../../i18n/message.ts'
import { newProposal } from '../../../proposal/create.ts'
import { MAX_BYTES, readProposalFile, tooLarge } from '../../../proposal/file/read.ts'
import { writeProposal } from '../../../proposal/file/write.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { nextNewYear } from '../../kit/format/dates.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useScenarios } from '../../state/scenarios.ts'
import { getServices } from '../../state/services.ts'
import { type FileProblem, showDialog, useUi } from '../../state/ui.ts'
import { edit } from '../case/log.ts'
import { wasStopped, withProgress } from '../case/long-work.ts'
import { selectMunicipality } from '../case/select-municipality.ts'
import { cancelDrawing } from '../draw/session.ts'
import { showWholeCase } from '../map/zoom.ts'
import { downloadText, fileNameFor } from './download.ts'
import { pickFiles } from './pick-file.ts'
import { proposalFiles, withPickers } from './pickers.ts'
import { rememberFile, saveToFile } from './same-file.ts'

/** Ask the user for a proposal file and open it by `one`, or for several and hold them against one another. */
export async function pickProposal(one: typeof openFile = openFile): Promise<void> {
  const open = async (files: readonly FileWithHandle[]) => {
    const [file] = files
    if (areSeveral(files)) showDialog({ kind: 'collisions', files })
    else if (file) await one(file, file.handle)
  }
  const files = await withPickers(({ fileOpen }) => fileOpen({ ...proposalFiles(true), multiple: true }))
  if (files === 'unavailable') pickFiles('.json,.zip,application/json,application/zip', chosen => void open(chosen))
  else if (files !== 'cancelled') await open(files)
}

/** Several proposals are held against one another; of other files only the first is opened. */
export const areSeveral = (files: readonly File[]): boolean =>
  files.length > 1 && files.every(({ name }) => /\.json$/i.test(name))

/** At the head of a council's file, which is read by others than a proposal. */
const IS_HEARING = /"format"\s*:\s*"skel-hearing\//

/** At the head of a file of comments, apart from their proposal. */
const IS_COMMENTS = /"format"\s*:\s*"skel-comments\//

/** What is done with a proposal once it has been read. False where the user is asked first. */
export type Place = (
  proposal: Proposal,
  warnings: readonly FileProblem[],
  file: File,
  handle?: FileSystemFileHandle
) => boolean

/** Opens a proposal file, or what else can be dropped. With a `handle` a proposal can be saved over it. */
export async function openFile(file: File, handle?: FileSystemFileHandle, take: Place = place): Promise<void> {
  if (/\.pmtiles$/i.test(file.name)) return (await import('../basemap/choose.ts')).chooseBaseMap(file)
  if (/\.zip$/i.test(file.name))
    return (await import('./bundle-later.ts')).openBundle(file, { place: take, withProgress })
  let bytes = new Uint8Array()
  try {
    // A file too large to be a proposal is not read at all.
    if (file.size <= MAX_BYTES) bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    const message = { id: 'file.unreadable' }
    showDialog({ kind: 'unreadable-file', fileName: file.name, problems: [{ path: '', message }] })
    return
  }
  if (IS_HEARING.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096))))
    return (await import('../hearing/open.ts')).openHearing(bytes, file.name)
  if (IS_COMMENTS.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096))))
    return (await import('../comments/open.ts')).openComments(bytes, file.name)
  const result = file.size > MAX_BYTES ? tooLarge(file.name, file.size) : readProposalFile(bytes, file.name)
  if (!result.ok) {
    showDialog({ kind: 'unreadable-file', fileName: file.name, problems: result.problems })
    return
  }
  take(result.proposal, result.warnings, file, handle)
}

/** False where the user is asked first. */
function place(
  proposal: Proposal,
  warnings: readonly FileProblem[],
  file: File,
  handle?: FileSystemFileHandle
): boolean {
  if (proposal.dataset.sha256 !== useCase.getState().opened?.manifest.sha256) {
    showDialog({ kind: 'other-dataset', fileName: file.name, proposal, warnings })
    return false
  }
  const open = () => {
    placeProposal(proposal, file.name, handle)
    if (warnings.length > 0) showDialog({ kind: 'file-warnings', fileName: file.name, warnings })
  }
  if (proposal.comments?.length) {
    void import('../comments/open.ts').then(({ offerComments }) => offerComments(proposal, file.name, open))
    return false
  }
  open()
  return true
}

/**
 * Make a proposal read from a file the present one. Undo brings the former back. With the file's `handle` the proposal is
 * saved over it; one that was drawn on other data is given none, so that its file stays as it was.
 */
export function placeProposal(proposal: Proposal, fileName: string, handle?: FileSystemFileHandle): void {
  replace(proposal, { id: 'notice.opened', values: { file: fileName } })
  useUi.setState({ sheetOpen: true })
  void rememberFile(proposal, handle ?? null)
}

export function newCase(): void {
  const { opened } = useCase.getState()
  if (!opened) return
  const { id, sha256 } = opened.manifest
  const now = getServices().now()
  replace(newProposal({ dataset: { id, sha256 }, effectiveDate: nextNewYear(now), now }), { id: 'notice.new' })
}

function replace(proposal: Proposal, notice: Message): void {
  const former = presentProposal(useCase.getState())
  cancelDrawing()
  selectMunicipality(null)
  edit({ kind: 'replace-document', proposal })
  if (former && former.changes.length > 0) useUi.setState({ notice })
  void showWholeCase()
}

let saving = false

/** Over the same file where the browser can, else as a download. */
export async function saveAsFile(): Promise<void> {
  const proposal = presentProposal(useCase.getState())
  if (!proposal || saving) return
  saving = true
  const { name } = useScenarios.getState().present
  const [content, fileName] = [writeProposal(proposal), fileNameFor(`${proposal.title} ${name}`, 'skel.json')]
  const saved = await saveToFile(proposal, content, fileName)
  saving = false
  if (saved === 'unavailable') downloadText(content, fileName, 'application/json')
  // The browser shows a download by itself, but not that a file was overwritten.
  else if (saved !== 'cancelled') useUi.setState({ notice: { id: 'notice.saved', values: { file: saved.name } } })
}

/** Exports the resulting division as GeoJSON. The engine refuses if the areas do not add up. */
export async function exportGeoJson(): Promise<void> {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  try {
    const { engine } = getServices()
    // The engine exports what it evaluated last; make sure that is the proposal on screen.
    const text = await withProgress('export', async onProgress => {
      await engine.evaluate(proposal, share => onProgress(share / 2))
      return engine.exportGeoJson(share => onProgress((1 + share) / 2))
    })
    downloadText(text, fileNameFor(proposal.title, 'geojson'), 'application/geo+json')
  } catch (error) {
    if (wasStopped(error)) useUi.setState({ notice: { id: 'export.stopped' } })
    else showDialog({ kind: 'export-failed', cause: causeOf(error) })
  }
}

/** Saves the case with all that is made of it as one zip. */
export async function saveBundle(): Promise<void> {
  await (await import('./bundle-later.ts')).saveBundle({ place, withProgress })
}

/** Opening and saving: nothing on screen is replaced before the new file has been read and the user's work is safe. */

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
import { showDialog, useUi } from '../../state/ui.ts'
import { edit } from '../case/log.ts'
import { wasStopped, withProgress } from '../case/long-work.ts'
import { selectMunicipality } from '../case/select-municipality.ts'
import { cancelDrawing } from '../draw/session.ts'
import { showWholeCase } from '../map/zoom.ts'
import { downloadText, fileNameFor } from './download.ts'

export async function openFile(file: File): Promise<void> {
  let bytes = new Uint8Array()
  try {
    // What is too large to be a proposal is not even read.
    if (file.size <= MAX_BYTES) bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    const message = { id: 'file.unreadable' }
    showDialog({ kind: 'unreadable-file', fileName: file.name, problems: [{ path: '', message }] })
    return
  }
  const result = file.size > MAX_BYTES ? tooLarge(file.name, file.size) : readProposalFile(bytes, file.name)
  if (!result.ok) {
    showDialog({ kind: 'unreadable-file', fileName: file.name, problems: result.problems })
    return
  }
  const { proposal, warnings } = result
  if (proposal.dataset.sha256 !== useCase.getState().opened?.manifest.sha256)
    showDialog({ kind: 'other-dataset', fileName: file.name, proposal, warnings })
  else {
    placeProposal(proposal, file.name)
    if (warnings.length > 0) showDialog({ kind: 'file-warnings', fileName: file.name, warnings })
  }
}

/** Make a proposal read from a file the present one. Undo brings the former back. */
export function placeProposal(proposal: Proposal, fileName: string): void {
  replace(proposal, { id: 'notice.opened', values: { file: fileName } })
  useUi.setState({ sheetOpen: true })
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

export function saveAsFile(): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  const { name } = useScenarios.getState().present
  downloadText(writeProposal(proposal), fileNameFor(`${proposal.title} ${name}`, 'skel.json'), 'application/json')
}

/** The resulting division as GeoJSON; refused by the engine where the proof fails. */
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

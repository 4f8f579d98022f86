/** The files of a round of hearing, in one zip or one by one, and its dates in the case. */
import { zipOf } from '../../../bundle/zip/write.ts'
import { hearingFiles } from '../../../dossier/hearing/files.ts'
import type { Round } from '../../../hearing/file.ts'
import type { CouncilRecord } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { edit } from '../case/log.ts'
import { downloadText, fileNameFor } from '../files/download.ts'
import { presentDossier } from '../files/papers.ts'

/** How many councils' files were saved. Rejects as the engine does. `stem`: what the zip is called before its title. */
export async function sendRound(codes: readonly string[], round: Round, stem: string): Promise<number> {
  const dossier = await presentDossier()
  if (!dossier) return 0
  const files = hearingFiles(dossier, round, codes)
  const name = fileNameFor(`${stem} ${dossier.file.proposal.title}`, 'zip')
  downloadText(zipOf(files), name, 'application/zip')
  return codes.length
}

/** Dates go to those that have none, in one step. */
export function recordRound(codes: readonly string[], { sent, deadline }: Round): void {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  const dates = { ...(sent && { sent }), ...(deadline && { deadline }) }
  const known = new Map(proposal.councils.map(record => [record.code, record]))
  for (const code of codes) {
    const record: CouncilRecord = known.get(code) ?? { code }
    known.set(code, { ...record, hearing: { ...dates, ...record.hearing } })
  }
  edit({ kind: 'set-councils', councils: [...known.values()] })
}

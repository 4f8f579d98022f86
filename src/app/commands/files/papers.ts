/** The papers of the case on screen, as files. The room that makes them is fetched by whoever shows them. */
import { consequenceRows } from '../../../bundle/consequences/rows.ts'
import { consequenceWords } from '../../../bundle/consequences/words.ts'
import type { CaseFile } from '../../../dossier/case-file.ts'
import { mapsOf } from '../../../dossier/map/maps.ts'
import { councilsIn, type Dossier, type PaperFile } from '../../../dossier/papers.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { residentsInUse } from '../../state/selectors/residents-in-use.ts'
import { getServices } from '../../state/services.ts'
import { downloadText } from './download.ts'

/** null where no case is open. Rejects as the engine does. */
export async function presentDossier(): Promise<Dossier | null> {
  const { opened } = useCase.getState()
  const proposal = presentProposal(useCase.getState())
  if (!opened || !proposal) return null
  const { engine, now } = getServices()
  // Maps are drawn of where the engine stands: make sure that is the proposal on screen.
  const state = await engine.evaluate(proposal)
  const { manifest, register } = opened
  const file: CaseFile = { proposal, state, manifest, register, residents: residentsInUse(), made: dayOf(now()) }
  const maps = await mapsOf(engine, proposal, state, councilsIn(file))
  const touched = await engine.consequences(proposal)
  const rows = consequenceRows({ proposal, state, touched, concordance: await engine.concordance(proposal) })
  return { file, maps, alsoTouched: rows.map(consequenceWords) }
}

/** The day where the user is. */
function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html;charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  csv: 'text/csv;charset=utf-8'
}

export function downloadPaper({ name, bytes }: PaperFile): void {
  downloadText(bytes, name, TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
}

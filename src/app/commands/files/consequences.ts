/** What else changes, old → new municipality, and statistics on the new division: of the case on screen, as rows and as files. */
import { concordanceCsv } from '../../../bundle/concordance-csv.ts'
import { type ConsequenceRow, consequenceRows } from '../../../bundle/consequences/rows.ts'
import { consequencesCsv } from '../../../bundle/consequences/table.ts'
import { converted, isFault } from '../../../bundle/statistics/convert.ts'
import { MAX_STATISTICS_BYTES } from '../../../bundle/statistics/table.ts'
import type { WeighedBy } from '../../../bundle/weights.ts'
import type { Concordance } from '../../../engine/api.ts'
import { t } from '../../../i18n/bundle.ts'
import { text } from '../../../i18n/index.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'
import { type FileProblem, showDialog } from '../../state/ui.ts'
import { downloadText, fileNameFor } from './download.ts'
import { pickFile } from './pick-file.ts'
import { tooLargeFor } from './too-large.ts'

export interface WhatElse {
  readonly rows: readonly ConsequenceRow[]
  readonly concordance: Concordance
}

/** null where no case is open. Rejects as the engine does. */
export async function whatElse(): Promise<WhatElse | null> {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return null
  const { engine } = getServices()
  const state = await engine.evaluate(proposal)
  const touched = await engine.consequences(proposal)
  const concordance = await engine.concordance(proposal)
  return { rows: consequenceRows({ proposal, state, touched, concordance }), concordance }
}

const CSV = 'text/csv;charset=utf-8'

export function downloadConsequences({ rows }: WhatElse): void {
  downloadText(consequencesCsv(rows), fileNameFor(title(), 'konsekvenser.csv'), CSV)
}

export function downloadConcordance({ concordance }: WhatElse): void {
  downloadText(concordanceCsv(concordance), fileNameFor(title(), 'gammel-ny-kommune.csv'), CSV)
}

const title = (): string => presentProposal(useCase.getState())?.title ?? ''

/** Asks for a file of statistics; `tell` is told, in Danish, what became of it once it is downloaded. */
export function convertStatistics(
  { concordance }: WhatElse,
  by: WeighedBy,
  tell: (lines: readonly string[]) => void
): void {
  pickFile('.csv,.txt,text/csv', file => void convertFile(file, concordance, by, tell))
}

async function convertFile(
  file: File,
  concordance: Concordance,
  by: WeighedBy,
  tell: (lines: readonly string[]) => void
): Promise<void> {
  const refuse = (problems: readonly FileProblem[]) =>
    showDialog({ kind: 'unreadable-file', fileName: file.name, problems })
  const large = tooLargeFor(file, MAX_STATISTICS_BYTES)
  if (large) return refuse([large])
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return refuse([{ path: '', message: { id: 'file.unreadable' } }])
  }
  const found = converted(concordance, bytes, by)
  if (isFault(found)) {
    const path = found.line === null ? '' : t('bundle.stats.line', { line: String(found.line) })
    return refuse([{ path, message: found.message }])
  }
  downloadText(found.csv, fileNameFor(file.name.replace(/\.\w+$/, ''), 'ny-inddeling.csv'), CSV)
  tell([
    t('bundle.view.converted', { file: file.name }),
    t('bundle.stats.done', { n: found.municipalities, by }),
    ...found.totals.map(total => t('bundle.stats.total', total)),
    ...found.unknown.map(
      ({ line, place, figures }) =>
        `${t('bundle.stats.line', { line: String(line) })}: ${t('bundle.stats.not-a-municipality', { place, figures: figures.join('; ') })}`
    ),
    ...found.notes.map(text)
  ])
}

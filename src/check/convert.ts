/** `--convert FILE`: a user's statistics by municipality, on the division after the proposal. */
import { resolve } from 'node:path'
import { converted, isFault } from '../bundle/statistics/convert.ts'
import { MAX_STATISTICS_BYTES } from '../bundle/statistics/table.ts'
import type { WeighedBy } from '../bundle/weights.ts'
import { t } from '../i18n/bundle.ts'
import { text } from '../i18n/index.ts'
import { bytesFrom } from './files.ts'
import { judge, type Opened, type Question } from './judge.ts'
import { Refusal } from './refusal.ts'

export interface Conversion {
  readonly municipalities: number
  readonly by: WeighedBy
  readonly totals: readonly { readonly column: string; readonly total: string }[]
  readonly unknown: readonly { readonly line: number; readonly place: string; readonly figures: readonly string[] }[]
  /** In Danish. */
  readonly notes: readonly string[]
  /** The table: semicolons, decimal commas, CRLF. */
  readonly csv: string
}

/** Rejects with a Refusal. `file`: as named on the command line, looked for from the folder `here`. */
export async function convert(
  question: Question,
  opened: Opened,
  { file, here, by }: { readonly file: string; readonly here: string; readonly by: WeighedBy }
): Promise<Conversion> {
  const { proposal } = await judge(question, opened)
  const { engine } = await opened.dataset()
  const bytes = await bytesFrom(file, resolve(here, file), null, MAX_STATISTICS_BYTES)
  const found = converted(await engine.concordance(proposal), bytes, by)
  if (isFault(found))
    throw new Refusal(
      file,
      found.line === null ? null : t('bundle.stats.line', { line: String(found.line) }),
      found.message
    )
  const { csv, municipalities, totals, unknown, notes } = found
  return { municipalities, by, totals, unknown, notes: notes.map(text), csv }
}

/** What is said beside the table. */
export function conversionNotes({ municipalities: n, by, totals, unknown, notes }: Conversion): string {
  const lines = [
    t('bundle.stats.done', { n, by }),
    ...totals.map(total => t('bundle.stats.total', total)),
    ...unknown.map(
      ({ line, place, figures }) =>
        `${t('bundle.stats.line', { line: String(line) })}: ${t('bundle.stats.not-a-municipality', { place, figures: figures.join('; ') })}`
    ),
    ...notes
  ]
  return `${lines.join('\n')}\n`
}

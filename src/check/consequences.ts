/** `--consequences`: what else each change touches. */
import { type ConsequenceRow, consequenceRows } from '../bundle/consequences/rows.ts'
import { consequenceWords } from '../bundle/consequences/words.ts'
import type { EngineApi } from '../engine/api.ts'
import { t } from '../i18n/bundle.ts'
import type { Judged } from './judge.ts'

export async function consequencesIn(
  engine: EngineApi,
  { proposal, state }: Judged
): Promise<readonly ConsequenceRow[]> {
  const touched = await engine.consequences(proposal)
  return consequenceRows({ proposal, state, touched, concordance: await engine.concordance(proposal) })
}

/** The same for people. */
export function consequenceReport(rows: readonly ConsequenceRow[]): string {
  return `\n${t('bundle.cons.heading')}\n${rows.map(row => `  ${consequenceWords(row)}\n`).join('')}`
}

/** The tables that go with a case's papers. */
import { concordanceCsv } from '../bundle/concordance-csv.ts'
import { consequenceRows } from '../bundle/consequences/rows.ts'
import { consequencesCsv } from '../bundle/consequences/table.ts'
import type { PaperFile } from '../dossier/papers.ts'
import type { EngineApi } from '../engine/api.ts'
import type { Judged } from './judge.ts'

export async function tablesOf(engine: EngineApi, { proposal, state }: Judged): Promise<readonly PaperFile[]> {
  const [touched, concordance] = [await engine.consequences(proposal), await engine.concordance(proposal)]
  const file = (name: string, text: string): PaperFile => ({ name, bytes: new TextEncoder().encode(text) })
  return [
    file('consequences.csv', consequencesCsv(consequenceRows({ proposal, state, touched, concordance }))),
    file('concordance.csv', concordanceCsv(concordance))
  ]
}

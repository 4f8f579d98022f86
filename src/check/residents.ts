/** `--residents FILE`: the engine counts at the file's points. What is said of the file stands among the warnings. */
import type { EngineApi } from '../engine/api.ts'
import { t, text } from '../i18n/index.ts'
import { bytesFrom } from './files.ts'
import { Refusal } from './refusal.ts'
import type { CheckOutput } from './result.ts'

/** Bytes; some ten million points. */
const MAX_BYTES = 1024 * 1024 * 1024

export interface ResidentsFile {
  /** As named by the user, for messages. */
  readonly file: string
  readonly path: string
}

/** Rejects with a Refusal where the file can't be read. */
export async function countAt(engine: EngineApi, { file, path }: ResidentsFile): Promise<CheckOutput['warnings']> {
  const answer = await engine.countResidents({ name: file, bytes: await bytesFrom(file, path, null, MAX_BYTES) })
  if (answer.kind === 'refused') {
    const { line, message } = answer.problem
    throw new Refusal(file, line === null ? null : t('points.line', { line }), message)
  }
  if (answer.kind === 'estimated') return []
  const { synthetic, outside } = answer.residents
  const warnings = [
    ...(synthetic ? [text({ id: 'points.synthetic' })] : []),
    ...(outside.points > 0 ? [text({ id: 'points.outside', values: outside })] : [])
  ]
  return warnings.map(message => ({ path: file, message }))
}

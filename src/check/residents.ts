/** `--residents FILE`: the engine counts at the file's points. What is said of the file stands among the warnings. */
import type { PointSystem } from '../dataset/resident-csv/systems.ts'
import type { EngineApi, ResidentsInUse } from '../engine/api.ts'
import { t, text } from '../i18n/check.ts'
import { bytesFrom } from './files.ts'
import { Refusal } from './refusal.ts'
import type { CheckOutput } from './result.ts'

/** Bytes; some ten million points. */
const MAX_BYTES = 1024 * 1024 * 1024

export interface ResidentsFile {
  /** As named by the user, for messages. */
  readonly file: string
  readonly path: string
  /** The system its coordinates are in, where the user says so. */
  readonly system: PointSystem | null
}

export interface Counted {
  readonly residents: ResidentsInUse | null
  readonly warnings: CheckOutput['warnings']
}

/** Rejects with a Refusal where the file can't be read. */
export async function countAt(engine: EngineApi, { file, path, system }: ResidentsFile): Promise<Counted> {
  const bytes = await bytesFrom(file, path, null, MAX_BYTES)
  const answer = await engine.countResidents({ name: file, bytes, system })
  if (answer.kind === 'refused') {
    const { line, message } = answer.problem
    throw new Refusal(file, line === null ? null : t('points.line', { line }), message)
  }
  if (answer.kind === 'which-system') {
    const { 'EPSG:25832': in32, 'EPSG:25833': in33 } = answer.places
    throw new Refusal(file, null, {
      id: 'points.which.refused',
      values: { in32: { names: in32 }, in33: { names: in33 } }
    })
  }
  if (answer.kind === 'estimated') return { residents: null, warnings: [] }
  const { synthetic, outside, leftOut, how, coverageTold } = answer.residents
  const warnings = [
    ...(synthetic ? [{ id: 'points.synthetic' }] : []),
    ...leftOut,
    ...(outside.points > 0 ? [{ id: 'points.outside', values: outside }] : []),
    ...coverageTold.filter(({ id }) => id !== 'points.coverage.none'),
    ...(how?.guessed ? [how.message] : [])
  ]
  return { residents: answer.residents, warnings: warnings.map(message => ({ path: file, message: text(message) })) }
}

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { EngineApi } from '../../src/engine/api.ts'

export interface ResidentFigures {
  readonly points: number
  readonly people: number
  /** From the file's bytes to an engine that counts at its points. */
  readonly ms: number
}

/** Puts a file of resident points to use; what is measured afterwards counts at them. */
export async function measureResidents(engine: EngineApi, path: string): Promise<ResidentFigures> {
  const bytes = await readFile(path)
  const start = performance.now()
  const answer = await engine.countResidents({ name: basename(path), bytes })
  const ms = performance.now() - start
  if (answer.kind !== 'counted') throw new Error(`${path}: ${JSON.stringify(answer)}`)
  const { points, people } = answer.residents
  return { points, people, ms }
}

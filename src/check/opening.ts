/** A dataset's folder, opened for one run. */
import { fileURLToPath } from 'node:url'
import { LIMITS, ZipError } from '../bundle/zip/read.ts'
import { DatasetError } from '../dataset/errors.ts'
import { folderReader } from '../dataset/folder-reader.ts'
import type { Manifest, Register } from '../dataset/types.ts'
import type { EngineApi } from '../engine/api.ts'
import { createEngine } from '../engine/engine.ts'
import '../i18n/bundle.ts'
import { bytesFrom } from './files.ts'
import { Refusal } from './refusal.ts'
import { sqlite } from './vector-files.ts'

const BUILT_IN = fileURLToPath(new URL('../../public/data', import.meta.url))

export interface OpenedDataset {
  readonly engine: EngineApi
  readonly manifest: Manifest
  readonly register: Register
}

/** `folder` is absolute, a folder or one file of it (`.skelset`); null is the built-in dataset. Rejects with a Refusal where it can't be read. */
export type OpenDataset = (folder: string | null) => Promise<OpenedDataset>

export const opening: OpenDataset = async chosen => {
  const folder = chosen ?? BUILT_IN
  try {
    const readerFor = folder.endsWith('.skelset') ? await packedReader(folder) : folderReader
    const engine = createEngine(readerFor, undefined, sqlite)
    const { manifest, register } = await engine.open(folder)
    return { engine, manifest, register }
  } catch (error) {
    if (error instanceof ZipError) throw new Refusal(folder, null, error.reason)
    if (!(error instanceof DatasetError)) throw error
    const { file, code } = error
    throw new Refusal(`${folder}/${file}`, null, { id: `dataset.fault.${code}` })
  }
}

async function packedReader(file: string): Promise<typeof folderReader> {
  const { filesReader, openSet } = await import('../boundaries/skelset.ts')
  const { files } = await openSet(await bytesFrom(file, file, null, LIMITS.zip))
  return () => filesReader(files)
}

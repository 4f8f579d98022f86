/** From a file's name to what is said of it; everything that stands in the way is a Refusal. */
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { DatasetError } from '../dataset/errors.ts'
import { folderReader } from '../dataset/folder-reader.ts'
import type { CaseState, EngineApi, Opened } from '../engine/api.ts'
import { createEngine } from '../engine/engine.ts'
import { text } from '../i18n/index.ts'
import { MAX_LENGTH, readProposal } from '../proposal/read.ts'
import type { Proposal } from '../proposal/types.ts'
import { type Checked, output } from './output.ts'
import { Refusal } from './refusal.ts'
import type { CheckOutput } from './result.ts'

const BUILT_IN = fileURLToPath(new URL('../../public/data', import.meta.url))
const MEGA = 1024 * 1024

export interface Question {
  /** As named by the user, for messages. */
  readonly file: string
  readonly filePath: string
  /** Folder of the dataset, absolute; null for the built-in one. */
  readonly datasetPath: string | null
}

/** Rejects with a Refusal where the file or the dataset can't be read, or a change can't be applied. */
export async function judge({ file, filePath, datasetPath }: Question): Promise<CheckOutput> {
  const { proposal, warnings } = await readFileAt(file, filePath)
  const engine = createEngine(folderReader)
  const { manifest } = await openDataset(engine, datasetPath ?? BUILT_IN)
  if (manifest.sha256 !== proposal.dataset.sha256) {
    const values = { theirs: named(proposal.dataset), ours: named(manifest) }
    throw new Refusal(file, '$.dataset.sha256', { id: 'check.other-dataset', values })
  }
  const state = await engine.evaluate(proposal)
  refuseUnapplied(file, state)
  return output({ file, proposal, manifest, state, warnings })
}

/** An id may have been given to two datasets, a fingerprint not. */
const named = ({ id, sha256 }: { id: string; sha256: string }) => `${id}, ${sha256.slice(0, 12)}…`

async function readFileAt(file: string, path: string): Promise<{ proposal: Proposal; warnings: Checked['warnings'] }> {
  const result = readProposal(await textOf(file, path), file)
  if (!result.ok) {
    const [first] = result.problems
    throw new Refusal(file, first?.path ?? '$', first?.message ?? { id: 'file.not-a-proposal' })
  }
  return {
    proposal: result.proposal,
    warnings: result.warnings.map(({ path: at, message }) => ({ path: at, message: text(message) }))
  }
}

async function textOf(file: string, path: string): Promise<string> {
  const refuse = (id: string, values = {}): never => {
    throw new Refusal(file, '$', { id, values })
  }
  const { found, bytes, size } = await bytesOf(path)
  if (found === 'missing') return refuse('check.missing-file')
  if (found === 'folder') return refuse('check.is-folder')
  if (found === 'closed') return refuse('check.no-access')
  if (found === 'huge') {
    return refuse('file.too-large', { file, size: Math.ceil(size / MEGA), limit: MAX_LENGTH / MEGA })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('check.not-utf8')
  }
}

interface Found {
  readonly found: 'file' | 'missing' | 'folder' | 'closed' | 'huge'
  readonly bytes: Uint8Array
  readonly size: number
}

async function bytesOf(path: string): Promise<Found> {
  const nothing = { bytes: new Uint8Array(), size: 0 }
  try {
    const info = await stat(path)
    const { size } = info
    if (info.isDirectory()) return { ...nothing, found: 'folder' }
    // A character takes at most three bytes for each unit of length.
    if (size > 3 * MAX_LENGTH) return { ...nothing, size, found: 'huge' }
    return { found: 'file', bytes: await readFile(path), size }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return { ...nothing, found: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'closed' }
  }
}

async function openDataset(engine: EngineApi, folder: string): Promise<Opened> {
  try {
    return await engine.open(folder)
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    const { file, code } = error
    throw new Refusal(`${folder}/${file}`, null, { id: `check.dataset.${code}` })
  }
}

/**
 * A change that moves nothing (at sea, abroad, the receiver's already) can't be judged. Land outside the division is the
 * exception: the Act has a provision for it (§ 4), so it is judged and told as not applied.
 */
function refuseUnapplied(file: string, { changes, conservation }: CaseState): void {
  for (const { problem } of changes) {
    if (problem && problem.code !== 'unassigned-only') throw new Refusal(file, problem.path, problem.message)
  }
  if (!conservation.exact) throw new Refusal(file, '$.changes', { id: 'problem.not-exact' })
}

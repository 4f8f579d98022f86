/**
 * The engine as other programs have it (docs/engine.md): a dataset is opened, a proposal's file is judged, and what comes
 * back is what `check --json` prints. Nothing else of Skel is to be had here, and nothing here knows Node.
 */
import { output } from '../check/output.ts'
import { Refusal } from '../check/refusal.ts'
import type { CheckOutput } from '../check/result.ts'
import { refuseUnapplied } from '../check/unapplied.ts'
import { DatasetError } from '../dataset/errors.ts'
import { fetchReader } from '../dataset/fetch-reader.ts'
import { createEngine } from '../engine/engine.ts'
import '../i18n/bundle.ts'
import { text } from '../i18n/check.ts'
import { readProposalFile } from '../proposal/file/read.ts'

/** Reads a file of the dataset by its path in the folder. Rejects where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** A file that can't be read, or a proposal that can't be judged. */
export class SkelError extends Error {
  override readonly name = 'SkelError'
  /** Whose fault it is, as it was named. */
  readonly file: string
  /** JSON path into the proposal; null where the fault lies elsewhere. */
  readonly path: string | null
  /** Stays the same where the words of `message` (Danish) are put otherwise. */
  readonly code: string

  constructor(file: string, path: string | null, code: string, message: string) {
    super(message)
    this.file = file
    this.path = path
    this.code = code
  }
}

export interface Skel {
  readonly dataset: { readonly id: string; readonly sha256: string }
  /** One after another, in the order they are asked. Rejects with a SkelError. `name`: of the file, for messages. */
  check(proposal: string | Uint8Array | object, name?: string): Promise<CheckOutput>
}

/** `from`: the address of a dataset's folder, fetched; or what reads its files. Rejects with a SkelError. */
export async function openDataset(from: string | ReadFile): Promise<Skel> {
  const read = typeof from === 'string' ? fetchReader(from.endsWith('/') ? from : `${from}/`) : from
  const engine = createEngine(() => read as ReturnType<typeof fetchReader>)
  const { manifest } = await engine.open('').catch((error: unknown) => {
    if (!(error instanceof DatasetError)) throw error
    const id = `dataset.fault.${error.code}`
    throw new SkelError(error.file, null, id, text({ id }))
  })
  let before: Promise<unknown> = Promise.resolve()

  async function judge(proposal: string | Uint8Array | object, file: string): Promise<CheckOutput> {
    const read = readProposalFile(bytesOf(proposal), file)
    if (!read.ok) {
      const [{ path, message } = { path: '$', message: { id: 'file.not-a-proposal' } }] = read.problems
      throw new SkelError(file, path, message.id, text(message))
    }
    const { id, sha256 } = read.proposal.dataset
    if (sha256 !== manifest.sha256) {
      const message = { id: 'check.other-dataset', values: { theirs: id, ours: manifest.id } }
      throw new SkelError(file, '$.dataset.sha256', message.id, text(message))
    }
    const state = await engine.evaluate(read.proposal)
    try {
      refuseUnapplied(file, state)
    } catch (error) {
      if (error instanceof Refusal) throw new SkelError(file, error.path, error.reason.id, text(error.reason))
      throw error
    }
    const warnings = read.warnings.map(({ path, message }) => ({ path, message: text(message) }))
    return output({ file, proposal: read.proposal, manifest, state, warnings })
  }

  return {
    dataset: { id: manifest.id, sha256: manifest.sha256 },
    check(proposal, name = 'proposal.json') {
      const answer = before.then(() => judge(proposal, name))
      before = answer.catch(() => undefined)
      return answer
    }
  }
}

function bytesOf(proposal: string | Uint8Array | object): Uint8Array {
  if (proposal instanceof Uint8Array) return proposal
  return new TextEncoder().encode(typeof proposal === 'string' ? proposal : JSON.stringify(proposal))
}

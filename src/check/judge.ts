/** From a file's name to what is said of it; everything that stands in the way is a Refusal. */
import type { Register } from '../dataset/types.ts'
import type { CaseState, ResidentsInUse } from '../engine/api.ts'
import { text } from '../i18n/check.ts'
import { MAX_BYTES, MAX_LENGTH, readProposalFile } from '../proposal/file/read.ts'
import type { Proposal } from '../proposal/types.ts'
import { bytesFrom } from './files.ts'
import type { OpenedDataset } from './opening.ts'
import { type Checked, output } from './output.ts'
import type { OpenedParcels } from './parcels.ts'
import { Refusal } from './refusal.ts'
import type { Counted } from './residents.ts'
import type { CheckOutput } from './result.ts'
import { refuseUnapplied } from './unapplied.ts'

export interface Question {
  /** As named by the user, for messages. */
  readonly file: string
  readonly filePath: string
}

/** What a run rests on, asked for once a proposal was read. Both reject with a Refusal where a file can't be read. */
export interface Opened {
  readonly dataset: () => Promise<OpenedDataset>
  /** Residents are counted from here on, where they shall be: at which file's points, and what is said of them. */
  readonly residents: () => Promise<Counted | null>
  /** Parcels that the proposal's are looked up in; null where none are. */
  readonly parcels: () => Promise<OpenedParcels | null>
}

/** All that is known of a proposal that could be judged. */
export interface Judged extends Checked {
  readonly register: Register
  /** It stands at the proposal until the next one is judged. */
  readonly engine: OpenedDataset['engine']
  /** null where residents are estimated. */
  readonly residents: ResidentsInUse | null
}

/** Rejects with a Refusal where a file or the dataset can't be read, or a change can't be applied. */
export async function judge(question: Question, opened: Opened): Promise<Judged> {
  const judged = await judgeLoosely(question, opened)
  refuseUnapplied(question.file, judged.state)
  return judged
}

/** As `judge`, of a proposal whose changes need not all be such that they can be applied. */
export async function judgeLoosely({ file, filePath }: Question, opened: Opened): Promise<Judged> {
  const read = await readFileAt(file, filePath)
  const { engine, manifest, register } = await opened.dataset()
  if (manifest.sha256 !== read.proposal.dataset.sha256) {
    const values = { theirs: named(read.proposal.dataset), ours: named(manifest) }
    throw new Refusal(file, '$.dataset.sha256', { id: 'check.other-dataset', values })
  }
  const counted = await opened.residents()
  const parcels = await opened.parcels()
  const found = parcels
    ? (await import('./parcels.ts')).withParcels(read.proposal, parcels)
    : { proposal: read.proposal, warnings: [] }
  const { proposal } = found
  const warnings = [...read.warnings, ...(counted?.warnings ?? []), ...found.warnings]
  const state = await engine.evaluate(proposal)
  return { file, proposal, manifest, register, engine, state, residents: counted?.residents ?? null, warnings }
}

/** What is said of a proposal on the dataset that the engine has open. Rejects with a Refusal where a change can't be applied. */
export async function conclude(
  { engine, manifest }: Pick<OpenedDataset, 'engine' | 'manifest'>,
  { file, proposal, warnings }: Pick<Checked, 'file' | 'proposal' | 'warnings'>
): Promise<CheckOutput> {
  return output({ file, proposal, manifest, state: await evaluated(engine, file, proposal), warnings })
}

async function evaluated(engine: OpenedDataset['engine'], file: string, proposal: Proposal): Promise<CaseState> {
  const state = await engine.evaluate(proposal)
  refuseUnapplied(file, state)
  return state
}

/** An id may have been given to two datasets, a fingerprint not. */
const named = ({ id, sha256 }: { id: string; sha256: string }) => `${id}, ${sha256.slice(0, 12)}…`

export async function readFileAt(
  file: string,
  path: string
): Promise<{ proposal: Proposal; warnings: Checked['warnings'] }> {
  const result = readProposalFile(await bytesFrom(file, path, '$', MAX_BYTES, MAX_LENGTH), file)
  if (!result.ok) {
    const [first] = result.problems
    throw new Refusal(file, first?.path ?? '$', first?.message ?? { id: 'file.not-a-proposal' })
  }
  return {
    proposal: result.proposal,
    warnings: result.warnings.map(({ path: at, message }) => ({ path: at, message: text(message) }))
  }
}

/** `--bundle FILE` writes a case as one zip; `--verify FILE` works one out anew and compares. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { bundleFiles, CHANGE_LOG } from '../bundle/case/files.ts'
import { type Bundle, CannotRecompute, type Verdict, verify } from '../bundle/verify/verify.ts'
import { SKEL_VERSION } from '../bundle/version.ts'
import { LIMITS } from '../bundle/zip/read.ts'
import { type NamedBytes, zipOf } from '../bundle/zip/write.ts'
import type { ResidentsInUse } from '../engine/api.ts'
import { t } from '../i18n/bundle.ts'
import { text } from '../i18n/index.ts'
import { bytesFrom } from './files.ts'
import type { Judged } from './judge.ts'
import type { OpenedDataset } from './opening.ts'
import { Refusal } from './refusal.ts'
import { refuseUnapplied } from './unapplied.ts'

/** All files of the bundle of a case. */
export function filesOfCase(
  { engine, manifest, register }: OpenedDataset,
  { proposal, residents }: Pick<Judged, 'proposal' | 'residents'>
): Promise<NamedBytes[]> {
  return bundleFiles({ proposal, engine, manifest, register, residents, log: null })
}

/** Rejects with a Refusal where the file can't be written. */
export async function writeBundle(file: string, here: string, files: readonly NamedBytes[]): Promise<void> {
  const path = resolve(here, file)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, zipOf(files))
  } catch {
    throw new Refusal(file, null, { id: 'check.bundle-not-written' })
  }
}

/** Rejects with a Refusal where the file can't be read at all. */
export async function verifyFile(
  file: string,
  here: string,
  opened: () => Promise<OpenedDataset>,
  residentsOf: () => Promise<ResidentsInUse | null>
): Promise<Verdict> {
  const bytes = await bytesFrom(file, resolve(here, file), null, LIMITS.zip)
  return verify(bytes, async bundle => {
    const dataset = await opened()
    refuseOther(bundle, dataset)
    const residents = await residentsOf()
    refuseResidents(bundle, residents)
    const { engine, manifest, register } = dataset
    const log = bundle.manifest.given.includes(CHANGE_LOG) ? bundle.files.get(CHANGE_LOG) : undefined
    const { proposal } = bundle
    refuseUnapplied(file, await engine.evaluate(proposal))
    return bundleFiles({
      proposal,
      engine,
      manifest,
      register,
      residents,
      log: log ? () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(log) : null
    })
  })
}

const short = (sha256: string) => `${sha256.slice(0, 12)}…`

function refuseOther({ proposal, manifest: { skel } }: Bundle, { manifest }: OpenedDataset): void {
  const named = ({ id, sha256 }: { id: string; sha256: string }) => `${id}, ${short(sha256)}`
  if (proposal.dataset.sha256 !== manifest.sha256) {
    const values = { theirs: named(proposal.dataset), ours: named(manifest) }
    throw new CannotRecompute({ id: 'bundle.verify.other-dataset', values })
  }
  if (skel !== SKEL_VERSION)
    throw new CannotRecompute({ id: 'bundle.verify.other-version', values: { theirs: skel, ours: SKEL_VERSION } })
}

function refuseResidents({ manifest: { residents: theirs } }: Bundle, ours: ResidentsInUse | null): void {
  if (!theirs && ours) throw new CannotRecompute({ id: 'bundle.verify.no-residents' })
  if (!theirs || theirs.sha256 === ours?.sha256) return
  const values = { name: theirs.name, sha256: short(theirs.sha256) }
  throw new CannotRecompute(
    ours ? { id: 'bundle.verify.other-residents', values } : { id: 'bundle.verify.needs-residents', values }
  )
}

/** One line: what the bundle is, or where it first differs, or why it can't be told. */
export function verdictLine(file: string, verdict: Verdict): string {
  if (verdict.kind === 'identical') return t('bundle.verify.identical', { file, n: verdict.files })
  const cause = text(verdict.message)
  if (verdict.kind === 'unreadable') return `${file}: ${cause}`
  const place = [verdict.file, verdict.path].filter(part => part !== '')
  return [t('bundle.verify.differs', { file }), ...place, cause].join(': ')
}

export function verdictJson(file: string, verdict: Verdict): string {
  const said =
    verdict.kind === 'identical'
      ? { files: verdict.files }
      : { ...(verdict.kind === 'differs' && { in: verdict.file, path: verdict.path }), message: text(verdict.message) }
  return `${JSON.stringify({ file, verdict: verdict.kind, ...said }, null, 2)}\n`
}

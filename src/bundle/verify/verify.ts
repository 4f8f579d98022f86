/** Whether a bundle is what its proposal gives on this machine: all of it is worked out anew and compared, file by file. */
import * as v from 'valibot'
import { sha256Hex } from '../../dataset/manifest.ts'
import type { Message } from '../../i18n/message.ts'
import { readProposalFile } from '../../proposal/file/read.ts'
import { writeProposal } from '../../proposal/file/write.ts'
import type { Proposal } from '../../proposal/types.ts'
import { PROPOSAL } from '../case/files.ts'
import { type BundleManifest, isSealed, MANIFEST, manifestSchema } from '../case/manifest.ts'
import { readZip, ZipError } from '../zip/read.ts'
import { byName, type NamedBytes, zipOf } from '../zip/write.ts'
import { type Difference, differenceOf, firstByte } from './differences.ts'

export type Verdict =
  | { readonly kind: 'identical'; readonly files: number }
  /** The first file that differs; '' where it is the zip itself. `path`: JSON path, line or byte in it; '' for all of it. */
  | { readonly kind: 'differs'; readonly file: string; readonly path: string; readonly message: Message }
  | { readonly kind: 'unreadable'; readonly message: Message }

/** A bundle that was read. */
export interface Bundle {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: BundleManifest
  readonly proposal: Proposal
}

/** Why there is nothing to compare with: another dataset, or a file of residents that is not at hand. */
export class CannotRecompute extends Error {
  override name = 'CannotRecompute'
  readonly reason: Message

  constructor(reason: Message) {
    super(reason.id)
    this.reason = reason
  }
}

/** Files that follow from the proposal. Rejects with CannotRecompute. */
export type Recompute = (bundle: Bundle) => Promise<readonly NamedBytes[]>

type Fault = Exclude<Verdict, { readonly kind: 'identical' }>

export async function verify(bytes: Uint8Array, recompute: Recompute): Promise<Verdict> {
  const opened = openBundle(bytes)
  if ('kind' in opened) return opened
  const listed = listFault(opened)
  if (listed) return listed
  const proposed = await givenFault(opened)
  if (proposed) return proposed
  const bundle = bundleIn(opened)
  if ('kind' in bundle) return bundle
  let anew: readonly NamedBytes[]
  try {
    anew = await recompute(bundle)
  } catch (error) {
    if (error instanceof CannotRecompute) return { kind: 'unreadable', message: error.reason }
    throw error
  }
  return compared(bytes, bundle, anew)
}

/** What is in a bundle, before anything of it is worked out anew. */
export function openedBundle(bytes: Uint8Array): Bundle | { readonly kind: Fault['kind']; readonly message: Message } {
  const opened = openBundle(bytes)
  return 'kind' in opened ? opened : bundleIn(opened)
}

interface Opened {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest: BundleManifest
}

/** A zip file with a manifest that can be read. */
function openBundle(bytes: Uint8Array): Opened | Fault {
  let read: readonly NamedBytes[]
  try {
    read = readZip(bytes)
  } catch (error) {
    if (error instanceof ZipError) return { kind: 'unreadable', message: error.reason }
    throw error
  }
  const files = new Map(read.map(({ name, bytes: own }) => [name, own]))
  const own = files.get(MANIFEST)
  if (!own) return { kind: 'unreadable', message: { id: 'bundle.verify.no-manifest' } }
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(own))
  } catch {
    return { kind: 'unreadable', message: { id: 'bundle.verify.no-json', values: { file: MANIFEST } } }
  }
  const checked = v.safeParse(manifestSchema, value)
  if (checked.success) return { files, manifest: checked.output }
  const path = ['$', ...(v.getDotPath(checked.issues[0])?.split('.') ?? [])].join('.')
  return { kind: 'unreadable', message: { id: 'bundle.verify.odd-manifest', values: { path } } }
}

const differs = (file: string, path: string, id: string): Fault => ({ kind: 'differs', file, path, message: { id } })

/** A file too many, or too few. */
function listFault({ files, manifest }: Opened): Fault | null {
  const listed = new Set(manifest.files.map(({ name }) => name))
  for (const name of [...new Set([...files.keys(), ...listed])].sort()) {
    if (name === MANIFEST) continue
    if (!files.has(name)) return differs(name, '', 'bundle.verify.missing')
    if (!listed.has(name)) return differs(name, '', 'bundle.verify.added')
  }
  return null
}

/** What nothing follows from is held against the manifest alone, and the proposal against the trace, which repeats it. */
async function givenFault({ files, manifest }: Opened): Promise<Fault | null> {
  for (const name of [...new Set([...manifest.given, PROPOSAL])].sort()) {
    const own = files.get(name)
    const listed = manifest.files.find(file => file.name === name)
    if (own && listed?.sha256 === (await sha256Hex(own))) continue
    const place = name === PROPOSAL ? proposalDifference(files) : null
    return place ? { kind: 'differs', file: name, ...place } : differs(name, '', 'bundle.verify.not-as-listed')
  }
  return null
}

function proposalDifference(files: ReadonlyMap<string, Uint8Array>): Difference | null {
  try {
    const { proposal } = JSON.parse(new TextDecoder().decode(files.get('trace.json'))) as { proposal: Proposal }
    const expected = new TextEncoder().encode(writeProposal(proposal))
    return differenceOf(PROPOSAL, files.get(PROPOSAL) ?? new Uint8Array(), expected)
  } catch {
    return null
  }
}

function bundleIn({ files, manifest }: Opened): Bundle | Fault {
  const own = files.get(PROPOSAL)
  if (!own) return { kind: 'unreadable', message: { id: 'bundle.verify.no-proposal' } }
  const read = readProposalFile(own, PROPOSAL)
  if (read.ok) return { files, manifest, proposal: read.proposal }
  const [first] = read.problems
  return { kind: 'unreadable', message: first?.message ?? { id: 'bundle.verify.no-proposal' } }
}

/** The first difference by name of file; then the manifest, which all the others are in; then the zip itself. */
async function compared(zip: Uint8Array, bundle: Bundle, anew: readonly NamedBytes[]): Promise<Verdict> {
  const { files, manifest } = bundle
  const expected = new Map(anew.map(({ name, bytes }) => [name, bytes]))
  const names = [...new Set([...files.keys(), ...expected.keys()])].filter(name => name !== MANIFEST).sort()
  for (const name of names) {
    const [found, wanted] = [files.get(name), expected.get(name)]
    if (!found) return differs(name, '', 'bundle.verify.missing')
    if (!wanted) return differs(name, '', 'bundle.verify.does-not-follow')
    const difference = differenceOf(name, found, wanted)
    if (difference) return { kind: 'differs', file: name, ...difference }
  }
  const own = files.get(MANIFEST) as Uint8Array
  const difference = differenceOf(MANIFEST, own, expected.get(MANIFEST) ?? new Uint8Array())
  if (difference) return { kind: 'differs', file: MANIFEST, ...difference }
  if (!(await isSealed(manifest))) return differs(MANIFEST, '$.seal', 'bundle.verify.not-as-listed')
  const all = zipOf([...files].map(([name, bytes]) => ({ name, bytes })).sort(byName))
  const at = firstByte(zip, all)
  if (at < 0) return { kind: 'identical', files: files.size }
  const message = { id: 'bundle.verify.zip', values: { at: String(at) } }
  return { kind: 'differs', file: '', path: `byte ${at}`, message }
}

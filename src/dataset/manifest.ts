/** The manifest: what a dataset consists of, and the fingerprint that stands for all of it. */
import * as v from 'valibot'
import { parseObject } from './container.ts'
import { DatasetError } from './errors.ts'
import type { Manifest, ManifestFile } from './types.ts'

const FILE = 'manifest.json'

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** A plain file name: a manifest must not lead out of its own folder. */
const Path = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$/))
const Whole = v.pipe(v.number(), v.integer(), v.minValue(0))

export const sourceSchema = v.object({
  id: v.string(),
  title: v.string(),
  publisher: v.string(),
  date: v.string(),
  terms: v.string(),
  attribution: v.string(),
  toleranceM: v.nullable(v.number()),
  knownFaults: v.array(v.string())
})

const ManifestSchema = v.object({
  format: v.literal('skel-dataset/1'),
  id: v.pipe(v.string(), v.nonEmpty()),
  sha256: Sha256,
  title: v.string(),
  accuracyM: v.pipe(v.number(), v.minValue(0)),
  accuracyNote: v.string(),
  residents: v.object({ source: v.string(), gridDate: v.string(), totalsDate: v.string() }),
  sources: v.array(sourceSchema),
  files: v.array(
    v.object({
      path: Path,
      bytes: Whole,
      sha256: Sha256,
      role: v.picklist(['overview', 'land', 'units', 'unit-records', 'residents', 'register', 'places', 'context']),
      layer: v.exactOptional(v.picklist(['parish', 'polling-district']))
    })
  ),
  counts: v.record(v.string(), v.number())
})

/** Throws DatasetError with the JSON path of the first fault. */
export function parseManifest(bytes: Uint8Array): Manifest {
  const value = parseObject(FILE, bytes)
  if (typeof value.format === 'string' && value.format !== 'skel-dataset/1')
    throw new DatasetError(FILE, 'version', `format ${value.format}`)
  const result = v.safeParse(ManifestSchema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new DatasetError(FILE, 'corrupt', `$.${v.getDotPath(issue) ?? ''}: ${issue.message}`)
}

/** sha256 over the files' own, as hexadecimal text in the manifest's order with newlines between. */
export function fingerprintOf(files: readonly ManifestFile[]): Promise<string> {
  return sha256Hex(new TextEncoder().encode(files.map(file => file.sha256).join('\n')))
}

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The shipped list of cadastral districts, public/cadastre: `manifest.json` says where it is from and what its bytes are,
 * `districts.json` has the names by parish, which takes half the room of a table. It is no part of a dataset, whose fingerprint
 * proposals carry: a name more or less in it changes no figure.
 */
import * as v from 'valibot'
import { sha256Hex, sourceSchema } from '../dataset/manifest.ts'
import type { SourceRecord } from '../dataset/types.ts'
import { type District, Districts } from './districts.ts'

const FORMAT = 'skel-cadastral-districts/1'
const FILE = 'districts.json'

export interface CadastreManifest {
  readonly format: typeof FORMAT
  readonly source: SourceRecord
  readonly file: { readonly path: string; readonly bytes: number; readonly sha256: string }
  /** How many districts there are. */
  readonly districts: number
}

/** The list is missing, or is not what its manifest says. `file` is its path within the folder. */
export class DistrictFileError extends Error {
  override readonly name = 'DistrictFileError'
  readonly file: string
  constructor(file: string, cause: string) {
    super(`${file}: ${cause}`)
    this.file = file
  }
}

const ManifestSchema = v.object({
  format: v.literal(FORMAT),
  source: sourceSchema,
  file: v.object({ path: v.literal(FILE), bytes: v.number(), sha256: v.string() }),
  districts: v.number()
})

/** Districts by parish, '' for those whose names have none; code and the name's part before the comma. */
const ListSchema = v.record(v.string(), v.array(v.tuple([v.number(), v.string()])))

/** Both files, ready to be written. Deterministic: in the order of the codes. */
export function writeDistricts(
  districts: readonly District[],
  source: SourceRecord,
  sha256: (bytes: Uint8Array) => string
): ReadonlyMap<string, Uint8Array> {
  const parishes: Record<string, [number, string][]> = {}
  for (const { code, name } of districts.toSorted((a, b) => a.code - b.code)) {
    const at = name.lastIndexOf(', ')
    const [own, parish] = at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 2)]
    parishes[parish] = [...(parishes[parish] ?? []), [code, own]]
  }
  const lines = Object.entries(parishes).map(([parish, list]) => `${JSON.stringify(parish)}:${JSON.stringify(list)}`)
  const bytes = new TextEncoder().encode(`{${lines.join(',\n')}}\n`)
  const manifest: CadastreManifest = {
    format: FORMAT,
    source,
    file: { path: FILE, bytes: bytes.length, sha256: sha256(bytes) },
    districts: districts.length
  }
  return new Map([
    [FILE, bytes],
    ['manifest.json', new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)]
  ])
}

/** Gives a file of the folder; rejects where it can't be had. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** Rejects with a DistrictFileError. */
export async function loadCadastreManifest(read: ReadFile): Promise<CadastreManifest> {
  const parsed = v.safeParse(ManifestSchema, await jsonOf(read, 'manifest.json'))
  if (!parsed.success) throw new DistrictFileError('manifest.json', parsed.issues[0].message)
  return parsed.output
}

/** Rejects with a DistrictFileError. */
export async function loadDistricts(read: ReadFile): Promise<Districts> {
  const { file, districts } = await loadCadastreManifest(read)
  const bytes = await bytesOf(read, file.path)
  if (bytes.length !== file.bytes || (await sha256Hex(bytes)) !== file.sha256)
    throw new DistrictFileError(file.path, 'another content than the manifest names')
  const parsed = v.safeParse(ListSchema, parsedJson(file.path, bytes))
  if (!parsed.success) throw new DistrictFileError(file.path, parsed.issues[0].message)
  const all = Object.entries(parsed.output).flatMap(([parish, list]) =>
    list.map(([code, own]): District => ({ code, name: parish === '' ? own : `${own}, ${parish}` }))
  )
  if (all.length !== districts) throw new DistrictFileError(file.path, `${all.length} of ${districts} districts`)
  return new Districts(all.sort((a, b) => a.code - b.code))
}

async function bytesOf(read: ReadFile, path: string): Promise<Uint8Array> {
  try {
    return await read(path)
  } catch (error) {
    throw new DistrictFileError(path, error instanceof Error ? error.message : String(error))
  }
}

async function jsonOf(read: ReadFile, path: string): Promise<unknown> {
  return parsedJson(path, await bytesOf(read, path))
}

function parsedJson(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (error) {
    throw new DistrictFileError(path, error instanceof Error ? error.message : String(error))
  }
}

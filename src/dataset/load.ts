/** Loading a dataset: every file is checked against the manifest before anything is made of it. */
import { decodeLand, decodeResidents, decodeUnits } from './codec.ts'
import { parseObject } from './container.ts'
import { DatasetError } from './errors.ts'
import { fingerprintOf, parseManifest, sha256Hex } from './manifest.ts'
import type { LandTopology, UnitTopology } from './topology.ts'
import type { Dataset, Manifest, ManifestFile, PollingDistrictRecord, Register, UnitLayerId } from './types.ts'

/** How a file is asked for. */
export interface Asked {
  /** What the manifest says of it. */
  readonly file?: ManifestFile
  /** Past everything that is kept of it, because that was wrong. */
  readonly anew?: boolean
  /** Told how many bytes have come since it was told last. */
  readonly onBytes?: (count: number) => void
}

/** Gives the bytes of a file by its path within the dataset; rejects where there is none. */
export type Read = (path: string, asked?: Asked) => Promise<Uint8Array>

/** Share of the bytes that are read, 0 to 1. */
export type OnProgress = (fraction: number) => void

const NEEDED = ['land', 'residents', 'register'] as const

/** Rejects with DatasetError: `missing`, `checksum`, `fingerprint`, or what is wrong inside a file. */
export async function loadDataset(read: Read, onProgress?: OnProgress): Promise<Dataset> {
  const manifest = await loadManifest(read)
  const files = NEEDED.map(role => fileFor(manifest, role))
  const total = files.reduce((sum, file) => sum + file.bytes, 0)
  const progress = progressOf(total, onProgress)
  const [landBytes, residentBytes, registerBytes] = (await Promise.all(
    files.map(async file => {
      const counted = progress(file.bytes)
      const bytes = await readChecked(read, file, counted.add)
      counted.end()
      return bytes
    })
  )) as [Uint8Array, Uint8Array, Uint8Array]
  const land = decodeLand(fileFor(manifest, 'land').path, landBytes)
  const register = decodeRegister(fileFor(manifest, 'register').path, registerBytes, land)
  const path = fileFor(manifest, 'residents').path
  const residents = decodeResidents(path, residentBytes, land.faces.length, register.parishes.length)
  return { manifest, register, land, residents }
}

/** The coarse land for the first paint. */
export async function loadOverview(read: Read): Promise<LandTopology> {
  const file = fileFor(await loadManifest(read), 'overview')
  return decodeLand(file.path, await readChecked(read, file))
}

/** A layer's borders, which not everyone needs. Rejects with DatasetError; `missing` where the dataset has no such layer. */
export async function loadUnits(read: Read, dataset: Dataset, layer: UnitLayerId): Promise<UnitTopology> {
  const file = fileFor(dataset.manifest, 'units', layer)
  return decodeUnits(file.path, await readChecked(read, file), dataset.land)
}

/** Names and figures of the polling districts, in ascending order of their codes; the parishes' are in the register. */
export async function loadPollingDistricts(read: Read, dataset: Dataset): Promise<readonly PollingDistrictRecord[]> {
  const file = fileFor(dataset.manifest, 'unit-records', 'polling-district')
  const { records } = parseObject(file.path, await readChecked(read, file))
  if (!Array.isArray(records)) throw new DatasetError(file.path, 'corrupt', 'no list of records')
  const known = new Set(dataset.land.faces.slice(1))
  const stranger = (records as PollingDistrictRecord[]).find(({ municipality }) => !known.has(municipality))
  if (stranger) throw new DatasetError(file.path, 'corrupt', `${stranger.code} lies in an unknown municipality`)
  return records
}

export async function loadManifest(read: Read): Promise<Manifest> {
  const manifest = parseManifest(await readBytes(read, 'manifest.json'))
  if ((await fingerprintOf(manifest.files)) !== manifest.sha256)
    throw new DatasetError('manifest.json', 'fingerprint', 'does not follow from the files it lists')
  return manifest
}

function fileFor(manifest: Manifest, role: ManifestFile['role'], layer?: UnitLayerId): ManifestFile {
  const file = manifest.files.find(
    entry => entry.role === role && (layer === undefined || (entry.layer ?? 'parish') === layer)
  )
  if (!file) throw new DatasetError('manifest.json', 'missing', `lists no file for ${[role, layer].join(' ').trim()}`)
  return file
}

/** Counts what has come of several files, and tells it by the hundredth. A file may come without being told piece by piece. */
function progressOf(total: number, onProgress: OnProgress = () => undefined) {
  let [done, told] = [0, 0]
  return (bytes: number) => {
    let left = bytes
    const add = (count: number): void => {
      const counts = Math.min(count, left)
      left -= counts
      done += counts
      if (done - told < total / 100 && done < total) return
      if (done === told) return
      told = done
      onProgress(done / total)
    }
    return { add, end: () => add(left) }
  }
}

async function readBytes(read: Read, path: string, asked?: Asked): Promise<Uint8Array> {
  try {
    return await read(path, asked)
  } catch (error) {
    throw new DatasetError(path, 'missing', error instanceof Error ? error.message : String(error))
  }
}

/** A file that is wrong is asked for once more: what a browser keeps of it may be of another day. */
async function readChecked(read: Read, file: ManifestFile, onBytes?: Asked['onBytes']): Promise<Uint8Array> {
  const asked = onBytes ? { file, onBytes } : { file }
  const bytes = await readBytes(read, file.path, asked)
  if ((await faultOf(bytes, file)) === null) return bytes
  const again = await readBytes(read, file.path, { ...asked, anew: true })
  const fault = await faultOf(again, file)
  if (fault) throw fault
  return again
}

async function faultOf(bytes: Uint8Array, { path, ...file }: ManifestFile): Promise<DatasetError | null> {
  if (bytes.length !== file.bytes) return new DatasetError(path, 'truncated', `${bytes.length} of ${file.bytes} bytes`)
  if ((await sha256Hex(bytes)) === file.sha256) return null
  return new DatasetError(path, 'checksum', 'another content than the manifest names')
}

/** The register was checked by its sha256; what remains is that it speaks of the same municipalities as the land. */
function decodeRegister(path: string, bytes: Uint8Array, land: LandTopology): Register {
  const register = parseObject(path, bytes) as unknown as Register
  const { cooperations } = register
  const lists = [register.municipalities, register.regions, register.parishes, register.islands, cooperations]
  if (!lists.every(Array.isArray)) throw new DatasetError(path, 'corrupt', 'a list is missing')
  const codes = register.municipalities.map(record => record.code).join()
  if (codes !== land.faces.slice(1).join())
    throw new DatasetError(path, 'corrupt', 'names other municipalities than the land')
  const known = new Set(land.faces.slice(1))
  const stranger = cooperations.find(({ members }) => members.some(code => !known.has(code)))
  if (stranger) throw new DatasetError(path, 'corrupt', `cooperation ${stranger.id} names an unknown municipality`)
  return register
}

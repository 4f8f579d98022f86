/** `dataset FILE --out DIR`: municipalities' borders from a file become a dataset. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadBase } from '../../boundaries/base.ts'
import { BoundariesError } from '../../boundaries/error.ts'
import { makeDataset } from '../../boundaries/make.ts'
import { crsNamed } from '../../cadastre/layer/crs.ts'
import { readParcelFile } from '../../cadastre/layer/read.ts'
import { type FilePlace, LayerError, type RawLayer } from '../../cadastre/layer/types.ts'
import { DatasetError } from '../../dataset/errors.ts'
import { folderReader } from '../../dataset/folder-reader.ts'
import { b, text } from '../../i18n/boundaries.ts'
import '../../i18n/cadastre.ts'
import '../../i18n/check.ts'
import { formatNumber, formatPlace } from '../../i18n/format.ts'
import type { FileResult } from '../desk.ts'
import { refused } from '../desk.ts'
import { Refusal } from '../refusal.ts'
import type { BuildArguments } from './arguments.ts'

const BUILT_IN = fileURLToPath(new URL('../../../public/data', import.meta.url))

/** `onStep`: told what is being done. */
export async function build(
  asked: BuildArguments,
  here: string,
  onStep: (words: string) => void = () => undefined
): Promise<FileResult> {
  const path = resolve(here, asked.file)
  const out = resolve(here, asked.out)
  try {
    await refuseFilled(out, asked.out)
    onStep(b('boundaries.step.read'))
    const { raw, sha256 } = await read(asked, path)
    const base = await loadBase(folderReader(asked.base === null ? BUILT_IN : resolve(here, asked.base)))
    const features = raw.features.map(({ attributes, polygons }, i) => ({ attributes, polygons, number: i + 1 }))
    const { fields, regions, accuracyM, title, publisher, date } = asked
    const own = { fileName: basename(asked.file), sha256, features, fields, regions, accuracyM, title, publisher, date }
    const made = await makeDataset(own, base, step => onStep(b(`boundaries.step.${step}`)))
    await write(out, made.files)
    const { manifest, report } = made
    const notes = [...raw.notes, ...made.told].map(text)
    if (asked.json) {
      const { id, sha256 } = manifest
      const answer = { dataset: { id, sha256 }, system: raw.system, fields: made.fields, report, notes }
      return { status: 0, out: `${JSON.stringify(answer, null, 2)}\n`, error: '' }
    }
    const lines = [
      b('boundaries.written', { out: asked.out, id: manifest.id, sha256: manifest.sha256 }),
      ...notes,
      `${manifest.accuracyNote} (${formatNumber(manifest.accuracyM)} m)`
    ]
    return { status: 0, out: `${lines.join('\n')}\n`, error: '' }
  } catch (error) {
    if (error instanceof BoundariesError) {
      const place = error.place ? [formatPlace(error.place)] : []
      return refused(asked.file, ...place, text(error.told))
    }
    if (error instanceof LayerError) return refused(asked.file, ...placeOf(error.place), text(error.told))
    if (error instanceof DatasetError) return refused(error.file, text({ id: `dataset.fault.${error.code}` }))
    if (error instanceof Refusal) return refused(error.file, text(error.reason))
    throw error
  }
}

async function read({ file, system }: BuildArguments, path: string): Promise<{ raw: RawLayer; sha256: string }> {
  const info = await stat(path).catch(() => null)
  if (!info) throw new Refusal(file, null, { id: 'check.missing-file' })
  if (info.isDirectory()) throw new Refusal(file, null, { id: 'check.is-folder' })
  const named = system === null ? null : crsNamed(`EPSG:${system}`)
  const raw = await readParcelFile(
    { name: file, size: info.size, chunks: () => createReadStream(path) },
    { system: named && 'unknown' in named ? null : named, sql: async () => (await import('sql.js')).default() }
  )
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return { raw, sha256: hash.digest('hex') }
}

function placeOf({ line, feature }: FilePlace): string[] {
  if (line !== undefined) return [text({ id: 'parcel-layer.place.line', values: { line } })]
  return feature === undefined ? [] : [text({ id: 'parcel-layer.place.feature', values: { feature } })]
}

/** A folder that is no dataset and not empty is somebody's. */
async function refuseFilled(out: string, said: string): Promise<void> {
  const files = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw new Refusal(said, null, { id: 'check.no-access' })
  })
  if (files.length > 0 && !files.includes('manifest.json'))
    throw new Refusal(said, null, { id: 'boundaries.wrong.filled', values: { out: said } })
}

/** The manifest last and at once: a folder that is half written is no dataset. */
async function write(out: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(out, { recursive: true })
  for (const [name, bytes] of files) {
    if (name !== 'manifest.json') await writeFile(join(out, name), bytes)
    else {
      await writeFile(join(out, `${name}.part`), bytes)
      await rename(join(out, `${name}.part`), join(out, name))
    }
  }
}

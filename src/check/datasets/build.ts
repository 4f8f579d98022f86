/** `dataset FILE --out DIR`: municipalities' borders from a file become a dataset. */
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadBase } from '../../boundaries/base.ts'
import { BoundariesError } from '../../boundaries/error.ts'
import { makeDataset } from '../../boundaries/make.ts'
import type { OwnUnits } from '../../boundaries/own-units.ts'
import { DatasetError } from '../../dataset/errors.ts'
import { folderReader } from '../../dataset/folder-reader.ts'
import type { UnitLayerId } from '../../dataset/types.ts'
import { b, text } from '../../i18n/boundaries.ts'
import '../../i18n/check.ts'
import '../../i18n/vector.ts'
import { formatNumber, formatPlace } from '../../i18n/format.ts'
import { crsStated } from '../../vector/crs.ts'
import { readVectorFile } from '../../vector/read.ts'
import { placeMessage, skippedMessage } from '../../vector/told.ts'
import { VectorError, type VectorFile } from '../../vector/types.ts'
import { Refusal } from '../refusal.ts'
import type { FileResult } from '../refused.ts'
import { refused } from '../refused.ts'
import { sqlite, vectorFiles } from '../vector-files.ts'
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
    const raw = await read(asked, path)
    refuseSkipped(asked.file, raw)
    const units: Partial<Record<UnitLayerId, OwnUnits>> = {}
    for (const [id, { file, code }] of Object.entries(asked.units)) {
      const { features, sha256 } = await readUnits(file, resolve(here, file), asked)
      units[id as UnitLayerId] = { fileName: basename(file), sha256, features, fields: code === null ? {} : { code } }
    }
    const base = await loadBase(folderReader(asked.base === null ? BUILT_IN : resolve(here, asked.base)))
    const { features, sha256 } = raw
    const { fields, regions, accuracyM, title, publisher, date } = asked
    const own = {
      fileName: basename(asked.file),
      sha256,
      features,
      fields,
      regions,
      accuracyM,
      title,
      publisher,
      date,
      units
    }
    const made = await makeDataset(own, base, step => onStep(b(`boundaries.step.${step}`)))
    await write(out, made.files)
    const { manifest, report } = made
    const notes = [...raw.notes, ...raw.skipped.map(skippedMessage), ...made.told].map(text)
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
      return refused(error.file ?? asked.file, ...place, text(error.told))
    }
    if (error instanceof VectorError) {
      const place = placeMessage(error.place)
      return refused(asked.file, ...(place ? [text(place)] : []), text(error.told))
    }
    if (error instanceof DatasetError) return refused(error.file, text({ id: `dataset.fault.${error.code}` }))
    if (error instanceof Refusal)
      return refused(error.file, ...(error.path === null ? [] : [error.path]), text(error.reason))
    throw error
  }
}

async function read({ file, system, layer }: BuildArguments, path: string): Promise<VectorFile> {
  const said = crsStated(system && `EPSG:${system}`)
  return readVectorFile(await vectorFiles(file, path), {
    system: said,
    sql: sqlite,
    areasOnly: true,
    exact: true,
    layer
  })
}

/** A fault of this file is told with its name. */
async function readUnits(file: string, path: string, asked: BuildArguments): Promise<VectorFile> {
  try {
    const raw = await read({ ...asked, file, layer: null }, path)
    refuseSkipped(file, raw)
    return raw
  } catch (error) {
    if (!(error instanceof VectorError)) throw error
    const place = placeMessage(error.place)
    throw new Refusal(file, place && text(place), error.told)
  }
}

/** Land that can't be read would be missing from the dataset, and what borders on it would be a coast. */
function refuseSkipped(file: string, { skipped }: VectorFile): void {
  const [fault] = skipped.filter(({ reason }) => reason !== 'no-area')
  if (!fault) return
  const place = fault.places[0] ? placeMessage(fault.places[0]) : null
  throw new Refusal(file, place && text(place), skippedMessage(fault))
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

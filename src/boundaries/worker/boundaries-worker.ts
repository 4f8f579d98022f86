/** Makes a dataset of one's own borders beside the page: it takes minutes, and a gigabyte where the file is large. */
import { expose, transfer } from 'comlink'
import initSqlJs from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { ZipError } from '../../bundle/zip/read.ts'
import { DatasetError } from '../../dataset/errors.ts'
import { fetchReader } from '../../dataset/fetch-reader.ts'
import { browserFiles, keptReader } from '../../dataset/kept-files.ts'
import { loadDataset } from '../../dataset/load.ts'
import { ownReader } from '../../dataset/own-folder.ts'
import { keepOwnSet } from '../../dataset/own-sets.ts'
import type { UnitLayerId } from '../../dataset/types.ts'
import type { VectorCrs } from '../../vector/crs.ts'
import { readVectorFile } from '../../vector/read.ts'
import { placeMessage, skippedMessage } from '../../vector/told.ts'
import { VectorError, type VectorFile } from '../../vector/types.ts'
import { nameOfAll, sourceOf } from '../../vector/worker/source.ts'
import { type Base, loadBase } from '../base.ts'
import type { BuildStep } from '../build.ts'
import { type CompareStep, compareDatasets } from '../compare/compare-datasets.ts'
import type { Known } from '../compare/movements.ts'
import { BoundariesError } from '../error.ts'
import type { BoundaryFields } from '../fields.ts'
import { fieldsIn, makeDataset, unitFieldsIn } from '../make.ts'
import type { OwnUnits } from '../own-units.ts'
import { publishedLand } from '../published-land.ts'
import { regionNamed } from '../register-for.ts'
import { type OpenedSet, openSet, packSet } from '../skelset.ts'
import type { CodesRead, Compared, Field, MadeSet, MakeOptions, ReadFile, ReadUnits, Refused } from './wire.ts'

const MOST_EXAMPLES = 3

/** The system, where the user has said it, and the layer, where there are several. */
interface Asked {
  readonly system: VectorCrs | null
  readonly layer: string | null
}

let base: Promise<Base> | null = null
let read: { readonly name: string; readonly file: VectorFile } | null = null
let units: Partial<Record<UnitLayerId, OwnUnits>> = {}
let made: OpenedSet | null = null

const readerAt = (base: string) => ownReader(base) ?? keptReader(fetchReader(base), browserFiles())

const baseAt = (dataUrl: string): Promise<Base> => {
  base ??= loadBase(readerAt(dataUrl))
  return base
}

/** An error of the file's own crosses the border as an answer. */
function answered(error: unknown): Refused {
  if (error instanceof BoundariesError) {
    const place = error.place && { id: 'boundaries.at', values: { place: { lonLat: error.place } } }
    return { kind: 'refused', message: error.told, place, file: error.file }
  }
  if (error instanceof VectorError) return { kind: 'refused', message: error.told, place: placeMessage(error.place) }
  if (error instanceof ZipError) return { kind: 'refused', message: error.reason, place: null }
  if (error instanceof DatasetError) {
    const place = { id: 'boundaries.in-file', values: { file: error.file } }
    return { kind: 'refused', message: { id: `dataset.fault.${error.code}` }, place }
  }
  throw error
}

async function answer<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work()
  } catch (error) {
    return answered(error)
  }
}

const api = {
  /** Reads a file of borders; `layer`: the one that is wanted, where there are several. */
  read: (
    files: readonly File[],
    asked: Asked & { readonly dataUrl: string },
    onProgress: (share: number) => void
  ): Promise<ReadFile | Refused> =>
    answer(async () => {
      const file = await readAreas(files, asked, onProgress)
      read = { name: nameOfAll(files), file }
      units = {}
      const { dataset } = await baseAt(asked.dataUrl)
      const known = new Set(dataset.land.faces.slice(1))
      return {
        kind: 'read',
        ...whatIsIn(file, asked),
        map: fieldsIn({ features: file.features, fields: {} }, known),
        notes: file.notes
      }
    }),
  readUnits: (
    id: UnitLayerId,
    files: readonly File[] | null,
    asked: Asked,
    onProgress: (share: number) => void
  ): Promise<ReadUnits | Refused | null> =>
    answer(async () => {
      delete units[id]
      if (files === null) return null
      const file = await readAreas(files, asked, onProgress)
      const own = { fileName: nameOfAll(files), sha256: file.sha256, features: file.features, fields: {} }
      const map = unitFieldsIn(id, own)
      units[id] = own
      return { kind: 'units', fileName: own.fileName, ...whatIsIn(file, asked), map }
    }),
  codes: (map: BoundaryFields): Promise<CodesRead | Refused> =>
    answer(async () => {
      const { dataset } = (await base) as Base
      const known = new Map(dataset.register.municipalities.map(({ code, name }) => [code, name]))
      const { codes, names, regions } = publishedLand(read?.file.features ?? [], map, new Set(known.keys()))
      const there = new Set(codes)
      const added = codes.slice(1).filter(code => !known.has(code))
      return {
        kind: 'codes',
        known: codes.length - 1 - added.length,
        missing: [...known].filter(([code]) => !there.has(code)).map(([code, name]) => ({ code, name })),
        added: added.map(code => {
          const label = codes.indexOf(code)
          const region = regionNamed(dataset.register.regions, regions[label] ?? '')
          return { code, name: names[label] ?? '', region: region?.id ?? null }
        }),
        regions: dataset.register.regions.map(({ id, name }) => ({ id, name }))
      }
    }),
  make: (options: MakeOptions, onStep: (step: BuildStep) => void): Promise<MadeSet | Refused> =>
    answer(async () => {
      const { name, file } = read as NonNullable<typeof read>
      const { map, regions, accuracyM, title, publisher, date } = options
      const from = (await base) as Base
      const built = await makeDataset(
        {
          fileName: name,
          sha256: file.sha256,
          features: file.features,
          fields: map,
          regions: new Map(Object.entries(regions)),
          accuracyM,
          title: title || null,
          publisher: publisher || null,
          date: date || null,
          units: Object.fromEntries(
            Object.entries(units).map(([id, own]) => [id, { ...own, fields: options.units[id as UnitLayerId] ?? {} }])
          )
        },
        from,
        onStep
      )
      made = built
      const names = new Map(from.dataset.register.municipalities.map(record => [record.code, record.name]))
      const areas = built.report.areas.map(area => ({ ...area, name: names.get(area.code) ?? area.code }))
      return { kind: 'made', manifest: built.manifest, told: built.told, areas, bytes: bytesOf(built) }
    }),
  compare: (
    { before, after }: { readonly before: string; readonly after: string },
    known: readonly Known[],
    onStep: (step: CompareStep) => void
  ): Promise<Compared | Refused> =>
    answer(async () => {
      onStep('open')
      const [one, other] = [await loadDataset(readerAt(before)), await loadDataset(readerAt(after))]
      const names = Object.fromEntries(
        [one, other].flatMap(({ register }) => register.municipalities.map(({ code, name }) => [code, name]))
      )
      return { kind: 'compared', ...compareDatasets(one, other, known, onStep), names }
    }),
  /** Opens a `.skelset`. */
  open: (file: File): Promise<MadeSet | Refused> =>
    answer(async () => {
      made = await openSet(new Uint8Array(await file.arrayBuffer()))
      return { kind: 'made', manifest: made.manifest, told: [], areas: [], bytes: bytesOf(made) }
    }),
  /** In the browser's file storage. Rejects where there is none, or no room. */
  keep: async (): Promise<void> => {
    const { manifest, files } = made as OpenedSet
    await keepOwnSet(manifest.sha256, files)
  },
  pack: (): Uint8Array<ArrayBuffer> => {
    const bytes = packSet((made as OpenedSet).files)
    return transfer(bytes, [bytes.buffer])
  }
}

const sql = () => initSqlJs({ locateFile: () => wasm })

/** To the last digit: borders that were rounded would no longer fit together. */
async function readAreas(files: readonly File[], { system, layer }: Asked, onProgress: (share: number) => void) {
  const file = await readVectorFile(files.map(sourceOf), {
    system,
    layer,
    areasOnly: true,
    exact: true,
    onProgress,
    sql
  })
  refuseSkipped(file)
  return file
}

/** Land that can't be read would be missing, and what borders on it would be a coast. */
function refuseSkipped({ skipped }: VectorFile): void {
  const fault = skipped.find(({ reason }) => reason !== 'no-area')
  if (fault) throw new VectorError(skippedMessage(fault), fault.places[0])
}

function whatIsIn(file: VectorFile, { layer: asked }: Asked) {
  const layers = file.layers.filter(({ kinds }) => kinds.includes('area')).map(({ name }) => name)
  const layer = asked ?? (layers.length === 1 ? (layers[0] ?? null) : null)
  return { layers, layer, areas: file.features.length, system: file.system, fields: fieldsOf(file) }
}

const bytesOf = ({ files }: Pick<OpenedSet, 'files'>): number =>
  [...files.values()].reduce((sum, { length }) => sum + length, 0)

function fieldsOf({ features }: VectorFile): Field[] {
  const fields = new Map<string, string[]>()
  for (const { attributes } of features)
    for (const [name, value] of attributes) {
      const examples = fields.get(name) ?? []
      fields.set(name, examples)
      if (examples.length < MOST_EXAMPLES && !examples.includes(value)) examples.push(value)
    }
  return [...fields].map(([name, examples]) => ({ name, examples }))
}

export type BoundariesWorker = typeof api

expose(api)

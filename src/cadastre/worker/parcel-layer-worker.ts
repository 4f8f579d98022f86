/** Reads files of parcels beside the page, so that a large one holds up nobody. The features stay here until they are placed. */
import { expose } from 'comlink'
import initSqlJs from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { buildLayer } from '../layer/build.ts'
import type { LayerCrs } from '../layer/crs.ts'
import { fieldsOf, recognised } from '../layer/fields.ts'
import { readParcelFile } from '../layer/read.ts'
import { type FieldMap, LayerError, type ParcelLayer, type ReadLayer } from '../layer/types.ts'
import type { BuildAnswer, ReadAnswer } from './wire.ts'

let read: { readonly name: string; readonly raw: ReadLayer } | null = null

/** An error of the file's own crosses the border as an answer. */
function answered<T>(error: unknown): T {
  if (error instanceof LayerError) return { kind: 'refused', message: error.told, place: error.place } as T
  throw error
}

const api = {
  async read(file: File, system: LayerCrs | null, onProgress: (share: number) => void): Promise<ReadAnswer> {
    try {
      const source = { name: file.name, size: file.size, chunks: () => piecesOf(file) }
      const raw = await readParcelFile(source, {
        system,
        onProgress,
        sql: () => initSqlJs({ locateFile: () => wasm })
      })
      read = { name: file.name, raw }
      const fields = fieldsOf(raw.features)
      return { kind: 'read', fields, map: recognised(fields.map(({ name }) => name)) }
    } catch (error) {
      return answered(error)
    }
  },
  build(map: FieldMap): BuildAnswer {
    if (!read) throw new Error('nothing was read')
    try {
      const layer: ParcelLayer = buildLayer(read.name, read.raw, map)
      return { kind: 'built', layer }
    } catch (error) {
      return answered(error)
    }
  }
}

export type ParcelLayerWorker = typeof api

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

expose(api)

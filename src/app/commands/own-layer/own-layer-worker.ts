/** Reads a user's layer beside the page, so that a large one holds up nobody. What was read stays here until it is used. */
import { expose, transfer } from 'comlink'
import initSqlJs from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import type { VectorCrs } from '../../../vector/crs.ts'
import type { VectorFile } from '../../../vector/types.ts'
import { nameOfAll, sourceOf } from '../../../vector/worker/source.ts'
import { buildOwnLayer } from './build.ts'
import type { OwnChoice } from './fields.ts'
import { readOwn } from './read.ts'
import type { OwnAnswer, OwnBuilt } from './wire.ts'

let read: { readonly name: string; readonly file: VectorFile } | null = null

const api = {
  async read(
    files: readonly File[],
    system: VectorCrs | null,
    onProgress: (share: number) => void
  ): Promise<OwnAnswer> {
    const sql = () => initSqlJs({ locateFile: () => wasm })
    const { answer, file } = await readOwn(files.map(sourceOf), { system, onProgress, sql })
    read = file && { name: nameOfAll(files), file }
    return answer
  },
  build(choice: OwnChoice): OwnBuilt {
    if (!read) throw new Error('nothing was read')
    const layer = buildOwnLayer(read.file, read.name, choice)
    return transfer(layer, [layer.shapes.buffer])
  }
}

export type OwnLayerWorker = typeof api

expose(api)

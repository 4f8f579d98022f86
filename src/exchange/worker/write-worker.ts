/** Writes files of geographic data beside the page: a whole country takes seconds in every format. */
import { expose, transfer } from 'comlink'
import initSqlJs from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url'
import { type NamedBytes, zipOf } from '../../bundle/zip/write.ts'
import type { Format } from '../formats.ts'
import { filesOf, type ToWrite } from '../write.ts'

const api = {
  /** One file as it is, several as a zip called `zipName`. `more`: files that are there already. */
  async write(
    given: ToWrite,
    formats: readonly Format[],
    more: readonly NamedBytes[],
    zipName: string,
    onProgress: (share: number) => void
  ): Promise<NamedBytes> {
    const made = await filesOf(given, formats, () => initSqlJs({ locateFile: () => wasm }), onProgress)
    const files = [...made, ...more]
    const [only] = files
    const file = only && files.length === 1 ? only : { name: zipName, bytes: zipOf(files) }
    return transfer(file, [file.bytes.buffer])
  }
}

export type WriteWorker = typeof api

expose(api)

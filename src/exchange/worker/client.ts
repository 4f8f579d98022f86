/** The app's end of the worker that writes files. It ends with the writing: stopping is ending it. */
import { proxy, wrap } from 'comlink'
import type { NamedBytes } from '../../bundle/zip/write.ts'
import type { Format } from '../formats.ts'
import type { ToWrite } from '../write.ts'
import type { WriteWorker } from './write-worker.ts'

export interface Writer {
  /** Rejects where the worker can't be had, or a format can't be written. */
  readonly write: (
    given: ToWrite,
    formats: readonly Format[],
    more: readonly NamedBytes[],
    zipName: string,
    onProgress: (share: number) => void
  ) => Promise<NamedBytes>
  readonly end: () => void
}

export function writer(): Writer {
  const worker = new Worker(new URL('./write-worker.ts', import.meta.url), { type: 'module', name: 'skel-exchange' })
  const remote = wrap<WriteWorker>(worker)
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'worker')))
  })
  died.catch(() => undefined)
  return {
    write: (given, formats, more, zipName, onProgress) =>
      Promise.race([remote.write(given, formats, more, zipName, proxy(onProgress)), died]),
    end: () => worker.terminate()
  }
}

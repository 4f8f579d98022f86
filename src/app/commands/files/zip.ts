/** Files packed into a zip, beside the page. */
import type { NamedBytes } from '../../../bundle/zip/write.ts'

/** The same files give the same bytes. Rejects where they can't be packed. */
export function packed(files: readonly NamedBytes[]): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./zip-worker.ts', import.meta.url), { type: 'module', name: 'skel-zip' })
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage(files)
  }).finally(() => worker.terminate())
}

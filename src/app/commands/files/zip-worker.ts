/** Packs files beside the page, which goes on meanwhile. */
import { type NamedBytes, zipOf } from '../../../bundle/zip/write.ts'

addEventListener('message', ({ data }: MessageEvent<readonly NamedBytes[]>) => {
  const zip = zipOf(data)
  postMessage(zip, { transfer: [zip.buffer] })
})

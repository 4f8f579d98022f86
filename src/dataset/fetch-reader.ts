import type { Read } from './load.ts'

/** A download that gives nothing for so long does not come any more. */
export const STALLED_MS = 20_000

/** Reads a dataset's files from its base URL. Same origin as the app unless someone configures another. */
export function fetchReader(baseUrl: string): Read {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`
  return async (path, { anew, onBytes } = {}) => {
    const abort = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const alive = (count = 0) => {
      if (count > 0) onBytes?.(count)
      clearTimeout(timer)
      timer = setTimeout(() => abort.abort(new Error('the download has stalled')), STALLED_MS)
    }
    alive()
    try {
      const response = await fetch(base + path, { signal: abort.signal, cache: anew ? 'reload' : 'default' })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      // A dev server answers an unknown path with its start page.
      if (response.headers.get('content-type')?.startsWith('text/html')) throw new Error('the server has no such file')
      return await bytesOf(response, alive)
    } finally {
      clearTimeout(timer)
    }
  }
}

async function bytesOf({ body }: Response, onBytes: (count: number) => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const reader = body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true }
    if (done || !value) break
    onBytes(value.length)
    chunks.push(value)
  }
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

import type { Read } from './load.ts'

/** Reads a dataset's files from its base URL. Same origin as the app unless someone configures another. */
export function fetchReader(baseUrl: string): Read {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`
  return async path => {
    const response = await fetch(base + path)
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    // A dev server answers an unknown path with its start page.
    if (response.headers.get('content-type')?.startsWith('text/html')) throw new Error('the server has no such file')
    return new Uint8Array(await response.arrayBuffer())
  }
}

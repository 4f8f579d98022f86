/**
 * The only place that base maps are fetched from: origins the configuration names, with a limit on what may come, without
 * cookies, and with the key put in here, so that the map and its errors never know it.
 */
import type { Token } from '../../config/types.ts'
import { BaseMapFault } from './fault.ts'
import { withQuery } from './raster-address.ts'

/** Who may be asked, and with what. */
export interface Access {
  readonly origins: readonly string[]
  readonly token: Token | null
}

interface Wanted {
  /** Bytes. */
  readonly limit: number
  readonly signal?: AbortSignal | undefined
  readonly range?: { readonly offset: number; readonly length: number }
}

export interface Got {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The media type, in lower case and without parameters. */
  readonly type: string
  /** Only a strong one. */
  readonly etag: string | undefined
}

/** Rejects with a BaseMapFault, or as the signal says. */
export async function ask({ origins, token }: Access, href: string, wanted: Wanted): Promise<Got> {
  const url = new URL(token ? withQuery(href, { [token.parameter]: token.value }) : href)
  const { origin, host } = url
  if (!origins.includes(origin)) throw new BaseMapFault('basemap.origin', { host })
  const { range, signal } = wanted
  let response: Response
  try {
    response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Elsewhere may be somewhere that nobody has named.
      redirect: 'error',
      ...(signal ? { signal } : {}),
      ...(range ? { headers: { range: `bytes=${range.offset}-${range.offset + range.length - 1}` } } : {})
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new BaseMapFault(globalThis.navigator?.onLine === false ? 'basemap.offline' : 'basemap.unreachable', { host })
  }
  if (!response.ok) {
    void response.body?.cancel().catch(() => undefined)
    throw statusFault(response.status, host)
  }
  if (range && response.status !== 206 && range.length < Number(response.headers.get('content-length') ?? 0))
    throw new BaseMapFault('basemap.no-ranges', { host })
  const bytes = await bounded(response.body, wanted.limit, host)
  const etag = response.headers.get('etag') ?? undefined
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  return { bytes, type, etag: etag?.startsWith('W/') ? undefined : etag }
}

function statusFault(status: number, host: string): BaseMapFault {
  if (status === 404 || status === 410) return new BaseMapFault('basemap.missing', { host })
  if (status === 401 || status === 403) return new BaseMapFault('basemap.denied', { host, status })
  return new BaseMapFault('basemap.status', { host, status })
}

/** Reads to the end, or to the limit, where it stops asking for more. */
export async function bounded(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
  host: string
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = stream?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done || !value) break
    length += value.length
    if (length > limit) {
      void reader?.cancel().catch(() => undefined)
      throw new BaseMapFault('basemap.too-large', { host, limit: Math.round(limit / 1024 ** 2) })
    }
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

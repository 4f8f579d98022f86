/** The configuration of this installation: config.json beside the page, read when something first asks for it. */
import { allowedOrigins, foreignOrigins } from '../../../config/policy.ts'
import { type ConfigReading, MAX_CONFIG, readConfig } from '../../../config/read.ts'
import { type ExtraLayer, NO_CONFIG } from '../../../config/types.ts'
import type { Message } from '../../../i18n/message.ts'

let reading: Promise<ConfigReading> | null = null

/** Never rejects: what is wrong stands in its problems. Read once as long as the page is open. */
export function loadConfig(): Promise<ConfigReading> {
  reading ??= load(document.baseURI)
  return reading
}

async function load(page: string): Promise<ConfigReading> {
  let response: Response
  try {
    response = await fetch(new URL('config.json', page), { cache: 'no-cache', credentials: 'same-origin' })
  } catch {
    return unread({ id: 'basemap.config-unreachable' })
  }
  const type = response.headers.get('content-type') ?? ''
  // Many servers give the page itself for what is not there.
  if (response.status === 404 || (response.ok && /html/i.test(type))) return { config: NO_CONFIG, problems: [] }
  if (!response.ok) return unread({ id: 'basemap.config-status', values: { status: response.status } })
  try {
    return readConfig(await atMost(response, MAX_CONFIG), page)
  } catch {
    return unread({ id: 'basemap.config-unreachable' })
  }
}

/** A little more than the most there may be, so that the reader says that it is too much. */
async function atMost(response: Response, most: number): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (reader && text.length <= most) {
    const { done, value } = await reader.read()
    if (done) return text
    text += value
  }
  await reader?.cancel()
  return text
}

const unread = (message: Message): ConfigReading => ({
  config: NO_CONFIG,
  problems: [{ path: '$', message, loses: 'all' }]
})

/** A base map, a layer, an address search. */
type Asking = Pick<ExtraLayer, 'origins'>

/** Origins other than the page's own that this may fetch from. */
export const othersAsked = (entry: Asking): readonly string[] =>
  foreignOrigins({ ...NO_CONFIG, layers: [entry as ExtraLayer] }, location.origin)

/** Of those, the ones that the page's policy does not let it ask; see docs/config.md. */
export function notAllowed(entry: Asking): readonly string[] {
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content
  const allowed = policy === undefined ? null : allowedOrigins(policy)
  return allowed ? othersAsked(entry).filter(origin => !allowed.includes(origin)) : []
}

/** As people know servers. */
export const hostsOf = (origins: readonly string[]): readonly string[] => origins.map(origin => new URL(origin).host)

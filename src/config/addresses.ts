/** Which addresses a configuration may name, and what they are from a page. What is said of one never repeats it: it may hold a key. */
import type { Message } from '../i18n/message.ts'

export type Resolved =
  | { readonly ok: true; readonly href: string; readonly origin: string }
  | { readonly ok: false; readonly message: Message }

/** A place to fill in, as {z}. */
const PLACE = /%7B(-?[A-Za-z]\w*)%7D/gi
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/

const refused = (id: string, values: Readonly<Record<string, string>> = {}): Resolved => ({
  ok: false,
  message: { id, values }
})

/** `given` as seen from the page at `page`; places in braces, such as {z}, stay as they are. */
export function resolveAddress(given: string, page: string): Resolved {
  if (hasOddSigns(given)) return refused('config.address.signs')
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(given)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https')
    return refused('config.address.scheme', { scheme: scheme.slice(0, 20) })
  if (scheme === undefined && given.startsWith('//')) return refused('config.address.no-scheme')
  if (climbs(given)) return refused('config.address.climbs')
  const url = parsed(given, page)
  // A scheme without its slashes would be read as a place beside the page.
  if (!url || (scheme !== undefined && !/^https?:\/\/[^/]/i.test(given))) return refused('config.address.broken')
  if (url.username !== '' || url.password !== '') return refused('config.address.credentials')
  if (!HOST.test(url.hostname)) return refused('config.address.host')
  if (url.protocol === 'http:' && new URL(page).protocol === 'https:') return refused('config.address.http')
  url.hash = ''
  return { ok: true, href: url.href.replace(PLACE, '{$1}'), origin: url.origin }
}

function parsed(given: string, page: string): URL | null {
  try {
    return new URL(given, page)
  } catch {
    return null
  }
}

/** Spaces, line breaks, backslashes, quotes: nothing an address has, and what parsers read differently. */
function hasOddSigns(given: string): boolean {
  return /[\s\\"'<>`^|]/.test(given) || [...given].some(sign => sign < ' ' || sign === '\u007f')
}

/** Out of a folder, also where it is written with percent signs. */
function climbs(given: string): boolean {
  const [path = ''] = given.split(/[?#]/)
  return path.split('/').some(part => /^(?:\.|%2e){2}$/i.test(part))
}

/** An origin of a list, such as `https://tiles.example.dk`; a path behind it is refused, so that nobody believes it holds. */
export function resolveOrigin(given: string, page: string): Resolved {
  const resolved = resolveAddress(given, page)
  if (!resolved.ok) return resolved
  return /^https?:\/\/[^/]+\/?$/i.test(given)
    ? { ...resolved, href: resolved.origin }
    : refused('config.address.origin')
}

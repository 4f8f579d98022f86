/** Where two files first differ: by JSON path, by line, or by byte. */
import type { Message } from '../../i18n/message.ts'

/** `path`: "$.facts.area.best", or in words; null where the files are the same. */
export interface Difference {
  readonly path: string
  readonly message: Message
}

const MOST = 80

/** `found` is what the bundle has, `expected` what it should have. null where they are the same to the byte. */
export function differenceOf(name: string, found: Uint8Array, expected: Uint8Array): Difference | null {
  const at = firstByte(found, expected)
  if (at < 0) return null
  if (/\.(geo)?json$/.test(name)) {
    const difference = jsonDifference(parsed(found), parsed(expected))
    if (difference) return difference
  }
  if (/\.(json|geojson|csv|txt|html|ics|md|svg)$/.test(name)) {
    const difference = lineDifference(found, expected)
    if (difference) return difference
  }
  return { path: `byte ${at}`, message: { id: 'bundle.verify.byte', values: { at: String(at) } } }
}

export function firstByte(a: Uint8Array, b: Uint8Array): number {
  const least = Math.min(a.length, b.length)
  for (let i = 0; i < least; i++) if (a[i] !== b[i]) return i
  return a.length === b.length ? -1 : least
}

/** What Skel writes is UTF-8; null for what is not. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const NOTHING = Symbol('nothing')

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoded(bytes) ?? '')
  } catch {
    return NOTHING
  }
}

function jsonDifference(found: unknown, expected: unknown): Difference | null {
  if (found === NOTHING || expected === NOTHING) return null
  const first = firstPath(found, expected, '$')
  return (
    first && {
      path: first.path,
      message: { id: 'bundle.verify.values', values: { found: short(first.found), expected: short(first.expected) } }
    }
  )
}

interface Place {
  readonly path: string
  readonly found: unknown
  readonly expected: unknown
}

function firstPath(found: unknown, expected: unknown, path: string): Place | null {
  if (typeof found !== 'object' || typeof expected !== 'object' || found === null || expected === null)
    return Object.is(found, expected) ? null : { path, found, expected }
  if (Array.isArray(found) !== Array.isArray(expected)) return { path, found, expected }
  const [a, b] = [found as Record<string, unknown>, expected as Record<string, unknown>]
  for (const key of new Set([...Object.keys(b), ...Object.keys(a)])) {
    const place = firstPath(a[key], b[key], Array.isArray(found) ? `${path}[${key}]` : keyed(path, key))
    if (place) return place
  }
  return null
}

const keyed = (path: string, key: string) =>
  /^[A-Za-z_][\w-]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`

const short = (value: unknown): string => cut(value === undefined ? '–' : JSON.stringify(value))
const cut = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text)

function lineDifference(found: Uint8Array, expected: Uint8Array): Difference | null {
  const [a, b] = [decoded(found), decoded(expected)]
  if (a === null || b === null) return null
  const [left, right] = [a.split('\n'), b.split('\n')]
  const at = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => i).find(i => left[i] !== right[i])
  if (at === undefined) return null
  const values = { found: short(left[at]), expected: short(right[at]) }
  return { path: `line ${at + 1}`, message: { id: 'bundle.verify.values', values } }
}

/**
 * A proposal in a link, without a server: the file's own text, compressed, behind the `#`, which no browser sends to the place
 * that the page comes from. `#forslag=`, the version, a full stop, and base64url of eight bytes (length and CRC-32 of the text,
 * little-endian) and what the version says. 1: the text's raw DEFLATE. 2: the length of a raw DEFLATE and of what it packs; it,
 * of the text without its points (its length, then itself), the number of decimals and the tokens; then the points' bits
 * (`packed-lines.ts`). Reading trusts nothing of it: what comes out is read as any proposal file is.
 */
import { deflateSync } from 'fflate'
import type { Message } from '../i18n/message.ts'
import { crc32 } from '../text/crc32.ts'
import { inflateExactly } from '../text/inflate.ts'
import { LINK_KEY } from './link-key.ts'
import { packLines, putCount, Reader, unpackLines } from './packed-lines.ts'

const NEWEST = 2
const HEAD = 8

/** Characters behind the `#` that are made. Longer ones are cut by programs that people send links with. */
export const MAX_MADE = 8000
/** Characters that are read: more than any browser's address bar shows, and little enough to unpack at once. */
export const MAX_READ = 200_000
/** Bytes of the text. */
const MAX_TEXT = 8 << 20

export type LinkMade =
  | { readonly ok: true; readonly fragment: string }
  /** `length`: the characters that it would have. */
  | { readonly ok: false; readonly length: number }

/** `text`: a proposal file. The same text gives the same link. `most`: characters it may have; `MAX_READ` where nobody sends it. */
export function linkOf(text: string, most = MAX_MADE): LinkMade {
  const bytes = new TextEncoder().encode(text)
  const head = new Uint8Array(HEAD)
  const view = new DataView(head.buffer)
  view.setUint32(0, bytes.length, true)
  view.setUint32(4, crc32(bytes), true)
  const plain = [...head, ...deflated(bytes)]
  const lines = linesOf(text)
  // The older version where the newer gains nothing: more programs read it.
  const [version, body] = lines && lines.length + HEAD < plain.length ? [2, [...head, ...lines]] : [1, plain]
  const fragment = `${LINK_KEY}=${version}.${toBase64Url(body)}`
  return fragment.length > most ? { ok: false, length: fragment.length } : { ok: true, fragment }
}

const deflated = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9, mem: 12 })

/** The text in version 2; null where that is none. */
function linesOf(text: string): number[] | null {
  const lines = packLines(text)
  if (!lines) return null
  const rest = new TextEncoder().encode(lines.text)
  const inner: number[] = []
  putCount(inner, rest.length)
  const whole = Uint8Array.from([...inner, ...rest, lines.decimals, ...lines.tokens])
  const packed = deflated(whole)
  const all: number[] = []
  putCount(all, packed.length)
  putCount(all, whole.length)
  return [...all, ...packed, ...lines.bits]
}

export type LinkRead =
  /** No proposal is in it. */
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: Message }

/** `fragment`: what stands behind the `#`, whoever made it; `text` is not yet read as a proposal. */
export function readLink(fragment: string): LinkRead {
  const value = parameterOf(fragment)
  if (value === null) return { kind: 'none' }
  if (value.length > MAX_READ) return refused('too-long', { length: value.length, most: MAX_READ })
  const [, version, payload = ''] = /^(\d{1,6})\.(.*)$/s.exec(value) ?? []
  if (version === undefined) return refused('damaged')
  if (Number(version) < 1 || Number(version) > NEWEST) return refused(Number(version) > NEWEST ? 'newer' : 'damaged')
  const all = fromBase64Url(payload)
  if (!all || all.length <= HEAD) return refused('damaged')
  const head = new DataView(all.buffer, all.byteOffset)
  const size = head.getUint32(0, true)
  if (size > MAX_TEXT) return refused('damaged')
  const body = all.subarray(HEAD)
  const bytes = Number(version) === 1 ? inflateExactly(body, size) : bytesOfLines(body, size)
  if (bytes === null || typeof bytes === 'string' || crc32(bytes) !== head.getUint32(4, true)) return refused('damaged')
  const text = decoded(bytes)
  return text === null ? refused('damaged') : { kind: 'text', text }
}

/** Exactly `size` bytes; null where it is damaged. */
function bytesOfLines(body: Uint8Array, size: number): Uint8Array | null {
  const outer = new Reader(body)
  const [packed, unpacked] = [outer.count(), outer.count()]
  // Without its points a text is shorter than with them.
  if (packed === null || unpacked === null || unpacked > size + HEAD) return null
  const whole = inflateExactly(body.subarray(outer.at, outer.at + packed), unpacked)
  if (typeof whole === 'string') return null
  const inner = new Reader(whole)
  const length = inner.count()
  if (length === null || inner.at + length >= whole.length) return null
  const text = decoded(whole.subarray(inner.at, inner.at + length))
  if (text === null) return null
  const [decimals = 0] = whole.subarray(inner.at + length)
  const tokens = whole.subarray(inner.at + length + 1)
  const bits = body.subarray(outer.at + packed)
  // No letter is less than a byte.
  const found = unpackLines({ text, decimals, tokens, bits }, size)
  const bytes = found === null ? null : new TextEncoder().encode(found)
  return bytes?.length === size ? bytes : null
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function refused(fault: 'newer' | 'damaged' | 'too-long', values?: Record<string, number>): LinkRead {
  return { kind: 'refused', message: values ? { id: `link.${fault}`, values } : { id: `link.${fault}` } }
}

/** Programs that make links clickable put a `&` or more of the sentence behind them. */
function parameterOf(fragment: string): string | null {
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=')
    if (at >= 0 && part.slice(0, at) === LINK_KEY) return part.slice(at + 1)
  }
  return null
}

function toBase64Url(bytes: readonly number[]): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
  } catch {
    return null
  }
}

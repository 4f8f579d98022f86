/**
 * A proposal in a link, without a server: the file's own text, compressed, behind the `#`, which no browser sends to the place
 * that the page comes from. `#forslag=1.` and base64url of eight bytes (length and CRC-32 of the text, little-endian) and the
 * text's raw DEFLATE. Reading trusts nothing of it: what comes out is read as any proposal file is.
 */
import { deflateSync } from 'fflate'
import type { Message } from '../i18n/message.ts'
import { crc32 } from '../text/crc32.ts'
import { inflateExactly } from '../text/inflate.ts'
import { LINK_KEY } from './link-key.ts'

const VERSION = 1
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
  const packed = deflateSync(bytes, { level: 9, mem: 12 })
  const all = new Uint8Array(HEAD + packed.length)
  const head = new DataView(all.buffer)
  head.setUint32(0, bytes.length, true)
  head.setUint32(4, crc32(bytes), true)
  all.set(packed, HEAD)
  const fragment = `${LINK_KEY}=${VERSION}.${toBase64Url(all)}`
  return fragment.length > most ? { ok: false, length: fragment.length } : { ok: true, fragment }
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
  if (Number(version) !== VERSION) return refused(Number(version) > VERSION ? 'newer' : 'damaged')
  const all = fromBase64Url(payload)
  if (!all || all.length <= HEAD) return refused('damaged')
  const head = new DataView(all.buffer, all.byteOffset)
  const size = head.getUint32(0, true)
  if (size > MAX_TEXT) return refused('damaged')
  const bytes = inflateExactly(all.subarray(HEAD), size)
  if (typeof bytes === 'string' || crc32(bytes) !== head.getUint32(4, true)) return refused('damaged')
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return refused('damaged')
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

function toBase64Url(bytes: Uint8Array): string {
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

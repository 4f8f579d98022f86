/**
 * From a file's bytes to its text. Files come from Excel, old editors and other programs, so besides UTF-8 there are UTF-16
 * and what Windows calls ANSI. Nothing is ever replaced by "�": bytes that make no sense in any of these are no text.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  /** True where nothing in the file says which encoding it is: to be told, so that someone looks at its æ, ø and å. */
  readonly guessed: boolean
}

/** null where the bytes are text in none of the encodings. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const encoding = encodingOf(bytes)
  if (encoding === null) return null
  try {
    const text = decoderFor(encoding)(bytes)
    return { text, encoding, guessed: encoding === 'windows-1252' }
  } catch {
    return null
  }
}

/**
 * To decode a long file a part at a time: `more` says that parts follow. Throws a TypeError at what is not whole. A byte order
 * mark is left out.
 */
export function decoderFor(encoding: Encoding): (bytes: Uint8Array, more?: boolean) => string {
  if (encoding === 'windows-1252') return fromWindows1252
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (bytes, more = false) => decoder.decode(bytes, { stream: more })
}

/** 0x80–0x9f; the rest is as in Unicode. By hand, because Node takes the name for Latin-1. */
const OF_WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function fromWindows1252(bytes: Uint8Array): string {
  const units = Uint16Array.from(bytes, byte =>
    byte >= 0x80 && byte < 0xa0 ? OF_WINDOWS.charCodeAt(byte - 0x80) : byte
  )
  const parts: string[] = []
  for (let from = 0; from < units.length; from += PART)
    parts.push(String.fromCharCode(...units.subarray(from, from + PART)))
  return parts.join('')
}

/** Arguments a function can take at once. */
const PART = 1 << 13

/**
 * What bytes are written in: by a byte order mark, else by how they read; null where they read as nothing. Whether UTF-16 is
 * whole is found out by decoding it strictly.
 */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const wide = unmarkedUtf16(bytes)
  if (wide) return wide
  if (isUtf8(bytes)) return 'utf-8'
  return readsAsWindows1252(bytes) ? 'windows-1252' : null
}

/** Bytes looked at to tell UTF-16 without a mark. */
const HEAD = 4096

/** Most characters of such files are ASCII, so every other byte is zero; a text of another kind holds no zeros. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const pairs = Math.min(bytes.length, HEAD) >> 1
  let [even, odd] = [0, 0]
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++
    if (bytes[2 * i + 1] === 0) odd++
  }
  if (pairs === 0 || 2 * Math.max(even, odd) < pairs || Math.min(even, odd) * 10 > pairs) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

const CHUNK = 1 << 20

/** A chunk at a time: a large file's text need not be held twice. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let from = 0; from < bytes.length; from += CHUNK)
      decoder.decode(bytes.subarray(from, from + CHUNK), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** Bytes that Windows-1252 gives no character, and control characters no text holds. */
const NO_CHARACTER = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x7f])
for (let byte = 0; byte < 0x20; byte++) if (byte < 0x09 || byte > 0x0d) NO_CHARACTER.add(byte)
/** Š Ž š ž Ÿ, and what may stand within a word: ’, ´ and the soft hyphen. */
const IN_WORDS = new Set([0x8a, 0x8e, 0x9a, 0x9e, 0x9f, 0x92, 0xad, 0xb4])
const [TIMES, DIVIDED] = [0xd7, 0xf7]
/** Ã begins æ, ø and å in UTF-8. */
const TILDE_A = 0xc3

const isAsciiLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
const isLetter = (byte: number) =>
  isAsciiLetter(byte) || (byte >= 0xc0 && byte !== TIMES && byte !== DIVIDED) || IN_WORDS.has(byte)

/**
 * Whether bytes read sensibly as Windows-1252. Any bytes nearly do, so what would come out is looked at: a sign within a word
 * (Præstø as Pr‘st›) means another old character set, and "Ã" before a sign a UTF-8 text that is damaged.
 */
function readsAsWindows1252(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (NO_CHARACTER.has(byte)) return false
    if (byte < 0x80) continue
    const [before, after] = [bytes[i - 1] ?? 0, bytes[i + 1] ?? 0]
    if (byte === TILDE_A && after >= 0x80 && after < 0xc0) return false
    if (!isLetter(byte) && isLetter(before) && isLetter(after)) return false
  }
  return true
}

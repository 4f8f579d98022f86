/**
 * A proposal file's text with its lists of points taken out: digits of coordinates are most of a drawn case and pack badly as
 * letters. A list of points as `writeProposal` writes it becomes one sign, and its points whole numbers of the smallest decimal
 * there is, each told by how far it is from the one before. Whatever is written otherwise stays as it is, so that what comes out is
 * what went in, to the byte.
 */

/** Stands in the text for a list. JSON never holds it as it is. */
const SIGN = '\u0001'
const NUMBER = String.raw`-?(?:0|[1-9]\d{0,2})(?:\.\d{0,12}[1-9])?`
const LIST = new RegExp(String.raw`\[\n( *)\[${NUMBER}, ${NUMBER}\](?:,\n\1\[${NUMBER}, ${NUMBER}\])*\n *\]`, 'g')
/** A token that says: the same point as one so many points back. */
const AGAIN = 255
/** Bits of the largest number there is: 360 degrees in 13 decimals, and its sign. */
const MOST_BITS = 53

export interface PackedLines {
  /** The text without its points. */
  readonly text: string
  readonly decimals: number
  /** For each list how many points, and for each of them how many bits its two numbers take; or that it is one there was. */
  readonly tokens: Uint8Array
  readonly bits: Uint8Array
}

/** null where there is nothing to be taken out, or not all of it would come back. */
export function packLines(whole: string): PackedLines | null {
  if (whole.includes(SIGN)) return null
  const lists: (readonly (readonly [string, string])[])[] = []
  const text = whole.replace(LIST, (found, _inner, at: number) => {
    const points = [...found.matchAll(/\[(-?[\d.]+), (-?[\d.]+)\]/g)].map(([, x = '', y = '']) => [x, y] as const)
    if (points.some(point => point.includes('-0')) || listText(points, indentAt(whole, at)) !== found) return found
    lists.push(points)
    return SIGN
  })
  if (lists.length === 0) return null
  const numbers = lists.flat(2)
  const decimals = Math.max(...numbers.map(one => one.split('.')[1]?.length ?? 0))
  const packed = { text, decimals, ...packPoints(lists, decimals) }
  return unpackLines(packed, whole.length) === whole ? packed : null
}

function packPoints(lists: readonly (readonly (readonly [string, string])[])[], decimals: number) {
  const tokens: number[] = []
  const bits = new BitWriter()
  const known = new Map<string, number>()
  let [lastX, lastY, count] = [0, 0, 0]
  for (const points of lists) {
    putCount(tokens, points.length)
    for (const point of points) {
      const key = point.join()
      const before = known.get(key)
      const [x, y] = [wholeOf(point[0], decimals), wholeOf(point[1], decimals)]
      if (before === undefined)
        for (const step of [x - lastX, y - lastY]) {
          const value = step < 0 ? -2 * step - 1 : 2 * step
          tokens.push(bits.put(value))
        }
      else {
        tokens.push(AGAIN)
        putCount(tokens, count - before)
      }
      known.set(key, count++)
      lastX = x
      lastY = y
    }
  }
  return { tokens: Uint8Array.from(tokens), bits: bits.bytes() }
}

/** The text that was packed, of at most `most` letters; null where it is none. Never throws. */
export function unpackLines({ text, decimals, tokens, bits }: PackedLines, most: number): string | null {
  if (decimals > 13) return null
  const from = new Reader(tokens)
  const reader = new BitReader(bits)
  const points: (readonly [number, number])[] = []
  const parts: string[] = []
  let length = 0
  const put = (part: string): boolean => {
    parts.push(part)
    length += part.length
    return length <= most
  }
  const step = (): number | null => {
    const value = reader.take(from.byte() ?? AGAIN)
    if (value === null) return null
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
  const pieces = text.split(SIGN)
  for (const [i, piece] of pieces.entries()) {
    if (!put(piece)) return null
    if (i === pieces.length - 1) break
    const n = from.count()
    // A point is at least eight letters.
    if (n === null || n < 1 || 8 * n > most) return null
    const list: (readonly [string, string])[] = []
    for (let k = 0; k < n; k++) {
      const point = nextPoint(from, points, step)
      if (!point) return null
      points.push(point)
      list.push([wordsOf(point[0], decimals), wordsOf(point[1], decimals)])
    }
    const line = piece.slice(piece.lastIndexOf('\n') + 1)
    if (!put(listText(list, /^ */.exec(line)?.[0] ?? ''))) return null
  }
  return from.isAtEnd() ? parts.join('') : null
}

function nextPoint(
  from: Reader,
  points: readonly (readonly [number, number])[],
  step: () => number | null
): readonly [number, number] | null {
  if (from.peek() === AGAIN) {
    from.byte()
    const back = from.count()
    return back === null ? null : (points[points.length - back] ?? null)
  }
  const [dx, dy] = [step(), step()]
  const [x, y] = points.at(-1) ?? [0, 0]
  return dx === null || dy === null ? null : [x + dx, y + dy]
}

const indentAt = (text: string, at: number): string =>
  /^ */.exec(text.slice(text.lastIndexOf('\n', at) + 1, at))?.[0] ?? ''

const listText = (points: readonly (readonly [string, string])[], indent: string): string =>
  `[\n${points.map(([x, y]) => `${indent}  [${x}, ${y}]`).join(',\n')}\n${indent}]`

/** "12.17", 3 → 12170. */
function wholeOf(words: string, decimals: number): number {
  const [whole = '', part = ''] = words.split('.')
  return Number(whole + part.padEnd(decimals, '0'))
}

/** 12170, 3 → "12.17". */
function wordsOf(whole: number, decimals: number): string {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, '0')
  const part = digits.slice(digits.length - decimals).replace(/0+$/, '')
  const sign = whole < 0 ? '-' : ''
  return `${sign}${digits.slice(0, digits.length - decimals)}${decimals > 0 && part !== '' ? `.${part}` : ''}`
}

/** Seven bits a byte, the lowest first. */
export function putCount(into: number[], count: number): void {
  let rest = count
  for (; rest >= 128; rest = Math.floor(rest / 128)) into.push((rest % 128) + 128)
  into.push(rest)
}

/** What is not there is null. */
export class Reader {
  private readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  peek(): number | null {
    return this.bytes[this.at] ?? null
  }

  byte(): number | null {
    return this.bytes[this.at++] ?? null
  }

  /** At most 2³² or so. */
  count(): number | null {
    let count = 0
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.byte()
      if (byte === null) return null
      count += (byte % 128) * scale
      if (byte < 128) return count
    }
    return null
  }

  isAtEnd(): boolean {
    return this.at === this.bytes.length
  }
}

/** Numbers bit by bit, without the first, which is always 1. */
class BitWriter {
  private readonly all: number[] = []
  private free = 0

  /** Gives how many bits it has: 0 of nothing. */
  put(value: number): number {
    if (value === 0) return 0
    const length = Math.floor(Math.log2(value)) + 1
    const bits = value >= 2 ** length ? length + 1 : value < 2 ** (length - 1) ? length - 1 : length
    for (let i = bits - 2; i >= 0; i--) {
      if (this.free === 0) {
        this.all.push(0)
        this.free = 8
      }
      this.free--
      const bit = Math.floor(value / 2 ** i) % 2
      this.all[this.all.length - 1] = (this.all.at(-1) ?? 0) + bit * 2 ** this.free
    }
    return bits
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.all)
  }
}

class BitReader {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** null where there are not so many, or no number has. */
  take(bits: number): number | null {
    if (bits === 0) return 0
    if (bits > MOST_BITS || this.at + bits - 1 > 8 * this.bytes.length) return null
    let value = 1
    for (let i = 1; i < bits; i++, this.at++) {
      const byte = this.bytes[this.at >> 3] ?? 0
      value = 2 * value + ((byte >> (7 - (this.at % 8))) & 1)
    }
    return value
  }
}

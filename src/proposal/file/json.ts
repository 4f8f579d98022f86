/**
 * JSON with better faults than the browser's: line and column of what breaks it (each browser words that differently),
 * and two things that are valid JSON but never meant: the same key twice, and a number no computer number can hold.
 */

export type JsonFault =
  /** `truncated`: everything was in order until the text ended. Lines and columns count from 1. */
  | { readonly kind: 'syntax'; readonly line: number; readonly column: number; readonly truncated: boolean }
  | { readonly kind: 'duplicate-key'; readonly path: string; readonly key: string }
  | { readonly kind: 'huge-number'; readonly path: string }
  | { readonly kind: 'too-deep'; readonly path: string }
  | { readonly kind: 'too-many-keys'; readonly path: string }

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault }

/** Deeper nesting than any proposal needs; keeps everything after this safe to walk. */
const MAX_DEPTH = 64

/** More keys than any object of a proposal has, and as many as a page takes in without a pause. */
export const MAX_KEYS = 100_000

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const CUT_ESCAPE = /\\(?:u[0-9a-fA-F]{0,3})?$/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y

/** A number written in fewer characters, without an exponent, is below 10³⁰⁰. */
const SURELY_FINITE = 300

const [TAB, NEWLINE, RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20]
const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c]
const [OPEN_LIST, END_LIST, OPEN_OBJECT, END_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

type Path = readonly (string | number)[]

class Fault extends Error {
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(fault.kind)
    this.fault = fault
  }
}

/** `['changes', 0, 'area']` → `$.changes[0].area`; keys that are no plain words as `$["two words"]`. */
export function jsonPath(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return /^[A-Za-z_$][\w$]*$/.test(key) ? `${text}.${key}` : `${text}[${JSON.stringify(key)}]`
  }, '$')
}

/** Parses a text. Keys such as `__proto__` are data like any other: nothing is ever assigned by a key of the file. */
export function parseJson(text: string): JsonResult {
  try {
    new Scanner(text).document()
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault }
    throw error
  }
  return { ok: true, value: JSON.parse(text) }
}

/** Goes by character codes: a file may hold millions of them, and a pattern for each token takes ten times as long. */
class Scanner {
  private at = 0
  private readonly path: (string | number)[] = []
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  document(): void {
    this.value()
    if (!Number.isNaN(this.next())) this.fail()
  }

  /** Goes past what the pattern finds here, if anything. */
  private passes(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    const found = pattern.test(this.text)
    if (found) this.at = pattern.lastIndex
    return found
  }

  /** The next character's code, white space passed over; NaN at the end. */
  private next(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code !== SPACE && code !== NEWLINE && code !== RETURN && code !== TAB) return code
      this.at++
    }
  }

  private value(): void {
    const first = this.next()
    if (first === OPEN_OBJECT || first === OPEN_LIST) {
      if (this.path.length >= MAX_DEPTH) throw new Fault({ kind: 'too-deep', path: jsonPath(this.path) })
      this.at++
      if (first === OPEN_OBJECT) this.members()
      else this.items()
      this.at++
    } else if (first === QUOTE) this.string()
    else if (!this.passes(WORD)) this.number()
  }

  private members(): void {
    if (this.next() === END_OBJECT) return
    const keys = new Set<string>()
    do {
      if (this.next() !== QUOTE) this.fail()
      const key = this.key()
      this.path.push(key)
      if (keys.has(key)) throw new Fault({ kind: 'duplicate-key', path: jsonPath(this.path), key })
      keys.add(key)
      if (keys.size > MAX_KEYS) throw new Fault({ kind: 'too-many-keys', path: jsonPath(this.path.slice(0, -1)) })
      if (this.next() !== COLON) this.fail()
      this.at++
      this.value()
      this.path.pop()
    } while (this.more(END_OBJECT))
  }

  private items(): void {
    if (this.next() === END_LIST) return
    let index = 0
    do {
      this.path.push(index++)
      this.value()
      this.path.pop()
    } while (this.more(END_LIST))
  }

  /** After a member: true at a comma (taken), false at the end (left). */
  private more(end: number): boolean {
    const found = this.next()
    if (found === COMMA) this.at++
    else if (found !== end) this.fail()
    return found === COMMA
  }

  private key(): string {
    const start = this.at
    const escapes = this.string()
    return escapes ? (JSON.parse(this.text.slice(start, this.at)) as string) : this.text.slice(start + 1, this.at - 1)
  }

  /** By hand rather than by one pattern: a pattern runs out of stack on megabytes of text. True when it holds escapes. */
  private string(): boolean {
    let escapes = false
    this.at++
    for (;;) {
      const code = this.text.charCodeAt(this.at)
      if (code === QUOTE) break
      if (code === BACKSLASH) {
        escapes = true
        if (!this.passes(ESCAPE)) this.fail(this.passes(CUT_ESCAPE) ? this.text.length : this.at)
      } else if (!(code >= SPACE)) this.fail()
      else this.at++
    }
    this.at++
    return escapes
  }

  private number(): void {
    const start = this.at
    if (!this.passes(NUMBER)) this.fail(this.endOfBrokenWord())
    const found = this.text.slice(start, this.at)
    if (found.length < SURELY_FINITE && !/e/i.test(found)) return
    if (!Number.isFinite(Number(found))) throw new Fault({ kind: 'huge-number', path: jsonPath(this.path) })
  }

  /** `tru` or `-` at the very end is a text cut short, not a wrong one. */
  private endOfBrokenWord(): number {
    const rest = this.text.slice(this.at, this.at + 5)
    const cut = rest === '-' || ['true', 'false', 'null'].some(word => word.startsWith(rest))
    return cut ? this.at + rest.length : this.at
  }

  private fail(at = this.at): never {
    const before = this.text.slice(0, at).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    throw new Fault({ kind: 'syntax', line: before.length, column, truncated: at >= this.text.length })
  }
}

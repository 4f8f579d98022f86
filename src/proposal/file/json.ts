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

const WHITE = /[ \t\n\r]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const CUT_ESCAPE = /\\(?:u[0-9a-fA-F]{0,3})?$/y
const SPACE = 0x20
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y

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

class Scanner {
  private at = 0
  private readonly path: (string | number)[] = []
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  document(): void {
    this.value()
    this.take(WHITE)
    if (this.at < this.text.length) this.fail()
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? null
    if (found !== null) this.at += found.length
    return found
  }

  private next(): string {
    this.take(WHITE)
    return this.text[this.at] ?? ''
  }

  private value(): void {
    const first = this.next()
    if (first === '{') this.nested(() => this.members())
    else if (first === '[') this.nested(() => this.items())
    else if (first === '"') this.string()
    else if (this.take(WORD) === null) this.number()
  }

  private nested(inside: () => void): void {
    if (this.path.length >= MAX_DEPTH) throw new Fault({ kind: 'too-deep', path: jsonPath(this.path) })
    this.at++
    inside()
    this.at++
  }

  private members(): void {
    if (this.next() === '}') return
    const keys = new Set<string>()
    do {
      if (this.next() !== '"') this.fail()
      const key = this.string()
      this.path.push(key)
      if (keys.has(key)) throw new Fault({ kind: 'duplicate-key', path: jsonPath(this.path), key })
      keys.add(key)
      if (keys.size > MAX_KEYS) throw new Fault({ kind: 'too-many-keys', path: jsonPath(this.path.slice(0, -1)) })
      if (this.next() !== ':') this.fail()
      this.at++
      this.value()
      this.path.pop()
    } while (this.more('}'))
  }

  private items(): void {
    if (this.next() === ']') return
    let index = 0
    do {
      this.path.push(index++)
      this.value()
      this.path.pop()
    } while (this.more(']'))
  }

  /** After a member: true at a comma (taken), false at the end (left). */
  private more(end: string): boolean {
    const found = this.next()
    if (found === ',') this.at++
    else if (found !== end) this.fail()
    return found === ','
  }

  /** By hand rather than by one pattern: a pattern runs out of stack on megabytes of text. */
  private string(): string {
    const start = this.at++
    for (;;) {
      const char = this.text[this.at] ?? ''
      if (char === '"') break
      if (char === '\\') {
        if (this.take(ESCAPE) === null) this.fail(this.take(CUT_ESCAPE) === null ? this.at : this.text.length)
      } else if (char === '' || char.charCodeAt(0) < SPACE) this.fail()
      else this.at++
    }
    this.at++
    return JSON.parse(this.text.slice(start, this.at)) as string
  }

  private number(): void {
    const found = this.take(NUMBER)
    if (found === null) this.fail(this.endOfBrokenWord())
    else if (!Number.isFinite(Number(found))) throw new Fault({ kind: 'huge-number', path: jsonPath(this.path) })
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

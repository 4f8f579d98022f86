/** Where the reading of an item stands among its tokens. */
import type { Message } from '../i18n/message.ts'
import { reads, type Token, tidied, tokensOf } from './tokens.ts'

/**
 * Thrown where the words don't fit; caught by the item's reader alone. Not an Error: readings are tried by the dozen for each
 * item, and writing down where each was given up took a third of the time.
 */
export class NotUnderstood {
  readonly reason: Message

  constructor(reason: Message) {
    this.reason = reason
  }
}

/** A text that ends so was cut off within something. */
const CUT = /(?<!\p{L})(?:matr|nr|pkt|jfr|jf|stk|litra|lb|ca)\.$/iu

/** Characters of the item that are quoted where it stops being understood. */
const QUOTED = 60

/** Words that are looked for, as the choices for each token. They are the reader's own: few, and looked for over and over. */
const LOOKED_FOR = new Map<string, readonly (readonly string[])[]>()

function choicesOf(words: string): readonly (readonly string[])[] {
  const known = LOOKED_FOR.get(words)
  if (known) return known
  const choices = words.split(' ').map(word => word.split('|'))
  LOOKED_FOR.set(words, choices)
  return choices
}

export class Cursor {
  readonly text: string
  private readonly tokens: readonly Token[]
  private at = 0
  private farthest = 0

  constructor(raw: string) {
    this.text = tidied(raw)
    this.tokens = tokensOf(this.text)
  }

  peek(ahead = 0): Token | null {
    return this.tokens[this.at + ahead] ?? null
  }

  next(): Token {
    const token = this.peek()
    if (!token) throw this.stuck()
    this.at++
    this.farthest = Math.max(this.farthest, this.at)
    return token
  }

  get ended(): boolean {
    return this.at >= this.tokens.length
  }

  /** Takes these words where they are next, in this order: "som følge af". "a|b" is either. */
  take(words: string): boolean {
    if (!this.sees(words)) return false
    this.at += choicesOf(words).length
    this.farthest = Math.max(this.farthest, this.at)
    return true
  }

  sees(words: string, ahead = 0): boolean {
    return choicesOf(words).every((choices, i) => {
      const token = this.peek(ahead + i)
      return token !== null && choices.some(choice => reads(token.text, choice))
    })
  }

  need(words: string): void {
    if (!this.take(words)) throw this.stuck()
  }

  /** What `read` returns, or null and back to where it began. Only what did not fit is caught. */
  attempt<T>(read: () => T | null): T | null {
    const before = this.at
    try {
      const result = read()
      if (result !== null) return result
    } catch (error) {
      if (!(error instanceof NotUnderstood)) throw error
    }
    this.at = before
    return null
  }

  /** Whether `read` finds what it reads; nothing is taken. */
  standsNext(read: () => unknown): boolean {
    let found = false
    this.attempt(() => {
      found = (read() ?? null) !== null
      return null
    })
    return found
  }

  /** Words up to where `stop` says; as written. */
  until(stop: () => boolean): string {
    const first = this.peek()
    let last = first
    while (!this.ended && !stop()) last = this.next()
    return first && last && this.peek() !== first ? this.text.slice(first.at, last.end) : ''
  }

  /** The next `count` tokens, taken, as written. */
  words(count: number): string {
    const place = this.at
    for (let n = 0; n < count; n++) this.next()
    return this.since(place)
  }

  /** As written from a place of before to where the reading stands. */
  since(place: number): string {
    const [first, last] = [this.tokens[place], this.tokens[this.at - 1]]
    return first && last && place < this.at ? this.text.slice(first.at, last.end) : ''
  }

  get place(): number {
    return this.at
  }

  /** Nothing but the closing stop is left; a name that ends in a stop has taken it along. */
  get atStop(): boolean {
    if (CUT.test(this.text)) return false
    return this.ended ? this.text.endsWith('.') : this.sees('.') && this.peek(1) === null
  }

  stuck(): NotUnderstood {
    const at = this.tokens[this.farthest]?.at
    if (at === undefined) return new NotUnderstood({ id: 'orders.cut-off' })
    return new NotUnderstood({ id: 'orders.not-understood', values: { words: this.text.slice(at, at + QUOTED) } })
  }
}

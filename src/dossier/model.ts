/**
 * What papers are written in: headings, paragraphs, numbered items, tables, figures. The writers (write/) make HTML, Word and
 * plain text of it and add no words of their own.
 */

/** Something that is still to be filled in, where it would stand. `name` is in the user's language. */
export interface Gap {
  readonly gap: string
}
/** Words that are in one of two texts only, where the two stand as one. */
export interface Marked {
  readonly mark: 'added' | 'removed'
  readonly text: string
}
export type Words = string | Gap | Marked
/** One after another, without a space between. */
export type Line = readonly Words[]

export type ParagraphStyle = 'plain' | 'lead' | 'quote' | 'small' | 'signature' | 'address'

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly style: ParagraphStyle; readonly line: Line }
  /** A numbered point of a list that runs through the paper. */
  | { readonly kind: 'item'; readonly number: string; readonly line: Line }
  /** What a person must look at before the paper is used; no part of its text. */
  | { readonly kind: 'remark'; readonly line: Line }
  | { readonly kind: 'list'; readonly lines: readonly Line[] }
  | Table
  /** `svg` is a whole picture, `alt` says in words what it shows. Width and height in mm. */
  | {
      readonly kind: 'figure'
      readonly svg: string
      readonly alt: string
      readonly caption: string
      readonly width: number
      readonly height: number
    }
  | { readonly kind: 'page-break' }

export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Line[])[]
  /** Columns of figures, which stand to the right; from 0. */
  readonly figures: readonly number[]
}

export interface Paper {
  /** File name without its ending: `annex`, `council-0265`. */
  readonly id: string
  readonly title: string
  /** At the head of every page. */
  readonly running: string
  readonly size: 'A4' | 'A3 landscape'
  readonly blocks: readonly Block[]
}

export const heading = (level: 2 | 3 | 4, ...line: Line): Block => ({ kind: 'heading', level, line })
export const paragraph = (...line: Line): Block => ({ kind: 'paragraph', style: 'plain', line })
export const styled = (style: ParagraphStyle, ...line: Line): Block => ({ kind: 'paragraph', style, line })
export const remark = (...line: Line): Block => ({ kind: 'remark', line })

export const isGap = (words: Words): words is Gap => typeof words !== 'string' && 'gap' in words
export const isMarked = (words: Words): words is Marked => typeof words !== 'string' && 'mark' in words

function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'list':
      return block.lines
    case 'table':
      return block.rows.flat()
    case 'figure':
    case 'page-break':
      return []
    default:
      return [block.line]
  }
}

/** What is still missing in a paper, each once: gaps in its text, and what is to be looked at. */
export function missingIn({ blocks }: Paper): readonly string[] {
  const found = blocks.flatMap(block => {
    if (block.kind === 'remark')
      return [block.line.map(words => (isGap(words) ? words.gap : isMarked(words) ? words.text : words)).join('')]
    return linesOf(block).flatMap(line => line.filter(isGap).map(({ gap }) => gap))
  })
  return [...new Set(found)]
}

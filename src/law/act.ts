/**
 * The Act as data: every section, paragraph (stk.), sentence (pkt.) and item (nr.) under the address Danish lawyers write,
 * word for word. Nothing here is paraphrased: a test finds every text literally in the Act as published, down to the
 * spaces that do not break (\u00a0).
 */
import { CHAPTER_1 } from './act/chapter-1.ts'
import { CHAPTER_2 } from './act/chapter-2.ts'
import { CHAPTER_3, CHAPTER_4 } from './act/chapters-3-4.ts'
import type { Chapter, Paragraph, Section } from './act/structure.ts'

/** The Act itself, as its title page names it. */
export const ACT = {
  title:
    'Lov om ændringer af landets inddeling i kommuner og regioner og om opløsning og udpegelse af forpligtende kommunalesamarbejder',
  number: 'Lov nr. 382 af 03. maj 2006',
  consolidated: 'lovbekendtgørelse nr. 27 af 09. januar 2018',
  /** What the publisher says about later amendments. */
  status: 'Der er ingen senere ændringer til denne lov.',
  /** How lawyers cite it. */
  citation: 'LBK nr. 27 af 9. januar 2018'
} as const

export const CHAPTERS: readonly Chapter[] = [CHAPTER_1, CHAPTER_2, CHAPTER_3, CHAPTER_4]

/**
 * `§ 4`, `§ 2, stk. 2`, `§ 5, stk. 4, 2. pkt.`, `§ 3, stk. 2, nr. 5`. A section of one paragraph has no `stk. 1`:
 * `§ 4, 1. pkt.` stands directly below `§ 4`.
 */
export type Address = string

export interface Provision {
  readonly address: Address
  readonly kind: 'section' | 'paragraph' | 'sentence' | 'item'
  /** The words. Paragraphs of a section and items of a paragraph stand on lines of their own. */
  readonly text: string
  /** The provision it is a part of; null for a section. */
  readonly parent: Address | null
  readonly chapter: number
  /** Words the publisher has put beside it, which are not the Act's. */
  readonly editorial: string | null
}

/** Every provision in the Act's order, each before its own parts: what a reader lists. */
export const PROVISIONS: readonly Provision[] = CHAPTERS.flatMap(({ number, sections }) =>
  sections.flatMap(section => ofSection(section, number))
)

const byAddress: ReadonlyMap<Address, Provision> = new Map(PROVISIONS.map(one => [one.address, one]))

/** The provision at an address; undefined where the Act has none. */
export function provision(address: Address): Provision | undefined {
  return byAddress.get(address)
}

/** True where the first address is the second or a part of it. */
export function isWithin(address: Address, whole: Address): boolean {
  return address === whole || address.startsWith(`${whole},`)
}

function ofSection({ number, paragraphs, editorial }: Section, chapter: number): readonly Provision[] {
  const address = number.includes('-') ? `§§ ${number}` : `§ ${number}`
  const text = paragraphs.map(textOf).join('\n')
  const section: Provision = { address, kind: 'section', text, parent: null, chapter, editorial: editorial ?? null }
  const [only, ...more] = paragraphs
  if (only && more.length === 0) return [section, ...partsOf(only, address, chapter)]
  return [
    section,
    ...paragraphs.flatMap((paragraph, i): readonly Provision[] => {
      const own = `${address}, stk. ${i + 1}`
      return [
        {
          address: own,
          kind: 'paragraph',
          text: textOf(paragraph),
          parent: address,
          chapter,
          editorial: null
        },
        ...partsOf(paragraph, own, chapter)
      ]
    })
  ]
}

function textOf({ sentences, items }: Paragraph): string {
  return [sentences.join(' '), ...items.map((item, i) => `${i + 1}) ${item}`)].join('\n')
}

function partsOf({ sentences, items }: Paragraph, parent: Address, chapter: number): readonly Provision[] {
  const part = (kind: 'sentence' | 'item', last: string, text: string): Provision => ({
    address: `${parent}, ${last}`,
    kind,
    text,
    parent,
    chapter,
    editorial: null
  })
  return [
    ...sentences.map((text, i) => part('sentence', `${i + 1}. pkt.`, text)),
    ...items.map((text, i) => part('item', `nr. ${i + 1}`, text))
  ]
}

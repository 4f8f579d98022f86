/** Faults of a scan in items made by the orders' own grammar: what is read is what was meant, or nothing is. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnnex } from './annex.ts'
import { madeItem } from './testing/made-items.ts'
import type { AnnexItem } from './types.ts'

type Fault = readonly [where: RegExp, what: (text: string, at: number) => string]

const without = (text: string, at: number) => text.slice(0, at) + text.slice(at + 1)
const put =
  (words: string, taken = 0) =>
  (text: string, at: number) =>
    text.slice(0, at) + words + text.slice(at + taken)

const FAULTS: Readonly<Record<string, Fault>> = {
  'a comma lost': [/,/g, without],
  'a space lost': [/ /g, without],
  'a stop lost': [/(?<=\p{L})\./gu, without],
  'a comma for a stop': [/(?<=\p{L})\./gu, put(',', 1)],
  'a stop for a comma': [/,/g, put('.', 1)],
  'a space before a comma': [/,/g, put(' ')],
  'a space within a word': [/(?<=\p{L})(?=\p{L})/gu, put(' ')],
  'another space': [/ /g, put('\u202f', 1)],
  'a line broken': [/ /g, put('\n', 1)],
  'a word parted over two lines': [/(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, put('-\n')],
  'a line broken at a hyphen': [/(?<=\p{L}-)(?=\p{L})/gu, put('\n')],
  'thousands by a space': [/(?<=\d)\.(?=\d{3})/g, put(' ', 1)],
  'a hyphen with a space': [/(?<=\p{L}-)(?=\p{Lu})/gu, put(' ')]
}

/** Words without what a scan loses; their letters and figures. */
const letters = (words: string | null | undefined) => words?.toLowerCase().replace(/[^\p{L}\d]/gu, '') ?? null

type Land = Pick<
  AnnexItem['parcels'][number],
  'matrikelnr' | 'ejerlav' | 'ejerlavNorm' | 'sogn' | 'whole' | 'm2' | 'land'
>
const land = ({ matrikelnr, ejerlav, ejerlavNorm, sogn, whole, m2, land: named }: Land) => ({
  matrikelnr: letters(matrikelnr),
  // Of a district whose comma is lost it can't be known that it is no parish of two words.
  district:
    matrikelnr === null ? letters(`${ejerlavNorm ?? ejerlav ?? ''}${sogn ?? ''}`) : letters(ejerlavNorm ?? ejerlav),
  land: letters(named),
  whole,
  m2
})

function meant(item: AnnexItem, says: ReturnType<typeof madeItem>['says']) {
  const of = (one: typeof says | AnnexItem) => ({
    from: letters(one.from),
    to: letters(one.to),
    m2: one.m2,
    roadM2: one.roadM2,
    crossRef: letters(one.crossRef),
    // A cause of which a word is broken stands at the end of the line before it.
    words: letters([one.lineInWords, one.cause].join(' '))?.replace('mellemdetokommuner', ''),
    legs: one.legs?.map(({ from, to, m2 }) => [letters(from), letters(to), m2]),
    parcels: one.parcels.map(land)
  })
  return { read: of(item), meant: of(says) }
}

test('an item with a fault is read as it was meant, or not at all', () => {
  const read = new Map<string, number>()
  fc.assert(
    fc.property(fc.gen(), fc.constantFrom(...Object.keys(FAULTS)), (g, name) => {
      const { words, says } = madeItem(g)
      const [where, what] = FAULTS[name] as Fault
      const places = [...words.matchAll(where)].map(({ index }) => index)
      if (places.length === 0) return
      const text = what(words, places[g(fc.nat, { max: places.length - 1 })] as number)
      const { items } = readAnnex(`7. ${text}`)
      const [item] = items
      if (items.length !== 1 || !item?.understood) return
      const both = meant(item, says)
      expect({ name, text, ...both.read }).toEqual({ name, text, ...both.meant })
      read.set(name, (read.get(name) ?? 0) + 1)
    }),
    { numRuns: Number(process.env.SKEL_FUZZ ?? 400) }
  )
  // Most faults leave the words what they are.
  for (const name of ['a space before a comma', 'another space', 'a line broken', 'a word parted over two lines'])
    expect([name, (read.get(name) ?? 0) > 10]).toEqual([name, true])
})

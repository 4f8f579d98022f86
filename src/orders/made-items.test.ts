/** Items made by the orders' own grammar: what they were made of is what is read, with the faults of a scan too. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../tests/support/runs.ts'
import { readAnnex } from './annex.ts'
import { madeItem, scanned } from './testing/made-items.ts'
import type { AnnexItem } from './types.ts'

const parcelOf = ({
  matrikelnr,
  ejerlav,
  ejerlavNorm,
  sogn,
  whole,
  m2,
  rangeTo,
  land,
  smst
}: AnnexItem['parcels'][number]) =>
  Object.fromEntries(
    Object.entries({ matrikelnr, ejerlav, ejerlavNorm, sogn, whole, m2, rangeTo, land, smst }).filter(
      ([, value]) => value !== undefined
    )
  )

test('every form of half a century, field by field', () => {
  fc.assert(
    fc.property(fc.gen(), g => {
      const made = madeItem(g)
      const { words, says } = made
      const { items } = readAnnex(`7. ${scanned(g, made)}`)
      expect(items).toHaveLength(1)
      const [item] = items as [AnnexItem]
      expect(item.problem, words).toBeNull()
      const { parcels, legs, ...fields } = says
      expect({ words, ...item }).toMatchObject({ words, ...fields })
      expect(item.parcels.map(parcelOf), words).toEqual(
        parcels.map(parcel => Object.fromEntries(Object.entries(parcel).filter(([, value]) => value !== undefined)))
      )
      expect(item.legs?.map(({ from, to, m2 }) => ({ from, to, m2 }))).toEqual(legs)
    }),
    { numRuns: runs(2000) }
  )
})

/** Spaces of an item that are line breaks instead, as texts out of pages have them. */
const broken = (words: string, seed: number) =>
  words.replace(/ /g, (space: string, at: number) => ((at * 31 + seed * 7) % 9 === 0 ? '\n' : space))

const HEADINGS = [
  ['KØBENHAVNS AMTSKOMMUNE.', 'FYNS AMTSKOMMUNE.', 'RIBE ATMSKOMMUNE'],
  ['Storstrøms Amtskommune', 'Københavns Kommune', 'Bornholms Kommune'],
  ['Region Midtjylland', 'Region Sjælland']
]

test('whole annexes: each item under its heading and by its number, lines broken anywhere', () => {
  fc.assert(
    fc.property(fc.gen(), g => {
      const int = (min: number, max: number) => g(fc.integer, { min, max })
      const lines = ['Bilag 1', 'Ændringer pr. 1. januar 1995']
      const wanted: (readonly [string, string, string | null, string | null, number | null, number])[] = []
      for (const heading of HEADINGS[int(0, HEADINGS.length - 1)] ?? []) {
        lines.push(heading)
        if (int(0, 2) === 0)
          lines.push(`Grænsen mellem ${heading} og Vejle Amtskommune ændres i overensstemmelse med pkt. 1 og 2.`)
        for (let i = int(1, 3); i > 0; i--) {
          const { words, says } = madeItem(g)
          const number = wanted.length + 1
          lines.push(`${number}. ${int(0, 1) ? broken(words, number) : words}`)
          const region = heading.replace(/\.$/, '')
          wanted.push([String(number), region, says.from, says.to, says.m2, says.parcels.length])
        }
      }
      const text = lines.join(['\n', '\n\n'][int(0, 1)])
      const { items, lines: others } = readAnnex(int(0, 1) ? text : text.replaceAll('\n', '\r\n'))
      expect(others.filter(({ what }) => what === 'unread')).toEqual([])
      expect(items.flatMap(({ raw, problem }) => (problem ? [raw, problem] : []))).toEqual([])
      expect(
        items.map(({ number, region, from, to, m2, parcels }) => [number, region, from, to, m2, parcels.length])
      ).toEqual(wanted)
    }),
    { numRuns: runs(300) }
  )
})

test('a word or a parcel that stands twice is told, not passed over', () => {
  for (const [words, id] of [
    ['overføres 30 m2 af matr.nr. 3, Ask Ask By, Elm.', 'orders.doubled'],
    ['overføres matr.nr. 3, 3 og 4, Ask By, Elm.', 'orders.twice'],
    ['overføres 30 m2 stort aflagt vejareal.', 'orders.not-understood']
  ] as const) {
    const [item] = readAnnex(`7. Fra Ringe Kommune til Rønde Kommune ${words}`).items
    expect([words, item?.problem?.id]).toEqual([words, id])
  }
})

import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnnex } from './annex.ts'
import type { Annex } from './types.ts'

const MODERN = `Bekendtgørelse om ændringer af landets inddeling i kommuner og regioner
Bilag 1
Ændringer pr. 1. januar 2031

Region Østdal
Grænsen mellem Region Østdal og Region Vestdal er ændret i overensstemmelse med pkt. 1 og 3.

1. Fra Ribe Kommune til Varde Kommune i Region Vestdal er overført 5.934 m² af matr.nr. 7000d, Ask By,
Elm.
2. Fra Ribe Kommune til Vejen Kommune er overført 80 m² af matr.nr. 1dz, Ask By, Elm og 18 m² af matr.nr. 1q, Ask By, Elm, i alt 98 m².
3. Fra Varde Kommune i Region Vestdal til Ribe Kommune er overført det under pkt. 4 anførte areal.

Region Vestdal
Dette hører ingen steder til
4. Fra Varde Kommune til Ribe Kommune i Region Østdal er overført matr.nr. 3, Bøg By, Elm, som følge af noget 30 m2 uforståeligt.`

const OF_1972 = `RIBE AMTSKOMMUNE.
1. GRAM KOMMUNE.
Til Holsted kommune i Ribe amt overføres de under pkt. 3 angivne områder.
2. BRØRUP KOMMUNE.
a. Fra Vejen kommune overføres følgende områder:
1 grad. Matr. nr. 13 h og 13 o til 13 y, Ask by, Elm sogn.
2 grader. Matr. nr. 2, Bøg by og sogn.
b. Til Vejen kommune overføres det under pkt. 8 a angivne område.`

const summary = ({ items }: Annex) =>
  items.map(({ line, number, from, to, region, understood }) => [line, number, from, to, region, understood])

test('a whole annex: every line is an item, a heading, a sentence, or told', () => {
  const annex = readAnnex(MODERN)
  expect(summary(annex)).toEqual([
    [8, '1', 'Ribe', 'Varde', 'Region Østdal', true],
    [10, '2', 'Ribe', 'Vejen', 'Region Østdal', true],
    [11, '3', 'Varde', 'Ribe', 'Region Østdal', true],
    [15, '4', null, null, 'Region Vestdal', false]
  ])
  expect(annex.sentences).toMatchObject([
    { line: 6, region: 'Region Østdal', between: ['Region Østdal', 'Region Vestdal'], items: ['1', '3'] }
  ])
  expect(annex.lines.map(({ line, what }) => [line, what])).toEqual([
    [1, 'frame'],
    [2, 'frame'],
    [3, 'frame'],
    [5, 'heading'],
    [13, 'heading'],
    [14, 'unread']
  ])
})

test('1972: municipalities as headings, letters, degrees', () => {
  const annex = readAnnex(OF_1972)
  expect(summary(annex)).toEqual([
    [2, '1', 'Gram', 'Holsted', 'RIBE AMTSKOMMUNE', true],
    [4, '2.a', 'Vejen', 'Brørup', 'RIBE AMTSKOMMUNE', true],
    [8, '2.b', 'Brørup', 'Vejen', 'RIBE AMTSKOMMUNE', true]
  ])
  expect(annex.items[1]?.parcels.map(({ matrikelnr, ejerlavNorm }) => [matrikelnr, ejerlavNorm])).toEqual([
    ['13h', 'Ask By, Elm'],
    ['13o', 'Ask By, Elm'],
    ['2', 'Bøg By, Bøg']
  ])
  expect(readAnnex(OF_1972.split('\n').at(-1) ?? '').items[0]?.problem).toEqual({ id: 'orders.no-heading' })
})

test('other changes under a lead sentence have its cause', () => {
  const text = `Andre ændringer
Efter at »Engene« er blevet optaget i matriklen som nye ejerlav, henlægges de således:
Viborg Amtskommune
8. Til Skive Kommune henlægges matr.nr. 1, Ask Fjord, Elm, matr.nr. 1, Bøg Fjord, Elm og matr.nr. 2, Ø. Eng, Elm med arealer på i alt 16.207.300 (m2).`
  expect(readAnnex(text).items).toMatchObject([
    {
      understood: true,
      kind: 'doubt',
      group: 'Andre ændringer',
      region: 'Viborg Amtskommune',
      cause: 'Efter at »Engene« er blevet optaget i matriklen som nye ejerlav',
      causeKind: ['newLand'],
      m2: 16207300,
      parcels: [{ m2: null }, { m2: null }, { m2: null }]
    }
  ])
})

const municipality = fc.constantFrom('Ribe', 'Varde', 'Høje Taastrup', 'Nykøbing F.', 'Lyngby-Taarbæk', 'Årslev')
const district = fc.constantFrom(
  'Ask By, Elm',
  'Gl. Bøg By, V. Eg',
  'Den vestlige Del, Elm',
  'Ask Hgd., Elm',
  'Boserup, Elm Jorder'
)
const letters = fc.constantFrom('', 'a', 'æ', 'af', 'i', 'gø', 'lo')
const piece = fc.record({
  number: fc.integer({ min: 1, max: 7999 }),
  letters,
  district,
  m2: fc.option(fc.integer({ min: 1, max: 9_999_999 }))
})
type Piece = {
  readonly number: number
  readonly letters: string
  readonly district: string
  readonly m2: number | null
}

const dotted = (m2: number) => String(m2).replace(/\B(?=(\d{3})+$)/g, '.')

function wordsOf(pieces: readonly Piece[], spaced: boolean): string {
  return pieces
    .map(({ number, letters: own, district: where, m2 }) => {
      const parcel = `matr.nr. ${number}${spaced && own ? ' ' : ''}${own}, ${where}`
      return m2 === null ? `en del af ${parcel}` : `${dotted(m2)} m2 af ${parcel}`
    })
    .join(' og ')
}

test('what is written in the orders’ form is read back as it was meant', () => {
  fc.assert(
    fc.property(
      municipality,
      municipality,
      fc.array(piece, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (from, to, pieces, spaced) => {
        fc.pre(from !== to)
        const [item] = readAnnex(`3. Fra ${from} Kommune til ${to} Kommune overføres ${wordsOf(pieces, spaced)}.`).items
        expect(item?.problem).toBeNull()
        expect(item).toMatchObject({ from, to })
        expect(item?.parcels.map(({ matrikelnr, ejerlav, whole, m2 }) => ({ matrikelnr, ejerlav, whole, m2 }))).toEqual(
          pieces.map(one => ({
            matrikelnr: `${one.number}${one.letters}`,
            ejerlav: one.district,
            whole: false,
            m2: one.m2
          }))
        )
        const all = pieces.every(({ m2 }) => m2 !== null)
        expect(item?.m2).toBe(all ? pieces.reduce((sum, { m2 }) => sum + (m2 ?? 0), 0) : null)
      }
    )
  )
})

/** Every line with something on it, as it is found again in what was read. */
const found = ({ items, sentences, lines }: Annex) =>
  [...items, ...sentences, ...lines].sort((a, b) => a.line - b.line).flatMap(({ raw }) => raw.split('\n'))

test('500 damaged texts: nothing throws and no line is lost', () => {
  let understood = 0
  fc.assert(
    fc.property(
      fc.constantFrom(MODERN, OF_1972),
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          cut: fc.nat(40),
          put: fc.string({ maxLength: 4, unit: 'binary' })
        }),
        {
          minLength: 1,
          maxLength: 6
        }
      ),
      (text, wounds) => {
        let damaged = text
        for (const { at, cut, put } of wounds) {
          const from = Math.floor(at * damaged.length)
          damaged = damaged.slice(0, from) + put + damaged.slice(from + cut)
        }
        const annex = readAnnex(damaged)
        understood += annex.items.filter(item => item.understood).length
        const lines = damaged.split(/\r\n|\r|\n|\u2028|\u2029/).filter(line => line.trim() !== '')
        expect(found(annex)).toEqual(lines)
        for (const item of annex.items) expect(item.understood).toBe(item.problem === null)
      }
    ),
    { numRuns: 500 }
  )
  expect(understood).toBeGreaterThan(100)
})

test('items numbered otherwise, run together, or over a page’s end', () => {
  const item = (to: string, m2: number) =>
    `Fra Ringe Kommune til ${to} Kommune overføres ${m2} m2 af matr.nr. 3, Ask By, Elm.`
  const read = (text: string) => {
    const { items, lines } = readAnnex(text)
    expect(lines.filter(({ what }) => what === 'unread')).toEqual([])
    return items.map(({ number, region, to, m2, understood }) => [number, region, to, m2, understood])
  }
  const two = [
    ['1', null, 'Rønde', 30, true],
    ['2', null, 'Ry', 40, true]
  ]
  for (const [one, other] of [
    ['1) ', '\n2) '],
    ['1 . ', '\n2 . '],
    ['Pkt. 1. ', '\nPkt. 2. '],
    ['1. ', ' 2. '],
    ['1.', '2.']
  ])
    expect(read(`${one}${item('Rønde', 30)}${other}${item('Ry', 40)}`)).toEqual(two)
  expect(read(`• ${item('Rønde', 30)}\n– ${item('Ry', 40)}`)).toEqual(two.map(one => one.with(0, null)))
  expect(read(`FYNS AMTSKOMMUNE. 1. ${item('Rønde', 30)}`)).toEqual([['1', 'FYNS AMTSKOMMUNE', 'Rønde', 30, true]])
  for (const page of ['- 2 -', 'Side 2 af 3'])
    expect(read(`1. ${item('Rønde', 30).replace(' overføres', `\n${page}\noverføres`)}`)).toEqual([two[0]])
})

const HANDED = join(resolve(import.meta.dirname, '../../..'), 'shared/law/orders/items.open.jsonl')

interface Handed {
  readonly order: string
  readonly raw: string
  readonly complete: boolean
  readonly region: string
  readonly group?: string
  readonly [field: string]: unknown
}

const FIELDS = [
  'number',
  'from',
  'to',
  'm2',
  'm2Basis',
  'parcels',
  'cause',
  'causeKind',
  'crossRef',
  'line',
  'region',
  'kind'
]
const OPTIONAL = ['roadM2', 'fromRegion', 'toRegion', 'legs', 'toParcel', 'affects', 'fromAsWritten', 'group']

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)])
        )
      : value

test.runIf(existsSync(HANDED))(
  'real items: every field of the complete ones, and nothing understood of those cut off',
  () => {
    const all = readFileSync(HANDED, 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Handed)
    for (const order of new Set(all.map(one => one.order))) {
      const items = all.filter(one => one.order === order)
      const heads = (one: Handed, i: number) => {
        const before = items[i - 1]
        const group = one.group !== undefined && before?.group !== one.group ? `${one.group}\n${one.cause}.\n` : ''
        return `${group}${group || before?.region !== one.region ? `${one.region}\n` : ''}${one.raw}`
      }
      const annex = readAnnex(items.map(heads).join('\n'))
      for (const truth of items) {
        const item = annex.items.find(({ raw }) => raw === truth.raw)
        if (!truth.complete) {
          expect(item?.understood ?? false, truth.raw).toBe(false)
          continue
        }
        const { lineInWords, ...rest } = item ?? {}
        const read = { ...rest, line: lineInWords } as Record<string, unknown>
        for (const field of [...FIELDS, ...OPTIONAL])
          expect(sorted(read[field] ?? null), `${truth.raw}: ${field}`).toEqual(sorted(truth[field] ?? null))
      }
    }
  }
)

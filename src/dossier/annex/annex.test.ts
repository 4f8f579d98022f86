import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../../tests/support/runs.ts'
import { readAnnex } from '../../orders/annex.ts'
import type { Parcel as ReadParcel } from '../../orders/types.ts'
import type { Change } from '../../proposal/types.ts'
import { nameIn, regionIn } from '../case-file.ts'
import { missingIn } from '../model.ts'
import { aCase, type Moving, register } from '../testing/case.ts'
import { textOf } from '../write/text.ts'
import { annexPaper } from './annex.ts'
import { type ListedParcel, landOf } from './land.ts'

interface Transfer {
  readonly from: string
  readonly to: string
  readonly parcels: readonly ListedParcel[]
  readonly areaM2?: number
  readonly cause?: string
}

const sumOf = ({ parcels, areaM2 }: Transfer) => areaM2 ?? parcels.reduce((sum, one) => sum + (one.areaM2 ?? 0), 0)

/** Parcels without a drawing. */
function moving(transfers: readonly Transfer[]): Moving[] {
  return transfers.map((transfer, i) => ({
    change: { id: `c${i}`, type: 'transfer-parcels', ...transfer },
    onPaper: true,
    moved: [{ from: transfer.from, to: transfer.to, areaM2: sumOf(transfer) || 1 }]
  }))
}

const annexText = (transfers: readonly Transfer[], effectiveDate: string) =>
  textOf(annexPaper([aCase(moving(transfers), { effectiveDate })], ''))

const part = (matrikelnr: string, ejerlav: string, areaM2: number): ListedParcel => ({
  matrikelnr,
  ejerlav,
  areaM2,
  whole: false
})

/** What was decided for 1 January 2020, with an item the other way over a region's border. */
const DECIDED: readonly Transfer[] = [
  { from: '0169', to: '0265', parcels: [part('7000d', 'Marbjerg By, Fløng', 5934)] },
  { from: '0169', to: '0165', parcels: [part('125n', 'Taastrup-Valby By, Taastrup Nykirke', 9956)] },
  { from: '0791', to: '0846', parcels: [part('4d', 'Hejring By, Klejtrup', 1499)] },
  { from: '0707', to: '0706', parcels: [part('1a', 'Hoed By, Hoed', 118)] },
  {
    from: '0706',
    to: '0707',
    parcels: [part('1dz', 'Balle By, Rosmus', 80), part('1q', 'Balle By, Rosmus', 18)]
  }
]

describe('decided transfers', () => {
  test('over the regions of 2020', () => {
    const lines = annexText(DECIDED, '2020-01-01').split('\n').filter(Boolean)
    expect(lines.filter(line => line.startsWith('['))).toEqual(
      [1, 5].map(
        n =>
          `[Pkt. ${n} flytter land til en anden region, men forslaget ændrer ikke regionsgrænsen for kommunen (§ 1, stk. 3).]`
      )
    )
    expect(lines.filter(line => !line.startsWith('['))).toEqual([
      'Bilag 1',
      'Ændringer pr. 1. januar 2020',
      'Region Hovedstaden',
      'Grænsen mellem Region Hovedstaden og Region Sjælland ændres i overensstemmelse med pkt. 1.',
      '1. Fra Høje-Taastrup Kommune til Roskilde Kommune i Region Sjælland overføres 5.934 m² af matr.nr. 7000d, Marbjerg By, Fløng.',
      '2. Fra Høje-Taastrup Kommune til Albertslund Kommune overføres 9.956 m² af matr.nr. 125n, Taastrup-Valby By, Taastrup Nykirke.',
      'Region Midtjylland',
      'Grænsen mellem Region Midtjylland og Region Nordjylland ændres i overensstemmelse med pkt. 5.',
      '3. Fra Norddjurs Kommune til Syddjurs Kommune overføres 118 m² af matr.nr. 1a, Hoed By, Hoed.',
      '4. Fra Syddjurs Kommune til Norddjurs Kommune overføres 80 m² af matr.nr. 1dz, Balle By, Rosmus og 18 m² af matr.nr. 1q, Balle By, Rosmus, i alt 98 m².',
      '5. Fra Viborg Kommune til Mariagerfjord Kommune i Region Nordjylland overføres 1.499 m² af matr.nr. 4d, Hejring By, Klejtrup.',
      'Region Nordjylland',
      'Grænsen mellem Region Nordjylland og Region Midtjylland ændres i overensstemmelse med pkt. 6.',
      '6. Fra Viborg Kommune i Region Midtjylland til Mariagerfjord Kommune overføres det under pkt. 5 anførte areal.',
      'Region Sjælland',
      'Grænsen mellem Region Sjælland og Region Hovedstaden ændres i overensstemmelse med pkt. 7.',
      '7. Fra Høje-Taastrup Kommune i Region Hovedstaden til Roskilde Kommune overføres det under pkt. 1 anførte areal.'
    ])
  })

  test('of 2027 Hovedstaden and Sjælland are one region', () => {
    const text = annexText(DECIDED, '2027-01-01')
    const { items, sentences } = readAnnex(text)
    expect(text).not.toMatch(/Hovedstaden|Sjælland/)
    expect(sentences.map(({ between }) => between)).toEqual([
      ['Region Midtjylland', 'Region Nordjylland'],
      ['Region Nordjylland', 'Region Midtjylland']
    ])
    expect(items.map(({ crossRef, from }) => [from, crossRef])).toEqual([
      ['Norddjurs', null],
      ['Syddjurs', null],
      ['Viborg', null],
      ['Viborg', '3'],
      ['Høje-Taastrup', null],
      ['Høje-Taastrup', null]
    ])
  })
})

test('both ways over one border: full items first, cross-references last, and the sentence lists both', () => {
  const text = annexText(
    [
      { from: '0846', to: '0791', parcels: [part('2', 'Ask By, Elm', 10)] },
      { from: '0791', to: '0846', parcels: [part('3', 'Ask By, Elm', 20)] }
    ],
    '2027-01-01'
  )
  const { sentences, items } = readAnnex(text)
  expect(sentences.map(({ items: numbers }) => numbers)).toEqual([
    ['1', '2'],
    ['3', '4']
  ])
  expect(items.map(({ crossRef }) => crossRef)).toEqual([null, '3', null, '1'])
})

test('an annex of drawn land says that parcels are missing, and is read all the same', () => {
  const change = { id: 'a', type: 'transfer-area', to: '0265' } as unknown as Change
  const paper = annexPaper(
    [aCase([{ change, moved: [{ from: '0169', to: '0265', areaM2: 28_123.4 }] }], { effectiveDate: '2027-01-01' })],
    ''
  )
  expect(missingIn(paper)).toEqual(['Der er ikke angivet matrikler i pkt. 1: arealet er målt på kortet.'])
  const { items, lines } = readAnnex(textOf(paper))
  expect(items).toMatchObject([{ understood: true, from: 'Høje-Taastrup', to: 'Roskilde', m2: 28_123 }])
  expect(lines.filter(({ what }) => what === 'unread')).toEqual([])
})

test('what is half written stands as missing, and is not understood', () => {
  const text = annexText([{ from: '0169', to: '0265', parcels: [{ matrikelnr: '7000d', areaM2: 12 }] }], '2027-01-01')
  expect(text).toContain('12 m² af matr.nr. 7000d, [mangler: ejerlav].')
  expect(readAnnex(text).items).toMatchObject([{ understood: false }])
})

test('another sum than stated is told and not printed', () => {
  const transfer = {
    from: '0169',
    to: '0265',
    areaM2: 50,
    parcels: [part('1', 'Ask By, Elm', 20), part('2', 'Ask By, Elm', 20)]
  }
  const text = annexText([transfer], '2027-01-01')
  expect(text).toContain('matriklerne giver 40 m² tilsammen, men der er angivet 50 m² i alt')
  expect(readAnnex(text).items).toMatchObject([{ understood: true, m2: 40 }])
})

test('Danish order within a region: æ, ø and å last, aa as å; what has one giver keeps the order of the case', () => {
  const of = (from: string, to: string, m2: number) => ({ from, to, parcels: [part('1', 'Ask By, Elm', m2)] })
  // Aabenraa, Ærø, Varde twice, Odense.
  const all = [
    of('0580', '0510', 1),
    of('0492', '0479', 2),
    of('0573', '0561', 3),
    of('0573', '0530', 4),
    of('0461', '0420', 5)
  ]
  expect(readAnnex(annexText(all, '2027-01-01')).items.map(({ from, m2 }) => [from, m2])).toEqual([
    ['Odense', 5],
    ['Varde', 3],
    ['Varde', 4],
    ['Ærø', 2],
    ['Aabenraa', 1]
  ])
})

test('new land comes first, and merged municipalities stand under the region each comes from', () => {
  const settled = { id: 's', type: 'settle-doubt', to: '0791' } as unknown as Change
  const merger: Change = {
    id: 'm',
    type: 'merge-municipalities',
    codes: ['0791', '0846', '0740'],
    into: { code: '0791', name: 'Viborg' }
  }
  const file = aCase(
    [
      { change: merger, moved: [{ from: '0846', to: '0791', areaM2: 5 }] },
      { change: settled, moved: [{ from: '', to: '0791', areaM2: 1200 }] }
    ],
    { effectiveDate: '2027-01-01' }
  )
  const lines = textOf(annexPaper([file], ''))
    .split('\n')
    .filter(line => /^(?:\d|Region|Grænsen)/.test(line))
  expect(lines).toEqual([
    'Region Midtjylland',
    'Grænsen mellem Region Midtjylland og Region Nordjylland ændres i overensstemmelse med pkt. 3.',
    '1. Til Viborg Kommune henlægges 1.200 m² på kort indtegnet areal.',
    '2. Den hidtidige Silkeborg Kommune indgår i Viborg Kommune.',
    '3. Fra Mariagerfjord Kommune i Region Nordjylland til Viborg Kommune overføres det under pkt. 4 anførte areal.',
    'Region Nordjylland',
    'Grænsen mellem Region Nordjylland og Region Midtjylland ændres i overensstemmelse med pkt. 4.',
    '4. Den hidtidige Mariagerfjord Kommune indgår i Viborg Kommune.'
  ])
  const { items } = readAnnex(lines.join('\n'))
  expect(items.map(({ understood, kind }) => [understood, kind])).toEqual([
    [true, 'doubt'],
    [true, 'merger'],
    [true, 'transfer'],
    [true, 'merger']
  ])
})

test('a single part that is drawn in its parcel has the measured area, and is marked so', () => {
  const change: Change = {
    id: 'a',
    type: 'transfer-parcels',
    from: '0169',
    to: '0265',
    parcels: [{ matrikelnr: '7000d', ejerlav: 'Marbjerg By, Fløng' }]
  }
  const paper = annexPaper([aCase([{ change, moved: [{ from: '0169', to: '0265', areaM2: 5934.4 }] }])], '')
  expect(textOf(paper)).toContain('overføres 5.934 m² af matr.nr. 7000d, Marbjerg By, Fløng.')
  expect(missingIn(paper)).toEqual(['Pkt. 1: arealet er målt på kortet og ikke registreret.'])
})

const m2 = fc.integer({ min: 1, max: 2_000_000 })
const letters = fc.stringMatching(/^[a-zæøå]{0,2}$/)
const number = fc.tuple(fc.integer({ min: 1, max: 9999 }), letters).map(([n, l]) => `${n}${l}`)
const DISTRICTS = [
  'Ask By, Elm',
  'Marbjerg By, Fløng',
  'Taastrup-Valby By, Taastrup Nykirke',
  'Sdr. Ask Hgd., Store Elm',
  'Den vestlige Del, Elm',
  'Enggården, Ask',
  'Nørre Ask Mark, V. Elm'
]
const listed = fc.record(
  { matrikelnr: number, ejerlav: fc.constantFrom(...DISTRICTS), areaM2: m2, whole: fc.boolean() },
  { requiredKeys: ['matrikelnr', 'ejerlav'] }
)
const road = fc.record(
  {
    land: fc.constantFrom('offentligt vejareal', 'aflagt jernbaneareal'),
    areaM2: m2,
    ejerlav: fc.constantFrom(...DISTRICTS)
  },
  { requiredKeys: ['land', 'areaM2'] }
)
const causes = fc.constantFrom(
  'vejanlæg',
  'som følge af regulering af landevej nr. 538',
  'i forbindelse med jordfordelingssagen »Ask«',
  'Efter stedfunden regulering af Elm Å',
  'på grund af ændret vandløb'
)
const CODES = register.municipalities.filter(({ inDivision }) => inDivision).map(({ code }) => code)
const transfers = fc.array(
  fc
    .record({
      ways: fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 2, maxLength: 2 }),
      parcels: fc.oneof(
        fc.array(listed, { minLength: 1, maxLength: 6 }),
        fc.tuple(fc.array(listed, { minLength: 1, maxLength: 5 }), road).map(([all, last]) => [...all, last])
      ),
      inAll: fc.option(m2, { nil: undefined }),
      cause: fc.option(causes, { nil: undefined })
    })
    .map(({ ways: [from = '', to = ''], parcels, inAll, cause }): Transfer => {
      const measured = (parcels as readonly ListedParcel[]).every(({ areaM2 }) => areaM2 !== undefined)
      const stated = inAll === undefined || measured ? {} : { areaM2: inAll }
      return { from, to, parcels, ...stated, ...(cause !== undefined && { cause }) }
    }),
  { minLength: 1, maxLength: 8 }
)

/** A parcel as it must come back. A single one has the area of all; land without a number says not whether it is all of it. */
function expected({ matrikelnr, land, ejerlav, areaM2, whole = false }: ListedParcel, alone: number | undefined) {
  const numbered = matrikelnr !== undefined
  return {
    matrikelnr: matrikelnr ?? null,
    land,
    ejerlav: ejerlav ?? null,
    whole: numbered ? whole : null,
    m2: areaM2 ?? alone ?? null
  }
}

const read = ({ matrikelnr, land, ejerlav, whole, m2: area }: ReadParcel) => ({
  matrikelnr,
  land,
  ejerlav,
  whole,
  m2: area
})
const written = (all: readonly object[]) => all.map(one => JSON.stringify(one)).sort()

test.each(['2020-01-01', '2027-01-01'])('an annex of %s is read back as it was meant', effectiveDate => {
  fc.assert(
    fc.property(transfers, all => {
      const file = aCase(moving(all), { effectiveDate })
      const { items, lines } = readAnnex(textOf(annexPaper([file], '')))
      expect(lines.filter(({ what }) => what === 'unread')).toEqual([])
      expect(items.filter(({ understood }) => !understood).map(({ raw, problem }) => [raw, problem])).toEqual([])
      const full = items.filter(({ crossRef }) => crossRef === null)
      expect(full).toHaveLength(all.length)
      const found = full.map(one => ({
        from: one.from,
        to: one.to,
        region: one.region,
        m2: one.m2,
        cause: one.cause,
        parcels: written(
          one.parcels.map(parcel => read(one.parcels.length > 1 && parcel.ejerlav === null ? { ...parcel } : parcel))
        )
      }))
      const wanted = all.map(one => {
        const measured = one.parcels.every(({ areaM2 }) => areaM2 !== undefined)
        const alone = one.parcels.length === 1 ? one.areaM2 : undefined
        const district = one.parcels
          .toSorted((a, b) => place(a) - place(b))
          .findLast(({ matrikelnr }) => matrikelnr !== undefined)?.ejerlav
        return {
          from: nameIn(file, one.from),
          to: nameIn(file, one.to),
          region: regionIn(file, one.from)?.name ?? null,
          m2: measured ? sumOf({ ...one, areaM2: undefined } as unknown as Transfer) : (one.areaM2 ?? null),
          cause: causeRead(one.cause),
          // A road with no district of its own lies in that of the parcels before it.
          parcels: written(one.parcels.map(parcel => expected({ ejerlav: district, ...parcel } as ListedParcel, alone)))
        }
      })
      expect(written(found)).toEqual(written(wanted))
      const regions = all.map(({ from, to }) => [regionIn(file, from)?.id, regionIn(file, to)?.id])
      expect(items.length - full.length).toBe(regions.filter(([a, b]) => a !== b).length)
    }),
    { numRuns: runs(300) }
  )
})

function place({ whole, areaM2 }: ListedParcel): number {
  if (!whole) return 2
  return areaM2 === undefined ? 1 : 0
}

const causeRead = (cause: string | undefined) => (cause === 'vejanlæg' ? 'som følge af vejanlæg' : (cause ?? null))

/** The national list, where it lies beside the project. */
const LIST = new URL('../../../../shared/geo-sources/samples/ejerlav.csv', import.meta.url)
test.runIf(existsSync(LIST))('districts of the national list come back as they stand', () => {
  const names = readFileSync(LIST, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(row => row.slice(row.indexOf(';') + 1).trim())
  const lost = names.filter(ejerlav => {
    const { words } = landOf([part('1a', ejerlav, 12), part('2', ejerlav, 3)], null)
    const [item] = readAnnex(`1. Fra Varde Kommune til Esbjerg Kommune overføres ${words}.`).items
    return !item?.understood || item.parcels.some(one => one.ejerlav !== ejerlav)
  })
  expect(lost.length / names.length).toBeLessThan(0.01)
})

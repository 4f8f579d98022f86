import { expect, test } from 'vitest'
import { readProposalFile } from '../../proposal/file/read.ts'
import { writeProposal } from '../../proposal/file/write.ts'
import { aProposal } from '../../proposal/testing/examples.ts'
import { readAnnex } from '../annex.ts'
import { dateOfForce } from '../date-of-force.ts'
import { changesOf } from './changes.ts'

const TODAY = [
  { code: '0561', name: 'Esbjerg' },
  { code: '0573', name: 'Varde' },
  { code: '0706', name: 'Syddjurs' },
  { code: '0707', name: 'Norddjurs' }
]
const read = (text: string) =>
  changesOf(readAnnex(text).items, { municipalities: TODAY, regions: [], cooperations: [] })

test('a part of one parcel, as it is printed', () => {
  const { changes, left } = read(
    '3. Fra Varde Kommune til Esbjerg Kommune er overført 5.934 m² af matr.nr. 7000d, Ask By, Elm.'
  )
  expect(left).toEqual([])
  expect(changes).toEqual([
    {
      id: 'pkt-3',
      type: 'transfer-parcels',
      from: '0573',
      to: '0561',
      parcels: [{ matrikelnr: '7000d', ejerlav: 'Ask By, Elm', areaM2: 5934, whole: false }]
    }
  ])
})

test('parts that are added up, and a sum of parcels without areas of their own', () => {
  const { changes } =
    read(`1. Fra Norddjurs Kommune til Syddjurs Kommune er overført 80 m² af matr.nr. 1dz og 18 m² af matr.nr. 1q, Bøg By, Elm.
2. Fra Varde Kommune til Esbjerg Kommune overføres i alt 700 m² af matr.nr. 1a og 2b, Ask By, Elm.`)
  expect(
    changes.map(
      change => change.type === 'transfer-parcels' && [change.areaM2, change.parcels.map(parcel => parcel.areaM2)]
    )
  ).toEqual([
    [undefined, [80, 18]],
    [700, [undefined, undefined]]
  ])
})

test('what is no transfer between municipalities of today is left, each with its reason', () => {
  const { changes, left } = read(`1. Fra Brørup Kommune til Esbjerg Kommune overføres matr.nr. 3, Ask By, Elm.
2. Fra Varde Kommune til Esbjerg Kommune er overført noget andet.
3. Fra Varde Kommune til Esbjerg Kommune overføres det under pkt. 9 anførte areal.
4. Fra Varde Kommune til Esbjerg Kommune overføres matr.nr. 3, Ask By, Elm.`)
  expect(left.map(({ line, number, why }) => [line, number, why.id])).toEqual([
    [1, '1', 'orders.left.former'],
    [2, '2', 'orders.not-understood'],
    [3, '3', 'orders.left.cross-reference'],
    [4, '4', 'orders.left.no-area']
  ])
  expect(changes.map(({ id }) => id)).toEqual(['pkt-4'])
})

test('what is made of an annex is a proposal that can be read', () => {
  const { changes } =
    read(`1. Fra Varde Kommune til Esbjerg Kommune er overført 5.934 m² af matr.nr. 7000d, Ask By, Elm.
1. Fra Varde Kommune til Esbjerg Kommune er overført 34 m² af matr.nr. 1a, Ask By, Elm.`)
  expect(changes.map(({ id }) => id)).toEqual(['pkt-1', 'pkt-1.2'])
  const bytes = new TextEncoder().encode(writeProposal(aProposal({ changes })))
  expect(readProposalFile(bytes, 'x.json')).toMatchObject({ ok: true, warnings: [], proposal: { changes } })
})

test('the day of force, where the frame says one', () => {
  const dateIn = (text: string) => dateOfForce(readAnnex(text))
  const item = '1. Fra Varde Kommune til Esbjerg Kommune er overført 34 m² af matr.nr. 1a, Ask By, Elm.'
  expect(dateIn(`Ændringer pr. 1. januar 2020\n${item}`)).toBe('2020-01-01')
  expect(dateIn(`§ 2. Bekendtgørelsen træder i kraft den 1. april 1974.\nBilag 1\n${item}`)).toBe('1974-04-01')
  expect(dateIn(item)).toBe(null)
  expect(dateIn(`Ændringer pr. 31. februar 2020\n${item}`)).toBe(null)
})

const LAND = {
  municipalities: [
    ...TODAY,
    { code: '0101', name: 'København' },
    { code: '0400', name: 'Bornholm' },
    { code: '0563', name: 'Fanø' }
  ],
  regions: [
    { id: '1082', name: 'Region Midtjylland', members: ['0706', '0707'] },
    { id: '1083', name: 'Region Syddanmark', members: ['0561', '0563', '0573'] },
    { id: 'oestdanmark', name: 'Region Østdanmark', members: ['0101', '0400'] }
  ],
  cooperations: [{ id: 'fanoe-esbjerg', members: ['0563', '0561'] }]
}
const readIn = (text: string) => {
  const { changes, left } = changesOf(readAnnex(text).items, LAND)
  return { changes, left: left.map(({ number, why }) => [number, why.id]) }
}

test('mergers: of several items one change, into one of them or a new one, with whoever goes to it afterwards', () => {
  const { changes, left } =
    readIn(`1. Fra Varde Kommune til den nye Sydvestkysten Kommune overføres 40 m² af matr.nr. 3, Ask By, Elm.
2. Den hidtidige Esbjerg Kommune indgår i den nye Sydvestkysten Kommune.
3. Den hidtidige Fanø Kommune indgår i den nye Sydvestkysten Kommune.
4. De hidtidige Norddjurs og Syddjurs Kommuner indgår i Norddjurs Kommune.
5. Fra Norddjurs Kommune til Varde Kommune overføres 7 m² af matr.nr. 4, Ask By, Elm.`)
  expect(changes).toMatchObject([
    { id: 'pkt-5', type: 'transfer-parcels', from: '0707', to: '0573' },
    {
      id: 'pkt-2',
      type: 'merge-municipalities',
      codes: ['0561', '0563'],
      into: { code: '0901', name: 'Sydvestkysten' }
    },
    { id: 'pkt-4', codes: ['0707', '0706'], into: { code: '0707', name: 'Norddjurs' } },
    { id: 'pkt-1', from: '0573', to: '0901' }
  ])
  expect(left).toEqual([['2', 'orders.left.new-code']])
})

test('decisions said otherwise are the same changes', () => {
  const NEW = { type: 'merge-municipalities', codes: ['0561', '0563'], into: { code: '0901', name: 'Sydvestkysten' } }
  for (const words of [
    'Esbjerg Kommune og Fanø Kommune sammenlægges til den nye Sydvestkysten Kommune.',
    'Esbjerg og Fanø Kommuner lægges sammen til Sydvestkysten Kommune.',
    'Kommunerne Esbjerg og Fanø sammenlægges til én kommune med navnet Sydvestkysten Kommune.',
    'Esbjerg Kommune sammenlægges med Fanø Kommune til den nye Sydvestkysten Kommune.',
    'Den hidtidige Esbjerg Kommune og den hidtidige Fanø Kommune indgår i den nye Sydvestkysten Kommune.'
  ])
    expect([words, readIn(`1. ${words}`).changes]).toMatchObject([words, [NEW]])
  const into = { type: 'merge-municipalities', codes: ['0563', '0561'], into: { code: '0561', name: 'Esbjerg' } }
  expect(readIn('1. Fanø Kommune lægges ind under Esbjerg Kommune.').changes).toMatchObject([into])
  expect(readIn('1. Fanø Kommune sammenlægges med Esbjerg Kommune.')).toEqual({
    changes: [],
    left: [['1', 'orders.no-name']]
  })
  const goes = { type: 'set-region', municipalities: ['0573', '0563'], region: '1082' }
  for (const words of [
    'Varde Kommune og Fanø Kommune overgår fra Region Syddanmark til Region Midtjylland.',
    'Varde og Fanø Kommuner overføres til Region Midtjylland.',
    'Fra Region Syddanmark til Region Midtjylland overføres Varde Kommune og Fanø Kommune.'
  ])
    expect([words, readIn(`1. ${words}`)]).toMatchObject([words, { changes: [goes], left: [] }])
  for (const words of [
    'Region Midtjylland og Region Syddanmark sammenlægges til Region Jylland.',
    'Region Midtjylland sammenlægges med Region Syddanmark til Region Jylland.',
    'Regionerne Midtjylland og Syddanmark sammenlægges til den nye Region Jylland.'
  ])
    expect([words, readIn(`1. ${words}`).changes]).toMatchObject([
      words,
      [{ type: 'merge-regions', codes: ['1082', '1083'] }]
    ])
  for (const words of [
    'Samarbejdet mellem Fanø Kommune og Esbjerg Kommune ophører.',
    'Det forpligtende samarbejde mellem Fanø og Esbjerg Kommuner opløses, jf. § 5, stk. 1.'
  ])
    expect([words, readIn(`1. ${words}`).changes]).toMatchObject([words, [{ cooperation: 'fanoe-esbjerg' }]])
  expect(
    readIn(
      '1. Varde og Fanø Kommuner indgår i et forpligtende samarbejde, jf. § 7, stk. 1, hvor Varde Kommune varetager opgaverne vedrørende beskæftigelse.'
    ).changes
  ).toMatchObject([{ type: 'designate-cooperation', members: ['0573', '0563'], authorised: { 1: '0573' } }])
  for (const words of [
    'Det forpligtende kommunale samarbejde mellem Fanø Kommune og Esbjerg Kommune opløses pr. 1. juli 2027.',
    'Af en del af Varde Kommune oprettes den nye Nyby Kommune.',
    'Varde Kommune overgår til Region Midtjylland fra Region Syddanmark.'
  ])
    expect([words, readIn(`1. ${words}`)]).toEqual([words, { changes: [], left: [['1', 'orders.not-understood']] }])
})

test('mergers that can not be are told for each of their items', () => {
  for (const [words, why] of [
    ['Den hidtidige Hasle Kommune indgår i den nye Bornholms Kommune.', 'orders.left.former'],
    ['De hidtidige Fanø og Esbjerg Kommuner indgår i den nye Varde Kommune.', 'orders.left.name-taken'],
    ['De hidtidige Fanø og Esbjerg Kommuner indgår i Nyby Kommune.', 'orders.left.former'],
    ['Den hidtidige Fanø Kommune indgår i den nye Nyby Kommune.', 'orders.left.merger-of-one'],
    [
      'Fra Fanø Kommune til den nye Nyby Kommune overføres 12 m² på kort indtegnet areal.',
      'orders.left.new-municipality'
    ]
  ])
    expect(readIn(`1. ${words}`), words).toEqual({ changes: [], left: [['1', why]] })
})

test('region changes: only between regions there are on the day, and from the one a municipality lies in', () => {
  expect(
    readIn(`1. Varde Kommune overgår fra Region Syddanmark til Region Midtjylland.
2. Fanø Kommune overgår fra Region Syddanmark til Region Midtjylland.
3. Fanø Kommune overgår fra Region Syddanmark, jf. pkt. 2.
4. Region Midtjylland og Region Syddanmark indgår i Region Jylland.`)
  ).toEqual({
    changes: [
      { id: 'pkt-1', type: 'set-region', municipalities: ['0573', '0563'], region: '1082' },
      { id: 'pkt-4', type: 'merge-regions', codes: ['1082', '1083'], into: { code: null, name: 'Region Jylland' } }
    ],
    left: [
      ['3', 'orders.left.cross-reference'],
      ['4', 'orders.left.region-code']
    ]
  })
  for (const [words, why] of [
    ['Varde Kommune overgår fra Region Syddanmark til Region Hovedstaden.', 'orders.left.unknown-region'],
    ['Varde Kommune overgår fra Region Midtjylland til Region Østdanmark.', 'orders.left.other-region'],
    ['Varde Kommune overgår til Region Syddanmark.', 'orders.left.same-region'],
    ['Brørup Kommune overgår fra Region Syddanmark til Region Midtjylland.', 'orders.left.former'],
    ['Region Sjælland og Region Syddanmark indgår i Region Øst.', 'orders.left.unknown-region']
  ])
    expect(readIn(`1. ${words}`), words).toEqual({ changes: [], left: [['1', why]] })
})

test('cooperations: their members and councils, and only those the data has can end', () => {
  expect(
    readIn(`Forpligtende kommunale samarbejder
1. Varde Kommune og Fanø Kommune udpeges til at indgå i et forpligtende kommunalt samarbejde. Varde Kommune bemyndiges til at varetage opgaver vedrørende beskæftigelse og natur og miljø.
2. Det forpligtende kommunale samarbejde mellem Esbjerg Kommune og Fanø Kommune opløses.`)
  ).toEqual({
    changes: [
      { id: 'pkt-2', type: 'dissolve-cooperation', cooperation: 'fanoe-esbjerg' },
      {
        id: 'pkt-1',
        type: 'designate-cooperation',
        members: ['0573', '0563'],
        authorised: { 1: '0573', 3: '0573' }
      }
    ],
    left: []
  })
  const begins = 'udpeges til at indgå i et forpligtende kommunalt samarbejde.'
  for (const [words, why] of [
    [
      'Det forpligtende kommunale samarbejde mellem Varde Kommune og Fanø Kommune opløses.',
      'orders.left.no-cooperation'
    ],
    ['Det forpligtende kommunale samarbejde mellem Nyby Kommune og Fanø Kommune opløses.', 'orders.left.former'],
    [`Nyby Kommune og Fanø Kommune ${begins}`, 'orders.left.former'],
    [`Fanø Kommune og Fanø Kommune ${begins}`, 'orders.left.cooperation-of-one'],
    [
      `Varde Kommune og Fanø Kommune ${begins} Esbjerg Kommune bemyndiges til at varetage opgaver vedrørende beskæftigelse.`,
      'orders.not-understood'
    ],
    [
      `Varde Kommune og Fanø Kommune ${begins} Varde Kommune bemyndiges til at varetage opgaver vedrørende renovation.`,
      'orders.not-understood'
    ]
  ])
    expect(readIn(`1. ${words}`), words).toEqual({ changes: [], left: [['1', why]] })
})

test('a transfer that names another region than the data is a change, and told', () => {
  const item = (from: string, to: string) =>
    `1. Fra Varde Kommune${from} til Norddjurs Kommune${to} overføres 40 m² af matr.nr. 3, Ask By, Elm.`
  const cases = [
    [`Region Syddanmark\n${item('', ' i Region Midtjylland')}`, []],
    [`Region Syddanmark\n${item('', ' i Region Sjælland')}`, ['orders.left.unknown-region']],
    [`Region Syddanmark\n${item(' i Region Midtjylland', '')}`, ['orders.left.other-region']],
    [`Region Østdanmark\n${item('', '')}`, ['orders.left.other-heading']],
    // Counties are in no data of today.
    [`Ribe Amtskommune\n${item('', ' i Århus amtskommune')}`, []]
  ] as const
  for (const [words, why] of cases) {
    const { changes, left } = readIn(words)
    expect([changes.length, left.map(([, id]) => id)], words).toEqual([1, why])
  }
})

test('a border in words: beside the land, or alone with whom it gives land to', () => {
  const alone = (where: string) =>
    `1. Ved en ændring af grænsen mellem KØBENHAVNS KOMMUNE og VARDE KOMMUNE fastlægges grænsen mellem de to kommuner således, at Askevej ${where}.`
  expect(readIn(alone('kommer til at ligge helt i Københavns kommune'))).toEqual({
    changes: [
      {
        id: 'pkt-1',
        type: 'transfer-parcels',
        from: '0573',
        to: '0101',
        lineInWords: 'grænsen mellem de to kommuner således, at Askevej kommer til at ligge helt i Københavns kommune',
        parcels: [{ land: 'areal uden angivet matrikelnummer' }]
      }
    ],
    left: [['1', 'orders.left.no-area']]
  })
  expect(readIn(alone('deles på midten'))).toEqual({ changes: [], left: [['1', 'orders.left.line-alone']] })
  const { changes } = readIn(
    '1. Fra Varde Kommune til Fanø Kommune overføres en del af matr.nr. 3, Ask By, Elm, der ligger øst for en linie fra a til b, som følge af regulering af Ask Å.'
  )
  expect(changes).toMatchObject([
    { lineInWords: 'øst for en linie fra a til b', cause: 'som følge af regulering af Ask Å' }
  ])
})

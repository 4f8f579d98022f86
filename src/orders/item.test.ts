import { expect, test } from 'vitest'
import { readAnnex } from './annex.ts'
import type { AnnexItem } from './types.ts'

/** One item by itself; places and names are made up or long gone. */
function read(words: string): AnnexItem {
  const { items, lines } = readAnnex(`7. ${words}`)
  expect(lines).toEqual([])
  expect(items).toHaveLength(1)
  return items[0] as AnnexItem
}

const FROM = 'Fra Ringe Kommune til Rønde Kommune'
const ALONE = { whole: false, ejerlav: 'Ask By, Elm' }

test('square metres of one parcel, as the orders of half a century write them', () => {
  for (const area of ['4.321 kvadratmeter', '4321 m2', '4.321 (m2)', '4.321 m 2', '4.321 m²', '4.321m2'])
    for (const [verb, of] of [
      ['overføres', 'af'],
      ['oveføres', 'fra'],
      ['er overført', 'af']
    ])
      for (const parcel of ['matr.nr. 12 aø', 'matr. nr. 12 aø', 'matr.nr. 12aø'])
        expect(read(`${FROM} ${verb} ${area} ${of} ${parcel}, Ask By, Elm.`)).toMatchObject({
          understood: true,
          number: '7',
          from: 'Ringe',
          to: 'Rønde',
          m2: 4321,
          m2Basis: 'stated',
          parcels: [{ ...ALONE, matrikelnr: '12aø', m2: 4321 }]
        })
})

test('names lose capitals and genitive, slips are mended and told', () => {
  expect(
    read('Fra KØBENHAVNS KOMMUNE til den nye HØJE-TÅSTRUP KOMMUNEoverføres matr.nr. 3, Ask by, Elm sogn.')
  ).toMatchObject({
    from: 'København',
    to: 'Høje-Tåstrup',
    parcels: [{ ejerlav: 'Ask by, Elm sogn', ejerlavNorm: 'Ask By, Elm', whole: true, m2: null }]
  })
  expect(read('Fra GLADSXE KOMMUNE til Nykøbing F. Kommune overføres matr.nr. 3, Ask By, Elm.')).toMatchObject({
    from: 'Gladsaxe',
    fromAsWritten: 'GLADSXE',
    to: 'Nykøbing F.'
  })
})

test('whole and part, lists and ranges, districts that hold for what stands before them', () => {
  const item = read(
    `${FROM} overføres matr.nr. 3, 4 i og en del af 5 af, Ask by og sogn, samt matr.nr. 7 a til 7 k, Gl. Bøg By, V. Eg.`
  )
  expect(item.parcels).toEqual([
    { matrikelnr: '3', ejerlav: 'Ask by og sogn', ejerlavNorm: 'Ask By, Ask', whole: true, m2: null },
    { matrikelnr: '4i', ejerlav: 'Ask by og sogn', ejerlavNorm: 'Ask By, Ask', whole: true, m2: null },
    { matrikelnr: '5af', ejerlav: 'Ask by og sogn', ejerlavNorm: 'Ask By, Ask', whole: false, m2: null },
    { matrikelnr: '7a', rangeTo: '7k', ejerlav: 'Gl. Bøg By, V. Eg', whole: true, m2: null }
  ])
  expect(item).toMatchObject({ understood: true, m2: null, m2Basis: null })
})

test('areas are added up where no total stands, and a total that is another is refused', () => {
  const two = '80 m² af matr.nr. 1dz, Ask By, Elm og 18 m² af matr.nr. 1q, Bøg By, Elm'
  expect(read(`${FROM} er overført ${two}, i alt 98 m².`)).toMatchObject({ m2: 98, m2Basis: 'stated' })
  expect(read(`${FROM} er overført ${two}.`)).toMatchObject({ m2: 98, m2Basis: 'sum' })
  expect(read(`${FROM} er overført ${two}, i alt 99 m².`)).toMatchObject({
    understood: false,
    m2: null,
    parcels: [],
    problem: { id: 'orders.other-sum', values: { sum: 98, total: 99 } }
  })
  expect(
    read(`${FROM} overføres 2 arealer på 60 m2 og 4 m2 af henholdsvis matr.nr. 1 a og matr.nr. 6, Ask By, Elm.`)
  ).toMatchObject({
    m2: 64,
    parcels: [
      { ...ALONE, matrikelnr: '1a', m2: 60 },
      { ...ALONE, matrikelnr: '6', m2: 4 }
    ]
  })
  expect(read(`${FROM} overføres et areal på 300 m2 af matr.nr. 3, Ask By, Elm, heraf vej 20 m2.`)).toMatchObject({
    m2: 300,
    roadM2: 20
  })
})

test('causes and their kinds', () => {
  const cause = (words: string) => read(`${FROM} overføres 65 m2 af Ask By, Elm, ${words}.`)
  expect(cause('som følge af regulering af landevej nr. 9')).toMatchObject({
    kind: 'road',
    causeKind: ['road'],
    cause: 'som følge af regulering af landevej nr. 9'
  })
  expect(cause('som følge af regulering af Ask Å')).toMatchObject({ kind: 'transfer', causeKind: ['stream'] })
  expect(cause('som følge af jordfordelingssagen »Ask«')).toMatchObject({ causeKind: ['landConsolidation'] })
  expect(cause('i forbindelse med anlæg af jernbane og vej')).toMatchObject({ causeKind: ['road', 'railway'] })
})

test('land without a number: litra, railway, a street, a watering place', () => {
  expect(read(`${FROM} overføres del af litra »ak« og del af jernbaneareal, Ask By, Elm.`).parcels).toEqual([
    { ...ALONE, matrikelnr: 'litra ak', m2: null, land: 'litra' },
    { ...ALONE, matrikelnr: null, m2: null, land: 'jernbaneareal' }
  ])
  expect(read(`${FROM} overføres 3 aflagte jernbanearealer på i alt 48 m2.`)).toMatchObject({
    m2: 48,
    causeKind: ['railway']
  })
  expect(
    read(
      `${FROM} overføres matr.nr. 2, Ask By, Elm, og det areal af Ny Elmevej, smst., der ligger øst for en linie fra a til b.`
    )
  ).toMatchObject({
    lineInWords: 'øst for en linie fra a til b',
    parcels: [{ matrikelnr: '2' }, { ...ALONE, land: 'Ny Elmevej', smst: true }]
  })
})

test('cross-references and regions', () => {
  expect(
    read('Fra Ringe Kommune i Fyns amtskommune til Rønde Kommune overføres de under pkt. 8 a nævnte arealer.')
  ).toMatchObject({
    crossRef: '8 a',
    fromRegion: 'Fyns amtskommune',
    m2: null,
    parcels: []
  })
  expect(
    read('Fra Viborg Kommune til Rebild Kommune i Region Nordjylland er overført det under pkt. 9 anførte areal.')
  ).toMatchObject({
    crossRef: '9',
    toRegion: 'Region Nordjylland'
  })
})

test('both ways, land divided, a line alone, a merger', () => {
  expect(
    read(
      'Efter stedfunden regulering af Ask Å gennemføres en regulering af grænsen mellm GRAM KOMMUNE og RIBE KOMMUNE, således at arealer på i alt 1.136 kvadratmeter overføres fra Elm sogn i Gram kommune til Bøg sogn i Ribe kommune, og arealer på i alt 950 kvadratmeter overføres fra Bøg sogn i Ribe kommune til Elm sogn i Gram kommune.'
    ).legs
  ).toMatchObject([
    { from: 'Gram', to: 'Ribe', m2: 1136, parcels: [{ sogn: 'Elm', m2: 1136 }] },
    { from: 'Ribe', to: 'Gram', m2: 950, parcels: [{ sogn: 'Bøg', m2: 950 }] }
  ])
  const divided =
    'Efter at Ask Sø er blevet optaget i matriklen, deles arealerne mellem Lejre Kommune og Greve Kommune.'
  expect(
    read(
      `${divided}\nTil Lejre Kommune henlægges matr.nr. 51, Ask By, Elm, med et areal på 240 m2.\nTil Greve Kommune henlægges matr.nr. 6, Bøg, Elm, med et areal på 52 m2 samt matr.nr. 14, Eg, Elm, med et areal på 7 m2.\nKommunegrænsen er herefter placeret tværs gennem Ask Sø.`
    )
  ).toMatchObject({
    kind: 'lake',
    m2: 299,
    m2Basis: 'sum',
    lineInWords: 'tværs gennem Ask Sø',
    legs: [{ m2: 240 }, { m2: 59 }]
  })
  expect(
    read(
      `${divided} Til Lejre Kommune henlægges matr.nr. 51, Ask By, Elm, og til Greve Kommune henlægges matr.nr. 6, Bøg, Elm.`
    )
  ).toMatchObject({
    kind: 'lake',
    m2: null,
    m2Basis: null,
    legs: [
      { to: 'Lejre', m2: null },
      { to: 'Greve', m2: null }
    ]
  })
  expect(read(`${divided}\nTil Lejre Kommune henlægges matr.nr. 51, Ask By, Elm.`).understood).toBe(false)
  expect(
    read(
      'Ved en ændring af grænsen mellem RIBE KOMMUNE og GRAM KOMMUNE fastlægges grænsen således, at Askvej ligger helt i Ribe kommune.'
    )
  ).toMatchObject({ kind: 'other', affects: ['Ribe', 'Gram'], parcels: [] })
  expect(read('Den hidtidige Nexø Kommune indgår i den nye Bornholms Kommune.')).toMatchObject({
    kind: 'merger',
    from: 'Nexø',
    to: 'Bornholm'
  })
})

test('forms that are rarer: each is one of those above, said otherwise', () => {
  const land = (words: string) => {
    const { understood, m2, m2Basis, parcels, cause, roadM2 } = read(`${FROM} overføres ${words}.`)
    expect([words, understood]).toEqual([words, true])
    return {
      m2,
      m2Basis,
      cause,
      roadM2,
      parcels: parcels.map(one => [one.matrikelnr, one.rangeTo, one.whole, one.m2, one.land])
    }
  }
  const of = (...parcels: readonly (readonly [string | null, ...unknown[]])[]) => parcels
  for (const area of ['1 234 m2', '1\u202f234 m²', '1.234 kvm', '1.234m2', '1.234 m^2'])
    expect(land(`${area} af matr.nr. 3 a, Ask By, Elm`)).toMatchObject({ m2: 1234, m2Basis: 'stated' })
  for (const range of ['7 a til 7 c', '7a-7c', '7 a – 7 c', '7 a-c', '7 a til c'])
    expect(land(`matr.nr. ${range}, Ask By, Elm`).parcels).toEqual(of(['7a', '7c', true, null, undefined]))
  for (const list of ['matr.nr. 7 a, b og i', 'matr. nre. 7 a, 7 b og 7 i', 'matrikelnr. 7 a, b og 7 i'])
    expect(land(`${list}, Ask By, Elm`).parcels.map(([number]) => number)).toEqual(['7a', '7b', '7i'])
  for (const [words, whole] of [
    ['en del på 300 m2 af matr.nr. 7 a, Ask By, Elm', false],
    ['del af matr.nr. 7 a på 300 m2, Ask By, Elm', false],
    ['et areal af matr.nr. 7 a, Ask By, Elm, stort 300 m2', false],
    ['et areal på i alt 300 m2 af matr.nr. 7 a i Ask By, Elm', false],
    ['matr.nr. 7 a (300 m2), Ask By, Elm', true],
    ['ejendommen matr.nr. 7 a, Ask By, Elm, på 300 m2', true],
    ['matr.nr. 7 a, Ask By, Elm (300 m2)', true]
  ] as const)
    expect(land(words)).toMatchObject({ m2: 300, parcels: of(['7a', undefined, whole, 300, undefined]) })
  expect(land('i alt 300 m2 fra matr.nr. 1 a, Ask By, Elm, og matr.nr. 2, Bøg By, Elm')).toMatchObject({
    m2: 300,
    parcels: of(['1a', undefined, false, null, undefined], ['2', undefined, false, null, undefined])
  })
  expect(land('henholdsvis 200 m2 og 100 m2 fra matr.nr. 1 a og 2 b, Ask By, Elm')).toMatchObject({
    m2: 300,
    parcels: of(['1a', undefined, false, 200, undefined], ['2b', undefined, false, 100, undefined])
  })
  for (const road of ['heraf vej 20 m2', 'hvoraf 20 m2 er vej'])
    expect(land(`300 m2, ${road}, af matr.nr. 3 a, Ask By, Elm`)).toMatchObject({ m2: 300, roadM2: 20 })
  expect(land('et umatrikuleret areal på 540 m2 i Ask By, Elm').parcels).toEqual(
    of([null, undefined, null, 540, 'umatrikuleret areal'])
  )
  expect(land('en del af vejlitra »a«, Ask By, Elm').parcels).toEqual(of(['litra a', undefined, false, null, 'litra']))
  for (const cause of ['som led i jordfordeling', 'ved regulering af Ask Å', 'med henblik på anlæg af en rundkørsel']) {
    expect(land(`30 m2 af Ask By, Elm, ${cause}`).cause).toBe(cause)
    expect(land(`${cause} 30 m2 af Ask By, Elm`).cause).toBe(cause)
  }
  const side = read(`${FROM} overføres den øst for Ringvejen beliggende del af matr.nr. 3 a, Ask By, Elm.`)
  expect(side).toMatchObject({ lineInWords: 'øst for Ringvejen', parcels: [{ ...ALONE, matrikelnr: '3a' }] })
})

test('parties and regions said otherwise', () => {
  const rest = '30 m2 af matr.nr. 3, Ask By, Elm.'
  for (const words of [
    `Fra Ringe Kommune (Fyns Amtskommune) til Rønde Kommune overføres ${rest}`,
    `Fra Ringe Kommune, Fyns Amtskommune, til Rønde Kommune overføres ${rest}`,
    `Fra Ringe Kommune i Fyns Amtskommune overføres til Rønde Kommune ${rest}`,
    `Til Rønde Kommune overføres fra Ringe Kommune i Fyns Amtskommune ${rest}`
  ])
    expect(read(words)).toMatchObject({ from: 'Ringe', to: 'Rønde', fromRegion: 'Fyns Amtskommune', m2: 30 })
  expect(read('Fra Ringe Kommune til Rønde Kommune overføres den i pkt. 9 omtalte ejendom.').crossRef).toBe('9')
})

test('what may mean two things is not understood', () => {
  for (const words of [
    // The letters "af", or of it.
    'matr.nr. 2 af Ask by og sogn',
    'matr.nr. 2 i Ask By, Elm',
    // Of both, or of the last.
    'matr.nr. 1, Ask By, Elm, og matr.nr. 2, Bøg By, Elm, med et areal på 300 m2',
    // Two parcels, or thousands.
    '40 m2 af matr.nr. 2 og 3 120 m2 af matr.nr. 4, Ask By, Elm',
    '30 m2 af Ask By, Elm, som følge af regulering af'
  ])
    expect([words, read(`${FROM} overføres ${words}.`).understood]).toEqual([words, false])
})

test('what does not fit wholly is not understood, and the words are named', () => {
  for (const rest of [
    'overføres 1,5 m2 af matr.nr. 3, Ask By, Elm.',
    'overføres 1.23 m2 af matr.nr. 3, Ask By, Elm.',
    'overføres 2 ha af matr.nr. 3, Ask By, Elm.',
    'overføres ca. 20 m2 af matr.nr. 3, Ask By, Elm.',
    'overføres ikke matr.nr. 3, Ask By, Elm.',
    'overføres matr.nr. 3.',
    'overføres matr.nr. 3, Ask By, Elm, Bøg.',
    'overføres matr.nr. 3, bortset fra 30 m2, Ask By, Elm.',
    'overføres matr.nr. 3, Ask By, Elm, hvis den er ledig.',
    'overføres 30 m2 af Ask By, Elm, som følge af vejanlæg, og 15 m2 af Bøg By, Elm.',
    'overføres 300 m2 af matr.nr. 3, Ask By, Elm og matr.nr. 4, Bøg By, Elm.',
    'overføres 300 m2 af matr.nr. 3, Ask By, El',
    'overføres et areal af matr.nr. 3, Ask By, Elm, der ligger øst for skellet af matr.nr.',
    'overføres det areal.',
    'overføres 3 ikke aflagte jernbanearealer på i alt 48 m2.',
    'overføres matr.nr. 3, Ask By.',
    'overføres matr.nr. 3, By, Elm.',
    'overføres matr.nr. 3, Elm sogn.',
    'overføres 20 m2 af matr.nr. 3 4 a, Ask By, Elm.',
    'overføres 20 m2 af matr.nr. 3 Ask By, Elm.',
    'overføres'
  ]) {
    const item = read(`${FROM} ${rest}`)
    expect(item, rest).toMatchObject({ understood: false, from: null, to: null, m2: null, parcels: [] })
    expect(item.problem?.id, rest).toMatch(/^orders\./)
  }
  expect(read(`${FROM} overføres matr.nr. 3, Ask By, Elm, Bøg.`).problem).toEqual({
    id: 'orders.not-understood',
    values: { words: 'Bøg.' }
  })
  expect(read('Fra Ringe Kommune til Ringe Kommune overføres matr.nr. 3, Ask By, Elm.').problem?.id).toBe(
    'orders.same-municipality'
  )
  expect(read('RINGE KOMMUNE til RØNDE KOMMUNE overføres 65 m2 af Elm sogn.').understood).toBe(false)
})

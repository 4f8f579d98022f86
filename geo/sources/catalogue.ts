/**
 * Who made what, when, on which terms. In Danish, since the app and its documents show it as it stands.
 * `toleranceM` is the source's own accuracy, null where none is stated.
 */
import type { SourceRecord } from '../../src/dataset/types.ts'

const FREE_DATA = 'Vilkår for brug af frie geografiske data; kildeangivelse kræves'
const CC_BY = 'CC BY 4.0; kildeangivelse kræves'
const AGENCY = 'Klimadatastyrelsen'
const STATISTICS = 'Danmarks Statistik'

/** What every picture of the municipalities' borders of 2018 has in common. */
export const BORDERS_OF_2018 = {
  publisher: AGENCY,
  date: '2018-01',
  terms: FREE_DATA,
  attribution:
    'Indeholder data fra Klimadatastyrelsen, Danmarks Administrative Geografiske Inddeling (DAGI), januar 2018',
  toleranceM: 1
} as const

export const AGE_OF_BORDERS: readonly string[] = [
  'Grænserne er fra januar 2018; for Ballerup, Høje-Taastrup, Egedal, Vejle, Syddjurs, Ikast-Brande og Rebild fra 2019. Senere ændringer er ikke med.',
  'Sammenholdt med 2026 ses to senere overførsler klart: mellem Skanderborg og Favrskov (ca. 17 ha) og mellem Rebild og Aalborg (ca. 6 ha).'
]

/** All sources but the borders themselves, which stand first. */
export const OTHER_SOURCES: readonly SourceRecord[] = [
  {
    id: 'dagi-kommuner-2026',
    title: 'Kommuner: navne, koder, regioner og visuelle centre',
    publisher: AGENCY,
    date: '2026-03-28',
    terms: FREE_DATA,
    attribution: 'Indeholder data fra Klimadatastyrelsen, DAWA, marts 2026',
    toleranceM: null,
    knownFaults: ['Region Østdanmarks officielle kode er ikke offentliggjort; feltet er tomt.']
  },
  {
    id: 'dagi-sogne-2021',
    title: 'DAGI: sogne, generaliseret',
    publisher: AGENCY,
    date: '2021-09',
    terms: FREE_DATA,
    attribution: 'Indeholder data fra Klimadatastyrelsen, DAGI, september 2021',
    toleranceM: null,
    knownFaults: [
      'Generaliseret (middellængde mellem punkter ca. 135 m) og ikke sammenfaldende med kommunegrænserne; her er sognegrænserne ført til kommunegrænsen.'
    ]
  },
  {
    id: 'dst-sogn1-2021',
    title: 'SOGN1: folketal pr. sogn',
    publisher: STATISTICS,
    date: '2021-01-01',
    terms: CC_BY,
    attribution: 'Kilde: Danmarks Statistik, SOGN1, 1. januar 2021',
    toleranceM: null,
    knownFaults: ['Folketallet mangler i filen for to sammenlagte sogne: 9325 (1.877) og 9326 (653).']
  },
  {
    id: 'dagi-afstemningsomraader-2021',
    title: 'DAGI: afstemningsområder, generaliseret',
    publisher: AGENCY,
    date: '2021-09',
    terms: FREE_DATA,
    attribution: 'Indeholder data fra Klimadatastyrelsen, DAGI, september 2021',
    toleranceM: null,
    knownFaults: [
      'Generaliseret og ikke sammenfaldende med kommunegrænserne. Her har et afstemningsområde kun land i sin egen kommune; kommunens øvrige land går til det afstemningsområde i kommunen, som det grænser længst op til, og en ø uden afstemningsområde går til det nærmeste.',
      'Christiansø har intet afstemningsområde.',
      'Afstemningsområder, som kommunerne har ændret efter september 2021, er ikke med.'
    ]
  },
  {
    id: 'dst-valgdatabase-ev2024',
    title: 'Valgdatabasen: personer pr. afstemningsområde, Europa-Parlamentsvalget 2024',
    publisher: STATISTICS,
    date: '2024',
    terms: 'Kildeangivelse kræves',
    attribution: 'Kilde: Danmarks Statistik, valgdatabasen, EV2024',
    toleranceM: null,
    knownFaults: [
      'Tællingsdagen er ikke oplyst, og tallene (i alt ca. 5,4 mio.) er ikke kommunernes folketal. Enkelte står med decimaler i kilden.',
      'Koblet på kommune og nummer. I de kommuner, der har inddelt sig i andre afstemningsområder i 2024 end i 2021, er tallene udeladt, da samme nummer kan dække et andet område.'
    ]
  },
  {
    id: 'geostat-2021',
    title: 'Folketælling 2021, kvadratnet 1 km',
    publisher: 'Eurostat (GISCO)',
    date: '2021',
    terms: 'Eurostats vilkår for genbrug; kildeangivelse kræves',
    attribution: 'Kilde: Eurostat, GISCO, Census 2021, 1 km-net',
    toleranceM: null,
    knownFaults: [
      'Kvadraternes tal er fra 2021 og er her skaleret til kommunernes folketal i 2026.',
      'Celler på landegrænsen dækker også Tyskland; de er fordelt efter landareal.'
    ]
  },
  {
    id: 'dst-folk1am-2026m02',
    title: 'FOLK1AM: folketal pr. kommune',
    publisher: STATISTICS,
    date: '2026-02-01',
    terms: CC_BY,
    attribution: 'Kilde: Danmarks Statistik, FOLK1AM, 1. februar 2026',
    toleranceM: null,
    knownFaults: ['Christiansø er ikke med.']
  },
  {
    id: 'dst-are207-2026',
    title: 'ARE207: areal pr. kommune',
    publisher: STATISTICS,
    date: '2026',
    terms: CC_BY,
    attribution: 'Kilde: Danmarks Statistik, ARE207, 2026',
    toleranceM: null,
    knownFaults: [
      'Kun registrerede matrikler; kan ikke sammenlignes med kortets areal (fx Tønder −98,7 km², Skanderborg +39,0 km²).'
    ]
  },
  {
    id: 'oer-2019',
    title: 'Øer med og uden fast forbindelse',
    publisher: 'Danmarks Adresser',
    date: '2019-11',
    terms: 'MIT',
    attribution: 'Indeholder data fra Danmarks Adresser, november 2019',
    toleranceM: null,
    knownFaults: ['Uden koordinater, og navne går igen; kun øer med et entydigt navn har fået et punkt.']
  },
  {
    id: 'stednavne-2016',
    title: 'Danske stednavne',
    publisher: AGENCY,
    date: '2016',
    terms: FREE_DATA,
    attribution: 'Indeholder data fra Klimadatastyrelsen, Danske Stednavne, 2016',
    toleranceM: null,
    knownFaults: ['Hvert navn er ét punkt; byers størrelse er skønnet af folketællingens kvadrater.']
  },
  {
    id: 'natural-earth',
    title: 'Natural Earth, 1:10 mio.: nabolande, søer og vandløb',
    publisher: 'Natural Earth',
    date: '',
    terms: 'Offentligt eje (public domain)',
    attribution: 'Natural Earth',
    toleranceM: 3000,
    knownFaults: ['Kun til orientering; op til 3 km fra de rigtige linjer.']
  }
]

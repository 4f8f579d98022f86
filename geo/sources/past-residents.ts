/**
 * Residents per municipality on 1 January 2008, the first year of today's municipalities that the source has. Shipped beside the
 * dataset, not in it: only the theme of change rests on it.
 */
import type { SourceRecord } from '../../src/dataset/types.ts'
import { type PastResidents, RESIDENTS_FORMAT } from '../../src/themes/past-residents.ts'
import { ENGLISH_NAMES, municipalityNames } from './register.ts'
import { count, SourceError, type Sources } from './source.ts'

const FILE = 'kommuner-population.csv'
const PERIOD = '2008Q1'
/** FOLK1A counts on the first day of the quarter. */
const DATE = '2008-01-01'
/** Where it ships; `npm run geo` writes it when it writes the dataset that ships. */
export const THEMES_FOLDER = 'public/themes'

const RECORD: SourceRecord = {
  id: 'dst-folk1a-2008k1',
  title: 'FOLK1A: folketal pr. kommune den 1. januar 2008',
  publisher: 'Danmarks Statistik',
  date: DATE,
  terms: 'CC BY 4.0; kildeangivelse kræves',
  attribution: 'Kilde: Danmarks Statistik, FOLK1A, 1. januar 2008',
  toleranceM: null,
  knownFaults: [
    'Christiansø er ikke med.',
    'Tallene gælder kommunernes grænser i 2008. Mindre grænseændringer siden er ikke regnet ind i ændringen fra 2008 til 2026.',
    'Der findes intet tal for en del af en kommune: hvor et forslag deler en kommune, er ændringen ikke opgjort.'
  ]
}

/** Files by name, to be written to `THEMES_FOLDER`. Throws SourceError. */
export function buildPastResidents(sources: Sources): ReadonlyMap<string, Uint8Array> {
  const codes = new Map([...municipalityNames(sources)].map(([code, name]) => [name, code]))
  const rows = sources
    .table(FILE, ',', ['municipality', 'reference_period', 'value'])
    .filter(row => row.reference_period === PERIOD)
  const found = new Map<string, number>()
  for (const { municipality, value } of rows) {
    const name = ENGLISH_NAMES[municipality] ?? municipality
    const code = codes.get(name)
    if (code === undefined) throw new SourceError(FILE, `${PERIOD}: no municipality is called "${municipality}"`)
    if (found.has(code)) throw new SourceError(FILE, `${PERIOD}: ${municipality} stands twice`)
    found.set(code, count(FILE, `${PERIOD} ${municipality}`, value))
  }
  if (found.size === 0) throw new SourceError(FILE, `holds no ${PERIOD}`)
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  const file: PastResidents = {
    format: RESIDENTS_FORMAT,
    date: DATE,
    source: RECORD,
    residents: Object.fromEntries(sorted)
  }
  return new Map([['residents-2008.json', new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`)]])
}

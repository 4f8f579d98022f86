/** The list of cadastral districts: names and codes only, no geometry. Shipped beside the dataset, not in it. */
import { createHash } from 'node:crypto'
import { writeDistricts } from '../../src/cadastre/district-file.ts'
import type { District } from '../../src/cadastre/districts.ts'
import type { SourceRecord } from '../../src/dataset/types.ts'
import { count, SourceError, type Sources } from './source.ts'

const FILE = 'samples/ejerlav.csv'
/** Where the list ships; `npm run geo` writes it when it writes the dataset that ships. */
export const DISTRICTS_FOLDER = 'public/cadastre'

const RECORD: SourceRecord = {
  id: 'ejerlav',
  title: 'Ejerlav: koder og navne',
  publisher: 'Klimadatastyrelsen',
  date: '',
  terms: 'Vilkår for brug af frie geografiske data; kildeangivelse kræves',
  attribution: 'Indeholder data fra Klimadatastyrelsen, matriklens ejerlav, gengivet fra DAWA (MIT-licens)',
  toleranceM: null,
  knownFaults: [
    'Kilden siger ikke, hvilken dag listen gælder for. Ejerlav, der er oprettet, nedlagt eller omdøbt siden, er ikke med.',
    'Bruges kun til at kontrollere og udfylde navne; ingen tal bygger på listen.'
  ]
}

/** Files by name, to be written to `DISTRICTS_FOLDER`. Throws SourceError. */
export function buildDistricts(sources: Sources): ReadonlyMap<string, Uint8Array> {
  const codes = new Set<number>()
  const districts = sources.table(FILE, ';', ['kode', 'navn']).map(({ kode, navn }, i): District => {
    const code = count(FILE, `line ${i + 2}`, kode)
    const name = navn.normalize('NFC').replace(/\s+/g, ' ').trim()
    if (name === '') throw new SourceError(FILE, `line ${i + 2}: a district without a name`)
    if (codes.has(code)) throw new SourceError(FILE, `line ${i + 2}: ${code} stands twice`)
    codes.add(code)
    return { code, name }
  })
  return writeDistricts(districts, RECORD, bytes => createHash('sha256').update(bytes).digest('hex'))
}

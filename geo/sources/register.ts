/** Names, memberships and official figures. */
import type { IslandRecord, MunicipalityRecord, RegionRecord, UnitRecord } from '../../src/dataset/types.ts'
import { count, SourceError, type Sources } from './source.ts'

export const TOTALS_PERIOD = '2026M02'
/** FOLK1AM counts on the first day of the month. */
export const TOTALS_DATE = '2026-02-01'
const AREA_YEAR = 2026

const METADATA = 'kommuner-2026-metadata.json'
const POPULATION = 'kommuner-population.csv'
const AREAS = 'kommuner-area-are207.csv'
const PARISHES = 'sogne-population-2021.csv'
const ISLANDS = 'oer-fast-forbindelse.csv'
const PLACES = 'stednavne-2016.csv'

/** Names the population file writes in English. */
export const ENGLISH_NAMES: Readonly<Record<string, string>> = { Copenhagen: 'København' }

/** "en kommune, der udgør en ø": undisputed, and those that have a bridge. */
const ISLAND_STATUS: Readonly<Record<string, MunicipalityRecord['island']>> = {
  Læsø: 'yes',
  Samsø: 'yes',
  Ærø: 'yes',
  Fanø: 'yes',
  Bornholm: 'yes',
  Langeland: 'needs-assessment',
  Morsø: 'needs-assessment'
}

/** Left blank in the parish file and stated beside it: parishes merged after 1 January 2021. */
const STATED_RESIDENTS: Readonly<Record<string, number>> = { '9325': 1877, '9326': 653 }

interface Metadata {
  readonly kode: string
  readonly navn: string
  readonly udenforkommuneinddeling: boolean
  readonly regionskode: string
  readonly region: { readonly kode: string; readonly navn: string }
  readonly visueltcenter: readonly [number, number]
}

/** By code. */
export function municipalityNames(sources: Sources): ReadonlyMap<string, string> {
  return sources.json(METADATA, (records: Metadata[]) => new Map(records.map(({ kode, navn }) => [kode, navn])))
}

export interface ParishSource extends UnitRecord {
  /** Residents to spread; where `residents` is null, the figure stated beside the file. */
  readonly total: number
  /** The municipality with most of its land. */
  readonly municipality: string
}

export function readMetadata(sources: Sources, codes: readonly string[]): readonly Metadata[] {
  const sorted = sources.json(METADATA, (records: Metadata[]) => records.toSorted((p, q) => (p.kode < q.kode ? -1 : 1)))
  const found = sorted.map(record => record.kode).join()
  if (found !== codes.slice(1).join())
    throw new SourceError(METADATA, 'names other municipalities than the border file')
  return sorted
}

export function readParishes(sources: Sources): readonly ParishSource[] {
  const rows = sources.table(PARISHES, ',', ['sognekode', 'sogn', 'population_2021', 'kommunekode_main'])
  return rows
    .map(row => {
      const code = row.sognekode
      const residents = row.population_2021 === '' ? null : count(PARISHES, code, row.population_2021)
      const total = residents ?? STATED_RESIDENTS[code]
      if (total === undefined) throw new SourceError(PARISHES, `parish ${code} has no residents and none are stated`)
      return { code, name: row.sogn, residents, total, municipality: row.kommunekode_main }
    })
    .sort((p, q) => (p.code < q.code ? -1 : 1))
}

/** `parishesOf`: parish codes with land in each municipality, in ascending order. */
export function municipalityRecords(
  sources: Sources,
  codes: readonly string[],
  parishesOf: ReadonlyMap<string, readonly string[]>
): MunicipalityRecord[] {
  const residents = readTotals(sources)
  const areas = readAreas(sources)
  return readMetadata(sources, codes).map((record): MunicipalityRecord => {
    const total = residents.get(record.navn)
    const m2 = areas.get(record.navn)
    const inDivision = !record.udenforkommuneinddeling
    if (inDivision && (total === undefined || m2 === undefined))
      throw new SourceError(total === undefined ? POPULATION : AREAS, `${record.navn} is missing`)
    return {
      code: record.kode,
      name: record.navn,
      inDivision,
      residents: total === undefined ? null : { count: total, date: TOTALS_DATE },
      // ARE207 writes 0.00 where nothing is registered (Christiansø).
      registeredArea: m2 ? { m2, year: AREA_YEAR } : null,
      island: ISLAND_STATUS[record.navn] ?? 'no',
      labelPoint: record.visueltcenter,
      parishes: parishesOf.get(record.kode) ?? []
    }
  })
}

/**
 * The regions with the days they exist: the five of the local government reform, and Region Østdanmark, which replaces
 * Hovedstaden and Sjælland on 1 January 2027 (lov nr. 699 af 20. juni 2025) and has no published code yet.
 */
export function regionRecords(sources: Sources, codes: readonly string[]): RegionRecord[] {
  const metadata = readMetadata(sources, codes)
  const names = new Map(metadata.map(record => [record.region.kode, record.region.navn]))
  const members = (region: string) =>
    metadata.filter(record => record.regionskode === region && !record.udenforkommuneinddeling).map(r => r.kode)
  const ends: Readonly<Record<string, string>> = { '1084': '2026-12-31', '1085': '2026-12-31' }
  const five = [...names.keys()].sort().map((code): RegionRecord => {
    return {
      id: code,
      code,
      name: names.get(code) as string,
      from: '2007-01-01',
      to: ends[code] ?? null,
      members: members(code)
    }
  })
  if (five.map(region => region.id).join() !== '1081,1082,1083,1084,1085')
    throw new SourceError(METADATA, 'does not name the five regions')
  const east: RegionRecord = {
    id: 'oestdanmark',
    code: null,
    name: 'Region Østdanmark',
    from: '2027-01-01',
    to: null,
    members: [...members('1084'), ...members('1085')].sort()
  }
  return [...five, east]
}

/** Islands by official name. A name carries a point only where it stands for one island in both files. */
export function islandRecords(sources: Sources): IslandRecord[] {
  const rows = sources.table(ISLANDS, ';', ['navn', 'brofast', 'antal'])
  const points = sources.table(PLACES, ',', ['name', 'type', 'lng', 'lat']).filter(place => place.type === 'ø')
  const single = (name: string) =>
    rows.filter(row => row.navn === name).length === 1 && points.filter(p => p.name === name).length === 1
  return rows.map((row): IslandRecord => {
    const point = single(row.navn) ? points.find(place => place.name === row.navn) : undefined
    return {
      name: row.navn,
      fixedLink: row.brofast === 't' ? true : row.brofast === 'f' ? false : null,
      addresses: row.antal === '' ? null : count(ISLANDS, row.navn, row.antal),
      point: point ? [Number(point.lng), Number(point.lat)] : null
    }
  })
}

function readTotals(sources: Sources): Map<string, number> {
  const rows = sources.table(POPULATION, ',', ['municipality', 'reference_period', 'value'])
  const latest = rows.filter(row => row.reference_period === TOTALS_PERIOD)
  if (latest.length === 0) throw new SourceError(POPULATION, `holds no ${TOTALS_PERIOD}`)
  return new Map(
    latest.map(row => [
      ENGLISH_NAMES[row.municipality] ?? row.municipality,
      count(POPULATION, row.municipality, row.value)
    ])
  )
}

/** m² by name; the file has km² with a decimal comma. */
function readAreas(sources: Sources): Map<string, number> {
  const rows = sources.table(AREAS, ';', ['OMRÅDE', 'TID', 'INDHOLD'])
  const areas = new Map<string, number>()
  for (const row of rows) {
    if (row.TID !== String(AREA_YEAR)) continue
    const match = /^(\d+),(\d\d)$/.exec(row.INDHOLD)
    if (!match) throw new SourceError(AREAS, `${row.OMRÅDE}: "${row.INDHOLD}" is not an area`)
    areas.set(row.OMRÅDE, Number(match[1]) * 1_000_000 + Number(match[2]) * 10_000)
  }
  return areas
}

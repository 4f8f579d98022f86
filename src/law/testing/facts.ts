/** Facts for tests, built from a few words so that a case reads as a lawyer would state it. */
import type {
  AreaFact,
  ChangeFact,
  CooperationFact,
  DesignationFact,
  Facts,
  IndicatorFact,
  Indicators,
  IslandStatus,
  MemberFact,
  MunicipalityFact,
  Pedigree,
  PieceFact,
  RegionLandFact,
  RegionRef,
  ResidentFact,
  TransferFact
} from '../types.ts'

export const hectares = (ha: number) => Math.round(ha * 10_000)

const pedigree: Pedigree = { source: { id: 'test.source' }, date: '2026-02', method: { id: 'test.method' } }

/** A measured area, exact where no accuracy is named. Square metres and metres. */
export function measured(m2: number, accuracyM = 0, datasetOutlineM = 0): AreaFact {
  const tolerance = accuracyM * datasetOutlineM
  return {
    basis: 'map',
    low: m2 - tolerance,
    best: m2,
    high: m2 + tolerance,
    accuracyM,
    datasetOutlineM,
    pedigree
  }
}

/** Registered parcels. Square metres. */
export function parcels(m2: number): AreaFact {
  return { basis: 'parcels', low: m2, best: m2, high: m2, accuracyM: 0, datasetOutlineM: 0, pedigree }
}

export function counted(persons: number): ResidentFact {
  return { basis: 'counted', low: persons, best: persons, high: persons, pedigree }
}

export function estimated(low: number, best: number, high: number, basis: 'estimate' | 'mixed' = 'estimate') {
  return { basis, low, best, high, pedigree } satisfies ResidentFact
}

/** As a file of residents has them that does not cover Syddjurs. */
export function lacking(low: number, best: number, high: number): ResidentFact {
  return { ...estimated(low, best, high, 'mixed'), uncovered: { file: 'beboere.csv', names: ['Syddjurs'] } }
}

const NAMES: Readonly<Record<string, string>> = {
  '0101': 'København',
  '0151': 'Ballerup',
  '0155': 'Dragør',
  '0165': 'Albertslund',
  '0169': 'Høje-Taastrup',
  '0185': 'Tårnby',
  '0240': 'Egedal',
  '0265': 'Roskilde',
  '0400': 'Bornholm',
  '0482': 'Langeland',
  '0492': 'Ærø',
  '0479': 'Svendborg',
  '0561': 'Esbjerg',
  '0563': 'Fanø',
  '0706': 'Syddjurs',
  '0707': 'Norddjurs',
  '0727': 'Odder',
  '0741': 'Samsø',
  '0791': 'Viborg',
  '0813': 'Frederikshavn',
  '0825': 'Læsø',
  '0846': 'Mariagerfjord'
}
const ISLANDS: Readonly<Record<string, IslandStatus>> = {
  '0400': 'yes',
  '0482': 'needs-assessment',
  '0492': 'yes',
  '0563': 'yes',
  '0741': 'yes',
  '0825': 'yes'
}

export const HOVEDSTADEN: RegionRef = { id: '1084', code: '1084', name: 'Region Hovedstaden' }
export const SJAELLAND: RegionRef = { id: '1085', code: '1085', name: 'Region Sjælland' }
export const SYDDANMARK: RegionRef = { id: '1083', code: '1083', name: 'Region Syddanmark' }
export const MIDTJYLLAND: RegionRef = { id: '1082', code: '1082', name: 'Region Midtjylland' }
export const NORDJYLLAND: RegionRef = { id: '1081', code: '1081', name: 'Region Nordjylland' }
export const OESTDANMARK: RegionRef = { id: 'oestdanmark', code: null, name: 'Region Østdanmark' }

/** Region of a municipality on a date; before 2007 the test's table has none. */
function regionOn(code: string, date: string): RegionRef | null {
  if (date < '2007-01-01') return null
  if (code >= '0800') return NORDJYLLAND
  if (code >= '0700') return MIDTJYLLAND
  if (code >= '0450') return SYDDANMARK
  if (date >= '2027-01-01') return OESTDANMARK
  return code === '0265' ? SJAELLAND : HOVEDSTADEN
}

export interface Move {
  readonly from: string
  readonly to: string
  readonly area: AreaFact
  readonly adjoins?: boolean
  readonly isIsland?: boolean
}

interface CaseOptions {
  readonly date?: string
  readonly residents?: ResidentFact
  readonly area?: AreaFact
  readonly unassigned?: Facts['unassigned']
  readonly unplaced?: Facts['unplaced']
  readonly abroad?: boolean
  /** What a test says otherwise about a municipality. */
  readonly municipalities?: Readonly<Record<string, Partial<MunicipalityFact>>>
  /** Any other facts, as they are to stand. */
  readonly more?: Partial<Facts>
}

/** The facts of moves between municipalities, with regions and islands as they are in the world. */
export function caseOf(moves: readonly Move[], options: CaseOptions = {}): Facts {
  const date = options.date ?? '2027-01-01'
  const residents = options.residents ?? counted(0)
  const codes = [...new Set(moves.flatMap(({ from, to }) => [from, to]))].sort()
  const municipalities = codes.map(code => {
    const other = options.municipalities?.[code]
    return { ...municipalityIn(moves, code, date, other?.created ?? false), ...other }
  })
  return {
    effectiveDate: date,
    regionsKnown: codes.length === 0 || codes.some(code => regionOn(code, date) !== null),
    area: options.area ?? sum(moves),
    residents,
    transfers: moves.map(({ from, to, area }): TransferFact => ({ from, to, area, residents, changes: ['a'] })),
    pieces: moves.map(
      ({ from, to, area, adjoins = true, isIsland = false }): PieceFact => ({
        from,
        to,
        areaM2: area.best,
        adjoinsReceiver: adjoins,
        isIsland
      })
    ),
    municipalities,
    unassigned: options.unassigned ?? [],
    unplaced: options.unplaced ?? [],
    reachesForeignLand: options.abroad ?? false,
    cases: [],
    names: NAMES,
    changes: [],
    merged: [],
    settled: [],
    regionChanges: [],
    regionLand: regionLandOf(moves, municipalities, date, options.more ?? {}),
    cooperations: [],
    designations: [],
    indicators: [],
    indicatorPedigrees: null,
    islands: [],
    origins: [],
    ...options.more
  }
}

function sum(moves: readonly Move[]): AreaFact {
  const areas = moves.map(move => move.area)
  const total = (figure: 'low' | 'best' | 'high' | 'datasetOutlineM') => areas.reduce((all, a) => all + a[figure], 0)
  return {
    ...(areas[0] ?? measured(0)),
    low: total('low'),
    best: total('best'),
    high: total('high'),
    datasetOutlineM: total('datasetOutlineM')
  }
}

/** A municipality that is created has no land but what it gets, and lies in no region yet. */
function municipalityIn(moves: readonly Move[], code: string, date: string, created: boolean): MunicipalityFact {
  const own = created ? null : regionOn(code, date)
  const parts = new Map<string, { region: RegionRef; areaM2: number }>()
  if (own) parts.set(own.id, { region: own, areaM2: 100_000_000 })
  for (const { from, to, area } of moves) {
    const region = regionOn(from, date)
    if (to !== code || !region) continue
    parts.set(region.id, { region, areaM2: (parts.get(region.id)?.areaM2 ?? 0) + area.best })
  }
  return {
    code,
    name: NAMES[code] ?? code,
    gives: moves.some(move => move.from === code),
    receives: moves.some(move => move.to === code),
    created,
    abolished: false,
    island: ISLANDS[code] ?? 'no',
    region: own,
    regionsAfter: [...parts.values()]
  }
}

/** Square metres and residents of a municipality that gives or gets nothing, in round figures. */
const WHOLE = { areaM2: 100_000_000, residents: { low: 40_000, best: 40_000, high: 40_000 } }

/** A hundredth of a resident per 100 m², so that more land is also more people. */
function landOf(areaM2: number): Pick<RegionLandFact, 'areaM2' | 'residents'> {
  const people = areaM2 / 10_000
  return { areaM2, residents: { low: people, best: people, high: people } }
}

/**
 * Land keeps its region unless its municipality lies in one only, which is then that of all its land. A municipality that
 * only changes region, or is only designated, has all the land it had.
 */
function regionLandOf(
  moves: readonly Move[],
  municipalities: readonly MunicipalityFact[],
  date: string,
  { regionChanges = [], designations = [] }: Partial<Facts>
): RegionLandFact[] {
  const own = (code: string) => {
    const known = municipalities.find(m => m.code === code)
    return known ? known.region : regionOn(code, date)
  }
  const affected = municipalities.flatMap(({ code, abolished, created, regionsAfter }): RegionLandFact[] => {
    if (abolished) return []
    const [only, ...others] = regionsAfter
    const after = (from: RegionRef | null) => (others.length === 0 ? (only?.region ?? null) : from)
    const came = moves
      .filter(({ to }) => to === code)
      .map(({ from, area }) => ({ code, base: from, from: own(from), to: after(own(from)), ...landOf(area.best) }))
    return created ? came : [{ code, base: code, from: own(code), to: after(own(code)), ...WHOLE }, ...came]
  })
  const named = new Map([
    ...regionChanges.map(({ code, from, to }) => [code, { from, to: [to] }] as const),
    ...designations.flatMap(({ members }) =>
      members.map(({ code, region, regionsAfter }) => [code, { from: region, to: regionsAfter }] as const)
    )
  ])
  const others = [...named].filter(([code]) => municipalities.every(m => m.code !== code))
  return [
    ...affected,
    ...others.flatMap(([code, { from, to }]) =>
      (to.length > 0 ? to : [null]).map((region, i) => ({
        code,
        base: i === 0 ? code : `${code} ${i}`,
        from: to.length > 1 ? region : from,
        to: region,
        ...WHOLE
      }))
    )
  ]
}

/** A change's share: what it moves from one municipality to another, square metres and persons. */
export function share(number: number, from: string, to: string, areaM2: number, persons = 0): ChangeFact {
  const residents = { low: persons, best: persons, high: persons }
  const moved = [{ from, to, areaM2, residents }]
  return { id: `change-${number}`, number, kind: 'transfer-area', name: null, moved }
}

export function member(code: string, date = '2027-01-01'): MemberFact {
  const region = regionOn(code, date)
  const name = NAMES[code] ?? code
  return { code, name, island: ISLANDS[code] ?? 'no', region, regionsAfter: region ? [region] : [] }
}

/** A cooperation the proposal dissolves, pointed out under § 2 of the cooperation Act and sourced, unless said otherwise. */
export function cooperation(codes: readonly string[], other: Partial<CooperationFact> = {}): CooperationFact {
  const members = codes.map(code => member(code))
  const name = members.map(one => one.name).join('–')
  return { id: codes.join('-'), name, members, basis: '§ 2', sourced: true, dissolved: true, ...other }
}

/** A designated group in which the first council has all five task areas, unless said otherwise. */
export function designation(codes: readonly string[], other: Partial<DesignationFact> = {}): DesignationFact {
  const [first = ''] = codes
  const authorised = { 1: first, 2: first, 3: first, 4: first, 5: first }
  const members = codes.map(code => member(code))
  return { change: 'designation', members, authorised, instead: null, islandWish: [], contiguous: true, ...other }
}

/** A municipality that keeps its residents, area and place, in round figures. */
export function indicators(code: string, other: Partial<IndicatorFact> = {}): IndicatorFact {
  return { code, name: NAMES[code] ?? code, before: INDICATORS, after: INDICATORS, ...other }
}

export const INDICATORS: Indicators = {
  residents: { low: 40_000, best: 40_000, high: 40_000 },
  areaM2: 500_000_000,
  parts: 3,
  islandParts: 2,
  largestGapM: 4321,
  rank: 50,
  rankedAmong: 98,
  urbanShare: 0.8
}

export const INDICATOR_PEDIGREES = { residents: pedigree, area: pedigree, urban: pedigree }

export const CHRISTIANSOE = { code: '0411', name: 'Christiansø', areaM2: 390_123.5 }

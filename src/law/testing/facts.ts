/** Facts for tests, built from a few words so that a case reads as a lawyer would state it. */
import type {
  AreaFact,
  DecisionKind,
  Facts,
  IslandStatus,
  MunicipalityFact,
  Pedigree,
  PieceFact,
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

const NAMES: Readonly<Record<string, string>> = {
  '0101': 'København',
  '0165': 'Albertslund',
  '0169': 'Høje-Taastrup',
  '0265': 'Roskilde',
  '0400': 'Bornholm',
  '0482': 'Langeland',
  '0492': 'Ærø',
  '0479': 'Svendborg',
  '0706': 'Syddjurs',
  '0707': 'Norddjurs',
  '0791': 'Viborg',
  '0846': 'Mariagerfjord'
}
const ISLANDS: Readonly<Record<string, IslandStatus>> = { '0400': 'yes', '0492': 'yes', '0482': 'needs-assessment' }

export const HOVEDSTADEN: RegionRef = { id: '1084', code: '1084', name: 'Region Hovedstaden' }
export const SJAELLAND: RegionRef = { id: '1085', code: '1085', name: 'Region Sjælland' }
export const SYDDANMARK: RegionRef = { id: '1083', code: '1083', name: 'Region Syddanmark' }
export const MIDTJYLLAND: RegionRef = { id: '1082', code: '1082', name: 'Region Midtjylland' }
export const NORDJYLLAND: RegionRef = { id: '1081', code: '1081', name: 'Region Nordjylland' }
export const OESTDANMARK: RegionRef = { id: 'oestdanmark', code: null, name: 'Region Østdanmark' }

/** Region of a municipality on a date; before 2007 the test's table has none. */
function regionOn(code: string, date: string): RegionRef | null {
  if (date < '2007-01-01') return null
  if (code === '0846') return NORDJYLLAND
  if (code >= '0700') return MIDTJYLLAND
  if (['0479', '0482', '0492'].includes(code)) return SYDDANMARK
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
  readonly abroad?: boolean
  /** What a test says otherwise about a municipality. */
  readonly municipalities?: Readonly<Record<string, Partial<MunicipalityFact>>>
}

/** The facts of moves between municipalities, with regions and islands as they are in the world. */
export function caseOf(moves: readonly Move[], options: CaseOptions = {}): Facts {
  const date = options.date ?? '2027-01-01'
  const residents = options.residents ?? counted(0)
  const codes = [...new Set(moves.flatMap(({ from, to }) => [from, to]))].sort()
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
    municipalities: codes.map(code => ({ ...municipalityIn(moves, code, date), ...options.municipalities?.[code] })),
    unassigned: options.unassigned ?? [],
    reachesForeignLand: options.abroad ?? false,
    names: NAMES,
    changes: [],
    merged: [],
    settled: [],
    regionChanges: [],
    cooperations: [],
    designations: [],
    indicators: [],
    indicatorPedigrees: null,
    islands: [],
    origins: []
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

function municipalityIn(moves: readonly Move[], code: string, date: string): MunicipalityFact {
  const own = regionOn(code, date)
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
    created: false,
    abolished: false,
    island: ISLANDS[code] ?? 'no',
    region: own,
    regionsAfter: [...parts.values()]
  }
}

export function councils(decisions: Readonly<Record<string, DecisionKind>>) {
  return { councils: Object.entries(decisions).map(([code, kind]) => ({ code, decision: { kind } })) }
}

export const CHRISTIANSOE = { code: '0411', name: 'Christiansø', areaM2: 390_123.5 }

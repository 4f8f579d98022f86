/**
 * The table of municipalities as it is read and written to files: for each what it is before and after the changes, with
 * what follows from that (density, place by size). Areas are m² on the map. Knows no words and no formats.
 */
import type { DivisionRow, MunicipalityState } from '../../../engine/api.ts'
import type { ThemeCell, ThemeTold } from '../theme.ts'

export interface TableSide {
  readonly name: string
  /** The region most of its land lies in first; none where the date has no table. */
  readonly regions: readonly string[]
  readonly areaM2: number
  readonly residents: number
  /** Residents per km². */
  readonly density: number
  /** By residents, 1 the most, of those that are municipalities; null for what is none. */
  readonly rank: number | null
  /** What the theme on the map says of it; null without one that says more than the other columns. */
  readonly theme: ThemeCell | null
}

/** What the changes do to it. `outside`: Christiansø, which is no municipality, untouched. */
export type Fate = 'same' | 'changed' | 'new' | 'ends' | 'outside'

export interface TableRow {
  readonly code: string
  readonly fate: Fate
  /** null where the changes create it. */
  readonly before: TableSide | null
  /** null where the changes abolish it. */
  readonly after: TableSide | null
}

export type SideName = 'before' | 'after'
export type Measure = 'area' | 'residents' | 'density' | 'rank' | 'theme'
export type ColumnId = 'name' | 'code' | 'region' | `${Measure}.${SideName}`

export interface Sorting {
  readonly column: ColumnId
  readonly descending: boolean
}

export interface Filter {
  /** A part of a name of before or after, or a code. */
  readonly words: string
  /** Only those that the changes do something to. */
  readonly onlyTouched: boolean
  /** Name of a region before or after; '' for all. */
  readonly region: string
}

export interface Sums {
  readonly areaM2: number
  readonly residents: number
  /** Municipalities: Christiansø is none. */
  readonly municipalities: number
}

const M2_PER_KM2 = 1e6
/** Less (m²) is the rounding of a border. */
const LEAST_M2 = 1
/** Less is the rounding of an estimate. */
const LEAST_RESIDENTS = 0.0005

export function tableRows(division: readonly DivisionRow[]): readonly TableRow[] {
  const ranks = { before: ranksOf(division, 'before'), after: ranksOf(division, 'after') }
  return division.map(row => {
    const before = row.created
      ? null
      : sideOf(row, row.name, row.region ? [row.region.name] : [], row.before, ranks.before)
    const regionsNow = row.regionsAfter.toSorted((a, b) => b.areaM2 - a.areaM2).map(({ region }) => region.name)
    const after = row.after && sideOf(row, row.nameAfter ?? row.name, regionsNow, row.after, ranks.after)
    return { code: row.code, before, after, fate: fateOf(before, after, row.inDivision) }
  })
}

function sideOf(
  { code, inDivision }: DivisionRow,
  name: string,
  regions: readonly string[],
  { areaM2, residents }: MunicipalityState,
  ranks: ReadonlyMap<string, number>
): TableSide {
  const density = areaM2 > 0 ? residents / (areaM2 / M2_PER_KM2) : 0
  return { name, regions, areaM2, residents, density, rank: inDivision ? (ranks.get(code) ?? null) : null, theme: null }
}

/** With what a theme says in a column of its own, where no other column says the same. */
export function withTheme(rows: readonly TableRow[], told: ThemeTold | null): readonly TableRow[] {
  if (!told || told.column) return rows
  return rows.map(row => {
    const cell = told.cells.get(row.code)
    const side = (name: SideName) => row[name] && { ...row[name], theme: cell?.[name] ?? null }
    return { ...row, before: side('before'), after: side('after') }
  })
}

function ranksOf(division: readonly DivisionRow[], side: SideName): ReadonlyMap<string, number> {
  const there = division.flatMap(row => {
    const state = row.created && side === 'before' ? null : row[side]
    return state && row.inDivision ? [{ code: row.code, residents: state.residents }] : []
  })
  const sorted = there.map(({ residents }) => residents).sort((a, b) => b - a)
  // Equally many share the place; as many to half a person are equally many (src/engine/facts/indicators.ts).
  return new Map(
    there.map(({ code, residents }) => [code, 1 + sorted.findIndex(other => other <= residents + 0.5)] as const)
  )
}

function fateOf(before: TableSide | null, after: TableSide | null, inDivision: boolean): Fate {
  if (!before) return 'new'
  if (!after) return 'ends'
  const same =
    before.name === after.name &&
    Math.abs(before.areaM2 - after.areaM2) < LEAST_M2 &&
    Math.abs(before.residents - after.residents) < LEAST_RESIDENTS &&
    before.regions.join() === after.regions.join()
  return same ? (inDivision ? 'same' : 'outside') : 'changed'
}

/** What it is called after the changes, or was where it ends. */
export const rowName = ({ before, after }: TableRow): string => (after ?? before)?.name ?? ''

export const isTouched = ({ fate }: TableRow): boolean => fate !== 'same' && fate !== 'outside'

export function sumsOf(rows: readonly TableRow[], side: SideName): Sums {
  const there = rows.flatMap(row => row[side] ?? [])
  return {
    areaM2: there.reduce((sum, { areaM2 }) => sum + areaM2, 0),
    residents: there.reduce((sum, { residents }) => sum + residents, 0),
    municipalities: there.filter(({ rank }) => rank !== null).length
  }
}

export const densityOf = ({ residents, areaM2 }: Sums): number => (areaM2 > 0 ? residents / (areaM2 / M2_PER_KM2) : 0)

/** Regions there are before or after, by name. */
export function regionNames(rows: readonly TableRow[]): readonly string[] {
  const all = rows.flatMap(({ before, after }) => [...(before?.regions ?? []), ...(after?.regions ?? [])])
  return [...new Set(all)].sort(danish.compare)
}

const danish = new Intl.Collator('da', { numeric: true })

export function filtered(rows: readonly TableRow[], { words, onlyTouched, region }: Filter): readonly TableRow[] {
  const wanted = words.trim().toLocaleLowerCase('da')
  return rows.filter(row => {
    const sides = [row.before, row.after].flatMap(side => side ?? [])
    const called = sides.some(({ name }) => name.toLocaleLowerCase('da').includes(wanted)) || row.code === wanted
    return (
      called && (!onlyTouched || isTouched(row)) && (region === '' || sides.some(one => one.regions.includes(region)))
    )
  })
}

/** What has no value for the column stands last, whichever way it is sorted; those alike by name. */
export function sorted(rows: readonly TableRow[], { column, descending }: Sorting): readonly TableRow[] {
  const way = descending ? -1 : 1
  const byName = (a: TableRow, b: TableRow) => danish.compare(rowName(a), rowName(b)) || danish.compare(a.code, b.code)
  return rows.toSorted((a, b) => {
    const [x, y] = [valueIn(a, column), valueIn(b, column)]
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b)
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : danish.compare(String(x), String(y))
    return way * order || byName(a, b)
  })
}

function valueIn(row: TableRow, column: ColumnId): string | number | null {
  if (column === 'name') return rowName(row)
  if (column === 'code') return row.code
  if (column === 'region') return (row.after ?? row.before)?.regions[0] ?? null
  const [measure, side] = column.split('.') as [Measure, SideName]
  const there = row[side]
  return there && figureOf(there, measure)
}

export function figureOf({ areaM2, residents, density, rank, theme }: TableSide, measure: Measure): number | null {
  return { area: areaM2, residents, density, rank, theme: theme?.value ?? null }[measure]
}

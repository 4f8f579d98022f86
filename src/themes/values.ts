/**
 * What a theme says of a municipality or a region, without the proposal and with it. A number that nobody has published, or that
 * does not follow from those that are, is missing, and why is told. Areas are m² on the map.
 */
import type { DivisionRow, TownResidents } from '../engine/api.ts'
import { type DistrictIncome, type Incomes, isDrawn, municipalityIncomes } from './income.ts'
import type { PastResidents } from './past-residents.ts'
import { KINDS, type ThemeId } from './theme.ts'

export type Side = 'before' | 'after'

/**
 * Why there is no figure: no municipality; a part of one has no figure of the earlier year; a part of one has none at all; the
 * source has none; nobody lives there; a region's border goes through a municipality; districts of the count are not those drawn.
 */
export type Missing = 'outside' | 'divided' | 'parted' | 'redrawn' | 'not-published' | 'empty' | 'straddles'

export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing'; readonly why: Missing }

export type NumberTheme = Exclude<ThemeId, 'islands' | 'cooperations'>

/** Ranks by code; who is none has null. */
export type Ranks = Readonly<Record<Side, ReadonlyMap<string, number | null>>>

export interface Grounds {
  readonly rows: readonly DivisionRow[]
  readonly ranks: Ranks
  readonly towns: readonly TownResidents[]
  /** null where the file can't be had. */
  readonly past: PastResidents | null
  /** null where the file can't be had. */
  readonly incomes: Incomes | null
  /** After the changes, by whole districts, where municipalities are parted; see incomes-after.ts. */
  readonly incomesAfter?: ReadonlyMap<string, DistrictIncome> | null
}

const M2_PER_KM2 = 1e6

/** By code, of those there are on that side. */
export function municipalityFigures(theme: NumberTheme, side: Side, grounds: Grounds): ReadonlyMap<string, Figure> {
  const byCode = new Map(grounds.rows.map(row => [row.code, row]))
  return new Map(
    grounds.rows.flatMap((row): [string, Figure][] => {
      if (!isThere(row, side)) return []
      if (!row.inDivision) return [[row.code, missing('outside')]]
      if (theme === 'rank') {
        const rank = grounds.ranks[side].get(row.code)
        return [[row.code, rank == null ? missing('outside') : numberOf(theme, rank)]]
      }
      return [[row.code, figureOf(theme, [row], side, row[side]?.areaM2 ?? 0, grounds, byCode)]]
    })
  )
}

/** By the region's id, of those with land on that side. */
export function regionFigures(
  theme: Exclude<NumberTheme, 'rank'>,
  side: Side,
  grounds: Grounds
): ReadonlyMap<string, Figure> {
  const byCode = new Map(grounds.rows.map(row => [row.code, row]))
  const regions = new Map<string, { readonly rows: DivisionRow[]; areaM2: number }>()
  for (const row of grounds.rows) {
    if (!isThere(row, side)) continue
    for (const { id, areaM2 } of regionsOf(row, side)) {
      const known = regions.get(id) ?? { rows: [], areaM2: 0 }
      known.rows.push(row)
      known.areaM2 += areaM2
      regions.set(id, known)
    }
  }
  return new Map(
    [...regions].map(([id, { rows, areaM2 }]): [string, Figure] => {
      const whole = rows.every(row => regionsOf(row, side).length === 1)
      return [id, whole ? figureOf(theme, rows, side, areaM2, grounds, byCode) : missing('straddles')]
    })
  )
}

const isThere = (row: DivisionRow, side: Side): boolean => (side === 'before' ? !row.created : row.after !== null)

function regionsOf(row: DivisionRow, side: Side): readonly { readonly id: string; readonly areaM2: number }[] {
  if (side === 'before') return row.region ? [{ id: row.region.id, areaM2: row.before.areaM2 }] : []
  return row.regionsAfter.map(({ region: { id }, areaM2 }) => ({ id, areaM2 }))
}

/** Of several together. */
function figureOf(
  theme: Exclude<NumberTheme, 'rank'>,
  rows: readonly DivisionRow[],
  side: Side,
  areaM2: number,
  { incomes, incomesAfter, past, towns }: Grounds,
  byCode: ReadonlyMap<string, DivisionRow>
): Figure {
  const residents = sum(rows.map(row => row[side]?.residents ?? 0))
  if (theme === 'residents') return numberOf(theme, residents)
  if (theme === 'density') return areaM2 > 0 ? numberOf(theme, residents / (areaM2 / M2_PER_KM2)) : missing('empty')
  if (theme === 'urban') {
    const inTowns = new Map(towns.map(one => [one.code, one[side]]))
    const all = rows.map(({ code }) => inTowns.get(code))
    if (all.some(one => one == null)) return missing('not-published')
    if (residents <= 0) return missing('empty')
    return numberOf(theme, 100 * Math.min(1, Math.max(0, sum(all as number[]) / residents)))
  }
  const members = side === 'before' ? rows.map(({ code }) => code) : wholeOf(rows, byCode)
  if (theme === 'income') {
    if (members)
      return incomes ? incomeOf(members, municipalityIncomes(incomes), 'not-published') : missing('not-published')
    return incomeOf(
      rows.map(({ code }) => code),
      incomesAfter ?? new Map(),
      'parted'
    )
  }
  if (!members) return missing('divided')
  const then = members.map(code => past?.residents[code])
  if (then.some(count => count === undefined)) return missing('not-published')
  const before = sum(then as number[])
  return before > 0 ? numberOf(theme, (100 * (residents - before)) / before) : missing('empty')
}

/** Sums of all, divided. */
function incomeOf(codes: readonly string[], known: ReadonlyMap<string, DistrictIncome>, otherwise: Missing): Figure {
  const sums = codes.map(code => known.get(code))
  if (sums.some(one => one === undefined)) return missing(otherwise)
  const persons = sum(sums.map(one => one?.persons ?? 0))
  return persons > 0 ? numberOf('income', sum(sums.map(one => one?.income ?? 0)) / persons) : missing('empty')
}

/** By code, of the polling districts that a proposal leaves as they are: the same on either side. */
export function districtFigures(incomes: Incomes): ReadonlyMap<string, Figure> {
  return new Map(
    Object.entries(incomes.districts)
      .filter(([code]) => isDrawn(code, incomes))
      .map(([code, pair]): [string, Figure] => [
        code,
        pair ? numberOf('income', pair[1] / pair[0]) : missing('not-published')
      ])
  )
}

/** Codes of the municipalities that these are made of, each of them whole; null where land of one went elsewhere. */
export function wholeOf(
  rows: readonly DivisionRow[],
  byCode: ReadonlyMap<string, DivisionRow>
): readonly string[] | null {
  const own = new Set(rows.map(({ code }) => code))
  const codes = [...new Set(rows.flatMap(({ madeOf }) => madeOf.map(({ code }) => code)))]
  const whole = codes.every(code => {
    const origin = byCode.get(code)
    const keepsNone = origin?.after === null || own.has(code)
    return origin !== undefined && keepsNone && origin.goesTo.every(share => own.has(share.code))
  })
  return whole && codes.length > 0 ? codes : null
}

const missing = (why: Missing): Figure => ({ kind: 'missing', why })
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** As it is told, which is also how it is put into a class: what one reads never contradicts the colour. */
function numberOf(theme: ThemeId, value: number): Figure {
  // Incomes to the nearest hundred: persons are counted, and added, no more exactly.
  const told = theme === 'income' ? Math.round(value / 100) * 100 : value
  return { kind: 'number', value: Number(told.toFixed(KINDS[theme].digits)) + 0 }
}

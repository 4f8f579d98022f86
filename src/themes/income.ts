/** The shipped file of household income by polling district (geo/sources/income.ts). */
import type { SourceRecord } from '../dataset/types.ts'

export const INCOME_FORMAT = 'skel-income/1'

export interface DistrictIncome {
  readonly persons: number
  /** Gross income of the district's households together, in kroner. */
  readonly income: number
}

export interface Incomes {
  readonly format: typeof INCOME_FORMAT
  readonly source: SourceRecord
  /** Districts of the count, by municipality code and number in three digits: [persons, kroner]; null where the source has no figure. */
  readonly districts: Readonly<Record<string, readonly [persons: number, income: number] | null>>
  /** How many districts the map draws in each municipality whose districts of the count are not those that are drawn. */
  readonly redrawn: Readonly<Record<string, number>>
}

/** Throws an Error, in one line, for what is no such file. */
export function readIncomes(text: string): Incomes {
  const file = JSON.parse(text) as Partial<Incomes>
  if (file.format !== INCOME_FORMAT) throw new Error(`no file of ${INCOME_FORMAT}`)
  const { districts, redrawn, source } = file
  if (typeof source?.attribution !== 'string' || !isRecord(districts) || !isRecord(redrawn))
    throw new Error('the source or the figures are missing')
  for (const [code, pair] of Object.entries(districts)) {
    const isPair = pair === null || (Array.isArray(pair) && pair.length === 2 && pair.every(isSum))
    if (!/^\d{7}$/.test(code) || !isPair)
      throw new Error(`${code}: ${JSON.stringify(pair)} is not persons and an income`)
  }
  for (const [code, count] of Object.entries(redrawn))
    if (!/^\d{4}$/.test(code) || !Number.isSafeInteger(count))
      throw new Error(`${code}: ${count} is no number of districts`)
  return { format: INCOME_FORMAT, source, districts, redrawn }
}

/** Sums of whole municipalities, by code; one of whose districts any has no figure is not there. */
export function municipalityIncomes({ districts }: Incomes): ReadonlyMap<string, DistrictIncome> {
  const sums = new Map<string, DistrictIncome | null>()
  for (const [code, pair] of Object.entries(districts)) {
    const municipality = code.slice(0, 4)
    const known = sums.get(municipality)
    if (pair === null || known === null) sums.set(municipality, null)
    else sums.set(municipality, { persons: (known?.persons ?? 0) + pair[0], income: (known?.income ?? 0) + pair[1] })
  }
  return new Map([...sums].flatMap(([code, sum]) => (sum ? [[code, sum] as const] : [])))
}

/** Whether the district of the count is the one of that code on the map. */
export const isDrawn = (code: string, { redrawn }: Incomes): boolean => redrawn[code.slice(0, 4)] === undefined

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isSum = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0

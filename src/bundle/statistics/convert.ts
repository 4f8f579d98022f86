/** A user's statistics by municipality → the same on the new division. Every column's total is kept to the last digit. */
import { addTo } from '../../collections/lists.ts'
import { shareOutExactly } from '../../collections/share-out.ts'
import type { Concordance, ConcordanceRow } from '../../engine/api.ts'
import type { Message } from '../../i18n/message.ts'
import { csv, decimal } from '../csv.ts'
import { byOld, sizesOf, type WeighedBy } from '../weights.ts'
import { scaled } from './figures.ts'
import { MunicipalityNames } from './municipality-names.ts'
import { readStatistics, type StatisticsFault, type StatisticsRow, type StatisticsTable } from './table.ts'

/** Figures that are shared out get so many decimals more than the file writes. */
const MORE_DECIMALS = 3

export interface Converted {
  readonly csv: string
  readonly municipalities: number
  /** Totals of the rows that were converted, the same before and after, as printed; by column. */
  readonly totals: readonly { readonly column: string; readonly total: string }[]
  /** Rows that name no municipality: they are in none of the figures. */
  readonly unknown: readonly { readonly line: number; readonly place: string; readonly figures: readonly string[] }[]
  readonly notes: readonly Message[]
}

export const isFault = (read: Converted | StatisticsFault): read is StatisticsFault => 'message' in read

export function converted(found: Concordance, bytes: Uint8Array, by: WeighedBy): Converted | StatisticsFault {
  const table = readStatistics(bytes, new MunicipalityNames(found.rows))
  return 'message' in table ? table : onNewDivision(found, table, by)
}

/** The figures of one new municipality and one set of keys. */
interface Line {
  readonly code: string
  readonly name: string
  readonly keys: readonly string[]
  /** null as long as nothing that is known has come. */
  readonly sums: (bigint | null)[]
}

function onNewDivision(found: Concordance, table: StatisticsTable, by: WeighedBy): Converted {
  const old = byOld(found)
  const known = table.rows.filter(({ code }) => code !== null)
  const decimals = decimalsOf(table, known, old)
  const lines = new Map<string, Line>()
  const unweighed = new Set<string>()
  for (const row of known) {
    const own = old.get(row.code ?? '') ?? []
    const sizes = sizesOf(own, by)
    if (sizes === null) unweighed.add(own[0]?.fromName ?? '')
    const weights = sizes ?? sizesOf(own, 'area') ?? own.map(() => 1n)
    own.forEach(({ to, toName }) => {
      const key = JSON.stringify([to, row.keys])
      if (!lines.has(key))
        lines.set(key, { code: to, name: toName, keys: row.keys, sums: table.columns.map(() => null) })
    })
    row.figures.forEach((figure, column) => {
      if (figure === null) return
      const shares = shared(scaled(figure, decimals[column] as number), weights)
      own.forEach(({ to }, i) => {
        const sums = lines.get(JSON.stringify([to, row.keys]))?.sums as (bigint | null)[]
        sums[column] = (sums[column] ?? 0n) + (shares[i] as bigint)
      })
    })
  }
  const sorted = [...lines.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const printed = (sum: bigint | null, column: number) =>
    sum === null ? '..' : decimal(sum, decimals[column] as number)
  return {
    csv: csv([
      ['new_code', 'new_name', ...table.keys, ...table.columns],
      ...sorted.map(({ code, name, keys, sums }) => [code, name, ...keys, ...sums.map(printed)])
    ]),
    municipalities: new Set(sorted.map(({ code }) => code)).size,
    totals: table.columns.map((column, i) => ({
      column,
      total: printed(
        sorted.reduce((sum, { sums }) => sum + (sums[i] ?? 0n), 0n),
        i
      )
    })),
    unknown: table.rows.flatMap(({ code, line, place, figures }) =>
      code === null
        ? [{ line, place, figures: figures.map(one => (one ? decimal(one.parts, one.decimals) : '..')) }]
        : []
    ),
    notes: [...table.notes, ...notesOn(old, known, unweighed)]
  }
}

function shared(value: bigint, weights: readonly bigint[]): bigint[] {
  return value < 0n ? shareOutExactly(weights, -value).map(part => -part) : shareOutExactly(weights, value)
}

/** As the file writes each column; more where any municipality of it is divided. */
function decimalsOf(
  { columns }: StatisticsTable,
  known: readonly StatisticsRow[],
  old: ReadonlyMap<string, readonly ConcordanceRow[]>
): readonly number[] {
  const divided = known.some(({ code }) => (old.get(code ?? '')?.length ?? 0) > 1)
  return columns.map(
    (_, i) =>
      known.reduce((most, { figures }) => Math.max(most, figures[i]?.decimals ?? 0), 0) + (divided ? MORE_DECIMALS : 0)
  )
}

function notesOn(
  old: ReadonlyMap<string, readonly ConcordanceRow[]>,
  known: readonly StatisticsRow[],
  unweighed: ReadonlySet<string>
): Message[] {
  const linesBy = new Map<string, { name: string; lines: string[] }>()
  const named = new Set(known.map(({ code }) => code))
  const twice = new Map<string, number[]>()
  for (const { code, keys, line } of known) addTo(twice, JSON.stringify([code, keys]), line)
  for (const { code, keys } of known) {
    const lines = twice.get(JSON.stringify([code, keys])) ?? []
    if (lines.length > 1)
      linesBy.set(JSON.stringify([code, keys]), {
        name: old.get(code ?? '')?.[0]?.fromName ?? '',
        lines: lines.map(String)
      })
  }
  const missing = [...old].flatMap(([code, [row]]) => (row?.inDivision && !named.has(code) ? [row] : []))
  // Where most are missing the file is of some municipalities only: those that the changes touch are what matters.
  const touched = missing.filter(
    ({ from }) =>
      (old.get(from)?.length ?? 0) > 1 ||
      known.some(({ code }) => old.get(code ?? '')?.some(({ to }) => old.get(from)?.some(row => row.to === to)))
  )
  const unknown = known.filter(({ figures }) => figures.includes(null)).map(({ line }) => String(line))
  return [
    ...[...linesBy.values()].map(({ name, lines }) => ({
      id: 'bundle.stats.twice',
      values: { name, lines: { names: lines } }
    })),
    ...(missing.length > 0 ? [{ id: 'bundle.stats.missing', values: { n: missing.length } }] : []),
    ...(touched.length > 0
      ? [{ id: 'bundle.stats.missing-touched', values: { names: { names: touched.map(({ fromName }) => fromName) } } }]
      : []),
    ...(unknown.length > 0 ? [{ id: 'bundle.stats.unknown', values: { lines: { names: unknown } } }] : []),
    ...[...unweighed].map(name => ({ id: 'bundle.stats.unweighed', values: { name } }))
  ]
}

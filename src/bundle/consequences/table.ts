/** `consequences.csv`. */
import { t } from '../../i18n/bundle.ts'
import { csv } from '../csv.ts'
import type { ConsequenceRow } from './rows.ts'

const HEADER = [
  'change',
  'change_id',
  'kind',
  'code',
  'name',
  'from_code',
  'from_name',
  'to_code',
  'to_name',
  'area_m2',
  'share',
  'residents',
  'residents_low',
  'residents_high',
  'note'
]

export function consequencesCsv(rows: readonly ConsequenceRow[]): string {
  return csv([
    HEADER,
    ...rows.map(row => [
      row.number === null ? '' : String(row.number),
      row.change,
      t(`bundle.kind.${row.kind}`),
      row.code,
      row.name,
      row.from,
      row.fromName,
      row.to,
      row.toName,
      rounded(row.areaM2, 2),
      rounded(row.share, 9),
      rounded(row.residents?.best, 1),
      rounded(row.residents?.low, 1),
      rounded(row.residents?.high, 1),
      row.note
    ])
  ])
}

const rounded = (value: number | null | undefined, decimals: number): string =>
  value === null || value === undefined ? '' : String(Number(value.toFixed(decimals))).replace('.', ',')

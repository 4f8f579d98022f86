/** `concordance.csv`: old → new municipality in the shape statisticians convert with, one row per pair. */
import type { Concordance, ConcordanceRow } from '../engine/api.ts'
import { t } from '../i18n/bundle.ts'
import { csv, decimal, squareMetres, thousandths } from './csv.ts'
import { dayBefore } from './day-before.ts'
import { byOld, DECIMALS, weightsOf } from './weights.ts'

const HEADER = [
  'old_code',
  'old_name',
  'new_code',
  'new_name',
  'area_m2',
  'area_weight',
  'residents',
  'resident_weight',
  'valid_from',
  'old_valid_to',
  'dataset',
  'resident_basis',
  'note'
]

/**
 * Weights of one old municipality add up to exactly 1 as they are printed; where nobody is known to live there the weight of
 * residents is left open. `old_valid_to` is left open where the municipality goes on as it was.
 */
export function concordanceCsv(found: Concordance): string {
  const altered = alteredIn(found)
  const rows = [...byOld(found).values()].flatMap(own => {
    const [byArea, byResidents] = [weightsOf(own, 'area'), weightsOf(own, 'residents')]
    return own.map((row, i) => [
      row.from,
      row.fromName,
      row.to,
      row.toName,
      squareMetres(row.doubledMm2),
      printed(byArea?.[i]),
      row.milliPersons === null ? '' : thousandths(row.milliPersons),
      printed(byResidents?.[i]),
      found.effectiveDate,
      altered.has(row.from) ? dayBefore(found.effectiveDate) : '',
      found.dataset.id,
      row.residentBasis === null ? '' : t(`bundle.basis.${row.residentBasis}`),
      row.inDivision ? '' : t('bundle.outside-division')
    ])
  })
  return csv([HEADER, ...rows])
}

const printed = (weight: bigint | undefined) => (weight === undefined ? '' : decimal(weight, DECIMALS))

/** Old municipalities that are not the same after the changes: they lose or get land, end, or are called otherwise. */
function alteredIn({ rows }: Concordance): ReadonlySet<string> {
  const goesOn = ({ from, fromName, to, toName }: ConcordanceRow) => from === to && fromName === toName
  return new Set(rows.flatMap(row => (goesOn(row) ? [] : [row.from, row.to])))
}

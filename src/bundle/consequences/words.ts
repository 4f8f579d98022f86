/** A row of what else changes as a line. */

import { t } from '../../i18n/bundle.ts'
import { formatArea, formatNumber } from '../../i18n/format.ts'
import type { ConsequenceRow } from './rows.ts'

/** "1. sogn 7155 Himmelev: 3,20 ha (0,4 %), ca. 12 beboere, Roskilde → Lejre". */
export function consequenceWords(row: ConsequenceRow): string {
  const { number, kind, code, name, areaM2, share, residents, fromName, toName, note } = row
  const what = [t(`bundle.kind.${kind}`), code, name].filter(part => part !== '').join(' ')
  const measured = [
    ...(areaM2 === null ? [] : [share === null ? formatArea(areaM2) : `${formatArea(areaM2)} (${shareWords(share)})`]),
    ...(residents === null
      ? []
      : [
          t(note === t('bundle.cons.counted') ? 'bundle.cons.people' : 'bundle.cons.residents', {
            n: formatNumber(residents.best)
          })
        ]),
    ...(fromName === '' ? [] : [`${fromName} → ${toName}`]),
    ...(note === '' ? [] : [note])
  ]
  const line = measured.length > 0 ? `${what}: ${measured.join(', ')}` : what
  return number === null ? line : `${number}. ${line}`
}

const percent = new Intl.NumberFormat('da-DK', { style: 'percent', maximumFractionDigits: 2 })

/** A little is never told as nothing, nor nearly all as all. */
export function shareWords(share: number): string {
  if (share > 0 && share < 0.0001) return t('bundle.cons.under', { share: percent.format(0.0001) })
  if (share < 1 && share > 0.9999) return t('bundle.cons.over', { share: percent.format(0.9999) })
  return percent.format(share)
}

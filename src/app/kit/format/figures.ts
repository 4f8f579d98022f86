/** Formats figures with their ranges. Rounding never moves a figure to the other side of a limit. */
import { lazily } from '../../../collections/kept.ts'
import { formatHectares, formatNumber } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { wholePersons } from '../../../law/figures.ts'
import type { Range } from '../../../law/types.ts'

/** "38 beboere", or "20–64 beboere (skøn 38)". */
export function residentsText(range: Range): string {
  const { low, best, high } = wholePersons(range)
  if (low === high) return t('figure.residents.exact', { n: best })
  return t('figure.residents.range', { low: formatNumber(low), high: formatNumber(high), best: formatNumber(best) })
}

/**
 * Formats an area shown next to a limit: "87,42 ha". If two decimals would read as the limit itself, square metres are
 * shown instead, so that an area 4 m² above the limit never reads as exactly 100 ha.
 */
export function areaBeside(m2: number, limitM2: number): string {
  const roundsToLimit = formatHectares(m2) === formatHectares(limitM2)
  return roundsToLimit && m2 !== limitM2 ? t('figure.m2', { n: formatNumber(Math.round(m2)) }) : formatHectares(m2)
}

const twoDecimals = lazily(() => new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2, maximumFractionDigits: 2 }))

/** Half the width of an area's range in hectares: "0,31", or '' if the area is exact. Rounded up, so never to zero. */
export function toleranceText({ low, best, high }: Range): string {
  const m2 = Math.max(best - low, high - best)
  return m2 <= 0 ? '' : twoDecimals().format(Math.ceil(m2 / 100) / 100)
}

/** What § 1, stk. 2, looks at, as rows of bars: one figure per row, the same scale for every municipality. */
import { formatMetres, formatNumber, formatSquareKilometres } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { IndicatorFact, Indicators } from '../../../law/types.ts'

/** The reform of 2004–05 measured by it; this Act names no number. */
export const REFORM_YARDSTICK = 20_000

export type MeasureId = 'residents' | 'area' | 'density' | 'parts' | 'largest-gap' | 'rank' | 'urban-share'

export interface Measure {
  readonly id: MeasureId
  /** null where it is not known. */
  readonly value: (indicators: Indicators) => number | null
  readonly text: (indicators: Indicators) => string
  /** Ranks are shown without a bar: number 1 would get the shortest. */
  readonly bars: boolean
}

const percent = new Intl.NumberFormat('da-DK', { style: 'percent', maximumFractionDigits: 1 })
const SQUARE_METRES_PER_KM2 = 1e6

/** "60.531", or "ca. 60.490" where a part of it is an estimate. */
function residentsText({ residents: { low, best, high } }: Indicators): string {
  return low === high ? formatNumber(best) : t('card.about', { n: formatNumber(best) })
}

export const MEASURES: readonly Measure[] = [
  { id: 'residents', value: ({ residents }) => residents.best, text: residentsText, bars: true },
  { id: 'area', value: ({ areaM2 }) => areaM2, text: ({ areaM2 }) => formatSquareKilometres(areaM2), bars: true },
  {
    id: 'density',
    value: density,
    text: indicators => {
      const value = density(indicators)
      return value === null ? t('card.unknown') : t('indicator.per-km2', { n: formatNumber(value) })
    },
    bars: true
  },
  { id: 'parts', value: ({ parts }) => parts, text: partsText, bars: true },
  {
    id: 'largest-gap',
    value: ({ largestGapM }) => largestGapM,
    text: ({ largestGapM }) => (largestGapM === null ? t('card.unknown') : formatMetres(largestGapM)),
    bars: true
  },
  {
    id: 'rank',
    value: ({ rank }) => rank,
    text: ({ rank, rankedAmong }) =>
      rank === null ? t('card.unknown') : t('indicator.rank-of', { rank, among: rankedAmong }),
    bars: false
  },
  {
    id: 'urban-share',
    value: ({ urbanShare }) => urbanShare,
    text: ({ urbanShare }) => (urbanShare === null ? t('card.unknown') : percent.format(urbanShare)),
    bars: true
  }
]

function density({ residents, areaM2 }: Indicators): number | null {
  return areaM2 > 0 ? residents.best / (areaM2 / SQUARE_METRES_PER_KM2) : null
}

function partsText({ parts, islandParts }: Indicators): string {
  return islandParts === null ? formatNumber(parts) : t('indicator.parts-of', { parts, islands: islandParts })
}

/** The figure at full width of a bar: the largest before, after or, if drawn, the yardstick. 0 if none is known. */
export function scaleOf({ id, value }: Measure, facts: readonly IndicatorFact[]): number {
  const figures = facts.flatMap(({ before, after }) =>
    [before, after].flatMap(side => (side ? (value(side) ?? []) : []))
  )
  return Math.max(0, ...figures, ...(id === 'residents' ? [REFORM_YARDSTICK] : []))
}

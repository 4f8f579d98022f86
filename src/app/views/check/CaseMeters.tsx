import { formatHectares, formatNumber } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { areResidentsUnstated } from '../../../law/facts.ts'
import { wholePersons } from '../../../law/figures.ts'
import { AREA_LIMIT_M2, RESIDENT_LIMIT } from '../../../law/limits.ts'
import type { CaseMeasures } from '../../../law/types.ts'
import { areaBeside, toleranceText } from '../../kit/format/figures.ts'
import { Meter } from './Meter.tsx'

/** How far the case is from the two limits of § 2, stk. 2. */
export function CaseMeters({ measures }: { readonly measures: CaseMeasures }) {
  const area = areaBeside(measures.area.best, AREA_LIMIT_M2)
  const tolerance = toleranceText(measures.area)
  const areaLimit = formatHectares(AREA_LIMIT_M2)
  const residents = wholePersons(measures.residents)
  const [low, best, high] = [formatNumber(residents.low), formatNumber(residents.best), formatNumber(residents.high)]
  const limit = formatNumber(RESIDENT_LIMIT)
  const unstated = areResidentsUnstated(measures)
  const exact = residents.low === residents.high
  return (
    <div className="meters">
      <Meter
        name={t('meter.area')}
        range={measures.area}
        limit={AREA_LIMIT_M2}
        figure={area}
        detail={beside(
          tolerance && t('meter.tolerance', { tolerance }),
          t('meter.of', { limit: `${AREA_LIMIT_M2 / 10_000} ha` })
        )}
        words={t('meter.area.text', { area, tolerance: tolerance || 'none', limit: areaLimit })}
      />
      <Meter
        name={t('meter.residents')}
        range={measures.residents}
        limit={RESIDENT_LIMIT}
        figure={unstated ? t('meter.residents.unstated') : exact ? best : `${low}–${high}`}
        detail={beside(exact || unstated ? '' : t('meter.residents.best', { best }), t('meter.of', { limit }))}
        words={
          unstated
            ? t('meter.residents.unstated-text', { limit })
            : exact
              ? t('meter.residents.exact', { best: residents.best, limit })
              : t('meter.residents.range', { low, high, best, limit })
        }
      />
    </div>
  )
}

const beside = (...words: readonly string[]) => words.filter(Boolean).join(' · ')

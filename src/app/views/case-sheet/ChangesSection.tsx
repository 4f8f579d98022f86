import { changeSentence } from '../../../bundle/change-sentence.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { countOf, isHalfWritten, parcelsOf } from '../../../proposal/stated.ts'
import type { Change } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { countsPeople } from '../../state/case-dialog.ts'
import { names } from '../../state/selectors/display-names.ts'
import { showDialog } from '../../state/ui.ts'
import { SheetSection } from './SheetSection.tsx'

/** Counted residents and parcels, per change that moves land. */
export function ChangesSection() {
  const proposal = useCase(presentProposal)
  const reports = useCase(state => state.outcome?.changes)
  const changes = (proposal?.changes ?? []).map((change, index) => ({ change, number: index + 1 }))
  const drawn = changes.filter(({ change }) => countsPeople(change))
  return (
    <SheetSection id="changes" heading={t('case.changes')}>
      <p className="hint">{t('case.changes.hint')}</p>
      {drawn.length === 0 ? <p className="quiet">{t('case.changes.none')}</p> : null}
      <ul className="sheet-list">
        {drawn.map(({ change, number }) => (
          <li key={change.id}>
            <button
              type="button"
              className="sheet-row"
              onClick={() => showDialog({ kind: 'change-details', changeId: change.id })}
            >
              <span>
                {t('changes.number', { n: number })}:{' '}
                {change.note ?? changeSentence(change, reports?.find(({ id }) => id === change.id) ?? null, names)}
              </span>
              <span className="quiet">{statedText(change)}</span>
            </button>
          </li>
        ))}
      </ul>
    </SheetSection>
  )
}

function statedText(change: Change): string {
  const [residents, parcels] = [countOf(change), parcelsOf(change)]
  const parts = [
    residents ? t('case.changes.counted', { n: residents.count }) : t('case.changes.not-counted'),
    parcels.length > 0
      ? t('case.changes.parcels', {
          n: parcels.length,
          area: `${formatNumber(parcels.reduce((sum, { areaM2 }) => sum + areaM2, 0))} m²`
        })
      : t('case.changes.no-parcels'),
    ...(isHalfWritten(change) ? [t('case.changes.half')] : [])
  ]
  return parts.join(' · ')
}

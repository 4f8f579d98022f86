import { t } from '../../i18n/index.ts'
import { Offers } from '../offers/Offers.tsx'
import { presentProposal, useCase } from '../state/case.ts'
import { ChangeItem } from './ChangeItem.tsx'

/** The proposal's changes as sentences, in their order. */
export function ChangeList() {
  const changes = useCase(presentProposal)?.changes ?? []
  return (
    <section className="changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading" tabIndex={-1}>
        {t('changes.heading')}
      </h2>
      {changes.length === 0 ? <p className="quiet">{t('changes.none')}</p> : null}
      <ol className="change-list">
        {changes.map((change, index) => (
          <ChangeItem key={change.id} change={change} number={index + 1} />
        ))}
      </ol>
      <Offers />
    </section>
  )
}

import { changeSentence } from '../../../bundle/change-sentence.ts'
import { t } from '../../../i18n/index.ts'
import { countOf, hasHalfCount } from '../../../proposal/stated.ts'
import type { Change, ResidentCount } from '../../../proposal/types.ts'
import { setChange } from '../../commands/case/statements.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { DateField, TextField, WholeField } from '../../kit/form/Fields.tsx'
import { orNothing, put } from '../../kit/form/records.ts'
import { Written } from '../../kit/form/Written.tsx'
import { useCase } from '../../state/case.ts'
import { useMayEdit } from '../../state/mode.ts'
import { names } from '../../state/selectors/display-names.ts'
import { useChange } from '../../state/selectors/stated.ts'
import { ParcelTable } from './ParcelTable.tsx'
import { RuleNote, SavedFoot } from './RuleNote.tsx'

/** Counted residents and registered parcels of one change. */
export function ChangeDetails({ changeId }: { readonly changeId: string }) {
  const change = useChange(changeId)
  const report = useCase(state => state.outcome?.changes.find(({ id }) => id === changeId)) ?? null
  const readOnly = !useMayEdit()
  if (!change) return null
  return (
    <Dialog heading={change.note ?? changeSentence(change, report, names)} wide buttons={<SavedFoot />}>
      <Written readOnly={readOnly}>
        {' '}
        <Count change={change} />
        <ParcelTable change={change} />
      </Written>{' '}
    </Dialog>
  )
}

function Count({ change }: { readonly change: Change }) {
  const stated = change.residents ?? {}
  const update = (next: ResidentCount, field: string) =>
    setChange(put(change, 'residents', orNothing(next)), `residents ${field}`)
  return (
    <section className="form" aria-labelledby="change-count">
      <h3 id="change-count">{t('count.heading')}</h3>
      <p className="hint">{t('count.hint')}</p>
      <div className="form-row">
        <WholeField
          label={t('count.number')}
          value={stated.count}
          onChange={value => update(put(stated, 'count', value), 'count')}
        />
        <DateField
          label={t('count.date')}
          value={stated.date}
          onChange={value => update(put(stated, 'date', value), 'date')}
        />
      </div>
      <TextField
        label={t('count.source')}
        hint={t('count.source.hint')}
        value={stated.source}
        onChange={value => update(put(stated, 'source', value), 'source')}
      />
      <p className="form-status" role="status">
        {t(hasHalfCount(change) ? 'count.incomplete' : countOf(change) ? 'count.used' : 'count.none')}
      </p>
      <RuleNote rules={['minor-change.residents']} />
    </section>
  )
}

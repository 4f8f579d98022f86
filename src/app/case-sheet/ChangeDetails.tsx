import { t } from '../../i18n/index.ts'
import type { Change } from '../../proposal/types.ts'
import { names } from '../case/names.ts'
import { DateField, TextField, WholeField } from '../form/Fields.tsx'
import { put } from '../form/records.ts'
import { changeSentence } from '../format/sentence.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useCase } from '../state/case.ts'
import { type CountDraft, setDraft, shownCount, useDrafts, wholeCount } from './change-drafts.ts'
import { ParcelTable } from './ParcelTable.tsx'
import { RuleNote, SavedFoot } from './RuleNote.tsx'
import { setChange, useChange } from './statements.ts'

/** Counted residents and registered parcels of one change. */
export function ChangeDetails({ changeId }: { readonly changeId: string }) {
  const change = useChange(changeId)
  const report = useCase(state => state.outcome?.changes.find(({ id }) => id === changeId)) ?? null
  if (!change) return null
  return (
    <Dialog heading={change.note ?? changeSentence(change, report, names)} wide buttons={<SavedFoot />}>
      <Count change={change} />
      <ParcelTable change={change} />
    </Dialog>
  )
}

function Count({ change }: { readonly change: Change }) {
  const draft = shownCount(
    useDrafts(state => state.byChange[change.id]?.residents),
    change.residents
  )
  const update = (next: CountDraft, field: string) => {
    setDraft(change.id, { residents: next })
    setChange(put(change, 'residents', wholeCount(next) ?? undefined), `residents ${change.id} ${field}`)
  }
  const begun = Object.keys(draft).length > 0
  return (
    <section className="form" aria-labelledby="change-count">
      <h3 id="change-count">{t('count.heading')}</h3>
      <p className="hint">{t('count.hint')}</p>
      <div className="form-row">
        <WholeField
          label={t('count.number')}
          value={draft.count}
          onChange={value => update(put(draft, 'count', value), 'count')}
        />
        <DateField
          label={t('count.date')}
          value={draft.date}
          onChange={value => update(put(draft, 'date', value), 'date')}
        />
      </div>
      <TextField
        label={t('count.source')}
        hint={t('count.source.hint')}
        value={draft.source}
        onChange={value => update(put(draft, 'source', value), 'source')}
      />
      <p className="form-status" role="status">
        {begun ? t(wholeCount(draft) ? 'count.used' : 'count.incomplete') : t('count.none')}
      </p>
      <RuleNote rules={['minor-change.residents']} />
    </section>
  )
}

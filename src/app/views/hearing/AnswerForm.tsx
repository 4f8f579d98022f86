import { useEffect } from 'react'
import type { Answer, HearingFile } from '../../../hearing/types.ts'
import { s } from '../../../i18n/hearing.ts'
import { t } from '../../../i18n/index.ts'
import { inForce } from '../../../proposal/in-force.ts'
import { saveAnswer, setAnswer } from '../../commands/hearing/answer.ts'
import { DateField, RadioField, TextArea, TextField } from '../../kit/form/Fields.tsx'
import { orNothing, put } from '../../kit/form/records.ts'
import { useHearing } from '../../state/hearing.ts'

const ANSWERS = ['for', 'against', 'remarks'] as const
const KINDS = ['pending', 'consents', 'refuses'] as const

/** The council's own form. It goes home as a file, and stands nowhere else. */
export function AnswerForm({ hearing }: { readonly hearing: HearingFile }) {
  const { answer, written } = useHearing()
  const unsaved = answer !== written
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  const set = <Key extends keyof Answer>(key: Key, value: Answer[Key] | undefined) => setAnswer(put(answer, key, value))
  return (
    <section className="form hearing-answer" aria-labelledby="hearing-answer">
      <h3 id="hearing-answer">{s('round.answer.heading')}</h3>
      <p className="hint">{s('round.answer.about')}</p>
      {hearing.deadline ? <p>{s('round.answer.by', { date: { date: hearing.deadline } })}</p> : null}
      <RadioField
        label={t('hearing.answer')}
        value={answer.answer ?? ''}
        options={[
          { value: '', label: t('hearing.answer.none') },
          ...ANSWERS.map(value => ({ value, label: t(`hearing.answer.${value}`) }))
        ]}
        onChange={value => set('answer', (value || undefined) as Answer['answer'])}
      />
      <TextArea label={t('hearing.text')} value={answer.text} onChange={value => set('text', value)} />
      <DateField label={s('round.answer.date')} value={answer.answered} onChange={value => set('answered', value)} />
      <Decision answer={answer} />
      <Wishes hearing={hearing} answer={answer} />
      <p role="status">{unsaved ? s('round.answer.unsaved') : ''}</p>
      <p className="form-buttons">
        <button type="button" className="button button-solid" onClick={saveAnswer}>
          {s('round.answer.save')}
        </button>
      </p>
    </section>
  )
}

function Decision({ answer }: { readonly answer: Answer }) {
  const decision = answer.decision ?? { kind: 'pending' as const }
  const save = (next: typeof decision) =>
    setAnswer(put(answer, 'decision', next.kind === 'pending' && Object.keys(next).length === 1 ? undefined : next))
  return (
    <>
      <RadioField
        label={t('council-decision.kind')}
        hint={t('council-decision.hint')}
        value={decision.kind}
        options={KINDS.map(value => ({ value, label: t(`council-decision.${value}`) }))}
        onChange={value => save({ ...decision, kind: value as typeof decision.kind })}
      />
      <DateField
        label={t('council-decision.date')}
        value={decision.date}
        onChange={value => save(put(decision, 'date', value))}
      />
      <TextField
        label={t('council-decision.agenda-item')}
        value={decision.agendaItem}
        onChange={value => save(put(decision, 'agendaItem', value))}
      />
    </>
  )
}

/** Asked where the case dissolves or designates a cooperation (§§ 5 and 7). */
function Wishes({ hearing, answer }: { readonly hearing: HearingFile; readonly answer: Answer }) {
  const types = inForce(hearing.proposal.changes).map(({ type }) => type)
  const [dissolves, designates] = [types.includes('dissolve-cooperation'), types.includes('designate-cooperation')]
  if (!dissolves && !designates && !answer.wishes) return null
  const wishes = answer.wishes ?? {}
  const set = <Key extends keyof typeof wishes>(key: Key, value: (typeof wishes)[Key] | undefined) =>
    setAnswer(put(answer, 'wishes', orNothing(put(wishes, key, value))))
  const yesNo = (key: 'continue' | 'join') => (
    <RadioField
      label={t(`wishes.${key}`)}
      value={wishes[key] === undefined ? '' : wishes[key] ? 'yes' : 'no'}
      options={[
        { value: '', label: t('wishes.unknown') },
        { value: 'yes', label: t('wishes.yes') },
        { value: 'no', label: t('wishes.no') }
      ]}
      onChange={word => set(key, word === '' ? undefined : word === 'yes')}
    />
  )
  return (
    <>
      {dissolves || wishes.continue !== undefined ? yesNo('continue') : null}
      {designates || wishes.join !== undefined ? yesNo('join') : null}
      {dissolves || wishes.division ? (
        <TextArea label={t('wishes.division')} value={wishes.division} onChange={value => set('division', value)} />
      ) : null}
      {designates || wishes.authorised ? (
        <TextArea
          label={t('wishes.authorised')}
          value={wishes.authorised}
          onChange={value => set('authorised', value)}
        />
      ) : null}
      <TextArea label={t('wishes.text')} value={wishes.text} onChange={value => set('text', value)} />
    </>
  )
}

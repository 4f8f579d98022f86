import { useEffect, useRef } from 'react'
import type { Answer, HearingFile } from '../../../hearing/types.ts'
import { s } from '../../../i18n/hearing.ts'
import { t } from '../../../i18n/index.ts'
import { saveAnswer, setAnswer } from '../../commands/hearing/answer.ts'
import { DateField, RadioField, TextArea, TextField } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'
import { useHearing } from '../../state/hearing.ts'
import { cooperationsIn, WishFields } from '../case-sheet/WishFields.tsx'

const ANSWERS = ['for', 'against', 'remarks'] as const
const KINDS = ['pending', 'consents', 'refuses'] as const

/** The council's own form. It goes home as a file, and stands nowhere else. */
export function AnswerForm({ hearing }: { readonly hearing: HearingFile }) {
  const { answer, written, arriving } = useHearing()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!arriving) return
    // After the dialog has given the focus back to where it was opened from.
    const frame = requestAnimationFrame(() => {
      heading.current?.scrollIntoView({ block: 'start' })
      heading.current?.focus({ preventScroll: true })
      useHearing.setState({ arriving: false })
    })
    return () => cancelAnimationFrame(frame)
  }, [arriving])
  const unsaved = answer !== written
  const set = <Key extends keyof Answer>(key: Key, value: Answer[Key] | undefined) => setAnswer(put(answer, key, value))
  return (
    <section className="form hearing-answer" aria-labelledby="hearing-answer">
      <h3 id="hearing-answer" ref={heading} tabIndex={-1}>
        {s('round.answer.heading')}
      </h3>
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
  const { dissolves, designates } = cooperationsIn(hearing.proposal.changes)
  if (!dissolves && !designates && !answer.wishes) return null
  return (
    <WishFields
      wishes={answer.wishes}
      dissolves={dissolves}
      designates={designates}
      onSave={wishes => setAnswer(put(answer, 'wishes', wishes))}
    />
  )
}

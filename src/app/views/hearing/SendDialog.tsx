import { useState } from 'react'
import { asked } from '../../../dossier/hearing/files.ts'
import { formatDate } from '../../../i18n/format.ts'
import { s } from '../../../i18n/hearing.ts'
import { caseFileOf } from '../../commands/hearing/case-file.ts'
import { recordRound, sendRound } from '../../commands/hearing/send.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { CheckField, DateField } from '../../kit/form/Fields.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { isoDay } from '../../kit/format/dates.ts'
import { useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'
import './hearing.css'

/** A file for each council that is heard, to be sent by whatever means. */
export function SendDialog() {
  const file = caseFileOf(useCase())
  const [sent, setSent] = useState<string | undefined>(isoDay(getServices().now()))
  const [deadline, setDeadline] = useState<string>()
  const [record, setRecord] = useState(true)
  const [state, setState] = useState('')
  const councils = file ? asked(file) : []
  const late = sent !== undefined && deadline !== undefined && deadline < sent
  const send = async (codes: readonly string[]) => {
    const round = { sent, deadline }
    setState(s('round.send.making'))
    try {
      const n = await sendRound(codes, round, s('round.send.zip'))
      if (record) recordRound(codes, round)
      setState(s('round.send.saved', { n }))
    } catch (error) {
      setState(s('round.send.failed', { cause: causeOf(error) }))
    }
  }
  return (
    <Dialog
      heading={s('round.send.heading')}
      buttons={
        <button
          type="button"
          className="button button-solid"
          disabled={councils.length === 0 || late}
          onClick={() => void send(councils.map(({ code }) => code))}
        >
          {s('round.send.save')}
        </button>
      }
    >
      <p>{s('round.send.about')}</p>
      {councils.length === 0 ? <p>{s(file ? 'round.send.none' : 'round.seat.waiting')}</p> : null}
      <div className="form-row">
        <DateField label={s('round.send.sent')} value={sent} onChange={setSent} />
        <DateField label={s('round.send.deadline')} value={deadline} onChange={setDeadline} />
      </div>
      {late ? <p className="field-error">{s('round.send.deadline.before')}</p> : null}
      <CheckField label={s('round.send.record')} checked={record} onChange={setRecord} />
      <h3>{s('round.send.councils')}</h3>
      <ul className="hearing-councils">
        {councils.map(({ code, name, hearing }) => (
          <li key={code}>
            <span>
              {name}
              {hearing?.deadline ? (
                <small>
                  {' '}
                  {s('round.part.deadline')}: {formatDate(hearing.deadline)}
                </small>
              ) : null}
            </span>
            <button type="button" className="link" disabled={late} onClick={() => void send([code])}>
              {s('round.send.one', { name })}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{state}</p>
    </Dialog>
  )
}

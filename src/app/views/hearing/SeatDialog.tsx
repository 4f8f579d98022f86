import { useState } from 'react'
import { nameIn } from '../../../dossier/case-file.ts'
import { councilsIn } from '../../../dossier/papers.ts'
import { s } from '../../../i18n/hearing.ts'
import { answerAs } from '../../commands/hearing/answer.ts'
import { caseFileOf } from '../../commands/hearing/case-file.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { SelectField } from '../../kit/form/Fields.tsx'
import { useCase } from '../../state/case.ts'
import { useMode } from '../../state/mode.ts'
import { useUi } from '../../state/ui.ts'
import { Seat } from './Seat.tsx'
import './hearing.css'

/** The case from the seat of whichever council is chosen; the map stays in sight. */
export function SeatDialog() {
  const file = caseFileOf(useCase())
  const selected = useUi(state => state.selected)
  // Who drafts writes answers into the case itself.
  const mayAnswer = useMode(({ mode, reviewed }) => mode === 'review' && reviewed !== null && reviewed.kind !== 'own')
  const [chosen, setChosen] = useState<string | null>(null)
  if (!file) return <Dialog heading={s('round.seat.title')}>{s('round.seat.waiting')}</Dialog>
  const councils = councilsIn(file)
  const code = [chosen, selected].find(one => one !== null && councils.includes(one)) ?? councils[0]
  return (
    <Dialog heading={s('round.seat.title')}>
      {code === undefined ? (
        <p>{s('round.seat.nobody')}</p>
      ) : (
        <>
          <SelectField
            label={s('round.seat.choose')}
            none={s('round.seat.none')}
            value={code}
            options={councils.map(one => ({ value: one, label: nameIn(file, one) }))}
            onChange={one => setChosen(one ?? null)}
          />
          {mayAnswer ? (
            <p className="form-buttons">
              <button type="button" className="button button-solid" onClick={() => answerAs(code)}>
                {s('round.seat.answer', { council: nameIn(file, code) })}
              </button>
            </p>
          ) : null}
          <Seat key={code} code={code} />
        </>
      )}
    </Dialog>
  )
}

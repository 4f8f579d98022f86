import type { HearingFile } from '../../../hearing/types.ts'
import { s } from '../../../i18n/hearing.ts'
import { useHearing } from '../../state/hearing.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { Seat } from './Seat.tsx'
import './hearing.css'

/** Above the case under review, for the council whose file was opened: its seat, and its form. */
export function CouncilPart({ hearing }: { readonly hearing: HearingFile }) {
  const { code, name } = hearing.council
  const said = useHearing(({ about }) => about?.councils.find(one => one.code === code))
  return (
    <section className="council-part" aria-label={s('round.seat.heading', { council: name })}>
      <h2>{s('round.seat.heading', { council: name })}</h2>
      <Seat code={code} said={said?.decision !== undefined || said?.hearing?.answer !== undefined} />
      <AnswerForm hearing={hearing} />
    </section>
  )
}

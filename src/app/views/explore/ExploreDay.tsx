import { type FormEvent, useEffect, useState } from 'react'
import { dayBeside, type Turn } from '../../../dataset/register/turns.ts'
import { s } from '../../../i18n/explore.ts'
import { formatDate, formatNames } from '../../../i18n/format.ts'
import {
  DAY_CHOICE,
  DAY_FIELD,
  type DayFault,
  readDay,
  regionNames,
  showDay,
  showToday,
  showTypedDay,
  turnsHere
} from '../../commands/ways/explore-day.ts'
import { isoDay } from '../../kit/format/dates.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { getServices } from '../../state/services.ts'
import './explore.css'

/** On which day the division is looked at, what is in force on it, and what changes next. */
export function ExploreDay({ date }: { readonly date: string }) {
  const [typed, setTyped] = useState(() => formatDate(date))
  const [fault, setFault] = useState<{ readonly kind: DayFault; readonly typed: string } | null>(null)
  // Another day has come by a button, an address or the browser's Back.
  useEffect(() => {
    setTyped(formatDate(date))
    setFault(null)
  }, [date])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const kind = showTypedDay(typed)
    setFault(kind && { kind, typed: kind === 'before-act' ? readDay(typed) : typed.trim() })
  }
  /** The button may be gone with the day it led to. */
  const go = (show: () => void) => () => {
    show()
    document.getElementById('explore-heading')?.focus()
  }
  const { next, last } = turnsHere()
  const names = regionNames(date)
  const today = isoDay(getServices().now())
  const at = { date: { date } }
  return (
    <div className="explore-day" data-testid="explore-day">
      <p>{names.length > 0 ? s('day.in-force', { regions: formatNames(names) }) : s('day.no-regions', at)}</p>
      {next ? (
        <Row
          words={s('day.next', { date: { date: next.day }, what: whatChanges(next) })}
          button={s('day.show-day', { date: { date: next.day } })}
          onPress={go(() => showDay(next.day))}
        />
      ) : null}
      {date === today ? null : (
        <p>
          <button type="button" className="button button-outline button-small" onClick={go(showToday)}>
            {s('day.today', { date: { date: today } })}
          </button>
        </p>
      )}
      <details id={DAY_CHOICE}>
        <summary>{s('day.choose')}</summary>
        <form className="explore-day-form" onSubmit={submit} noValidate>
          <label htmlFor={DAY_FIELD}>{s('day.label')}</label>
          <p id="explore-day-hint" className="hint">
            {s('day.hint')}
          </p>
          {fault ? (
            <p id="explore-day-fault" className="field-error" role="alert">
              {s(`day.${fault.kind}`, { typed: fault.typed, ...at })}
            </p>
          ) : null}
          <div className="date-row">
            <input
              id={DAY_FIELD}
              className="field"
              value={typed}
              autoComplete="off"
              aria-invalid={fault !== null}
              aria-describedby={fault ? 'explore-day-fault' : 'explore-day-hint'}
              onFocus={event => event.target.select()}
              onChange={event => setTyped(event.target.value)}
            />
            <button type="submit" className="button button-outline">
              {s('day.show')}
            </button>
          </div>
        </form>
        {last ? (
          <Row
            words={s('day.last', { date: { date: dayBeside(last.day, -1) }, what: whatWas(last) })}
            button={s('day.show-day', { date: { date: dayBeside(last.day, -1) } })}
            onPress={go(() => showDay(dayBeside(last.day, -1)))}
          />
        ) : null}
        {next ? null : <p className="hint">{s('day.nothing-next')}</p>}
        <p className="hint">{s('day.about')}</p>
      </details>
    </div>
  )
}

function Row(props: { readonly words: string; readonly button: string; readonly onPress: () => void }) {
  return (
    <div className="explore-turn">
      <p>{props.words}</p>
      <button type="button" className="button button-outline button-small" onClick={props.onPress}>
        {props.button}
      </button>
    </div>
  )
}

/** "Region Hovedstaden og Region Sjælland ophører, og Region Østdanmark begynder" */
function whatChanges(turn: Turn): string {
  const { begin, end } = called(turn)
  if (begin && end) return s('day.regions.become', { ending: end, beginning: begin })
  return end ? s('day.regions.end', { ending: end }) : s('day.regions.begin', { beginning: begin })
}

/** As `whatChanges`, looked at from afterwards. */
function whatWas(turn: Turn): string {
  const { begin, end } = called(turn)
  if (begin && end) return s('day.regions.were', { ending: end, beginning: begin })
  return end || s('day.regions.not-yet', { beginning: begin })
}

/** What begins and what ends, by name; '' for nothing. */
function called({ regions, cooperations }: Turn): { readonly begin: string; readonly end: string } {
  const names = (side: 'begin' | 'end') =>
    formatNames([
      ...regions[side].map(({ name }) => name),
      ...cooperations[side].map(({ members }) =>
        s('day.cooperation', { names: members.map(municipalityName).join('–') })
      )
    ])
  return { begin: names('begin'), end: names('end') }
}

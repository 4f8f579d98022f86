import { type FormEvent, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { formatDate } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { edit } from '../../commands/case/log.ts'
import { isoDay, nextNewYear, parseDanishDate } from '../../kit/format/dates.ts'
import { Icon } from '../../kit/Icon.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { getServices } from '../../state/services.ts'

/** The effective date. Regions are looked up on it, so it is always in view and easy to change. */
export function EffectiveDate() {
  const date = useCase(state => presentProposal(state)?.effectiveDate)
  const [open, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="button button-plain date-button" isDisabled={!date}>
        <span className="date-label">{t('date.label')}</span> <strong>{date ? formatDate(date) : '…'}</strong>
        <Icon name="chevron" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="date-dialog" aria-label={t('date.choose')}>
          {date ? <DateChoices date={date} done={() => setOpen(false)} /> : null}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function DateChoices({ date, done }: { readonly date: string; readonly done: () => void }) {
  const [typed, setTyped] = useState('')
  const [invalid, setInvalid] = useState(false)
  const now = getServices().now()
  const today = isoDay(now)
  const presets = [
    { date: today, words: t('date.today', { date: { date: today } }) },
    { date: nextNewYear(now), words: t('date.preset', { date: { date: nextNewYear(now) } }) }
  ]
  const choose = (effectiveDate: string) => {
    edit({ kind: 'set-effective-date', effectiveDate })
    done()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseDanishDate(typed)
    setInvalid(parsed === null)
    if (parsed) choose(parsed)
  }
  return (
    <>
      {presets.map(preset => (
        <button
          key={preset.date}
          type="button"
          className="date-preset"
          aria-pressed={preset.date === date}
          onClick={() => choose(preset.date)}
        >
          {preset.words}
        </button>
      ))}
      <form className="date-form" onSubmit={submit} noValidate>
        <label htmlFor="date-other">{t('date.other')}</label>
        <p id="date-hint" className="hint">
          {t('date.hint')}
        </p>
        {invalid ? (
          <p id="date-error" className="field-error" role="alert">
            {t('date.invalid')}
          </p>
        ) : null}
        <div className="date-row">
          <input
            id="date-other"
            className="field"
            value={typed}
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={invalid}
            aria-describedby={invalid ? 'date-error' : 'date-hint'}
            onChange={event => setTyped(event.target.value)}
          />
          <button type="submit" className="button button-outline">
            {t('date.use')}
          </button>
        </div>
      </form>
      <p className="hint">{t('date.why')}</p>
    </>
  )
}

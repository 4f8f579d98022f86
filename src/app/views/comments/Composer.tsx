import { useId, useState } from 'react'
import { s } from '../../../i18n/comments/comments.ts'
import { MAX_AUTHOR, MAX_TEXT } from '../../../proposal/comments/budget.ts'
import type { Author } from '../../../proposal/comments/types.ts'
import { keepAuthor, keptAuthor } from '../../commands/comments/keep.ts'
import { CheckField, SelectField, TextField } from '../../kit/form/Fields.tsx'
import { useCase } from '../../state/case.ts'
import { useComments } from '../../state/comments.ts'
import { useHearing } from '../../state/hearing.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'

/** `about` names what is written, so that a text that was begun is found again. */
export function Composer(props: {
  readonly about: string
  readonly label: string
  readonly send: string
  readonly initial?: string
  readonly onSend: (text: string) => void
  readonly onCancel: () => void
}) {
  const { about, initial = '' } = props
  const typed = useComments(({ unsent }) => unsent[about])
  const me = useComments(state => state.me)
  const [asked, setAsked] = useState<string | null>(null)
  const [naming, setNaming] = useState(me === null)
  const [name, setName] = useState<Named>(() => named(me))
  const id = useId()
  const text = typed ?? initial
  const problem =
    text.length > MAX_TEXT
      ? s('comments.text.too-long', { n: text.length, most: MAX_TEXT })
      : asked === 'text'
        ? s('comments.text.missing')
        : null
  const put = (next: string | undefined) =>
    useComments.setState(({ unsent }) => {
      const { [about]: _, ...rest } = unsent
      return { unsent: next === undefined ? rest : { ...rest, [about]: next } }
    })
  const send = () => {
    if (text.trim() === '' || text.length > MAX_TEXT) {
      setAsked('text')
      return document.getElementById(id)?.focus()
    }
    if (naming && nameFault(name, true)) return setAsked('name')
    if (naming) goBy(name)
    try {
      props.onSend(text.trim())
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return setAsked('many')
    }
    put(undefined)
  }
  return (
    <div className="comment-composer">
      <div className="form-field">
        <label htmlFor={id}>{props.label}</label>
        <textarea
          id={id}
          className="field"
          rows={4}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-error` : undefined}
          ref={focusOnce}
          onChange={event => put(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            send()
          }}
        />
        {problem ? (
          <p id={`${id}-error`} className="field-error">
            {problem}
          </p>
        ) : null}
      </div>
      {naming ? (
        <NameFields name={name} asked={asked === 'name'} onChange={setName} />
      ) : me ? (
        <p className="hint">
          {me.council === undefined
            ? s('comments.me.as', { name: me.author })
            : s('comments.me.as.council', { name: me.author, council: municipalityName(me.council) })}{' '}
          <button type="button" className="link" onClick={() => setNaming(true)}>
            {s('comments.me.change')}
          </button>
        </p>
      ) : null}
      {asked === 'many' ? <p className="field-error">{s('comments.too-many')}</p> : null}
      <p className="form-buttons">
        <button type="button" className="button button-solid button-small" onClick={send}>
          {props.send}
        </button>
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => {
            put(undefined)
            props.onCancel()
          }}
        >
          {s('comments.cancel')}
        </button>
      </p>
    </div>
  )
}

/** At once, and after what is typed. */
function focusOnce(area: HTMLTextAreaElement | null): void {
  if (!area || area.dataset.met) return
  area.dataset.met = 'yes'
  area.focus()
  area.setSelectionRange(area.value.length, area.value.length)
}

export interface Named {
  readonly author: string
  readonly council: string | undefined
  readonly remember: boolean
}

export function named(me: Author | null): Named {
  const answering = useHearing.getState().answering?.council.code
  return { author: me?.author ?? '', council: me?.council ?? answering, remember: keptAuthor() !== null }
}

export function nameFault({ author }: Named, asked: boolean): string | null {
  if (author.length > MAX_AUTHOR) return s('comments.me.too-long', { most: MAX_AUTHOR })
  return asked && author.trim() === '' ? s('comments.me.missing') : null
}

export function goBy({ author, council, remember }: Named): void {
  const me: Author = { author: author.trim(), ...(council !== undefined && { council }) }
  keepAuthor(remember ? me : null)
  useComments.setState({ me })
}

export function NameFields(props: {
  readonly name: Named
  readonly asked: boolean
  readonly onChange: (name: Named) => void
}) {
  const { name, onChange } = props
  const municipalities = useCase(({ opened }) => opened?.register.municipalities)
  const options = (municipalities ?? [])
    .filter(({ inDivision }) => inDivision)
    .map(one => ({ value: one.code, label: one.name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'da'))
  return (
    <div className="comment-name">
      <TextField
        label={s('comments.me')}
        value={name.author}
        error={nameFault(name, props.asked)}
        onChange={author => onChange({ ...name, author })}
      />
      <SelectField
        label={s('comments.me.council')}
        none={s('comments.me.council.none')}
        value={name.council}
        options={options}
        onChange={council => onChange({ ...name, council })}
      />
      <CheckField
        label={s('comments.me.remember')}
        checked={name.remember}
        onChange={remember => onChange({ ...name, remember })}
      />
    </div>
  )
}

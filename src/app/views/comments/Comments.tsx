import { useEffect, useRef, useState } from 'react'
import { authorsOf, chosen, type Listed, standingOf, type Wanted } from '../../../comments/standing.ts'
import { s } from '../../../i18n/comments/comments.ts'
import type { Pin } from '../../../proposal/comments/types.ts'
import { addComments } from '../../commands/comments/open.ts'
import { saveCommentsFile, saveCommentsPaper, saveWithComments } from '../../commands/comments/save.ts'
import { whereWords } from '../../commands/comments/words.ts'
import { addComment } from '../../commands/comments/write.ts'
import { pickFiles } from '../../commands/files/pick-file.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { SelectField } from '../../kit/form/Fields.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { useComments } from '../../state/comments.ts'
import { mayComment, useMode } from '../../state/mode.ts'
import { showDialog } from '../../state/ui.ts'
import { Composer, goBy, NameFields, named, nameFault } from './Composer.tsx'
import { Thread } from './Thread.tsx'
import './comments.css'

const ALL: Wanted = { state: 'all', author: null, order: 'newest' }

/**
 * What is remarked on the proposal: all of it, or what is on one thing (`on`), with room for one more. `thread` takes the focus
 * once it is there.
 */
export function Comments({ thread, on }: { readonly thread: string | null; readonly on: Pin | null }) {
  const { listed, kept } = useComments()
  const proposal = useCase(presentProposal)
  const outcome = useCase(state => state.outcome)
  const mode = useMode(state => state.mode)
  const own = useMode(state => state.reviewed?.kind === 'own')
  const may = useMode(mayComment)
  const [wanted, setWanted] = useState(ALL)
  const [naming, setNaming] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  if (!proposal) return null
  const standing = on && standingOf(on, proposal, outcome?.assessment ?? null)
  const here = standing && standing.kind !== 'proposal' ? listed.filter(one => isSame(one.standing, standing)) : listed
  const shown = chosen(here, wanted)
  const writesOn = on !== null && may
  const gone = () =>
    setTimeout(() => document.activeElement?.closest('[data-testid="comment"]') ?? heading.current?.focus())
  return (
    <Dialog heading={s('comments.heading')}>
      <p className="hint">
        {s(own ? 'comments.about.own' : mode === 'draft' ? 'comments.about.draft' : 'comments.about.review')}
      </p>
      {kept ? null : (
        <p className="field-error" role="alert">
          {s('comments.not-kept')}
        </p>
      )}
      {standing && writesOn ? (
        <section className="comment-new" aria-label={s('comments.new')}>
          <h3>{s('comments.new.on', { where: whereWords(standing) })}</h3>
          <Composer
            key={JSON.stringify(on)}
            about={`new ${JSON.stringify(on)}`}
            label={s('comments.text')}
            send={s('comments.send')}
            onSend={text => {
              const id = addComment(on, text)
              if (id) showDialog({ kind: 'comments', thread: id, on: null })
            }}
            onCancel={() => showDialog({ kind: 'comments', thread: null, on: null })}
          />
        </section>
      ) : may ? (
        <p>
          <button
            type="button"
            className="button button-outline button-small"
            onClick={() => showDialog({ kind: 'comments', thread: null, on: { kind: 'proposal' } })}
          >
            {s('comments.add')}
          </button>
        </p>
      ) : null}
      {naming ? <NameFirst onDone={() => setNaming(false)} /> : null}
      {listed.length > 1 ? <Filters wanted={wanted} onWant={setWanted} /> : null}
      <h3 ref={heading} tabIndex={-1} className="comment-list-heading">
        {shown.length === listed.length
          ? s('comments.list', { n: listed.length })
          : s('comments.list.of', { n: shown.length, all: listed.length })}
      </h3>
      {here.length < listed.length && standing ? (
        <p className="hint">
          {s('comments.only', { where: whereWords(standing) })}{' '}
          <button
            type="button"
            className="link"
            onClick={() => showDialog({ kind: 'comments', thread: null, on: null })}
          >
            {s('comments.show-all')}
          </button>
        </p>
      ) : null}
      {shown.length === 0 ? (
        <p className="quiet">
          {s(listed.length === 0 ? 'comments.none' : here.length === 0 ? 'comments.none.here' : 'comments.none.wanted')}
        </p>
      ) : (
        <ol className="comment-list" aria-label={s('comments.heading')}>
          {shown.map(one => (
            <Thread
              key={one.comment.id}
              one={one}
              arrived={one.comment.id === thread}
              onName={() => setNaming(true)}
              onGone={gone}
            />
          ))}
        </ol>
      )}
      <p className="form-buttons">
        <Buttons shown={shown} />
      </p>
    </Dialog>
  )
}

function isSame(one: Listed['standing'], other: Listed['standing']): boolean {
  const key = (standing: Listed['standing']) =>
    standing.kind === 'change'
      ? ['change', standing.change.id]
      : standing.kind === 'finding'
        ? ['finding', standing.rule, standing.case]
        : standing.kind === 'place'
          ? ['place', ...standing.at]
          : [standing.kind]
  return JSON.stringify(key(one)) === JSON.stringify(key(other))
}

function Filters({ wanted, onWant }: { readonly wanted: Wanted; readonly onWant: (wanted: Wanted) => void }) {
  const listed = useComments(state => state.listed)
  return (
    <div className="comment-filters">
      <SelectField
        label={s('comments.state')}
        none={s('comments.state.all')}
        value={wanted.state === 'all' ? undefined : wanted.state}
        options={[
          { value: 'open', label: s('comments.state.open') },
          { value: 'resolved', label: s('comments.state.resolved') }
        ]}
        onChange={state => onWant({ ...wanted, state: (state ?? 'all') as Wanted['state'] })}
      />
      <SelectField
        label={s('comments.by')}
        none={s('comments.by.anyone')}
        value={wanted.author ?? undefined}
        options={authorsOf(listed.map(({ comment }) => comment)).map(name => ({ value: name, label: name }))}
        onChange={author => onWant({ ...wanted, author: author ?? null })}
      />
      <SelectField
        label={s('comments.order')}
        none={s('comments.order.newest')}
        value={wanted.order === 'newest' ? undefined : wanted.order}
        options={[{ value: 'place', label: s('comments.order.place') }]}
        onChange={order => onWant({ ...wanted, order: (order ?? 'newest') as Wanted['order'] })}
      />
    </div>
  )
}

/** Whoever resolves says who it is. */
function NameFirst({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState(() => named(null))
  const [asked, setAsked] = useState(false)
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.querySelector('input')?.focus(), [])
  return (
    <section ref={section} className="comment-new" aria-label={s('comments.me')}>
      <p>{s('comments.me.first')}</p>
      <NameFields name={name} asked={asked} onChange={setName} />
      <p className="form-buttons">
        <button
          type="button"
          className="button button-solid button-small"
          onClick={() => {
            if (nameFault(name, true)) return setAsked(true)
            goBy(name)
            onDone()
          }}
        >
          {s('comments.me.save')}
        </button>
      </p>
    </section>
  )
}

function Buttons({ shown }: { readonly shown: readonly Listed[] }) {
  const may = useMode(mayComment)
  const mode = useMode(state => state.mode)
  const some = useComments(({ listed, beside }) => (mode === 'review' ? beside : listed).length > 0)
  return (
    <>
      {mode === 'review' && some ? (
        <>
          <button type="button" className="button button-solid button-small" onClick={saveCommentsFile}>
            {s('comments.save')}
          </button>
          <button type="button" className="button button-outline button-small" onClick={saveWithComments}>
            {s('comments.save.with')}
          </button>
        </>
      ) : null}
      {may ? (
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => pickFiles('.json,application/json', files => void addComments(files))}
        >
          {s('comments.files')}
        </button>
      ) : null}
      {mode === 'draft' && some ? (
        <button type="button" className="button button-outline button-small" onClick={saveCommentsFile}>
          {s('comments.save')}
        </button>
      ) : null}
      {shown.length > 0 ? (
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => saveCommentsPaper(shown.map(({ comment }) => comment.id))}
        >
          {s('comments.save.paper')}
        </button>
      ) : null}
    </>
  )
}

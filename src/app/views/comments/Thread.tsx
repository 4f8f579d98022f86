import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Listed } from '../../../comments/standing.ts'
import { isResolved } from '../../../comments/thread.ts'
import { s } from '../../../i18n/comments/comments.ts'
import type { RuleId } from '../../../law/ids.ts'
import type { Mark, Remark } from '../../../proposal/comments/types.ts'
import { PLACE_REACH } from '../../commands/comments/place.ts'
import { authorWords, momentWords, whereWords } from '../../commands/comments/words.ts'
import { isOwn, mayTakeBack, replyTo, resolve, rewrite, takeBack } from '../../commands/comments/write.ts'
import { zoomToChange } from '../../commands/map/zoom.ts'
import { useComments } from '../../state/comments.ts'
import { mayComment, useMode } from '../../state/mode.ts'
import { go } from '../../state/navigation.ts'
import { getMap } from '../../state/services.ts'
import { Composer } from './Composer.tsx'

/** One thread: what it is on, what was said, and what can be done. `onGone`: it may have left the list, and the focus with it. */
export function Thread(props: {
  readonly one: Listed
  readonly arrived: boolean
  readonly onName: () => void
  readonly onGone: () => void
}) {
  const { comment, n } = props.one
  const may = useMode(mayComment)
  const me = useComments(state => state.me)
  const [writing, setWriting] = useState<string | null>(null)
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!props.arrived) return
    ref.current?.focus({ preventScroll: true })
    ref.current?.scrollIntoView({ block: 'start' })
  }, [props.arrived])
  const resolved = isResolved(comment)
  const remark = (said: Remark, isReply: boolean) =>
    writing === said.id ? (
      <Composer
        about={`edit ${said.id}`}
        label={s(isReply ? 'comments.text.reply' : 'comments.text')}
        send={s('comments.send.edit')}
        initial={said.text}
        onSend={text => {
          rewrite(comment.id, said.id, text)
          setWriting(null)
          ref.current?.focus()
        }}
        onCancel={() => setWriting(null)}
      />
    ) : (
      <Said said={said}>
        {isOwn(comment, said.id) ? (
          <button
            type="button"
            className="link"
            aria-label={isReply ? s('comments.edit.reply', { author: said.author }) : s('comments.edit.of', { n })}
            onClick={() => setWriting(said.id)}
          >
            {s('comments.edit')}
          </button>
        ) : null}
        {mayTakeBack(comment, said.id) ? (
          <button
            type="button"
            className="link"
            aria-label={isReply ? s('comments.remove.reply', { author: said.author }) : s('comments.remove.of', { n })}
            onClick={() => {
              takeBack(comment.id, said.id)
              if (isReply) ref.current?.focus()
              else props.onGone()
            }}
          >
            {s('comments.remove')}
          </button>
        ) : null}
      </Said>
    )
  return (
    <li
      ref={ref}
      tabIndex={-1}
      className={resolved ? 'comment comment-resolved' : 'comment'}
      data-testid="comment"
      data-comment={comment.id}
      aria-label={s('comments.thread', { n, author: comment.author, state: resolved ? 'resolved' : 'open' })}
    >
      <div className="comment-head">
        <span className="comment-number" aria-hidden="true">
          {n}
        </span>
        <Where one={props.one} />
        {resolved ? <span className="comment-state">{s('comments.resolved')}</span> : null}
      </div>
      {remark(comment, false)}
      {(comment.replies ?? []).length > 0 ? (
        <ol className="comment-replies" aria-label={s('comments.replies', { n })}>
          {(comment.replies ?? []).map(reply => (
            <li key={reply.id}>{remark(reply, true)}</li>
          ))}
        </ol>
      ) : null}
      {(comment.marks ?? []).map(mark => (
        <p key={JSON.stringify(mark)} className="comment-mark">
          {markWords(mark)}
        </p>
      ))}
      {writing === 'reply' ? (
        <Composer
          about={`reply ${comment.id}`}
          label={s('comments.reply.to', { n })}
          send={s('comments.send.reply')}
          onSend={text => {
            replyTo(comment.id, text)
            setWriting(null)
            ref.current?.focus()
          }}
          onCancel={() => setWriting(null)}
        />
      ) : may ? (
        <p className="comment-deeds">
          <button
            type="button"
            className="button button-outline button-small"
            aria-label={s('comments.reply.to', { n })}
            onClick={() => setWriting('reply')}
          >
            {s('comments.reply')}
          </button>
          <button
            type="button"
            className="button button-outline button-small"
            aria-label={s(resolved ? 'comments.reopen.of' : 'comments.resolve.of', { n })}
            onClick={() => {
              if (me === null) return props.onName()
              resolve(comment.id, !resolved)
              props.onGone()
            }}
          >
            {s(resolved ? 'comments.reopen' : 'comments.resolve')}
          </button>
        </p>
      ) : null}
    </li>
  )
}

export const markWords = (mark: Mark): string =>
  s('comments.mark', {
    state: mark.resolved ? 'resolved' : 'reopened',
    author: authorWords(mark),
    when: momentWords(mark.at)
  })

/** What it is on, as a way there; as words where that is gone. */
function Where({ one: { standing } }: { readonly one: Listed }) {
  const words = whereWords(standing)
  const lead =
    standing.kind === 'change'
      ? () => zoomToChange(standing.change.id)
      : standing.kind === 'finding'
        ? () =>
            go({
              kind: 'finding',
              rule: standing.rule as RuleId,
              ...(standing.case === null ? {} : { case: standing.case })
            })
        : standing.kind === 'place'
          ? () => getMap()?.bringIntoSight(PLACE_REACH(standing.at))
          : null
  if (!lead)
    return <span className={standing.kind === 'gone' ? 'comment-where comment-gone' : 'comment-where'}>{words}</span>
  return (
    <button type="button" className="link comment-where" aria-label={s('comments.go', { where: words })} onClick={lead}>
      {words}
    </button>
  )
}

/** Words as they were typed; whatever they look like they are only words. */
export function Said({ said, children }: { readonly said: Remark; readonly children?: ReactNode }) {
  const edited = said.edited?.at(-1)
  return (
    <div className="comment-said">
      <p className="comment-by">
        <strong>{authorWords(said)}</strong> <time dateTime={said.at}>{momentWords(said.at)}</time>
        {edited ? <> · {s('comments.edited', { when: momentWords(edited) })}</> : null} {children}
      </p>
      <p className="comment-text">{said.text}</p>
    </div>
  )
}

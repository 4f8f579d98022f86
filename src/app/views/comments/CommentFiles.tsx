import { useId, useMemo, useState } from 'react'
import {
  type Choices,
  type Conflict,
  MINE,
  mergedComments,
  type Notice,
  type PlannedThread,
  planComments
} from '../../../comments/merge.ts'
import { standingOf } from '../../../comments/standing.ts'
import { isResolved } from '../../../comments/thread.ts'
import { s } from '../../../i18n/comments/comments.ts'
import { t, text } from '../../../i18n/index.ts'
import { MAX_COMMENTS, tooManyComments } from '../../../proposal/comments/budget.ts'
import type { Mark, Remark } from '../../../proposal/comments/types.ts'
import { addComments, caseWithComments } from '../../commands/comments/open.ts'
import { takeComments } from '../../commands/comments/take.ts'
import { authorWords, momentWords, whereWords } from '../../commands/comments/words.ts'
import { pickFiles } from '../../commands/files/pick-file.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { useCase } from '../../state/case.ts'
import { useComments } from '../../state/comments.ts'
import { closeDialog } from '../../state/ui.ts'
import { Said } from './Thread.tsx'
import './comments.css'

/** What files of comments add: first what must be chosen, then what is new, then what is to be known. */
export function CommentFiles() {
  const log = useCase(state => state.log)
  const { cameBack, instead, beside } = useComments()
  const [choices, setChoices] = useState<Choices>(new Map())
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [anyway, setAnyway] = useState<ReadonlySet<string>>(new Set())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the case follows the log and what is beside it
  const found = useMemo(() => {
    const proposal = caseWithComments()
    return proposal && { proposal, plan: planComments(proposal, cameBack, { anyway }) }
  }, [log, beside, cameBack, anyway])
  if (!found) return null
  const { plan, proposal } = found
  const of = (kind: PlannedThread['kind']) => plan.threads.filter(one => one.kind === kind)
  const conflicts = plan.threads.flatMap(thread => thread.conflicts.map(conflict => ({ thread, conflict })))
  // What has nothing new but a question stands above.
  const [news, more] = [of('new'), of('more').filter(saysMore)]
  const after = mergedComments(proposal.comments ?? [], plan, choices, { left, by: { author: '' }, now: '' })
  const tooMuch = tooManyComments(after) !== null
  const takes = news.some(({ id }) => !left.has(id)) || more.length > 0 || choices.size > 0
  const put = (id: string) => setLeft(has => new Set(has.has(id) ? [...has].filter(one => one !== id) : [...has, id]))
  return (
    <Dialog
      heading={s('comments.merge.heading')}
      wide
      buttons={
        <>
          <button
            type="button"
            className="button button-solid"
            disabled={!takes || tooMuch}
            onClick={() => takeComments(plan, choices, left, s('comments.merge.unnamed'))}
          >
            {s('comments.merge.take')}
          </button>
          {instead ? (
            <button
              type="button"
              className="button button-outline"
              onClick={() => {
                closeDialog()
                instead()
              }}
            >
              {s('comments.merge.instead')}
            </button>
          ) : null}
          <button type="button" className="button button-outline" onClick={closeDialog}>
            {t('dialog.close')}
          </button>
        </>
      }
    >
      <p>{s('comments.merge.about')}</p>
      <p className="form-buttons">
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => pickFiles('.json,application/json', files => void addComments(files))}
        >
          {s('comments.merge.add')}
        </button>
      </p>
      <Notices notices={plan.notices} anyway={anyway} onAnyway={name => setAnyway(new Set([...anyway, name]))} />
      {tooMuch ? <p className="field-error">{s('comments.merge.too-much', { most: MAX_COMMENTS })}</p> : null}
      {conflicts.length > 0 ? (
        <>
          <h3>{s('comments.merge.conflicts')}</h3>
          <p className="hint">{s('comments.merge.undecided')}</p>
          {conflicts.map(({ thread, conflict }) => (
            <ConflictSides
              key={conflict.key}
              thread={thread}
              conflict={conflict}
              chosen={choices.get(conflict.key) ?? null}
              onChoose={voice => setChoices(new Map([...choices, [conflict.key, voice]]))}
            />
          ))}
        </>
      ) : null}
      {cameBack.length > 0 && !takes && conflicts.length === 0 && left.size === 0 ? (
        <p>{s('comments.merge.nothing')}</p>
      ) : null}
      {news.length > 0 ? (
        <>
          <h3>{s('comments.merge.new')}</h3>
          <ol className="comment-list" data-testid="comments-new">
            {news.map(thread => (
              <li key={thread.id} className="comment">
                <label className="check">
                  <input type="checkbox" checked={!left.has(thread.id)} onChange={() => put(thread.id)} />
                  <span>{s('comments.merge.with', { author: authorWords(thread.joined) })}</span>
                </label>
                <Origin thread={thread} />
                <Said said={thread.joined} />
                {(thread.joined.replies ?? []).map(reply => (
                  <Said key={reply.id} said={reply} />
                ))}
                {isResolved(thread.joined) ? <p className="comment-mark">{s('comments.resolved')}</p> : null}
              </li>
            ))}
          </ol>
        </>
      ) : null}
      {more.length > 0 ? (
        <>
          <h3>{s('comments.merge.more')}</h3>
          <ol className="comment-list" data-testid="comments-more">
            {more.map(thread => (
              <More key={thread.id} thread={thread} />
            ))}
          </ol>
        </>
      ) : null}
      {of('same').length > 0 ? <p className="quiet">{s('comments.merge.same', { n: of('same').length })}</p> : null}
    </Dialog>
  )
}

const saysMore = ({ replies, newer, turned }: PlannedThread): boolean =>
  replies.length > 0 || newer.length > 0 || turned

/** What it is on, and which files have it. */
function Origin({ thread }: { readonly thread: PlannedThread }) {
  const proposal = caseWithComments()
  const outcome = useCase(state => state.outcome)
  if (!proposal) return null
  return (
    <p className="hint">
      {whereWords(standingOf(thread.joined.on, proposal, outcome?.assessment ?? null))} ·{' '}
      {s('comments.merge.from', { files: thread.files.join(', ') })}
    </p>
  )
}

function More({ thread }: { readonly thread: PlannedThread }) {
  const said = (id: 'comments.merge.reply' | 'comments.merge.newer') => (remark: Remark) => (
    <li key={remark.id} className="comment-text">
      {s(id, { author: authorWords(remark), text: remark.text })}
    </li>
  )
  return (
    <li className="comment">
      <Origin thread={thread} />
      {thread.mine ? <Said said={thread.mine} /> : null}
      <ul className="comment-news">
        {thread.replies.map(said('comments.merge.reply'))}
        {thread.newer.map(said('comments.merge.newer'))}
        {thread.turned ? (
          <li>{s('comments.merge.turned', { state: isResolved(thread.joined) ? 'resolved' : 'open' })}</li>
        ) : null}
      </ul>
    </li>
  )
}

/** Mine and the files' side by side; nothing is chosen beforehand. */
function ConflictSides(props: {
  readonly thread: PlannedThread
  readonly conflict: Conflict
  readonly chosen: number | null
  readonly onChoose: (voice: number) => void
}) {
  const { thread, conflict } = props
  const name = useId()
  const side = (voice: number, who: string, words: string) => (
    <label key={voice} className="check comment-side">
      <input type="radio" name={name} checked={props.chosen === voice} onChange={() => props.onChoose(voice)} />
      <span>
        <strong>{who}</strong>
        <span className="comment-text">{words}</span>
      </span>
    </label>
  )
  const words = (said: Remark | readonly Mark[]) =>
    conflict.kind === 'text' ? textWords(said as Remark) : statusWords(said as readonly Mark[])
  return (
    <fieldset className="form-field radio-field comment-conflict" data-testid="comment-conflict">
      <legend>{s(`comments.merge.conflict.${conflict.kind}`, { author: thread.joined.author })}</legend>
      <div className="comment-sides">
        {conflict.mine ? side(MINE, s('comments.merge.mine'), words(conflict.mine)) : null}
        {conflict.theirs.map(({ said, files }, voice) =>
          side(voice, s('comments.merge.theirs', { files: files.join(', ') }), words(said))
        )}
      </div>
    </fieldset>
  )
}

const textWords = (said: Remark): string =>
  s('comments.merge.side.text', {
    author: authorWords(said),
    when: momentWords(said.edited?.at(-1) ?? said.at),
    text: said.text
  })

function statusWords(marks: readonly Mark[]): string {
  const last = marks.at(-1)
  return s('comments.merge.side.status', {
    state: last ? (last.resolved ? 'resolved' : 'reopened') : 'open',
    author: last ? authorWords(last) : '',
    when: last ? momentWords(last.at) : ''
  })
}

function Notices(props: {
  readonly notices: readonly Notice[]
  readonly anyway: ReadonlySet<string>
  readonly onAnyway: (name: string) => void
}) {
  if (props.notices.length === 0) return null
  return (
    <section className="comment-told" role="status" data-testid="comments-told">
      <h3>{s('comments.merge.told')}</h3>
      <ul>
        {props.notices.map(notice => (
          <li key={JSON.stringify(notice)}>
            {noticeWords(notice)}{' '}
            {notice.kind === 'other-case' && !props.anyway.has(notice.name) ? (
              <button type="button" className="link" onClick={() => props.onAnyway(notice.name)}>
                {s('comments.merge.anyway')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'refused': {
      const [first] = notice.problems
      const cause = first ? text(first.message) : ''
      const where = first && first.path !== '$' ? `${first.path}: ${cause}` : cause
      return s('comments.told.refused', { name: notice.name, cause: where })
    }
    case 'copies':
      return s('comments.told.copies', { files: notice.names.join(', ') })
    case 'other-case':
      return s('comments.told.other-case', { name: notice.name, title: notice.title })
    default:
      return s(`comments.told.${notice.kind}`, { name: notice.name })
  }
}

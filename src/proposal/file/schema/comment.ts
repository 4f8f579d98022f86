/** What people remark on the proposal: threads, each pinned to something. */
import * as v from 'valibot'
import { MAX_AUTHOR, MAX_TEXT, MAX_TURNS } from '../../comments/budget.ts'
import { code, count, instant, position, record, someText, trueFalse } from './parts.ts'

const who = {
  author: v.pipe(
    someText,
    v.maxLength(MAX_AUTHOR, 'file.author-too-long'),
    v.description('Name of whoever says it, as they give it themselves.')
  ),
  council: v.exactOptional(v.pipe(code, v.description('Code of the municipality whose council they speak for.')))
}

const remark = {
  id: v.pipe(someText, v.description('Its own among all comments and replies.')),
  ...who,
  at: instant,
  text: v.pipe(someText, v.maxLength(MAX_TEXT, 'file.comment-too-long')),
  edited: v.exactOptional(
    v.pipe(
      v.array(instant, 'file.list'),
      v.maxLength(MAX_TURNS, 'file.too-many-turns'),
      v.description('When its text was changed, each time.')
    )
  )
}

const pin = v.pipe(
  v.variant(
    'kind',
    [
      record({ kind: v.literal('proposal', 'file.pin') }, 'The proposal as a whole.'),
      record({ kind: v.literal('change', 'file.pin'), id: someText }, 'A change, by its id.'),
      record(
        {
          kind: v.literal('finding', 'file.pin'),
          rule: v.pipe(someText, v.description('Which rule the finding is of.')),
          case: v.exactOptional(v.pipe(count, v.description('Number of its case, from 1, where there are several.'))),
          changes: v.exactOptional(
            v.pipe(v.array(someText, 'file.list'), v.description('Ids of the changes of that case.'))
          )
        },
        'What the check says by one rule.'
      ),
      record({ kind: v.literal('place', 'file.pin'), at: position }, 'A place on the map.')
    ],
    'file.pin'
  ),
  v.description('What the comment is on. It stays where what it names is gone.')
)

const mark = record({ at: instant, ...who, resolved: trueFalse }, 'The thread was resolved, or opened again.')

export const commentSchema = record(
  {
    ...remark,
    on: pin,
    replies: v.exactOptional(v.array(record(remark, 'A reply.'), 'file.list')),
    marks: v.exactOptional(
      v.pipe(
        v.array(mark, 'file.list'),
        v.maxLength(MAX_TURNS, 'file.too-many-turns'),
        v.description('In the order they came; the last one counts.')
      )
    )
  },
  'A remark on the proposal. No part of what is decided: nothing that is judged or printed for the case reads it.'
)

/** What one municipal council is asked and says. Everything but its code may be missing: a form is filled in over time. */
import * as v from 'valibot'
import { code, date, record, text, trueFalse } from './parts.ts'

export const hearing = record(
  {
    sent: v.exactOptional(date),
    deadline: v.exactOptional(v.pipe(date, v.metadata({ description: 'Last day to answer.', format: 'date' }))),
    answered: v.exactOptional(v.pipe(date, v.metadata({ description: 'The day the answer came.', format: 'date' }))),
    answer: v.exactOptional(v.picklist(['for', 'against', 'remarks'], 'file.choice')),
    text: v.exactOptional(text)
  },
  'The hearing of the council; its answer does not bind (§ 2, stk. 2, § 3, stk. 1, § 6, stk. 1).'
)

export const decision = record(
  {
    kind: v.picklist(['consents', 'refuses', 'pending'], 'file.choice'),
    date: v.exactOptional(date),
    agendaItem: v.exactOptional(text)
  },
  'What the council has decided in a meeting (§ 2, stk. 1, § 7, stk. 4).'
)

export const wishes = record(
  {
    continue: v.exactOptional(
      v.pipe(trueFalse, v.description('Wants the cooperation that is dissolved to go on. Left out where not known.'))
    ),
    join: v.exactOptional(
      v.pipe(trueFalse, v.description('Wants to join the group that is designated. Left out where not known.'))
    ),
    division: v.exactOptional(v.pipe(text, v.description('Wishes about the municipal division.'))),
    authorised: v.exactOptional(v.pipe(text, v.description('Wishes about which council is authorised.'))),
    text: v.exactOptional(text)
  },
  'Wishes about a binding cooperation (§ 5, stk. 4, § 7, stk. 4 and 5).'
)

const publication = record(
  { channel: v.exactOptional(text), date: v.exactOptional(date), link: v.exactOptional(text) },
  'Where the council made decision and terms public (§ 9).'
)

export const councilSchema = record(
  {
    code,
    hearing: v.exactOptional(hearing),
    decision: v.exactOptional(decision),
    wishes: v.exactOptional(wishes),
    publication: v.exactOptional(publication)
  },
  'What one municipal council has been asked and has said.'
)

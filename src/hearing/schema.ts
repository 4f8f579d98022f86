/** The one definition of the file `skel-hearing/1`, which the published JSON Schema is made from too. */
import * as v from 'valibot'
import { decision, hearing, wishes } from '../proposal/file/schema/council.ts'
import { code, date, record, text } from '../proposal/file/schema/parts.ts'
import { proposalSchema } from '../proposal/file/schema.ts'
import { FORMAT } from './types.ts'

const { answered, answer, text: words } = hearing.pipe[0].entries

export const answerSchema = record(
  { answered, answer, text: words, decision: v.exactOptional(decision), wishes: v.exactOptional(wishes) },
  'What the council says. Empty in the file that is sent out.'
)

const envelope = {
  $schema: v.exactOptional(text),
  format: v.literal(FORMAT, 'round.not-a-hearing'),
  council: record({ code, name: text }, 'The council that is asked.'),
  sent: v.exactOptional(date),
  deadline: v.exactOptional(v.pipe(date, v.metadata({ description: 'Last day to answer.', format: 'date' }))),
  fingerprint: v.pipe(
    text,
    v.regex(/^[0-9a-f]{64}$/, 'file.sha256'),
    v.description('SHA-256 of what the council is asked about: the changes in force, date, dataset and terms.')
  ),
  answer: answerSchema
}

/** Everything but the proposal, which has a reader of its own. */
export const envelopeSchema = record({ ...envelope, proposal: v.looseObject({}, 'file.object') }, '')

export const hearingSchema = v.pipe(
  record(
    { ...envelope, proposal: proposalSchema },
    'A proposal as one municipal council is asked about it, with room for its answer. Unknown keys are kept.'
  ),
  v.title(FORMAT)
)

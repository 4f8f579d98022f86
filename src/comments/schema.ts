/** The one definition of the file `skel-comments/1`, which the published JSON Schema is made from too. */
import * as v from 'valibot'
import { commentSchema } from '../proposal/file/schema/comment.ts'
import { instant, record, text } from '../proposal/file/schema/parts.ts'
import { FORMAT } from './types.ts'

export const commentsSchema = v.pipe(
  record(
    {
      $schema: v.exactOptional(text),
      format: v.literal(FORMAT, 'comments.not-comments'),
      proposal: record(
        {
          title: text,
          created: v.exactOptional(instant),
          fingerprint: v.pipe(
            text,
            v.regex(/^[0-9a-f]{64}$/, 'file.sha256'),
            v.description('SHA-256 of what the proposal asks: the changes in force, date, dataset and terms.')
          )
        },
        'The proposal they are on.'
      ),
      comments: v.array(commentSchema, 'file.list')
    },
    'What is remarked on a proposal, apart from it. Unknown keys are kept.'
  ),
  v.title(FORMAT)
)

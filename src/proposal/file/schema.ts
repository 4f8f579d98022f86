/**
 * The one definition of the file `skel-proposal/1`: the reader checks with it and the published JSON Schema
 * (public/schema) is made from it. Messages are ids of the text catalogue.
 *
 * What a JSON Schema can't say is checked in `consistency.ts`: closed rings, unique ids, swapped coordinates.
 */
import * as v from 'valibot'
import { FORMAT } from '../types.ts'
import { changeSchema } from './schema/change.ts'
import { commentSchema } from './schema/comment.ts'
import { cooperationSchema } from './schema/cooperation.ts'
import { councilSchema } from './schema/council.ts'
import { date, instant, record, someText, text } from './schema/parts.ts'
import { statementsSchema } from './schema/statements.ts'

export const proposalSchema = v.pipe(
  record(
    {
      $schema: v.exactOptional(text),
      format: v.literal(FORMAT, 'file.not-a-proposal'),
      title: v.exactOptional(text),
      effectiveDate: v.pipe(date, v.description('The day the changes take effect, YYYY-MM-DD.')),
      dataset: record(
        {
          id: someText,
          sha256: v.pipe(
            text,
            v.regex(/^[0-9a-f]{64}$/, 'file.sha256'),
            v.description('Fingerprint of the dataset the changes were drawn on, 64 hexadecimal digits in lower case.')
          )
        },
        'The dataset the changes were drawn on; another one gives other numbers.'
      ),
      changes: v.pipe(v.array(changeSchema, 'file.list'), v.description('Applied in this order.')),
      statements: v.exactOptional(statementsSchema),
      councils: v.exactOptional(v.array(councilSchema, 'file.list')),
      cooperations: v.exactOptional(v.array(cooperationSchema, 'file.list')),
      comments: v.exactOptional(v.array(commentSchema, 'file.list')),
      created: v.exactOptional(instant),
      modified: v.exactOptional(instant)
    },
    'A proposal to change the division of Denmark into municipalities and regions. Unknown keys are kept.'
  ),
  v.title(FORMAT)
)

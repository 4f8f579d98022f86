/** A binding cooperation that people state besides those of the dataset. */
import * as v from 'valibot'
import { code, date, record, someText, text, twoOrMore } from './parts.ts'

export const cooperationSchema = record(
  {
    id: v.pipe(
      someText,
      v.description('Unique within the file. That of a cooperation in the dataset: the statement replaces it.')
    ),
    members: twoOrMore(code),
    basis: v.pipe(
      v.picklist(['§ 2', '§ 7'], 'file.choice'),
      v.description(
        '§ 2: under lov om forpligtende kommunale samarbejder § 2; § 7: designated under the Act on the division.'
      )
    ),
    from: v.exactOptional(date),
    to: v.exactOptional(date),
    source: v.exactOptional(v.pipe(text, v.description('Where it is known from.')))
  },
  'A binding cooperation between municipalities.'
)

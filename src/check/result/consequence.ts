/** One row of what else changes, as `check --consequences --json` prints it; notes in Danish. */
import * as v from 'valibot'
import { KINDS } from '../../bundle/consequences/rows.ts'
import { range } from './measures.ts'

export const consequenceSchema = v.object({
  number: v.pipe(v.nullable(v.number()), v.description('Of the change, from 1; null for what the dataset lacks.')),
  change: v.pipe(v.string(), v.description('Id of the change.')),
  kind: v.picklist(KINDS),
  code: v.string(),
  name: v.string(),
  from: v.string(),
  fromName: v.string(),
  to: v.string(),
  toName: v.string(),
  areaM2: v.pipe(v.nullable(v.number()), v.description('m² of it that go from one municipality to the other.')),
  share: v.pipe(v.nullable(v.number()), v.description('Of all land of it, 0–1.')),
  residents: v.pipe(v.nullable(v.object(range)), v.description('Estimated.')),
  note: v.string()
})

/** One finding as `check --json` and the trace have it; texts in Danish. */
import * as v from 'valibot'

const range = { low: v.number(), best: v.number(), high: v.number() }

const input = v.object({
  name: v.string(),
  value: v.string(),
  range: v.exactOptional(v.object({ ...range, unit: v.picklist(['m2', 'residents']) })),
  source: v.exactOptional(v.string()),
  date: v.exactOptional(v.nullable(v.string())),
  method: v.exactOptional(v.string()),
  change: v.exactOptional(v.pipe(v.string(), v.description('Id of the change whose share this is.')))
})

export const findingSchema = v.object({
  rule: v.string(),
  case: v.exactOptional(
    v.pipe(
      v.number(),
      v.description(
        'Number of the case it is of, where the proposal has several; left out where all is one case, and for what is judged over all cases together (§ 1, stk. 3, §§ 8, 10 and 13).'
      )
    )
  ),
  provision: v.pipe(v.string(), v.description('As Danish lawyers write it, for instance "§ 2, stk. 2".')),
  verdict: v.picklist(['met', 'not-met', 'undetermined', 'needs-assessment', 'not-applicable']),
  unfilled: v.exactOptional(
    v.pipe(
      v.literal(true),
      v.description('Not met, or open, only because nothing is stated yet; people are told "ikke udfyldt".')
    )
  ),
  reason: v.string(),
  inputs: v.array(input),
  quote: v.pipe(v.string(), v.description('Words quoted from the Act.')),
  steps: v.pipe(v.array(v.string()), v.description('The reasoning, step by step.')),
  assumptions: v.pipe(v.array(v.string()), v.description('Interpretations taken.')),
  settles: v.pipe(v.array(v.string()), v.description('What would settle or change the verdict.'))
})

export type ToldFinding = v.InferOutput<typeof findingSchema>

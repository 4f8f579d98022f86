/** What the law room says. The rules are advice: a condition "ser ud til at være opfyldt", it is never "godkendt". */
import { cases } from './cases.ts'
import { cooperations } from './cooperations.ts'
import { division } from './division.ts'
import { land } from './land.ts'
import { minorChange } from './minor-change.ts'
import { lawNames } from './names.ts'
import { summary } from './summary.ts'
import { terms } from './terms.ts'
import { lawValues } from './values.ts'

export const law = {
  ...lawNames,
  ...lawValues,
  ...cases,
  ...minorChange,
  ...division,
  ...summary,
  ...terms,
  ...land,
  ...cooperations
} as const

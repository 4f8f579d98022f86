/** What the law room says. The rules are advice: a condition "ser ud til at være opfyldt", it is never "godkendt". */
import { cooperations } from './law/cooperations.ts'
import { division } from './law/division.ts'
import { land } from './law/land.ts'
import { minorChange } from './law/minor-change.ts'
import { lawNames } from './law/names.ts'
import { terms } from './law/terms.ts'
import { lawValues } from './law/values.ts'

export const law = {
  ...lawNames,
  ...lawValues,
  ...minorChange,
  ...division,
  ...terms,
  ...land,
  ...cooperations
} as const

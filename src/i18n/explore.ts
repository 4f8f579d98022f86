/** The texts of looking at the division: loaded with what says them. */
import { day } from './da/explore/day.ts'
import { explore } from './da/explore/table.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const s = saying({ ...explore, ...day })

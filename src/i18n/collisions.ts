/** The texts on several proposals held against one another: loaded with what says them. */
import { collisions } from './da/collisions.ts'
import { saying } from './index.ts'
import './law.ts'
import './proposal-file.ts'

/** As `t`, of these texts. */
export const t = saying(collisions)

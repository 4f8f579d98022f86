/** The texts of the guide to the supervision of councils: loaded with it. */
import { oversight } from './da/oversight.ts'
import { saying, text } from './index.ts'

/** As `t` of index.ts, for these texts too. */
export const t = saying(oversight)

export { text }

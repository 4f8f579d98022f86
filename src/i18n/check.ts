/** The texts of the command line, which the app never says. */
import { check } from './da/check.ts'
import { saying, text } from './index.ts'
import './law.ts'
import './proposal-file.ts'

/** As `t` of index.ts, for these texts too. */
export const t = saying(check)

export { text }

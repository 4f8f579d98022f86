/** The texts on where a file's residents are: loaded with what says them. */
import { residents } from './da/residents.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const r = saying(residents)

/** The texts on files of vector data: loaded with what says them. */
import { vector } from './da/vector.ts'
import { saying } from './index.ts'

/** As `t`, of a text on such a file. */
export const v = saying(vector)

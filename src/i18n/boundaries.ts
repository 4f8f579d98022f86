/** The texts on one's own borders: loaded with what says them. */
import { boundaries } from './da/boundaries.ts'
import { saying, text } from './index.ts'

/** As `t`, of a text on one's own borders. */
export const b = saying(boundaries)

export { text }

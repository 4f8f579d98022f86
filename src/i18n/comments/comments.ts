/** The texts on comments: loaded with what says them. */
import { comments } from '../da/comments/comments.ts'
import { saying } from '../index.ts'
import '../proposal-file.ts'

/** As `t`, of these texts. */
export const s = saying(comments)

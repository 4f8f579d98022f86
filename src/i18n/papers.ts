/** The texts of the papers, which nothing else says: loaded with the papers. */
import { papers } from './da/papers/index.ts'
import { saying } from './index.ts'
import './law.ts'

/** As `t`, of a paper's text. */
export const p = saying(papers)

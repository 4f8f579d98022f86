/** The texts of a case's tables and bundle, which nothing else says: loaded with what says them. */
import { bundle } from './da/bundle.ts'
import { saying } from './index.ts'
import './law.ts'
import './proposal-file.ts'

/** As `t`, of these texts. */
export const t = saying(bundle)

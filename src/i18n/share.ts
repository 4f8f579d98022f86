/** The texts on proposals in links: loaded with what says them. */
import { share } from './da/share.ts'
import './proposal-file.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const s = saying(share)

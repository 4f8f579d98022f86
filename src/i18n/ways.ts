/** The texts on the ways into the app and its addresses: loaded with what says them. */
import { ways } from './da/ways.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const s = saying(ways)

/** The texts of before and after on the map: loaded with what says them. */
import { beforeAfter } from './da/map/before-after.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const w = saying(beforeAfter)

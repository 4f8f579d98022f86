/** The texts of themes on the map: loaded with what says them. */
import { themes } from '../da/map/themes.ts'
import { saying } from '../index.ts'

/** As `t`, of these texts. */
export const s = saying(themes)

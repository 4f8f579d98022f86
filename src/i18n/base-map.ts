/** The texts on base maps: loaded with what says them. */
import './config.ts'
import { baseMap } from './da/map/base-map.ts'
import { saying } from './index.ts'

/** As `t`, of a text on base maps. */
export const m = saying(baseMap)

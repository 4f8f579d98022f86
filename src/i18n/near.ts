/** The texts of the map close up and of its legend: loaded with the map, not with the page. */
import { near } from './da/map/near.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const n = saying(near)
export type NearId = keyof typeof near

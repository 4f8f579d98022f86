/** The texts of cards of regions, parishes, islands and cooperations: loaded with what says them. */
import { areaCard } from './da/map/area-card.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const p = saying(areaCard)

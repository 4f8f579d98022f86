/** The texts of cards of regions and parishes: loaded with what says them. */
import { areaCard } from './da/area-card.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const p = saying(areaCard)

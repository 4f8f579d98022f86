/** The texts of the search for places: loaded with what says them. */
import { search } from './da/search.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const s = saying(search)

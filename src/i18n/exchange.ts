/** The texts of files of geographic data, which nothing else says: loaded with what writes them. */
import { exchange } from './da/exchange.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const t = saying(exchange)

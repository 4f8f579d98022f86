/** The texts on parcels, their tables and layers: loaded with what says them. */
import { cadastre } from './da/cadastre.ts'
import './vector.ts'
import { saying } from './index.ts'

/** As `t`, of a text on parcels. */
export const c = saying(cadastre)

/** The texts on reference layers: loaded with what says them. */
import { layers } from './da/map/layers.ts'
import { vector } from './da/vector.ts'
import { saying } from './index.ts'

/** As `t`, of a text on such a layer or its file. */
export const l = saying({ ...vector, ...layers })

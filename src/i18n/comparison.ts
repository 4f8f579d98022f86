/** The texts on files in a comparison: loaded with what says them. */
import { comparison } from './da/comparison.ts'
import './proposal-file.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const s = saying(comparison)

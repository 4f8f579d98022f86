/** The texts on proposals compared: loaded with what says them. */
import { comparison } from './da/comparison.ts'
import './law.ts'
import './proposal-file.ts'
import { saying } from './index.ts'

export type ComparisonId = keyof typeof comparison

/** As `t`, of these texts. */
export const s = saying(comparison)

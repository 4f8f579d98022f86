/** The texts on hearings by file: loaded with what says them. */
import { hearing } from './da/hearing.ts'
import './proposal-file.ts'
import { saying } from './index.ts'

/** As `t`, of these texts. */
export const s = saying(hearing)

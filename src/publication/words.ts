/** The texts of a published proposal: loaded with what makes one. */
import { publication } from '../i18n/da/publication.ts'
import { saying } from '../i18n/index.ts'
import '../i18n/bundle.ts'
import '../i18n/papers.ts'

/** As `t`, of these texts. */
export const s = saying(publication)

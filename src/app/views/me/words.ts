import type { Formats, sayingIn } from '../../../i18n/me.ts'

/** Texts and figures in the language that the page is read in. */
export interface Words {
  readonly p: ReturnType<typeof sayingIn>
  readonly f: Formats
}

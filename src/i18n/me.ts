/** The page "Hvad betyder det for mig?" in the language its reader chooses; the rest of the app is Danish. */
import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { me } from './da/explore/me.ts'
import { meInEnglish } from './en/me.ts'
import { saying } from './index.ts'

export type Language = 'da' | 'en'
export type MeText = keyof typeof me

/** As `t`, of these texts, in Danish. */
export const p = saying(me)

const english = setupI18n()
english.setMessagesCompiler(compileMessage)
english.load('en', meInEnglish)
english.activate('en')

/** Says a text in a language. Values are words of that language already, or numbers. */
export const sayingIn =
  (language: Language) =>
  (id: MeText, values: Readonly<Record<string, string | number>> = {}): string =>
    language === 'en' ? english._(id, { ...values }) : p(id, values)

export interface Formats {
  readonly whole: (n: number) => string
  /** Square metres as km². */
  readonly area: (m2: number) => string
  /** Under a kilometre in whole metres, else in km. */
  readonly distance: (metres: number) => string
  readonly date: (day: string) => string
  readonly names: (names: readonly string[]) => string
}

export function formatsOf(language: Language): Formats {
  const locale = language === 'en' ? 'en-GB' : 'da-DK'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const names = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    whole: n => whole.format(n),
    area: m2 => one.format(m2 / 1e6),
    // Nobody is told that a border lies nearer than it is known to the metre.
    distance: metres => (metres < 999.5 ? `${whole.format(metres)} m` : `${one.format(metres / 1000)} km`),
    date: day => date.format(new Date(`${day}T00:00:00Z`)),
    names: all => names.format(all)
  }
}

/** What `--help` says, in the language asked for. Everything else the command line says is Danish. */
import { DANISH } from './da.ts'
import { ENGLISH } from './en.ts'
import type { HelpTexts } from './types.ts'

export type Language = 'da' | 'en'

export const isLanguage = (word: string): word is Language => word === 'da' || word === 'en'

/** As programs do: LC_ALL before LC_MESSAGES before LANG; Danish unless one says English. */
export function languageOf({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): Language {
  const said = [LC_ALL, LC_MESSAGES, LANG].find(value => value !== undefined && value !== '') ?? ''
  return /^en\b|^en_/i.test(said) ? 'en' : 'da'
}

export const helpIn = (language: Language): HelpTexts => (language === 'en' ? ENGLISH : DANISH)

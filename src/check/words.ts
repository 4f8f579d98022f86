/** The words of a command line as options and files, alike for every command. */
import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * Options may stand before or after the files; after `--` everything is a file. Not strict: what is wrong is told in the user's
 * language, which the parser does not know.
 */
export const tokensOf = (words: readonly string[], options: NonNullable<ParseArgsConfig['options']>) =>
  parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true }).tokens

/** A value that looks like an option is the next option, and this one has none. */
export const isMissing = (value: string): boolean => value === '' || value.startsWith('--')

/**
 * The command `configure`: writes the policy that follows from a built app's config.json into its page, or prints it as a
 * header. What is wrong with the configuration is told, and decides nothing but what is wrong.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import '../../i18n/config.ts'
import { foreignOrigins, pageWithPolicy, policyHeader, policyText } from '../../config/policy.ts'
import { type ConfigReading, readConfig } from '../../config/read.ts'
import { NO_CONFIG } from '../../config/types.ts'
import { t, text } from '../../i18n/check.ts'
import { helpIn } from '../help/help.ts'

export interface Answer {
  readonly status: 0 | 2
  readonly out: string
  readonly error: string
}

/** Stands for the page's own address where none is given: https, and nobody's. */
const SOMEWHERE = 'https://skel.invalid/'

/** The configuration beside a page; none where there is no file. */
export function configIn(folder: string, page: string = SOMEWHERE): ConfigReading {
  const path = resolve(folder, 'config.json')
  return existsSync(path) ? readConfig(readFileSync(path, 'utf8'), page) : { config: NO_CONFIG, problems: [] }
}

/** What a page beside this configuration may ask, and what is wrong with the configuration, a line each. */
export function policyOf(reading: ConfigReading, page: string = SOMEWHERE): { policy: string; faults: string[] } {
  const policy = policyText(foreignOrigins(reading.config, new URL(page).origin))
  return { policy, faults: reading.problems.map(({ path, message }) => `config.json: ${path}: ${text(message)}`) }
}

/** `here`: where the user stands. */
export function configureCommand(
  words: readonly string[],
  here: string,
  help: string = helpIn('da').configure
): Answer {
  const refused = (error: string): Answer => ({ status: 2, out: '', error: `${error}\n` })
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { header: { type: 'boolean' }, page: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false
  })
  if (values.help) return { status: 0, out: `${help}\n`, error: '' }
  const [folder] = positionals
  const unknown = Object.keys(values).find(name => name !== 'header' && name !== 'page')
  if (unknown !== undefined || folder === undefined || positionals.length > 1) return refused(help)
  const page = typeof values.page === 'string' ? values.page : SOMEWHERE
  if (!/^https?:\/\/[^/]/.test(page) || !URL.canParse(page)) return refused(t('check.configure.page'))
  const html = resolve(here, folder, 'index.html')
  if (!existsSync(html)) return refused(t('check.configure.no-page', { path: html }))
  const reading = configIn(resolve(here, folder), page)
  const { policy, faults } = policyOf(reading, page)
  const error = faults.map(fault => `${fault}\n`).join('')
  // The page keeps the policy it has: of a file that can't be read nobody knows what it means to allow.
  if (reading.problems.some(({ loses }) => loses === 'all')) return { status: 2, out: '', error }
  if (values.header) return { status: 0, out: `${policyHeader(policy)}\n`, error }
  writeFileSync(html, pageWithPolicy(readFileSync(html, 'utf8'), policy))
  const origins = foreignOrigins(reading.config, new URL(page).origin)
  const out =
    origins.length === 0 ? t('check.configure.none') : t('check.configure.done', { origins: origins.join(', ') })
  return { status: 0, out: `${out}\n`, error }
}

/**
 * The command line: what the app would say of a proposal file, from the same engine.
 * Exit status 0 when the proposal could be judged, whatever the verdict; 2 when the file can't be read or a change can't
 * be applied, with one line on standard error: file, JSON path, cause.
 */
import { resolve } from 'node:path'
import { parseArguments } from './check/arguments.ts'
import { judge } from './check/judge.ts'
import { Refusal } from './check/refusal.ts'
import { report } from './check/report.ts'
import { t, text } from './i18n/index.ts'

const REFUSED = 2

/** npm runs scripts in the project's folder and says in INIT_CWD where the user stands. */
const here = process.env.npm_lifecycle_event === 'check' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

function refuse(...parts: readonly string[]): void {
  // A file name may hold anything, and a cause may quote the file: one line all the same.
  const line = parts.join(': ').replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ')
  process.stderr.write(`${line}\n`)
  process.exitCode = REFUSED
}

async function main(): Promise<void> {
  const parsed = parseArguments(process.argv.slice(2))
  if (parsed.kind === 'help') process.stdout.write(`${t('check.usage')}\n`)
  if (parsed.kind === 'wrong') refuse('check', text(parsed.message))
  if (parsed.kind !== 'run') return
  const { file, dataset, residents, residentsSystem, json } = parsed.run
  try {
    const datasetPath = dataset === null ? null : resolve(here, dataset)
    const points =
      residents === null ? null : { file: residents, path: resolve(here, residents), system: residentsSystem }
    const result = await judge({ file, filePath: resolve(here, file), datasetPath, residents: points })
    process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : report(result))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refuse(error.file, ...(error.path === null ? [] : [error.path]), text(error.reason))
  }
}

await main()

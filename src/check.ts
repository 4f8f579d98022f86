/**
 * The command line: what the app would say of a proposal file, from the same engine.
 * Exit status 0 when the proposal could be judged, whatever the verdict; 2 when the file can't be read or a change can't
 * be applied, with one line on standard error: file, JSON path, cause.
 */
import { command } from './check/command.ts'

/** npm runs scripts in the project's folder and says in INIT_CWD where the user stands. */
const here = process.env.npm_lifecycle_event === 'check' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

const { status, out, error } = await command(process.argv.slice(2), here)
process.stdout.write(out)
process.stderr.write(error)
process.exitCode = status

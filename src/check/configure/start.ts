/** Starts the command `configure`: exit status 0, or 2 where nothing was written. */
import { configureCommand } from './command.ts'

/** npm runs scripts in the project's folder and says in INIT_CWD where the user stands. */
const here = process.env.npm_lifecycle_event === 'configure' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

const { status, out, error } = configureCommand(process.argv.slice(2), here)
process.stdout.write(out)
process.stderr.write(error)
process.exitCode = status

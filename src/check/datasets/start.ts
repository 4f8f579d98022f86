/**
 * The command `dataset`: one's own borders as a dataset, or two datasets beside each other.
 * Exit status 0, or 2 with one line on standard error: file, place, cause.
 */
import { datasetCommand } from './command.ts'

/** Whoever reads the output may stop before its end. */
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit()
})

/** npm runs scripts in the project's folder and says in INIT_CWD where the user stands. */
const here = process.env.npm_lifecycle_event === 'dataset' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

const onStep = process.stderr.isTTY ? (words: string) => void process.stderr.write(`${words} …\n`) : undefined
const { status, out, error } = await datasetCommand(process.argv.slice(2), here, onStep)
process.stdout.write(out)
process.stderr.write(error)
process.exitCode = status

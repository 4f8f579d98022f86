/**
 * The command line: what the app would say of proposal files, from the same engine.
 * Exit status 0 when every proposal could be judged, whatever the verdict; 2 when a file can't be read or a change can't
 * be applied, with one line on standard error: file, JSON path, cause.
 */
import { isMainThread } from 'node:worker_threads'
import { answers } from './check/command.ts'
import { serve } from './check/crew.ts'

/** Whoever reads the output may stop before its end. */
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit()
})

/** npm runs scripts in the project's folder and says in INIT_CWD where the user stands. */
const here = process.env.npm_lifecycle_event === 'check' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd()

async function run(): Promise<void> {
  for await (const { status, out, error } of answers(process.argv.slice(2), here)) {
    process.stdout.write(out)
    process.stderr.write(error)
    if (status !== 0) process.exitCode = status
  }
}

if (isMainThread) void run()
else serve()

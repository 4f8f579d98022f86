/**
 * The command line as a process: what is said goes to both streams, and the highest status counts.
 * 0 when everything could be judged, whatever the verdict; 1 when a bundle differs; 2 when a file can't be read or a change
 * can't be applied, with one line on standard error: file, JSON path, cause; 3 when Skel itself fails. Ctrl-C ends it at once,
 * as the system has it (130 in a shell): nothing here listens for it.
 */
import { isMainThread } from 'node:worker_threads'
import { coloured, hasColours } from './check/skel/colours.ts'
import { Progress } from './check/skel/progress.ts'
import { skel } from './check/skel/skel.ts'

/** Whoever reads what is said may stop before its end. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit()
  })

/** Threads start as this was started: as a source by its loader, else from the file this is in. */
const self = new URL(import.meta.url)
const thread = self.pathname.endsWith('.ts') ? new URL('./check/loader.mjs', self) : self

async function run(): Promise<void> {
  const progress = new Progress(process.stderr)
  const paint = hasColours(process.stdout, process.env) ? coloured : (words: string) => words
  const around = {
    here: process.cwd(),
    env: process.env,
    thread,
    onFiles: (count: number) => progress.begin(count),
    onStep: (words: string) => progress.step(words)
  }
  for await (const { status, out, error } of skel(process.argv.slice(2), around)) {
    progress.hide()
    process.stdout.write(paint(out))
    process.stderr.write(error)
    process.exitCode = Math.max(Number(process.exitCode ?? 0), status)
    progress.next()
  }
  progress.hide()
}

if (isMainThread) void run()
else void import('./check/many/crew.ts').then(({ serve }) => serve())

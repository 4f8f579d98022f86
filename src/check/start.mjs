/** `npm run check`: the command `skel check`, from where the user stands. */
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  process.argv.splice(2, 0, 'check')
  // npm runs scripts in the project's folder and says in INIT_CWD where the user stands.
  const { npm_lifecycle_event: script, INIT_CWD: here } = process.env
  if (script === 'check' && here) process.chdir(here)
}
await import('./loader.mjs')

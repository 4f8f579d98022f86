/** `npm run check` and `npm run compare`: the commands `skel check` and `skel compare`, from where the user stands. */
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  // npm runs scripts in the project's folder and says in INIT_CWD where the user stands.
  const { npm_lifecycle_event: script, INIT_CWD: here } = process.env
  const isScript = script === 'check' || script === 'compare'
  process.argv.splice(2, 0, isScript ? script : 'check')
  if (isScript && here) process.chdir(here)
}
await import('./loader.mjs')

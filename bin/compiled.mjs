/**
 * Starts the built command on a Node that keeps nothing of what V8 compiles (before 22): from one file, with what was compiled
 * of it beside it. That is written by the first run that was answered, where the folder lets it, and taken only by the same V8.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

const place = new URL('../dist-cli/skel.cjs', import.meta.url)
const file = fileURLToPath(place)
const code = readFileSync(file, 'utf8')
// V8 tells code by its length only: what was compiled of other code must bear another name.
const name = `compiled-${createHash('sha1').update(`${process.version} ${process.arch} `).update(code).digest('hex')}.bin`
const compiled = join(dirname(file), name)

function readOrNone() {
  try {
    return readFileSync(compiled)
  } catch {
    return undefined
  }
}

const cachedData = readOrNone()
const script = new Script(`(function (require, place) {${code}\n})`, { filename: file, cachedData })
if (cachedData === undefined || script.cachedDataRejected)
  process.on('exit', status => {
    // After a run that was answered: then V8 has compiled what a run needs.
    if (status !== 0 || process.argv.length < 4 || process.argv.includes('--help') || process.argv.includes('-h'))
      return
    try {
      for (const one of readdirSync(dirname(file)))
        if (one.startsWith('compiled-')) rmSync(join(dirname(file), one), { force: true })
      const own = `${compiled}.${process.pid}`
      writeFileSync(own, script.createCachedData())
      renameSync(own, compiled)
    } catch {
      // A folder that can't be written to costs the next start a little.
    }
  })
script.runInThisContext()(createRequire(place), place.href)

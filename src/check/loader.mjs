/**
 * Starts the command line from a bundle of its modules and packages, kept in .cache/check: a TypeScript loader would take
 * longer over them than the engine takes over most cases. What is kept is told by all that it was made of, to the byte, so
 * it is never older than the sources; with it goes what V8 has compiled of it.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { isMainThread } from 'node:worker_threads'
import { fingerprintOf, root, sha1 } from './sources.mjs'

const folder = join(root, '.cache/check')
const files = { list: join(folder, 'inputs.json'), code: join(folder, 'check.cjs') }
/** V8 tells code by its length only: what was compiled of other code must bear another name, whoever writes it and when. */
const compiledOf = code => join(folder, `compiled-${sha1(code)}.bin`)

/** What is not among a bundle's inputs but makes it. */
const fingerprint = inputs => fingerprintOf(['src/check/loader.mjs', 'src/check/sources.mjs', ...inputs])

/** null where there is no bundle, or it is not of the sources as they are. */
function kept() {
  try {
    const { inputs, fingerprint: of, code } = JSON.parse(readFileSync(files.list, 'utf8'))
    if (fingerprint(inputs) !== of) return null
    const found = readFileSync(files.code)
    return sha1(found) === code ? found.toString() : null
  } catch {
    return null
  }
}

async function bundled() {
  const { build } = await import('esbuild')
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/check.ts'],
    outfile: files.code,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Larger than all the rest and seldom asked for: fetched from where it is installed when it is. SQLite looks beside itself.
    external: ['docx', 'sql.js'],
    supported: { 'dynamic-import': false },
    metafile: true,
    write: false,
    plugins: [ownAddress]
  })
  const [{ contents, text }] = outputFiles
  const inputs = Object.keys(metafile.inputs).map(path => relative(root, join(root, path)))
  const code = sha1(contents)
  try {
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder)) if (name.startsWith('compiled')) rmSync(join(folder, name), { force: true })
    writeWhole(files.code, contents)
    writeWhole(files.list, JSON.stringify({ fingerprint: fingerprint(inputs), code, inputs }))
  } catch {
    // A folder that can't be written to: it is bundled at every start.
  }
  return text
}

/** Modules look for their data beside themselves: each keeps the address it has as a source. */
const ownAddress = {
  name: 'own-address',
  setup: build =>
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts'
    }))
}

/** Whole at once: another command may be reading it. */
function writeWhole(path, contents) {
  const own = `${path}.${process.pid}`
  writeFileSync(own, contents)
  renameSync(own, path)
}

function readOrNone(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

const code = kept() ?? (await bundled())
const compiled = compiledOf(code)
const cachedData = readOrNone(compiled)
const script = new Script(`(function (require) {${code}\n})`, { filename: files.code, cachedData })
if (isMainThread && (cachedData === undefined || script.cachedDataRejected))
  process.on('exit', status => {
    // After a run that was answered: then V8 has compiled what a run needs.
    if (status !== 0 || process.argv.length < 3 || process.argv.includes('--help') || process.argv.includes('-h'))
      return
    try {
      writeWhole(compiled, script.createCachedData())
    } catch {
      // A folder that can't be written to costs the next start a little.
    }
  })
script.runInThisContext()(createRequire(import.meta.url))

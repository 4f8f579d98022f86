/**
 * Starts the command line. Its 200 modules are bundled at every start, in a tenth of a second: a TypeScript loader
 * would take longer over them than the engine takes over most cases, and a bundle kept from before could be stale.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
// Inside the project, where the packages that are left out of the bundle are found.
const folder = join(root, '.cache/check')

/** Modules look for their data beside themselves: each keeps the address it has as a source. */
const ownAddress = {
  name: 'own-address',
  setup: build =>
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts'
    }))
}

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/check.ts'],
  outfile: join(folder, 'check.mjs'),
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'linked',
  write: false,
  plugins: [ownAddress]
})
mkdirSync(folder, { recursive: true })
for (const { path, contents } of outputFiles) {
  // Whole at once: another command may be reading it.
  writeFileSync(`${path}.${process.pid}`, contents)
  renameSync(`${path}.${process.pid}`, path)
}
process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(folder, 'check.mjs')).href)

/**
 * Starts the benches from a bundle: a TypeScript loader wraps every inner function, which a built app does not pay and a
 * bench must not measure.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const outfile = join(root, '.cache/bench/run.mjs')

await build({
  absWorkingDir: root,
  entryPoints: ['tests/bench/run.ts'],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [
    {
      name: 'own-address',
      setup: ({ onLoad }) =>
        onLoad({ filter: /[\\/](src|tests|geo)[\\/].*\.ts$/ }, ({ path }) => ({
          contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
          loader: 'ts'
        }))
    }
  ]
})
await import(pathToFileURL(outfile).href)

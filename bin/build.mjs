/**
 * `npm run build:cli`: the command line, a module for each part that is asked for by itself,
 * into dist-cli. Packages are built in, but for those that are larger than all the rest and seldom asked for.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { fingerprintOf, root } from '../src/check/sources.mjs'

const out = join(root, process.argv[2] ?? 'dist-cli')

/** Modules look for their data beside themselves: each keeps the place it has as a source, seen from dist-cli. The first one is itself. */
const ownPlace = {
  name: 'own-place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
      const from = relative(root, path).replaceAll('\\', '/')
      const isEntry = from === 'src/check.ts'
      const place = `new URL(${JSON.stringify(`../${from}`)}, import.meta.url).href`
      return { contents: isEntry ? contents : contents.replaceAll('import.meta.url', place), loader: 'ts' }
    })
}

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  splitting: true,
  target: 'node20',
  external: ['docx', 'sql.js'],
  outdir: out,
  // Whole lines stay readable where something fails.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  plugins: [ownPlace]
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const { metafile } = await build({
  ...common,
  entryPoints: { skel: 'src/check.ts' },
  chunkNames: 'part-[hash]',
  platform: 'node',
  // Packages of the older kind ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);"
  }
})
const inputs = Object.keys(metafile.inputs).map(path => relative(root, join(root, path)))
const makers = ['bin/build.mjs', 'src/check/sources.mjs']
const all = [...makers, ...inputs]
writeFileSync(join(out, 'inputs.json'), JSON.stringify({ fingerprint: fingerprintOf(all), inputs: all }))

/**
 * `npm run build:cli`: the command line and the engine as a package (docs/engine.md), a module for each part that is
 * asked for by itself, into dist-cli; nothing where it is there, of the sources as they are. Packages are built in, but for those that are larger than all the rest and seldom asked for.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { fingerprintOf, root, stampOf } from '../src/check/sources.mjs'
import { declarations } from './declarations.mjs'

const out = join(root, 'dist-cli')
const SCHEMA = 'public/schema/skel-check-1.schema.json'
/** What is not among the modules but makes them. */
const MAKERS = ['bin/build.mjs', 'bin/compiled.mjs', 'bin/declarations.mjs', 'src/check/sources.mjs', SCHEMA]
/** Put in its place when it is whole: it may be in use. */
const made = `${out}.${process.pid}`

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

/** The same where the first one is told its place, and starts its threads from the modules. */
const toldPlace = {
  name: 'told-place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const from = relative(root, path).replaceAll('\\', '/')
      const to = from === 'src/check.ts' ? './skel.js' : `../${from}`
      const contents = readFileSync(path, 'utf8')
      return {
        contents: contents.replaceAll('import.meta.url', `new URL(${JSON.stringify(to)}, place).href`),
        loader: 'ts'
      }
    })
}

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  splitting: true,
  target: 'node20',
  external: ['docx', 'sql.js'],
  outdir: made,
  // Whole lines stay readable where something fails.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  plugins: [ownPlace]
}

if (isFresh()) process.exit()
mkdirSync(made, { recursive: true })
const line = await build({
  ...common,
  entryPoints: { skel: 'src/check.ts' },
  chunkNames: 'part-[hash]',
  platform: 'node',
  // Packages of the older kind ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireBeside } from 'node:module'; const require = requireBeside(import.meta.url);"
  }
})
const whole = await build({
  ...common,
  entryPoints: { skel: 'src/check.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  splitting: false,
  platform: 'node',
  supported: { 'dynamic-import': false },
  plugins: [toldPlace]
})
const engine = await build({
  ...common,
  entryPoints: { engine: 'src/package/engine.ts', node: 'src/package/node.ts' },
  chunkNames: 'engine-[hash]',
  platform: 'browser',
  external: [...common.external, 'node:*']
})
const schema = JSON.parse(readFileSync(join(root, SCHEMA), 'utf8'))
for (const [name, content] of Object.entries(declarations(schema))) writeFileSync(join(made, name), content)
const inputs = new Set([...MAKERS, ...[line, whole, engine].flatMap(({ metafile }) => Object.keys(metafile.inputs))])
writeFileSync(join(made, 'third-party.txt'), notices(inputs))
const all = [...inputs].map(path => relative(root, join(root, path)).replaceAll('\\', '/'))
const stamp = stampOf(all)
writeFileSync(join(made, 'inputs.json'), JSON.stringify({ stamp, fingerprint: fingerprintOf(all), inputs: all }))
rmSync(out, { recursive: true, force: true })
renameSync(made, out)

/** The licences of all packages that are built in, as they ask for. Throws where one of them has none. */
function notices(paths) {
  const folders = new Set([...paths].flatMap(path => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []))
  return [...folders].sort().map(noticeOf).join('\n\n')
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder)).find(one => /^(licen[cs]e|copying)/i.test(one))
  if (!license && !file) throw new Error(`${name} has no licence`)
  return [
    `${name} ${version} (${license ?? ''})`,
    ...(file ? [readFileSync(join(root, folder, file), 'utf8').trim()] : [])
  ].join('\n')
}

function isFresh() {
  try {
    const { inputs, stamp, fingerprint } = JSON.parse(readFileSync(join(out, 'inputs.json'), 'utf8'))
    // Made anew where only the stamp is another: so the command sees at a glance that it is of these sources.
    return stampOf(inputs) === stamp && fingerprintOf(inputs) === fingerprint
  } catch {
    return false
  }
}

import { readdirSync, readFileSync } from 'node:fs'

/** What the page starts with stands in the built page: names of its pieces come and go with how the bundler cuts them. */
const page = 'dist/index.html'
const started = readFileSync(page, 'utf8').match(/assets\/[^"']+\.(?:js|css)/g) ?? []

/** A piece and what it needs before it runs, without what the page has started with. */
function withNeeded(name) {
  const found = new Set()
  const add = file => {
    if (found.has(file) || started.includes(`assets/${file}`)) return
    found.add(file)
    for (const [, needed] of readFileSync(`dist/assets/${file}`, 'utf8').matchAll(
      /\b(?:from|import)\s*"\.\/([^"]+\.js)"/g
    ))
      add(needed)
  }
  for (const file of readdirSync('dist/assets')) if (name.test(file)) add(file)
  return [...found].map(file => `dist/assets/${file}`)
}

export default [
  {
    name: 'first paint: page, script and styles',
    path: [page, ...new Set(started.map(path => `dist/${path}`))],
    gzip: true,
    limit: '240 kB'
  },
  { name: 'picture that the map opens with', path: 'dist/assets/start-*.svg', gzip: true, limit: '25 kB' },
  {
    name: 'map: script and styles',
    path: [...withNeeded(/^map-[\w-]{8}\.js$/), 'dist/assets/map-*.css'],
    gzip: true,
    limit: '340 kB'
  },
  { name: 'map worker', path: 'dist/assets/maplibre-gl-worker-*.js', gzip: true, limit: '180 kB' },
  { name: 'engine worker', path: withNeeded(/^worker-[\w-]{8}\.js$/), gzip: true, limit: '145 kB' },
  {
    name: 'dataset: first view',
    path: ['dist/data/manifest.json', 'dist/data/overview.bin', 'dist/data/context.json', 'dist/data/places.json'],
    gzip: true,
    limit: '300 kB'
  },
  { name: 'dataset: editing geometry', path: 'dist/data/land.bin', gzip: true, limit: '1.5 MB' },
  { name: 'dataset: everything', path: 'dist/data/*', gzip: true, limit: '6 MB' }
]

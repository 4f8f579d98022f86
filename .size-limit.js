import { readFileSync } from 'node:fs'

/** What the page starts with stands in the built page: names of its pieces come and go with how the bundler cuts them. */
const page = 'dist/index.html'
const started = readFileSync(page, 'utf8').match(/assets\/[^"']+\.(?:js|css)/g) ?? []

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
    path: ['dist/assets/map-*.js', 'dist/assets/map-*.css'],
    gzip: true,
    limit: '340 kB'
  },
  { name: 'map worker', path: 'dist/assets/maplibre-gl-worker-*.js', gzip: true, limit: '180 kB' },
  // The projection and its library are in it; where the bundler cuts them off, 28 kB lie beside it.
  { name: 'engine worker', path: 'dist/assets/worker-*.js', gzip: true, limit: '145 kB' },
  {
    name: 'dataset: first view',
    path: ['dist/data/manifest.json', 'dist/data/overview.bin', 'dist/data/context.json', 'dist/data/places.json'],
    gzip: true,
    limit: '300 kB'
  },
  { name: 'dataset: editing geometry', path: 'dist/data/land.bin', gzip: true, limit: '1.5 MB' },
  { name: 'dataset: everything', path: 'dist/data/*', gzip: true, limit: '6 MB' }
]

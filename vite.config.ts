import { cpSync, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { startPictureInPage } from './geo/picture/plugin.ts'
import { policyInPage } from './src/check/configure/plugin.ts'
import { colours, regionTints } from './src/map/layers/colours.ts'
import { CONTEXT, fog, START_BOUNDS } from './src/map/surroundings.ts'
import { onlyNoticed, thirdPartyNotices } from './tests/house/notices.ts'

/** SKEL_DATASET=DIR: the app is built with the dataset in that folder instead of the built-in one. */
function otherDataset(folder: string | undefined): Plugin {
  return {
    name: 'skel-dataset',
    apply: 'build',
    closeBundle() {
      if (!folder || this.environment.name !== 'client') return
      if (!existsSync(`${folder}/manifest.json`)) this.error(`SKEL_DATASET: there is no dataset in ${folder}`)
      cpSync(folder, `${this.environment.config.build.outDir}/data`, { recursive: true })
    }
  }
}

/** What src/geometry/grid.ts asks of proj4, beside degrees. The library registers thirty more by name, which nobody calls. */
const PROJECTIONS = ['tmerc', 'etmerc', 'utm', 'laea']

function onlyProjectionsInUse(): Plugin {
  const others = /^(?:import (\w+) from .*|\s+proj4\.Proj\.projections\.add\((\w+)\);)$/gm
  return {
    name: 'skel-projections',
    apply: 'build',
    transform: {
      filter: { id: /proj4\/projs\.js$/ },
      handler: code => ({
        code: code.replace(others, (line, imported, added) => (PROJECTIONS.includes(imported ?? added) ? line : '')),
        map: null
      })
    }
  }
}

/**
 * Small modules that the page starts with anyway stay together, whoever else fetches some of them later: each piece of its own
 * is a request more, and packs worse.
 */
const STARTED_WITH = [
  { name: 'files', test: /src\/(text\/(decode|file-kind)|proposal\/file\/(read|write))\.ts$/ },
  { name: 'state', test: /src\/app\/state\/(announcer|case|navigation|services|tool|ui)\.ts$/ },
  // Under one name, so that its size is held to its budget whoever else takes something of it.
  { name: 'map-library', test: /node_modules\/maplibre-gl\/dist\/maplibre-gl(-shared)?\.mjs$/ }
]

const { SKEL_DATASET } = process.env
const dataset = SKEL_DATASET || fileURLToPath(new URL('./public/data', import.meta.url))
const look = { fog: fog(), bounds: START_BOUNDS, surroundings: CONTEXT, colours, regionTints }

export default defineConfig({
  // Relative, so that the built folder can be served from any path of a ministry's web server.
  base: './',
  plugins: [
    react(),
    otherDataset(SKEL_DATASET),
    startPictureInPage(dataset, look),
    policyInPage('public'),
    thirdPartyNotices(),
    onlyNoticed()
  ],
  resolve: {
    alias: {
      // The design system publishes its fonts but does not export them by name.
      '@fds-fonts': fileURLToPath(new URL('./node_modules/dkfds/src/fonts/IBMPlexSans/split/woff2', import.meta.url))
    }
  },
  // MapLibre finds its worker beside itself; pre-bundling would move it away.
  optimizeDeps: { exclude: ['maplibre-gl'] },
  worker: { format: 'es', plugins: () => [onlyProjectionsInUse(), onlyNoticed()] },
  build: { target: 'es2022', rolldownOptions: { output: { codeSplitting: { groups: STARTED_WITH } } } },
  server: { port: 5173 },
  preview: { port: 4173 }
})

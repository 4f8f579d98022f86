/**
 * `npm run bench`: what a preview, a load and a replay cost, beside a peer in the same run. Machines differ and are noisy;
 * the ratios are what may be claimed. `-- --json` prints one object; `-- --dataset DIR` measures another dataset; with
 * `-- --residents FILE` previews count residents at its points (see geo/residents/synthetic-residents.ts). `-- --whole`
 * measures whole evaluations only (`-- --whole WORDS` of some families), `-- --long` with cases of 5,000 changes.
 * `-- --command` measures starts of the command line, and 1,000 files in one run of it, only.
 * The map is opened in a browser where there is one and the app is built.
 */
import { parseArgs } from 'node:util'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadUnits } from '../../src/dataset/load.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { BUILT_IN, randomTransfers } from '../support/country.ts'
import { measureCommand, sayCommand } from './command.ts'
import { measureEvaluations } from './evaluations.ts'
import { measureExport } from './exchange.ts'
import { measureGrowth } from './growth.ts'
import { measureLoad } from './load.ts'
import { measureMapOpening, whyNoMap } from './map-opening.ts'
import { measureMergers } from './mergers.ts'
import { measurePreview } from './preview.ts'
import { measureReplay } from './replay.ts'
import { measureResidents } from './residents.ts'
import { sayFamily } from './say-family.ts'
import { measureSearch } from './search.ts'
import { measureSize } from './size.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    dataset: { type: 'string' },
    residents: { type: 'string' },
    whole: { type: 'boolean' },
    long: { type: 'boolean' },
    command: { type: 'boolean' }
  }
})
const folder = values.dataset ?? BUILT_IN
const say = (line: string) => (values.json ? undefined : console.log(line))
const ms = (value: number) => `${value.toFixed(2)} ms`

if (values.command) {
  const costs = measureCommand(Number(positionals[0] ?? 1000))
  console.log(values.json ? JSON.stringify(costs) : sayCommand(costs))
  process.exit(0)
}

say(`dataset      ${folder}`)
const { dataset, load, open } = await measureLoad(folder)
say(`             ${dataset.land.coords.length / 2} vertices, ${dataset.residents.milli.length} resident rows`)
say(`load         p50 ${ms(load.p50Ms)} over ${load.runs} runs (read, check, decode, index), ${open.mb.toFixed(0)} MB`)

const units = await loadUnits(folderReader(folder), dataset, 'parish')
const wholes = []
const options = { long: values.long ?? false, only: new RegExp(positionals.join(' ')) }
for (const costs of measureEvaluations(dataset, units, options)) {
  for (const line of sayFamily(costs)) say(line)
  wholes.push(costs)
}
if (values.whole) {
  if (values.json) console.log(JSON.stringify({ dataset: { id: dataset.manifest.id }, wholes, load, open }))
  process.exit(0)
}

const engine = createEngine(folderReader)
await engine.open(folder)
const counted = values.residents === undefined ? null : await measureResidents(engine, values.residents)
if (counted) say(`residents    ${counted.points} points, ${counted.people} people, in use after ${ms(counted.ms)}`)
const steps = randomTransfers(new Outcome(dataset), 500, 1)
const preview = await measurePreview(engine, dataset, steps)
say(`preview      p50 ${ms(preview.p50Ms)}, p95 ${ms(preview.p95Ms)} over ${preview.edits} edits (cut, residents, law)`)
say(
  `  Turf       p50 ${ms(preview.turfP50Ms)} over ${preview.turfEdits} of the same edits (intersect, difference, union, area)`
)
say(`  ratio      ${preview.turfRatio.toFixed(0)}× (median of the ratios edit by edit)`)

say(
  preview.postgisRatio === null
    ? `  PostGIS    ${preview.postgis}`
    : `  PostGIS    p50 ${ms(preview.postgisP50Ms ?? 0)} over ${preview.postgis} (intersection, area, residents); ratio ${preview.postgisRatio.toFixed(1)}×, with the new division ${preview.postgisDivisionRatio?.toFixed(1)}×`
)

const growth = measureGrowth(dataset, steps.slice(0, 100))
for (const [count, { p50Ms, p95Ms }] of Object.entries(growth))
  say(`growth       after ${count.padStart(4)} changes: p50 ${ms(p50Ms)}, p95 ${ms(p95Ms)}`)

const size = measureSize(dataset, 200)
for (const [part, { p50Ms, p95Ms }] of Object.entries(size))
  say(`size         ${part.padEnd(7)} of the country: p50 ${ms(p50Ms)}, p95 ${ms(p95Ms)}`)

const mergers = await measureMergers(engine, dataset)
say(`mergers      TopoJSON prepared in ${ms(mergers.topologyMs)}`)
for (const [count, { ms: ours, topojsonMs, turfMs }] of Object.entries(mergers.bySize))
  say(
    `  ${count.padStart(2)} into one ${ms(ours)}; TopoJSON's outline alone ${ms(topojsonMs)} (${(topojsonMs / ours).toFixed(2)}×), Turf's ${ms(turfMs)} (${(turfMs / ours).toFixed(0)}×)`
  )

const replay = measureReplay(dataset, randomTransfers(new Outcome(dataset), 1000, 2))
say(
  `replay       100 changes in ${ms(replay.ms100)}, 1,000 in ${ms(replay.ms1000)}; taking all back ${ms(replay.undoMs)}`
)

const search = measureSearch()
say(
  `search       ${search.entries} names, ${search.questions} beginnings: p50 ${ms(search.ours.p50Ms)}, p95 ${ms(search.ours.p95Ms)}, worst ${ms(search.ours.worstMs)}; MiniSearch as it comes p95 ${ms(search.peer.p95Ms)} (${(search.peer.p95Ms / search.ours.p95Ms).toFixed(1)}×)`
)

const files = await measureExport()
say(`files        ${files.vertices} corners of all layers, the quickest of three`)
for (const { name, ms: ours, gdalMs } of files.costs)
  say(
    `  ${name.padEnd(10)} ${ms(ours)}; ${gdalMs === null ? 'no ogr2ogr here' : `ogr2ogr ${ms(gdalMs)} (${(gdalMs / ours).toFixed(2)}×)`}`
  )

const noMap = whyNoMap()
if (noMap) say(`map          ${noMap}`)
const map = noMap ?? (await measureMapOpening(say, values.dataset ? { full: values.dataset } : {}))

if (values.json) {
  const counts = {
    vertices: dataset.land.coords.length / 2,
    residentPoints: counted?.points ?? dataset.residents.milli.length
  }
  console.log(
    JSON.stringify({
      dataset: { id: dataset.manifest.id, ...counts },
      preview,
      growth,
      size,
      mergers,
      replay,
      search,
      files,
      load,
      open,
      wholes,
      map
    })
  )
}

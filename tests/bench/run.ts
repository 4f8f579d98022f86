/**
 * `npm run bench`: what a preview, a load and a replay cost, beside a peer in the same run. Machines differ and are noisy;
 * the ratios are what may be claimed. `-- --json` prints one object; `-- --dataset DIR` measures another dataset; with
 * `-- --residents FILE` previews count residents at its points (see geo/synthetic-residents.ts).
 */
import { parseArgs } from 'node:util'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { BUILT_IN, randomTransfers } from '../support/country.ts'
import { measureLoad } from './load.ts'
import { measurePreview } from './preview.ts'
import { measureReplay } from './replay.ts'
import { measureResidents } from './residents.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, dataset: { type: 'string' }, residents: { type: 'string' } }
})
const folder = values.dataset ?? BUILT_IN
const say = (line: string) => (values.json ? undefined : console.log(line))
const ms = (value: number) => `${value.toFixed(2)} ms`

say(`dataset      ${folder}`)
const { dataset, load } = await measureLoad(folder)
say(`             ${dataset.land.coords.length / 2} vertices, ${dataset.residents.milli.length} resident rows`)
say(`load         p50 ${ms(load.p50Ms)} over ${load.runs} runs (read, check, decode, index)`)

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

const replay = await measureReplay(dataset, steps.slice(0, 100))
say(`replay       100 changes in ${ms(replay.ms100)}; taking all back ${ms(replay.undoMs)}`)

if (values.json) {
  const counts = {
    vertices: dataset.land.coords.length / 2,
    residentPoints: counted?.points ?? dataset.residents.milli.length
  }
  console.log(JSON.stringify({ dataset: { id: dataset.manifest.id, ...counts }, preview, load, replay }))
}

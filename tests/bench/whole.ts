/** `npm run bench:whole`: what whole evaluations cost. `--long` with cases of 5,000 changes; `--only WORDS` some families. */
import { parseArgs } from 'node:util'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadDataset, loadUnits } from '../../src/dataset/load.ts'
import { BUILT_IN } from '../support/country.ts'
import { measureEvaluations } from './evaluations.ts'
import { sayFamily } from './say-family.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, long: { type: 'boolean' }, only: { type: 'string' } }
})
const read = folderReader(BUILT_IN)
const dataset = await loadDataset(read)
const units = await loadUnits(read, dataset, 'parish')
for (const costs of measureEvaluations(dataset, units, {
  long: values.long ?? false,
  ...(values.only !== undefined && { only: new RegExp(values.only) })
}))
  console.log(values.json ? JSON.stringify(costs) : sayFamily(costs).join('\n'))

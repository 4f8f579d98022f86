/**
 * `npm run geo -- --synthetic-residents [--dataset DIR] [--out DIR] [--points N] [--csv]`: writes made-up resident points
 * for a dataset (the built-in one unless named), marked synthetic in the file: for benches and for trying `--residents`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadDataset } from '../../src/dataset/load.ts'
import { encodeResidentPoints } from '../../src/dataset/resident-points-file.ts'
import { type Synthetic, syntheticPoints } from './synthetic-points.ts'

const POINTS = 2_600_000
const SEED = 1

export async function writeSyntheticResidents(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      'synthetic-residents': { type: 'boolean' },
      dataset: { type: 'string', default: 'public/data' },
      out: { type: 'string', default: '.cache' },
      points: { type: 'string', default: String(POINTS) },
      csv: { type: 'boolean', default: false }
    }
  })
  const wanted = Number(values.points)
  if (!Number.isInteger(wanted) || wanted < 1) throw new Error(`--points ${values.points} is no number of points`)
  const dataset = await loadDataset(folderReader(values.dataset))
  const made = syntheticPoints(dataset, wanted, SEED)
  const { origin } = dataset.land
  mkdirSync(values.out, { recursive: true })
  const path = join(values.out, `synthetic-residents.${values.csv ? 'csv' : 'bin'}`)
  const bytes = values.csv ? new TextEncoder().encode(asCsv(made, origin)) : encodeResidentPoints(made.file, origin)
  writeFileSync(path, bytes)
  const people = made.file.people.reduce((sum, n) => sum + n, 0)
  console.log(`${path}: SYNTHETIC, ${made.file.x.length} points, ${people} people, ${bytes.length} bytes`)
  console.log(`every municipality has its official sum; ${made.displaced} points stand outside their census cell`)
}

function asCsv({ file: { source, x, y, people } }: Synthetic, origin: readonly [number, number]): string {
  const metres = (mm: number) => (mm / 1000).toFixed(3)
  const rows = Array.from(
    x,
    (mm, i) => `${metres(mm + origin[0])},${metres((y[i] as number) + origin[1])},${people[i]}`
  )
  return `# synthetic\n# date: ${source.date}\nx,y,people\n${rows.join('\n')}\n`
}

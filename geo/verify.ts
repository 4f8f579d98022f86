/**
 * `tsx geo/verify.ts [SOURCES]`: builds the dataset in memory and compares it with public/data byte for byte. Exit 1 where they
 * differ. Without sources it says so and exits 0.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { simplifiedBorders } from './coverage/borders.ts'
import { buildDataset } from './dataset.ts'
import { besideDataset } from './sources/beside-dataset.ts'
import { Sources } from './sources/source.ts'

const folder = process.argv[2] ?? process.env.SKEL_GEO_SOURCES ?? '../shared/geo-sources'
const shipped = 'public/data'
const sources = new Sources(folder)

if (!sources.exists()) console.log(`geo: not verified, there is no source folder ${folder}`)
else {
  const built = buildDataset(sources, simplifiedBorders, () => {})
  const names = readdirSync(shipped)
  const faults = names.filter(name => !built.has(name)).map(name => `${name} is not built from the sources`)
  for (const [path, bytes] of built)
    if (!names.includes(path)) faults.push(`${path} is missing`)
    else if (!readFileSync(join(shipped, path)).equals(bytes)) faults.push(`${path} differs`)
  for (const [folder, made] of besideDataset(sources))
    for (const [path, bytes] of made) {
      const file = join(folder, path)
      if (!existsSync(file) || !readFileSync(file).equals(bytes)) faults.push(`${file} differs`)
    }
  for (const fault of faults) console.error(`geo: ${fault}`)
  if (faults.length > 0) process.exitCode = 1
  else console.log(`geo: all ${built.size} files of ${shipped} are what the sources give, byte for byte`)
}

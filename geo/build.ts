/**
 * `npm run geo [-- --full] [-- --out DIR] [-- SOURCES]`: builds a dataset from the source files; see arguments.ts for what is
 * built where. Exit 1 with one line (file, cause) for a source it can't use; where there are no sources at all it says so
 * and leaves the folder as it is.
 * `-- --synthetic-residents` makes points instead of a dataset: see synthetic-residents.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { isShipped, readArguments } from './arguments.ts'
import { fullBorders, simplifiedBorders } from './coverage/borders.ts'
import { buildDataset } from './dataset.ts'
import { writeSyntheticResidents } from './residents/synthetic-residents.ts'
import { besideDataset } from './sources/beside-dataset.ts'
import { Sources } from './sources/source.ts'

if (process.argv.includes('--synthetic-residents')) {
  await writeSyntheticResidents(process.argv.slice(2)).catch((error: Error) => {
    console.error(`geo: ${error.message}`)
    process.exitCode = 1
  })
  process.exit()
}

try {
  const { folder, out, full } = readArguments(process.argv.slice(2), process.env.SKEL_GEO_SOURCES)
  const sources = new Sources(folder)
  if (!sources.exists()) console.log(`geo: skipped, there is no source folder ${folder}; ${out} stays as it is`)
  else {
    const files = buildDataset(sources, full ? fullBorders : simplifiedBorders, (step, detail) =>
      console.log(`${step.padEnd(14)} ${detail}`)
    )
    mkdirSync(out, { recursive: true })
    let total = 0
    for (const [path, bytes] of files) {
      writeFileSync(join(out, path), bytes)
      const gzipped = gzipSync(bytes, { level: 9 }).length
      total += gzipped
      console.log(`${path.padEnd(22)} ${bytes.length} bytes, ${gzipped} gzipped`)
    }
    console.log(`${'together'.padEnd(22)} ${total} bytes gzipped`)
    if (isShipped(out)) {
      for (const [folder, made] of besideDataset(sources)) {
        mkdirSync(folder, { recursive: true })
        for (const [path, bytes] of made) writeFileSync(join(folder, path), bytes)
      }
    }
  }
} catch (error) {
  console.error(`geo: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

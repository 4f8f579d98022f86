/** `npm run geo [SOURCES] [OUT]`: builds public/data from the source files. Folders default to ../shared/geo-sources and public/data. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildDataset } from './dataset.ts'
import { SourceError, Sources } from './source.ts'

const folder = process.argv[2] ?? process.env['SKEL_GEO_SOURCES'] ?? '../shared/geo-sources'
const out = process.argv[3] ?? 'public/data'
const sources = new Sources(folder)

if (!sources.exists()) {
  console.log(`geo: skipped, the source folder ${folder} is not here; public/data stays as it is`)
} else
  try {
    const files = buildDataset(sources, (step, detail) => console.log(`${step.padEnd(14)} ${detail}`))
    mkdirSync(out, { recursive: true })
    for (const [path, bytes] of files) {
      writeFileSync(join(out, path), bytes)
      console.log(`${path.padEnd(14)} ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzip`)
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    console.error(`geo: ${error.message}`)
    process.exitCode = 1
  }

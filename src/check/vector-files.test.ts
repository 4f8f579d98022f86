import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readVectorFile } from '../vector/read.ts'
import { shapefile } from '../vector/testing/files.ts'
import { sqlite, vectorFiles } from './vector-files.ts'

test('a Shapefile that is named brings what lies beside it, whatever its letters', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'skel-'))
  try {
    const parts = { ...shapefile(), 'andet.dbf': new Uint8Array(1) }
    for (const [name, bytes] of Object.entries(parts)) await writeFile(join(folder, name.replace(/dbf$/, 'DBF')), bytes)
    const files = await vectorFiles('felter.shp', join(folder, 'felter.shp'))
    expect(files.map(({ name }) => name).sort()).toEqual(['felter.DBF', 'felter.cpg', 'felter.prj', 'felter.shp'])
    const { features, system } = await readVectorFile(files, { sql: sqlite })
    expect([features.length, system]).toEqual([3, 'EPSG:25832'])
    await expect(vectorFiles('x.gpkg', join(folder, 'x.gpkg'))).rejects.toMatchObject({
      reason: { id: 'check.missing-file' }
    })
    await expect(vectorFiles('.', folder)).rejects.toMatchObject({ reason: { id: 'check.is-folder' } })
  } finally {
    await rm(folder, { recursive: true })
  }
})

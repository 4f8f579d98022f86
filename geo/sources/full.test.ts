/**
 * The full-resolution dataset, where `npm run geo -- --full` has built it: the same proofs as of the shipped one, and the
 * heal's own account against the source.
 */
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { areaM2, ringsOf } from '../../src/coverage/testing/measuring.ts'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadDataset, loadPollingDistricts, loadUnits } from '../../src/dataset/load.ts'
import type { UnitTopology } from '../../src/dataset/topology.ts'
import type { Dataset } from '../../src/dataset/types.ts'
import { provePartition, provePlanar, proveUnits } from '../testing/proving.ts'

const FOLDER = '.cache/geo-full'
/** As published, measured by another program and stated beside the source. */
const PUBLISHED_KM2 = 43_074.0
const VERTICES = 1_562_717
const MINUTES = 60_000

const isBuilt = existsSync(`${FOLDER}/manifest.json`)
const name = isBuilt ? 'the full dataset' : 'the full dataset: not built here, npm run geo -- --full builds it'

describe.skipIf(!isBuilt)(name, () => {
  let dataset: Dataset
  let parishes: UnitTopology
  let districts: UnitTopology
  beforeAll(async () => {
    const read = folderReader(FOLDER)
    dataset = await loadDataset(read)
    parishes = await loadUnits(read, dataset, 'parish')
    districts = await loadUnits(read, dataset, 'polling-district')
  }, 2 * MINUTES)

  test(
    'is a partition whose area is what was healed',
    () => {
      const { counts, accuracyM } = dataset.manifest
      const km2 = provePartition(dataset.land) / 1e6
      const { asPublishedKm2 = 0, overlapsHealedHa = 0, gapsHealedHa = 0, healedKm2 = 0 } = counts
      expect(asPublishedKm2).toBeCloseTo(PUBLISHED_KM2, 1)
      expect(healedKm2).toBeCloseTo(asPublishedKm2 - overlapsHealedHa / 100 + gapsHealedHa / 100, 3)
      // The overlay's junctions stand within 7 mm of the healed lines.
      expect(Math.abs(km2 - healedKm2)).toBeLessThan(1e-4)
      expect(dataset.land.coords.length / 2).toBeGreaterThan(VERTICES / 2)
      expect(accuracyM).toBeGreaterThan(1)
      expect(accuracyM).toBeLessThan(1.5)
    },
    2 * MINUTES
  )

  test(
    'has no line that crosses or touches another',
    () => provePlanar(dataset.land, [parishes, districts]),
    8 * MINUTES
  )

  test(
    'has parishes and polling districts that divide every municipality exactly',
    async () => {
      const { land, register } = dataset
      const known = new Set(register.parishes.map(({ code }) => code))
      proveUnits(land, parishes, known, { leastM2: 50_000 })
      const records = await loadPollingDistricts(folderReader(FOLDER), dataset)
      const codes = new Set(records.map(({ code }) => code))
      proveUnits(land, districts, codes, { leastM2: 50_000, without: ['0411'] })
    },
    4 * MINUTES
  )

  test(
    'is the built-in land seen closer: every municipality nearly as large',
    async () => {
      const { land } = await loadDataset(folderReader('public/data'))
      expect(dataset.land.faces).toEqual(land.faces)
      for (let face = 1; face < land.faces.length; face++) {
        const simplified = areaM2(ringsOf(land, face))
        const off = Math.abs(areaM2(ringsOf(dataset.land, face)) - simplified)
        // Christiansø is all coast; 3.6 ha are a gap that simplifying has given to Høje-Taastrup.
        expect([land.faces[face], off < 0.0005 * simplified + 2_500]).toEqual([land.faces[face], true])
      }
    },
    2 * MINUTES
  )
})

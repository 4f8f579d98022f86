import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../i18n/base-map.ts'
import { mvt, pmtiles, png } from '../../../tests/support/pmtiles.ts'
import { text } from '../../i18n/index.ts'
import { fileSource, openArchive } from './archive.ts'
import { BaseMapFault, reasonOf } from './fault.ts'

const RASTER = pmtiles({
  type: 'png',
  tiles: [
    { z: 0, x: 0, y: 0, bytes: png([200, 10, 10], 16) },
    { z: 1, x: 1, y: 0, bytes: png([10, 200, 10], 8) }
  ],
  metadata: { attribution: '<a href="javascript:alert(1)">&copy; Prøve &amp; co</a>' }
})
const VECTOR = pmtiles({
  type: 'mvt',
  tiles: [{ z: 0, x: 0, y: 0, bytes: mvt({ water: [{ type: 1, geometry: [[10, 10]], tags: { name: 'Sø' } }] }) }],
  metadata: { vector_layers: [{ id: 'water', fields: {} }] }
})

const open = (bytes: Uint8Array<ArrayBuffer>) =>
  openArchive(fileSource(new File([bytes], 'kort.pmtiles')), 'kort.pmtiles')
const refusal = (bytes: Uint8Array<ArrayBuffer>) =>
  open(bytes).then(
    () => 'opened',
    error => text(reasonOf(error, 'not in words'))
  )

test('tiles come as they were put in, and none where there are none', async () => {
  const archive = await open(RASTER)
  expect(archive).toMatchObject({ isVector: false, minZoom: 0, maxZoom: 1, attribution: '© Prøve & co' })
  expect(Buffer.from(await archive.tile({ z: 0, x: 0, y: 0 }))).toEqual(png([200, 10, 10], 16))
  expect(Buffer.from(await archive.tile({ z: 1, x: 1, y: 0 }))).toEqual(png([10, 200, 10], 8))
  expect(await archive.tile({ z: 1, x: 0, y: 1 })).toHaveLength(0)
  const vector = await open(VECTOR)
  expect(vector).toMatchObject({ isVector: true, layers: ['water'] })
  expect((await vector.tile({ z: 0, x: 0, y: 0 })).length).toBeGreaterThan(20)
})

function altered(bytes: Uint8Array, at: number, ...put: number[]): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes)
  copy.set(put, at)
  return copy
}

test.each([
  [
    'another file',
    new Uint8Array([...new TextEncoder().encode('{"type":"FeatureCollection"}'), ...new Uint8Array(200)]),
    'er ikke et PMTiles-arkiv'
  ],
  ['an empty file', new Uint8Array(), 'kort.pmtiles er beskadiget: det henviser til byte 0'],
  ['cut off in the header', RASTER.slice(0, 100), 'hovedet'],
  ['cut off in the directory', RASTER.slice(0, 140), 'hovedet'],
  ['a kind nobody knows', altered(RASTER, 99, 9), 'fliser af en slags'],
  ['packed by Brotli', altered(RASTER, 97, 3), 'gzip'],
  ['zooms the wrong way round', altered(RASTER, 100, 9), 'zoom eller udstrækning'],
  ['metadata beyond the end', altered(RASTER, 24, 0, 0, 0, 4), 'henviser til byte'],
  ['without layers', pmtiles({ type: 'mvt', tiles: [{ z: 0, x: 0, y: 0, bytes: mvt({}) }] }), 'vector_layers'],
  ['a directory of a terabyte', altered(RASTER, 16, 0, 0, 0, 0, 0, 1), 'beskadiget']
])('refused with its cause: %s', async (_, bytes, cause) => {
  expect(await refusal(bytes as Uint8Array<ArrayBuffer>)).toContain(cause)
})

test('what unpacks to more than a tile can hold is not unpacked', async () => {
  const bomb = gzipSync(new Uint8Array(20 * 1024 ** 2))
  const archive = await open(
    pmtiles({ type: 'mvt', tiles: [{ z: 0, x: 0, y: 0, bytes: bomb }], metadata: { vector_layers: [{ id: 'a' }] } })
  )
  const bytes = await archive.tile({ z: 0, x: 0, y: 0 })
  expect(bytes.length).toBe(bomb.length)
  const large = pmtiles({
    type: 'mvt',
    tiles: [{ z: 0, x: 0, y: 0, bytes: new Uint8Array(20 * 1024 ** 2) }],
    metadata: { vector_layers: [{ id: 'a' }] }
  })
  const opened = await open(large)
  await expect(opened.tile({ z: 0, x: 0, y: 0 })).rejects.toMatchObject({ reason: { id: 'basemap.too-large' } })
})

const RUNS = Number(process.env.SKEL_FUZZ ?? 100)

test('of damaged archives every fault is told, by file and place, and no memory is asked for on their word', async () => {
  const damage = fc.record({
    bytes: fc.constantFrom(RASTER, VECTOR),
    at: fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { minLength: 1, maxLength: 6 }),
    end: fc.option(fc.nat(700))
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({ bytes, at, end }) => {
      const copy = new Uint8Array(bytes)
      for (const [place, value] of at) if (place < copy.length) copy[place] = value
      try {
        const archive = await open(end === null ? copy : copy.slice(0, end))
        for (const id of [
          { z: 0, x: 0, y: 0 },
          { z: 1, x: 1, y: 0 }
        ])
          expect((await archive.tile(id)).length).toBeLessThan(17e6)
      } catch (error) {
        expect(error).toBeInstanceOf(BaseMapFault)
        expect(text((error as BaseMapFault).reason)).toContain('kort.pmtiles')
      }
    }),
    { numRuns: RUNS }
  )
})

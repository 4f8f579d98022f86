/** Files of reference layers, whatever their format: what is found in them, and why one is refused. */
import { fromArrayBuffer } from 'geotiff'
import initSqlJs from 'sql.js'
import { expect, test } from 'vitest'
import { random } from '../../tests/support/country.ts'
import { FIELDS, featuresOf, fileOf, geoPackage, gml } from '../vector/testing/files.ts'
import { VectorError } from '../vector/types.ts'
import { type ReferenceFile, readReference } from './file.ts'
import { blobSource } from './pmtiles.ts'
import { pmTiles } from './testing/pmtiles.ts'
import { tiff } from './testing/tiff.ts'

const read = (name: string, content: string | Uint8Array<ArrayBuffer>): Promise<ReferenceFile> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const opened = {
    head: bytes.subarray(0, 16),
    tiff: () => fromArrayBuffer(bytes.buffer),
    archive: () => blobSource(new Blob([bytes]), name)
  }
  return readReference([fileOf(name, bytes)], opened, { system: null, sql: () => initSqlJs() })
}

const refusal = (reading: Promise<ReferenceFile>): Promise<string> =>
  reading.then(
    () => 'read',
    error => (error instanceof VectorError ? error.told.id : `crash: ${error}`)
  )

test('GeoPackage and GML in EPSG:25832: as many features as there are, with fields and a box, and what lies at a place', async () => {
  const sql = await initSqlJs()
  for (const [name, content] of [
    ['felter.gpkg', geoPackage(sql) as Uint8Array<ArrayBuffer>],
    ['felter.gml', gml()]
  ] as const) {
    const { read: found, tile, at, nearest } = await read(name, content)
    const layer = found.layers[0]
    expect([found.system, layer?.kind, layer?.count]).toEqual(['EPSG:25832', 'shapes', FIELDS.length])
    expect(layer?.kinds).toContain('area')
    expect(layer?.fields.length).toBeGreaterThan(0)
    const [west = 0, south = 0, east = 0, north = 0] = layer?.box ?? []
    expect([west > 7 && east < 16, south > 54 && north < 58]).toEqual([true, true])
    expect((await tile(layer?.name ?? '', { z: 5, x: 16, y: 10 }, null))?.kind).toBe('bytes')
    const corner = nearest(layer?.name ?? '', [west, south], 100_000)
    expect(corner?.kind).toBe('vertex')
    expect(at(layer?.name ?? '', corner?.point ?? [0, 0], 1)[0]?.size).toBeGreaterThan(0)
    expect(nearest('et andet', [west, south], 100_000)).toBeNull()
  }
  expect(featuresOf(FIELDS).length).toBe(FIELDS.length)
})

test('a GeoTIFF is a picture, a PMTiles archive pictures or tiles that nothing is taken from', async () => {
  const keys = [
    [1024, 1],
    [3072, 25832]
  ] as const
  const placed = { scale: [10, 10, 0], tiePoint: [0, 0, 0, 697_000, 6_174_500, 0], keys }
  const picture = await read('foto.tif', tiff([{ width: 9, height: 7, pixel: () => [1] }], placed))
  expect(picture.read.layers).toMatchObject([{ name: 'foto', kind: 'picture', tileSize: 256 }])
  for (const packed of [false, true]) {
    const metadata = { vector_layers: [{ id: 'veje' }, { id: 'byer' }], attribution: '<a href="x">Værket</a>' }
    const bytes = pmTiles([{ z: 3, x: 4, y: 2, bytes: Uint8Array.of(7, 8, 9) }], { metadata, packed })
    const tiles = await read('kort.pmtiles', bytes)
    expect(tiles.read.layers).toMatchObject([{ name: 'kort', kind: 'tiles', tileLayers: ['veje', 'byer'], maxZoom: 3 }])
    expect(tiles.read.attribution).toBe('Værket')
    expect(tiles.read.notes).toEqual([{ id: 'layers.pmtiles.no-snap' }])
    expect(await tiles.tile('kort', { z: 3, x: 4, y: 2 }, null)).toEqual({
      kind: 'bytes',
      bytes: Uint8Array.of(7, 8, 9)
    })
    expect(await tiles.tile('kort', { z: 3, x: 5, y: 2 }, null)).toBeNull()
    expect([tiles.nearest('kort', [12, 55], 1e6), tiles.trace('kort', [12, 55], [12, 56])]).toEqual([null, null])
  }
  const images = await read('foto.pmtiles', pmTiles([{ z: 3, x: 4, y: 2, bytes: Uint8Array.of(1) }], { kind: 2 }))
  expect(images.read.layers).toMatchObject([{ kind: 'picture' }])
})

test('what can not be shown is refused for its cause', async () => {
  const none = pmTiles([{ z: 3, x: 4, y: 2, bytes: Uint8Array.of(1) }], {})
  expect(await refusal(read('kort.pmtiles', none))).toBe('layers.pmtiles.no-layers')
  expect(await refusal(read('kort.pmtiles', none.slice(0, 60)))).toBe('layers.pmtiles.broken')
  expect(await refusal(read('kort.tif', Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0)))).toBe('layers.tiff.broken')
  expect(await refusal(read('sag.skel.json', '{"format": "skel-proposal/1", "changes": []}'))).toBe(
    'vector.kind.proposal'
  )
})

/** SKEL_FUZZ=2000 tries more. */
const TIMES = Number(process.env.SKEL_FUZZ ?? 100)

test('a damaged archive is refused, or gives tiles or none', { timeout: 600_000 }, async () => {
  const metadata = { vector_layers: [{ id: 'veje' }] }
  const whole = [false, true].map(packed =>
    pmTiles(
      [0, 1, 2, 3].map(x => ({ z: 4, x: 8 + (x % 2), y: 4 + Math.floor(x / 2), bytes: Uint8Array.of(x, x, x) })),
      { metadata, packed }
    )
  )
  const next = random(23)
  const met = new Set<string>()
  for (let i = 0; i < TIMES; i++) {
    const from = whole[i % 2] as Uint8Array<ArrayBuffer>
    const bytes = from.slice(0, i % 5 === 0 ? Math.floor(from.length * next()) : from.length)
    for (let k = 0; k <= i % 4; k++) bytes[8 + Math.floor((bytes.length - 8) * next())] = Math.floor(256 * next())
    bytes.set(new TextEncoder().encode('PMTiles').subarray(0, bytes.length))
    const answer = read('kort.pmtiles', bytes)
    met.add(await refusal(answer))
    // A tile that can't be read is not drawn.
    await answer.then(file => file.tile('kort', { z: 4, x: 8, y: 4 }, null)).catch(() => undefined)
  }
  expect([...met].filter(id => !/^(read|layers\.|vector\.)/.test(id))).toEqual([])
  expect(met).toContain('layers.pmtiles.broken')
})

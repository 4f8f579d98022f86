/** Tiles of GeoTIFFs that the test writes, against proj4 alone: what colour stands where. */
import { fromArrayBuffer } from 'geotiff'
import proj4 from 'proj4'
import { expect, test } from 'vitest'
import { random } from '../../../tests/support/country.ts'
import { VectorError } from '../../vector/types.ts'
import { type MadeImage, type MadeTiff, tiff } from '../testing/tiff.ts'
import { openRaster } from './open.ts'
import { leastZoom, rasterTile, SIDE } from './raster-tile.ts'

const open = (bytes: Uint8Array<ArrayBuffer>) => openRaster(() => fromArrayBuffer(bytes.buffer), null)

/** Other definitions than the code's own, as a GIS writes them. */
const DEFINED = {
  25832: '+proj=utm +zone=32 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs',
  25833: '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0 +units=m +no_defs',
  3857: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  4326: '+proj=longlat +datum=WGS84 +no_defs'
} as const

/** Every pixel of 90 by 70 has a colour of its own. */
const pixel = (column: number, row: number) => [column * 2, row * 3, (column + row) % 256]
const [WIDTH, HEIGHT] = [90, 70]

interface Placed {
  readonly code: keyof typeof DEFINED
  /** Of a pixel, in the system's own units. */
  readonly size: readonly [number, number]
}

const corner = proj4(DEFINED[4326], DEFINED[25832]).forward([12.1, 55.66])
const at = (code: Placed['code']): readonly [number, number] => {
  const [e = 0, n = 0] = proj4(DEFINED[25832], DEFINED[code]).forward([corner[0] ?? 0, corner[1] ?? 0])
  return [e, n]
}
const keysOf = (code: number): MadeTiff['keys'] =>
  code === 4326
    ? [
        [1024, 2],
        [1025, 1],
        [2048, 4326]
      ]
    : [
        [1024, 1],
        [1025, 1],
        [3072, code]
      ]

/** The tile of a zoom that has the place, and the place in it in pixels. */
function tileOf([lon, lat]: readonly number[], z: number) {
  const [mx = 0, my = 0] = proj4(DEFINED[4326], DEFINED[3857]).forward([lon ?? 0, lat ?? 0])
  const world = 2 * Math.PI * 6_378_137
  const [u, v] = [(mx / world + 0.5) * 2 ** z, (0.5 - my / world) * 2 ** z]
  const [x, y] = [Math.floor(u), Math.floor(v)]
  return { tile: { z, x, y }, at: [(u - x) * SIDE, (v - y) * SIDE] as const }
}

test.each<Placed & { readonly tile: number | null }>([
  { code: 25832, size: [10, 10], tile: null },
  { code: 25832, size: [10, 10], tile: 16 },
  { code: 25833, size: [10, 10], tile: 32 },
  { code: 3857, size: [18, 18], tile: null },
  { code: 4326, size: [0.00016, 0.00009], tile: null }
])('pixels of EPSG:$code (tiles of $tile) lie where proj4 has them', async ({ code, size, tile }) => {
  const [left, top] = at(code)
  const bytes = tiff([{ width: WIDTH, height: HEIGHT, pixel, tile }], {
    colours: 2,
    samples: 3,
    scale: [...size, 0],
    tiePoint: [0, 0, 0, left, top, 0],
    keys: keysOf(code) ?? []
  })
  const raster = await open(bytes)
  expect(raster.system).toBe(`EPSG:${code}`)
  const toLonLat = proj4(DEFINED[code], DEFINED[4326])
  const z = 15
  const next = random(3)
  const corners = [
    [0, 0],
    [WIDTH - 1, 0],
    [0, HEIGHT - 1],
    [WIDTH - 1, HEIGHT - 1]
  ]
  const made = new Map<string, Uint8ClampedArray | null>()
  const others = Array.from({ length: 30 }, () => [Math.floor(WIDTH * next()), Math.floor(HEIGHT * next())])
  for (const [column = 0, row = 0] of [...corners, ...others]) {
    // A tenth of a pixel inside its four corners: a line between colours lies right to a fraction of the map's pixel.
    for (const [du, dv] of [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.9],
      [0.9, 0.9]
    ] as const) {
      const [e, n] = [left + (column + du) * size[0], top - (row + dv) * size[1]]
      const { tile: id, at: place } = tileOf(toLonLat.forward([e, n]), z)
      const [u, v] = [Math.floor(place[0]), Math.floor(place[1])]
      const key = `${id.x} ${id.y}`
      const found = made.get(key) ?? (await rasterTile(raster, id))
      made.set(key, found)
      // The middle of the map's pixel may lie in the next pixel of the picture, by less than its own half.
      const [mx, my] = [((id.x + (u + 0.5) / SIDE) / 2 ** z) * 360 - 180, (id.y + (v + 0.5) / SIDE) / 2 ** z]
      const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * my))) * 180) / Math.PI
      const [me = 0, mn = 0] = proj4(DEFINED[4326], DEFINED[code]).forward([mx, lat])
      const [c, r] = [(me - left) / size[0], (top - mn) / size[1]]
      const isEdge = [c, r].some(part => Math.abs(part - Math.round(part)) < 0.05)
      if (isEdge) continue
      const isIn = c >= 0 && c < WIDTH && r >= 0 && r < HEIGHT
      const colour = [...(found?.subarray(4 * (v * SIDE + u), 4 * (v * SIDE + u) + 4) ?? [0, 0, 0, 0])]
      expect(colour).toEqual(isIn ? [...pixel(Math.floor(c), Math.floor(r)), 255] : [0, 0, 0, 0])
    }
  }
})

const PLACE: MadeTiff = {
  scale: [10, 10, 0],
  tiePoint: [0, 0, 0, corner[0] ?? 0, corner[1] ?? 0, 0],
  keys: keysOf(25832) ?? []
}

async function colourAt(made: MadeTiff, image: Partial<MadeImage>, column: number, row: number): Promise<number[]> {
  const raster = await open(tiff([{ width: WIDTH, height: HEIGHT, pixel, ...image }], { ...PLACE, ...made }))
  const place = [(corner[0] ?? 0) + 10 * (column + 0.5), (corner[1] ?? 0) - 10 * (row + 0.5)]
  const {
    tile,
    at: [u, v]
  } = tileOf(proj4(DEFINED[25832], DEFINED[4326]).forward(place), 16)
  const found = await rasterTile(raster, tile)
  const i = 4 * (Math.floor(v) * SIDE + Math.floor(u))
  return [...(found?.subarray(i, i + 4) ?? [])]
}

test('grey, paletted, transparent and missing pixels have their colours', async () => {
  expect(await colourAt({}, { pixel: column => [column] }, 40, 20)).toEqual([40, 40, 40, 255])
  expect(await colourAt({ colours: 0 }, { pixel: column => [column] }, 40, 20)).toEqual([215, 215, 215, 255])
  const palette = [0, 1, 2].flatMap(band => Array.from({ length: 256 }, (_, i) => (i === 7 ? 257 * (50 + band) : 0)))
  expect(await colourAt({ colours: 3, palette }, { pixel: () => [7] }, 40, 20)).toEqual([50, 51, 52, 255])
  const rgba = { colours: 2, samples: 4, alpha: true }
  expect(await colourAt(rgba, { pixel: () => [1, 2, 3, 128] }, 40, 20)).toEqual([1, 2, 3, 128])
  // Heights: the least is black and the greatest white, and what is said to be nothing is neither.
  const heights = { bits: 32 as const, format: 3 as const, nothing: '-9999' }
  const height = (column: number) => [column === 0 ? -9999 : column === 1 ? 10 : column === 2 ? 30 : 20]
  expect(await colourAt(heights, { pixel: height }, 40, 20)).toEqual([128, 128, 128, 255])
  expect(await colourAt(heights, { pixel: height }, 0, 20)).toEqual([0, 0, 0, 0])
  expect(await colourAt({ bits: 16 }, { pixel: column => [column * 100] }, 89, 20)).toEqual([255, 255, 255, 255])
})

test('coordinates of the middles of pixels, and a picture that is turned', async () => {
  const keys = [
    [1024, 1],
    [1025, 2],
    [3072, 25832]
  ] as const
  const [e = 0, n = 0] = corner
  const middles = { ...PLACE, tiePoint: [0, 0, 0, e + 5, n - 5, 0], keys }
  const areas = await open(tiff([{ width: 9, height: 7, pixel: () => [1] }], PLACE))
  const points = await open(tiff([{ width: 9, height: 7, pixel: () => [1] }], middles))
  expect(points.affine).toEqual(areas.affine)
  // Columns go south, rows go east.
  const turned = { keys: keysOf(25832) ?? [], transformation: [0, 10, 0, e, -10, 0, 0, n, 0, 0, 0, 0, 0, 0, 0, 1] }
  const raster = await open(
    tiff([{ width: WIDTH, height: HEIGHT, pixel: (c, r) => [c, r, 0] }], { ...turned, samples: 3, colours: 2 })
  )
  const place = [e + 10 * 12.5, n - 10 * 33.5]
  const {
    tile,
    at: [u, v]
  } = tileOf(proj4(DEFINED[25832], DEFINED[4326]).forward(place), 16)
  const i = 4 * (Math.floor(v) * SIDE + Math.floor(u))
  expect([...((await rasterTile(raster, tile))?.subarray(i, i + 3) ?? [])]).toEqual([33, 12, 0])
})

test('from afar the smallest overview that will do is read, and no picture is read whole for one tile', async () => {
  const overview: MadeImage = { width: 150, height: 150, pixel: () => [200], tile: 64 }
  const bytes = tiff([{ width: 300, height: 300, pixel: () => [100], tile: 64 }, overview], {
    ...PLACE,
    scale: [1, 1, 0]
  })
  const raster = await open(bytes)
  const middle = proj4(DEFINED[25832], DEFINED[4326]).forward([(corner[0] ?? 0) + 150, (corner[1] ?? 0) - 150])
  const seen = async (z: number) => {
    const {
      tile,
      at: [u, v]
    } = tileOf(middle, z)
    return (await rasterTile(raster, tile))?.[4 * (Math.floor(v) * SIDE + Math.floor(u))]
  }
  expect([await seen(18), await seen(14)]).toEqual([100, 200])
  expect(leastZoom(raster)).toBe(0)
  // A picture of 30 by 30 km with no overviews.
  const [first, ...others] = raster.levels
  const large = { ...raster, levels: [{ ...first, width: 300_000, height: 300_000 }] as const }
  expect(others).toHaveLength(1)
  const least = leastZoom({ ...large, affine: { east: [corner[0] ?? 0, 0.1, 0], north: [corner[1] ?? 0, 0, -0.1] } })
  // 4096 pixels of 10 cm are 410 m; a tile of zoom 15 is 690 m here, one of zoom 16 345 m.
  expect(least).toBe(16)
})

const refusal = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  open(bytes).then(
    () => 'read',
    error => (error instanceof VectorError ? error.told.id : `${error}`)
  )

test('a picture without a place or a system, or elsewhere, is refused for that', async () => {
  const image = { width: 9, height: 7, pixel: () => [1] }
  const { scale, tiePoint, keys } = PLACE
  expect(await refusal(tiff([image], {}))).toBe('layers.tiff.no-place')
  expect(await refusal(tiff([image], { scale: scale ?? [], tiePoint: tiePoint ?? [] }))).toBe('vector.no-crs')
  expect(await refusal(tiff([image], { ...PLACE, keys: [[3072, 2154]] }))).toBe('vector.unknown-crs')
  expect(await refusal(tiff([image], { ...PLACE, tiePoint: [0, 0, 0, 100, 100, 0] }))).toBe('layers.outside')
  expect(await refusal(tiff([image], { ...PLACE, colours: 8 }))).toBe('layers.tiff.colours')
  expect(keys).toBeDefined()
})

/** SKEL_FUZZ=2000 tries more. */
const TIMES = Number(process.env.SKEL_FUZZ ?? 100)

test('a damaged picture is refused, or drawn without harm', { timeout: 600_000 }, async () => {
  const whole = tiff(
    [
      { width: 40, height: 30, pixel, tile: 16 },
      { width: 20, height: 15, pixel, tile: 16 }
    ],
    {
      ...PLACE,
      colours: 2,
      samples: 3
    }
  )
  const next = random(17)
  const { tile } = tileOf([12.101, 55.6595], 15)
  const met = new Set<string>()
  for (let i = 0; i < TIMES; i++) {
    const bytes = whole.slice(0, i % 5 === 0 ? Math.floor(whole.length * next()) : whole.length)
    // Damage mostly where the file is described, which is its end.
    for (let k = 0; k < 1 + (i % 4); k++)
      bytes[Math.floor(bytes.length * (k % 2 === 0 ? 1 - 0.15 * next() : next()))] = Math.floor(256 * next())
    try {
      const raster = await open(bytes)
      await rasterTile(raster, tile).catch((error: unknown) => met.add(error instanceof Error ? 'tile' : 'odd'))
      met.add('read')
    } catch (error) {
      met.add(error instanceof VectorError ? error.told.id : `crash: ${error}`)
    }
  }
  expect([...met].filter(one => one.startsWith('crash') || one === 'odd')).toEqual([])
  expect(met).toContain('layers.tiff.broken')
})

/** The dataset as it ships: what public/data must be, whoever built it. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { Geodesic } from 'geographiclib-geodesic'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkPlanar } from '../src/coverage/planar/planarity.ts'
import { areaM2, asLines, crosses, pointsOf, ringsOf } from '../src/coverage/testing/measuring.ts'
import { decodeLand, decodeResidents, decodeUnits } from '../src/dataset/codec.ts'
import { DatasetError } from '../src/dataset/errors.ts'
import { folderReader } from '../src/dataset/folder-reader.ts'
import { loadDataset, loadOverview, loadPollingDistricts, loadUnits } from '../src/dataset/load.ts'
import { ArcKind, OUTSIDE, type UnitTopology } from '../src/dataset/topology.ts'
import type { Dataset, PollingDistrictRecord } from '../src/dataset/types.ts'
import { toLonLat } from '../src/geometry/grid.ts'
import { estimatedResidents } from './testing/estimating.ts'
import { provePartition, provePlanar, proveUnits } from './testing/proving.ts'

const FOLDER = 'public/data'
/** The 5 m source's area in EPSG:3035, as stated beside it. */
const SOURCE_KM2 = 43_073.9
/** Statistics Denmark, FOLK1AM, February 2026. */
const RESIDENTS = 6_028_367

const read = folderReader(FOLDER)
const bytes = (path: string) => readFileSync(`${FOLDER}/${path}`)
const gzipped = (path: string) => gzipSync(bytes(path), { level: 9 }).length

let dataset: Dataset
let parishes: UnitTopology
let districts: UnitTopology
beforeAll(async () => {
  dataset = await loadDataset(read)
  parishes = await loadUnits(read, dataset, 'parish')
  districts = await loadUnits(read, dataset, 'polling-district')
})

describe('the land', () => {
  test('is a partition: two faces on every arc, every outline closes, areas add up to the coastline', () => {
    expect(Math.abs(provePartition(dataset.land) / 1e6 / SOURCE_KM2 - 1)).toBeLessThan(1e-4)
  })

  test('leaves two gaps open where the editions contradict each other, as its faults say', () => {
    const gaps = ringsOf(dataset.land, OUTSIDE)
      .map(ring => areaM2([ring]))
      .filter(m2 => m2 > 0)
      .map(m2 => `${(m2 / 10_000).toFixed(1).replace('.', ',')} ha`)
    const faults = dataset.manifest.sources[0]?.knownFaults.join(' ')
    expect(gaps).toHaveLength(2)
    for (const gap of gaps) expect(faults).toContain(gap)
  })

  test('has no line that crosses or touches another, nor a parish or polling district border', () => {
    provePlanar(dataset.land, [parishes, districts])
  })

  test("has each municipality's area within 1 part in 10⁷ of the ellipsoid's", () => {
    const { land } = dataset
    let worst = 0
    let vertices = 0
    for (let face = 1; face < land.faces.length; face++) {
      let ellipsoidal = 0
      const rings = ringsOf(land, face)
      for (const ring of rings) {
        const polygon = Geodesic.WGS84.Polygon(false)
        for (const [x, y] of ring.slice(1)) {
          const [lon, lat] = toLonLat([x + land.origin[0], y + land.origin[1]])
          polygon.AddPoint(lat, lon)
          vertices++
        }
        // Counter-clockwise counts positive, so lakes subtract themselves.
        ellipsoidal += polygon.Compute(false, true).area as number
      }
      worst = Math.max(worst, Math.abs(areaM2(rings) / ellipsoidal - 1))
    }
    expect(vertices).toBeGreaterThan(390_000)
    expect(worst).toBeLessThan(1e-7)
  })

  test('knows coast, municipal borders and the border to Germany', () => {
    const { land } = dataset
    const metres = [0, 0, 0]
    land.arcKind.forEach((kind, arc) => {
      const points = pointsOf(land, arc)
      for (let i = 1; i < points.length; i++) {
        const [[x1, y1], [x2, y2]] = [points[i - 1], points[i]] as [[number, number], [number, number]]
        metres[kind] = (metres[kind] as number) + Math.hypot(x1 - x2, y1 - y2) / 1000
      }
      const touchesOutside = land.arcLeft[arc] === OUTSIDE || land.arcRight[arc] === OUTSIDE
      expect(touchesOutside).toBe(kind !== ArcKind.municipal)
    })
    // The land border is 68 km; ours follows every bend of the streams it lies in.
    expect(metres[ArcKind.national]).toBeGreaterThan(65_000)
    expect(metres[ArcKind.national]).toBeLessThan(85_000)
    const borderFaces = new Set<string>()
    land.arcKind.forEach((kind, arc) => {
      if (kind === ArcKind.national)
        borderFaces.add(land.faces[land.arcLeft[arc] || (land.arcRight[arc] as number)] as string)
    })
    expect([...borderFaces].sort()).toEqual(['0550', '0580'])
  })

  test('has an overview with the same municipalities in nearly the same place', async () => {
    const overview = await loadOverview(read)
    const { land } = dataset
    expect(overview.faces).toEqual(land.faces)
    checkPlanar(asLines(overview))
    for (let face = 1; face < land.faces.length; face++) {
      const area = areaM2(ringsOf(land, face))
      const off = Math.abs(areaM2(ringsOf(overview, face)) - area)
      expect(off).toBeLessThan(0.01 * area + 50_000)
    }
  })
})

describe('the parish pieces', () => {
  test('each lie in one municipality and together are the municipality', () => {
    const known = new Set(dataset.register.parishes.map(parish => parish.code))
    proveUnits(dataset.land, parishes, known, { leastM2: 50_000 })
  })

  test('are what the register says', () => {
    for (const record of dataset.register.municipalities) {
      const own = parishes.pieces.filter(piece => piece.municipality === record.code).map(piece => piece.unit)
      expect(own).toEqual(record.parishes)
    }
    expect(dataset.register.parishes).toHaveLength(2139)
    const withLand = new Set(parishes.pieces.map(piece => piece.unit))
    expect(dataset.register.parishes.filter(parish => !withLand.has(parish.code))).toEqual([])
  })
})

describe('the polling districts', () => {
  let records: readonly PollingDistrictRecord[]
  beforeAll(async () => {
    records = await loadPollingDistricts(read, dataset)
  })

  test('each lie in their own municipality only and together are the municipality; Christiansø has none', () => {
    const known = new Set(records.map(record => record.code))
    proveUnits(dataset.land, districts, known, { leastM2: 50_000, without: ['0411'] })
    const pieces = districts.pieces.slice(1).filter(piece => piece.unit !== '')
    expect(pieces).toEqual(records.map(({ code, municipality }) => ({ unit: code, municipality })))
    expect(records).toHaveLength(1383)
  })

  test('have the persons of 2024 as published, and none where the municipality was divided anew', () => {
    const find = (code: string) => records.find(record => record.code === code)
    expect(find('0101001')).toEqual({ code: '0101001', name: '1. Østerbro', municipality: '0101', persons: 15_562 })
    expect(find('0151003')?.persons).toBe(3463.1)
    const without = new Set(records.filter(({ persons }) => persons === null).map(({ municipality }) => municipality))
    for (const { municipality, persons } of records) expect(persons === null).toBe(without.has(municipality))
    // Morsø went from 18 districts to 5, Skive from 20 to 8.
    expect([...without]).toEqual(expect.arrayContaining(['0773', '0779']))
    expect(records.filter(({ persons }) => persons !== null)).toHaveLength(834)
  })

  test('hold the persons that their land does: the census grid says nearly the same', () => {
    const own = estimatedResidents(dataset, districts)
    const off = records
      .filter(({ persons }) => persons !== null)
      .map(({ code, persons }) => Math.abs((own.get(code) ?? 0) / (persons as number) - 1))
      .sort((p, q) => p - q)
    expect(off[Math.floor(off.length / 2)]).toBeLessThan(0.1)
  })
})

describe('residents', () => {
  test("sum to Statistics Denmark's figure in every municipality and in the country", () => {
    const { land, register, residents } = dataset
    const milli = new Map<string, number>()
    residents.milli.forEach((value, row) => {
      const code = land.faces[residents.face[row] as number] as string
      milli.set(code, (milli.get(code) ?? 0) + value)
    })
    let sum = 0
    for (const record of register.municipalities) {
      expect(milli.get(record.code) ?? null).toBe(record.residents && record.residents.count * 1000)
      sum += record.residents?.count ?? 0
    }
    expect(sum).toBe(RESIDENTS)
    expect(register.municipalities.filter(record => !record.residents).map(record => record.code)).toEqual(['0411'])
  })

  test('lie in cells, municipalities and parishes that go together, each once and in order', () => {
    const { land, register, residents } = dataset
    const pairs = new Set(parishes.pieces.map(piece => `${piece.municipality} ${piece.unit}`))
    let before = ''
    residents.milli.forEach((milli, row) => {
      const code = land.faces[residents.face[row] as number]
      const parish = register.parishes[residents.unit[row] as number]?.code
      expect(milli).toBeGreaterThan(0)
      expect(pairs.has(`${code} ${parish}`)).toBe(true)
      const place = [residents.cellY, residents.cellX, residents.face, residents.unit]
        .map(column => String(column[row]).padStart(5, '0'))
        .join()
      expect(place > before).toBe(true)
      before = place
    })
  })
})

describe('the register', () => {
  test('has five regions to 2026 and four from 2027, each municipality in one', () => {
    const { municipalities, regions } = dataset.register
    const division = municipalities.filter(record => record.inDivision).map(record => record.code)
    expect(division).toHaveLength(98)
    for (const [date, count] of [
      ['2026-12-31', 5],
      ['2027-01-01', 4]
    ] as const) {
      const now = regions.filter(region => region.from <= date && (region.to === null || region.to >= date))
      expect(now).toHaveLength(count)
      expect(now.flatMap(region => region.members).sort()).toEqual(division)
    }
    const east = regions.find(region => region.id === 'oestdanmark')
    expect(east).toMatchObject({ code: null, name: 'Region Østdanmark', from: '2027-01-01', to: null })
  })

  test('tells islands apart', () => {
    const { municipalities, islands } = dataset.register
    const named = (status: string) =>
      municipalities.filter(record => record.island === status).map(record => record.name)
    expect(named('yes').sort()).toEqual(['Bornholm', 'Fanø', 'Læsø', 'Samsø', 'Ærø'])
    expect(named('needs-assessment').sort()).toEqual(['Langeland', 'Morsø'])
    expect(islands).toHaveLength(430)
    expect(islands.find(island => island.name === 'Fanø')).toMatchObject({ fixedLink: false })
    // A name that stands for several islands has no point.
    expect(islands.filter(island => island.name === 'Lindholm').map(island => island.point)).toEqual(
      Array(9).fill(null)
    )
  })

  test('gives every municipality a label point inside it', () => {
    const { land, register } = dataset
    for (const record of register.municipalities) {
      const rings = ringsOf(land, land.faces.indexOf(record.code)).map(ring =>
        ring.map(([x, y]) => toLonLat([x + land.origin[0], y + land.origin[1]]))
      )
      const [lon, lat] = record.labelPoint
      const inside = rings.filter(ring => crosses(ring, lon, lat)).length % 2 === 1
      expect([record.name, inside]).toEqual([record.name, true])
    }
  })
})

describe('sizes, gzipped', () => {
  test('first view, editing geometry, everything', () => {
    const { files } = dataset.manifest
    const first = ['manifest.json', 'overview.bin', 'context.json', 'register.json']
    expect(first.reduce((sum, path) => sum + gzipped(path), 0)).toBeLessThanOrEqual(300_000)
    expect(gzipped('land.bin')).toBeLessThanOrEqual(1_500_000)
    const all = ['manifest.json', ...files.map(file => file.path)]
    expect(all.reduce((sum, path) => sum + gzipped(path), 0)).toBeLessThanOrEqual(6_000_000)
  })
})

test('neighbouring land is not Denmark', () => {
  const context = JSON.parse(bytes('context.json').toString()) as {
    features: { properties: { kind: string }; geometry: { coordinates: [number, number][][] } }[]
  }
  const land = context.features.filter(feature => feature.properties.kind === 'land')
  const holds = (lon: number, lat: number) =>
    land.some(({ geometry }) => crosses(geometry.coordinates[0] as [number, number][], lon, lat))
  for (const { name, labelPoint } of dataset.register.municipalities)
    expect([name, holds(...labelPoint)]).toEqual([name, false])
  expect([holds(9.44, 54.78), holds(8.31, 54.9), holds(13.0, 55.6), holds(7.9, 58.1)]).toEqual([true, true, true, true])
})

test('names are ranked: the great towns first, no quarter before its town', () => {
  const { features } = JSON.parse(bytes('places.json').toString()) as {
    features: {
      properties: { name: string; kind: string; rank: number }
      geometry: { coordinates: [number, number] }
    }[]
  }
  const places = features.map(({ properties }) => properties)
  const first = places.filter(place => place.rank === 1).map(place => place.name)
  expect(first).toEqual(expect.arrayContaining(['København', 'Aarhus', 'Odense', 'Aalborg', 'Esbjerg']))
  expect(first.length).toBeLessThan(20)
  for (const { kind, rank } of places) {
    expect(rank).toBeLessThanOrEqual(6)
    expect(rank).toBeGreaterThanOrEqual(kind === 'town' ? 1 : kind === 'district' ? 4 : 2)
  }
  expect(places.filter(place => place.name === 'Limfjorden').map(place => place.kind)).toContain('fjord')
  for (const { geometry } of features) {
    const [lon, lat] = geometry.coordinates
    expect(lon > 7.9 && lon < 15.3 && lat > 54.4 && lat < 57.9).toBe(true)
  }
})

test('names that only help close by lie beside the dataset, in Denmark, with where they are from', () => {
  const { source, features } = JSON.parse(readFileSync('public/map/near-places.json', 'utf8'))
  expect(source.attribution).toContain('Danske Stednavne')
  expect(dataset.manifest.sources.map(({ id }) => id)).toContain(source.id)
  const kinds = new Set((features as Named[]).map(({ properties }) => properties.kind))
  expect([...kinds].sort()).toEqual(['bridge', 'summer-houses'])
  for (const { geometry, properties } of features as Named[]) {
    const [lon, lat] = geometry.coordinates
    expect(properties.name.trim()).not.toBe('')
    expect(lon > 8 && lon < 15.3 && lat > 54.5 && lat < 57.8, properties.name).toBe(true)
  }
})

interface Named {
  readonly properties: { readonly name: string; readonly kind: string }
  readonly geometry: { readonly coordinates: readonly [number, number] }
}

test('one flipped byte in any binary file is noticed', () => {
  const { land, register } = dataset
  const read = {
    'land.bin': (data: Uint8Array) => decodeLand('land.bin', data),
    'units.bin': (data: Uint8Array) => decodeUnits('units.bin', data, land),
    'polling-districts.bin': (data: Uint8Array) => decodeUnits('polling-districts.bin', data, land),
    'residents.bin': (data: Uint8Array) =>
      decodeResidents('residents.bin', data, land.faces.length, register.parishes.length)
  }
  for (const [path, decode] of Object.entries(read)) {
    const data = bytes(path)
    for (const at of [0, 5, 9, 30, data.length >> 1, data.length - 1]) {
      const broken = Uint8Array.from(data)
      broken[at] = (broken[at] as number) ^ 0x10
      expect(() => decode(broken)).toThrow(DatasetError)
    }
  }
})

/** Resident points of a GeoPackage and a GeoParquet: the same homes as in a CSV file, and what can't be used told by its row. */
import initSqlJs from 'sql.js'
import { describe, expect, test } from 'vitest'
import { latticeCountry } from '../../../tests/fixtures/lattice-country.ts'
import { utm } from '../../../tests/support/utm.ts'
import { toLonLat9, utm32ToGridMm } from '../../geometry/grid.ts'
import { ResidentFileError, WhichSystem } from '../resident-points-error.ts'
import { type HowToRead, readResidentPoints } from '../resident-points-file.ts'
import { geoPackage, geoParquet, type MadeHome } from '../testing/resident-tables.ts'

const { land } = latticeCountry()
const sql = await initSqlJs()
const HOMES = [
  { at: [694_500.25, 6_174_700.5], people: 2 },
  { at: [695_100.75, 6_175_300.25], people: 1 },
  { at: [696_000, 6_176_000.01], people: 3 }
] as const satisfies readonly MadeHome[]
const WANTED = HOMES.map(({ at, people }) => {
  const [x, y] = utm32ToGridMm(at)
  return [x - land.origin[0], y - land.origin[1], people]
})
const DEGREES = HOMES.map(({ at, people }) => ({ at: toLonLat9(utm32ToGridMm(at)), people }))

const read = (bytes: Uint8Array, over: HowToRead = {}) =>
  readResidentPoints('beboere.x', bytes, land, { sql: async () => sql, ...over })
const rows = async (bytes: Uint8Array) => {
  const { x, y, people, broken } = await read(bytes)
  expect(broken).toEqual([])
  return [...x].map((one, i) => [one, y[i], people[i]])
}
async function fault(bytes: Uint8Array, over: HowToRead = {}): Promise<string> {
  try {
    await read(bytes, over)
  } catch (error) {
    if (error instanceof ResidentFileError) return error.fault
    throw error
  }
  throw new Error('was read')
}

const code = (number: number) => ({ id: { authority: 'EPSG', code: number } })
const FORMATS = {
  GeoPackage: (homes: readonly MadeHome[], srs?: number) =>
    geoPackage(sql, homes, srs === undefined ? {} : { srsId: srs }),
  GeoParquet: (homes: readonly MadeHome[], srs?: number) => geoParquet(homes, srs === undefined ? undefined : code(srs))
} as const

describe.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])('%s', format => {
  const write = FORMATS[format]

  test('the same homes, in each of the systems', async () => {
    expect(await rows(write(HOMES))).toEqual(WANTED)
    for (const srs of [4326, 4258]) expect(await rows(write(DEGREES, srs))).toEqual(WANTED)
    const metres = WANTED.map(([x = 0, y = 0, people = 0]) => ({
      at: [(x + land.origin[0]) / 1000, (y + land.origin[1]) / 1000] as const,
      people
    }))
    expect(await rows(write(metres, 3035))).toEqual(WANTED)
    const in33 = DEGREES.map(({ at: [lon, lat], people }) => ({ at: utm(lon, lat, 33), people }))
    const { x, how } = await read(write(in33, 25833))
    expect(how).toMatchObject({ kind: 'table', format, system: 'EPSG:25833' })
    for (const [i, [wx = 0]] of WANTED.entries()) expect(Math.abs((x[i] as number) - wx)).toBeLessThan(2)
  })

  test('rows that can not be used are left out and told by number', async () => {
    const [{ at }] = HOMES
    const far = [at[0] + 90_000, at[1]] as const
    const homes: MadeHome[] = [
      { at, people: 3 },
      { at: null, people: 4 },
      { at, people: null },
      { at: [0, 0], people: 1 },
      { at, people: 70_000 },
      { at: [at[1], at[0]], people: 5 },
      { at: far, people: 6 },
      { at: [Number.NaN, 5], people: 6 },
      { at, people: -1 }
    ]
    const file = await read(write(homes))
    expect([...file.people]).toEqual([3])
    expect(Object.fromEntries(file.broken.map(({ fault, count, lines }) => [fault, [count, ...lines]]))).toEqual({
      'empty-coordinates': [1, 2],
      'empty-people': [1, 3],
      'zero-coordinates': [1, 4],
      people: [2, 5, 9],
      swapped: [1, 6],
      outside: [1, 7],
      'not-a-number': [1, 8]
    })
  })

  test('what it says of its system is not believed against its numbers, and what nobody knows is refused', async () => {
    expect(await fault(write(HOMES, 4326))).toBe('crs-contradicted')
    expect(await fault(write(HOMES, 25833))).toBe('crs-contradicted')
    expect(await fault(write(HOMES, 31467))).toBe('unknown-crs')
    expect((await read(write(HOMES, 31467), { asked: 'EPSG:25832' })).x.length).toBe(3)
    expect(await fault(write([]))).toBe('no-rows')
    expect(await fault(write(HOMES.map(({ at: [e, n], people }) => ({ at: [n, e], people }))))).toBe('swapped')
  })

  test('a reading that is stopped stops, with what stopped it', async () => {
    const stop = new Error('stop')
    const many = Array.from({ length: 200 }, () => HOMES[0])
    await expect(read(write(many), { going: () => Promise.reject(stop) })).rejects.toBe(stop)
  })
})

test('of a GeoPackage its day, its layer and its column of people are told; what is not there is told too', async () => {
  const { source, how } = await read(geoPackage(sql, HOMES))
  expect([source.date, how]).toEqual([
    '2026-05-01',
    { kind: 'table', format: 'GeoPackage', layer: 'beboere', system: 'EPSG:25832' }
  ])
  expect(await fault(geoPackage(sql, HOMES, { column: 'hunde' }))).toBe('no-people-column')
  expect(await fault(geoPackage(sql, HOMES, { more: 'alter table beboere add column personer integer' }))).toBe(
    'doubled-column'
  )
  const twin = `create table andre (geom blob, antal integer); insert into gpkg_contents values ('andre', 'features', 'a', '', 25832);
    insert into gpkg_geometry_columns values ('andre', 'geom', 'POINT', 25832, 0, 0)`
  expect(await fault(geoPackage(sql, HOMES, { more: twin }))).toBe('several-layers')
  expect(await fault(geoPackage(sql, HOMES, { more: 'delete from gpkg_contents' }))).toBe('no-layer')
  const renamed = (view: string) => `alter table beboere rename to hjem; create view beboere as ${view}`
  const keyed =
    'select h.*, m.navn from hjem h left join m on m.id = h.fid; create table m (id integer primary key, navn text)'
  expect(await rows(geoPackage(sql, HOMES, { more: renamed(keyed) }))).toEqual(WANTED)
  const endless = [
    'with recursive n(fid) as (select 1 union all select fid + 1 from n) select n.fid, geom, adresse, antal from n, hjem',
    'select a.* from hjem a, hjem b, hjem c'
  ]
  for (const view of endless) expect(await fault(geoPackage(sql, HOMES, { more: renamed(view) }))).toBe('endless-view')
  const contents = endless[0]?.replace('select n.fid, geom, adresse, antal from n, hjem', 'select * from n')
  expect(
    await fault(geoPackage(sql, HOMES, { more: `drop table gpkg_contents; create view gpkg_contents as ${contents}` }))
  ).toBe('endless-view')
  expect(await fault(geoPackage(sql, HOMES), { sql: () => Promise.reject(new Error('offline')) })).toBe('no-reader')
})

test('without a system the numbers tell; a GeoParquet that says nothing has degrees', async () => {
  expect(await rows(geoPackage(sql, HOMES, { srsId: 0 }))).toEqual(WANTED)
  expect(await rows(geoParquet(HOMES, null))).toEqual(WANTED)
  expect(await rows(geoParquet(DEGREES, 'unsaid'))).toEqual(WANTED)
  expect(await fault(geoParquet([{ at: [3, 4], people: 1 }], null))).toBe('unknown-system')
})

/** How many files are damaged per format: `SKEL_DAMAGED=2000` for all of them. */
const DAMAGED = Number(process.env.SKEL_DAMAGED ?? 150)

test.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])(
  'a damaged %s is read or refused for its cause, and never brings anything down',
  async format => {
    const many = Array.from({ length: 40 }, (_, i) => ({ at: [694_000 + 50 * i, 6_175_000] as const, people: i % 9 }))
    const whole = FORMATS[format](many)
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    const found = new Map<string, number>()
    for (let i = 0; i < DAMAGED; i++) {
      let bytes = whole.slice()
      for (let k = next(8); k >= 0; k--) bytes[next(bytes.length)] = next(256)
      if (i % 3 === 0) bytes = bytes.slice(0, next(bytes.length))
      if (i % 5 === 0) bytes.fill(next(256), next(bytes.length), next(bytes.length))
      try {
        const { people, broken } = await read(bytes)
        expect(people.length + broken.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(100_000)
        found.set('read', (found.get('read') ?? 0) + 1)
      } catch (error) {
        if (!(error instanceof ResidentFileError) && !(error instanceof WhichSystem)) throw error
        const name = error instanceof ResidentFileError ? error.fault : 'which'
        found.set(name, (found.get(name) ?? 0) + 1)
      }
    }
    expect(found.size).toBeGreaterThan(2)
  },
  120_000
)

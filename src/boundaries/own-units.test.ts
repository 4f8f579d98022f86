import type { MultiPolygon } from 'polygon-clipping'
import polygonClipping from 'polygon-clipping'
import { describe, expect, test } from 'vitest'
import { areaOf, featuresOf, squareAt, tinyBase, tinyLand } from '../../tests/support/tiny-base.ts'
import { loadDataset, loadPollingDistricts, loadUnits } from '../dataset/load.ts'
import type { UnitLayerId } from '../dataset/types.ts'
import { unitOutlines } from '../dataset/unit-rings.ts'
import { text } from '../i18n/boundaries.ts'
import { BoundariesError } from './error.ts'
import { type Made, makeDataset } from './make.ts'
import type { OwnUnits } from './own-units.ts'
import type { BoundaryFeature } from './published-land.ts'
import { recognisedUnitFields } from './unit-fields.ts'

const base = tinyBase()
const land = tinyLand(base)
const codes = [...land.keys()]

/** Cut in two by a line through it from north to south. */
const halves = (code: string): [MultiPolygon, MultiPolygon] => {
  const own = land.get(code) as MultiPolygon
  const xs = own.flat(2).map(([x]) => x)
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2
  const west = squareAt([middle - 50_000, 3_625_000], 100_000)
  return [polygonClipping.intersection(own, west), polygonClipping.difference(own, west)]
}
const [westOfA, eastOfA] = halves('0901')

const unit = (attributes: Readonly<Record<string, string>>, polygons: MultiPolygon): BoundaryFeature => {
  const [made] = featuresOf(new Map([['0901', polygons]]))
  return { ...(made as BoundaryFeature), attributes: new Map(Object.entries(attributes)) }
}
const numbered = (features: readonly BoundaryFeature[]) => features.map((one, i) => ({ ...one, number: i + 1 }))
const rest = (attributes: (code: string) => Readonly<Record<string, string>>) =>
  codes.filter(code => code !== '0901').map(code => unit(attributes(code), land.get(code) as MultiPolygon))

const parishes = numbered([
  unit({ sognekode: '9901', navn: 'Vester Åby' }, westOfA),
  unit({ sognekode: '7001', navn: 'Nysogn' }, eastOfA),
  ...rest(code => ({ sognekode: `9${code.slice(1)}`, navn: '' }))
])
const districts = numbered([
  unit({ kommunekode: '0901', afstemningsomraadenummer: '1', navn: 'Skolen' }, westOfA),
  unit({ kommunekode: '0901', afstemningsomraadenummer: '2', navn: 'Hallen' }, eastOfA),
  ...rest(code => ({ kommunekode: code, afstemningsomraadenummer: '1', navn: 'Skolen' }))
])

const file = (fileName: string, features: readonly BoundaryFeature[], fields = {}): OwnUnits => ({
  fileName,
  sha256: '',
  features,
  fields
})
const make = (units: Partial<Record<UnitLayerId, OwnUnits>>): Promise<Made> =>
  makeDataset(
    {
      fileName: 'kommuner.gml',
      sha256: '',
      features: featuresOf(land),
      fields: {},
      regions: new Map(),
      accuracyM: null,
      title: null,
      publisher: null,
      date: null,
      units
    },
    base
  )

const reader = (files: ReadonlyMap<string, Uint8Array>) => async (path: string) => {
  const bytes = files.get(path)
  if (!bytes) throw new Error(`no ${path}`)
  return bytes
}

const shoelace = (
  polygons: readonly { outer: { x: number[]; y: number[] }; holes: { x: number[]; y: number[] }[] }[]
) =>
  areaOf(
    polygons.map(({ outer, holes }) =>
      [outer, ...holes].map(({ x, y }) => x.map((mm, i): [number, number] => [mm / 1000, (y[i] as number) / 1000]))
    )
  )

describe('parishes and polling districts of one’s own', () => {
  test('divide the land as their file does, with the figures of those that are known', async () => {
    const made = await make({ parish: file('sogne.gpkg', parishes), 'polling-district': file('afst.gml', districts) })
    const read = reader(made.files)
    const dataset = await loadDataset(read)
    const area = async (layer: UnitLayerId) => {
      const outlines = unitOutlines(dataset.land, await loadUnits(read, dataset, layer))
      return new Map(outlines.map(one => [one.unit, shoelace(one.polygons as never)]))
    }
    const [ofParish, ofDistrict] = [await area('parish'), await area('polling-district')]
    expect(Math.abs((ofParish.get('9901') ?? 0) - areaOf(westOfA))).toBeLessThan(100)
    expect(Math.abs((ofParish.get('7001') ?? 0) - areaOf(eastOfA))).toBeLessThan(100)
    expect(Math.abs((ofDistrict.get('0901002') ?? 0) - areaOf(eastOfA))).toBeLessThan(100)
    expect(dataset.register.parishes.map(({ code, name }) => [code, name])).toContainEqual(['7001', 'Nysogn'])
    expect(dataset.register.municipalities.find(({ code }) => code === '0901')?.parishes).toEqual(['7001', '9901'])
    expect((await loadPollingDistricts(read, dataset)).filter(({ municipality }) => municipality === '0901')).toEqual([
      { code: '0901001', name: 'Skolen', municipality: '0901', persons: null },
      { code: '0901002', name: 'Hallen', municipality: '0901', persons: null }
    ])
    // Municipalities keep their official figures whatever they are divided into.
    const before = new Map(base.dataset.register.municipalities.map(({ code, residents }) => [code, residents?.count]))
    const sums = new Map<string, number>()
    dataset.residents.milli.forEach((milli, i) => {
      const code = dataset.land.faces[dataset.residents.face[i] as number] as string
      sums.set(code, (sums.get(code) ?? 0) + milli / 1000)
    })
    for (const [code, sum] of sums) expect(sum).toBeCloseTo(before.get(code) ?? -1, 6)
    const own = dataset.register.parishes.findIndex(({ code }) => code === '7001')
    expect([...dataset.residents.unit].includes(own)).toBe(true)
    expect(made.report.ownUnits).toMatchObject([
      { layer: 'parish', units: 7, added: ['7001'], missing: [], beyond: 0 },
      { layer: 'polling-district', units: 7, added: ['0411001', '0901002'], missing: [] }
    ])
    const words = made.told.map(text).join('\n')
    expect(words).toContain('7 sogne fra sogne.gpkg; 1 af dem kendes ikke fra før')
    expect(words).toContain('1 sogn har intet officielt folketal')
    expect(made.manifest.sources.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['egne-sogne', 'egne-afstemningsomraader'])
    )
  })

  test('are refused, with their own file, where they can’t divide the land', async () => {
    const told = async (units: Partial<Record<UnitLayerId, OwnUnits>>) => {
      const error = await make(units).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(BoundariesError)
      const { file: named, told: message, place } = error as BoundariesError
      return [named, text(message), place] as const
    }
    const parish = (features: readonly BoundaryFeature[], fields = {}) =>
      told({ parish: file('sogne.gpkg', numbered(features), fields) })
    expect(await parish(parishes.slice(0, 3))).toEqual([
      'sogne.gpkg',
      expect.stringContaining('Intet sogn i filen ligger i 0'),
      null
    ])
    const broken = [...parishes.slice(1), unit({ sognekode: '12' }, westOfA)]
    expect(await parish(broken)).toEqual(['sogne.gpkg', expect.stringContaining('Angiv, hvilken'), null])
    expect((await parish(broken, { code: 'sognekode' }))[1]).toContain('Område nr. 7: »12« i »sognekode«')
    expect((await parish(parishes, { code: 'kode' }))[1]).toContain('Ingen egenskab hedder »kode«')
    const twice = [...parishes, unit({ sognekode: '7002' }, eastOfA)]
    const [name, words, place] = await parish(twice)
    expect([name, words, place !== null]).toEqual([
      'sogne.gpkg',
      expect.stringContaining('7001, 7002 dækker alle'),
      true
    ])
    const districtsOf = districts.map(one => ({
      ...one,
      attributes: new Map([...one.attributes, ['kommunekode', 'x']])
    }))
    expect(
      (await told({ 'polling-district': file('afst.gml', districtsOf, { municipality: 'kommunekode' }) }))[1]
    ).toContain('»x« i »kommunekode«')
  })
})

test('attributes of units are known by their spellings', () => {
  const of = (id: UnitLayerId, record: Readonly<Record<string, string>>) =>
    recognisedUnitFields(id, [new Map(Object.entries(record))])
  expect(of('parish', { 'id.lokalId': '5', sognekode: '7001', navn: 'Ør' })).toEqual({
    code: 'sognekode',
    name: 'navn'
  })
  expect(of('parish', { SOGNENR: '7001', kode: 'x' })).toEqual({ code: 'SOGNENR' })
  expect(of('polling-district', { AFSTEMNING: '01', KOMMUNEKOD: '101', NAVN: 'Ø' })).toEqual({
    code: 'AFSTEMNING',
    municipality: 'KOMMUNEKOD',
    name: 'NAVN'
  })
})

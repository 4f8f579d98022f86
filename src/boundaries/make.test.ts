import { beforeAll, describe, expect, test } from 'vitest'
import { areaOf, featuresOf, metresOf, moved, squareAt, tinyBase, tinyLand } from '../../tests/support/tiny-base.ts'
import { decodeLand } from '../dataset/codec.ts'
import { loadDataset, loadOverview, loadPollingDistricts, loadUnits } from '../dataset/load.ts'
import type { Dataset } from '../dataset/types.ts'
import { text } from '../i18n/boundaries.ts'
import { compareLands, type Moved } from './compare/compare-lands.ts'
import { sortMovements } from './compare/movements.ts'
import { BoundariesError } from './error.ts'
import { recognisedFields } from './fields.ts'
import { type Made, makeDataset, type OwnBorders } from './make.ts'
import type { BoundaryFeature } from './published-land.ts'

const base = tinyBase()
const land = tinyLand(base)
/** On the common border of 0901 (A) and 0902 (B) in the picture. */
const ON_BORDER = [4_455_000, 3_627_000] as const

const own = (features: readonly BoundaryFeature[], more: Partial<OwnBorders> = {}): OwnBorders => ({
  fileName: 'Kommuner æøå.gml',
  sha256: '0'.repeat(64),
  features,
  fields: {},
  regions: new Map(),
  accuracyM: null,
  title: null,
  publisher: null,
  date: null,
  ...more
})

const make = (features: readonly BoundaryFeature[], more?: Partial<OwnBorders>) =>
  makeDataset(own(features, more), base)

const reader = (files: ReadonlyMap<string, Uint8Array>) => async (path: string) => {
  const bytes = files.get(path)
  if (!bytes) throw new Error(`no ${path}`)
  return bytes
}

/** Thousandths of a person by municipality. */
function people({ residents, land: { faces } }: Dataset): Map<string, number> {
  const sums = new Map<string, number>()
  residents.milli.forEach((milli, i) => {
    const code = faces[residents.face[i] as number] as string
    sums.set(code, (sums.get(code) ?? 0) + milli)
  })
  return sums
}

async function refusal(promise: Promise<unknown>): Promise<BoundariesError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason
  )
  expect(error).toBeInstanceOf(BoundariesError)
  return error as BoundariesError
}

describe('the base’s own borders', () => {
  let made: Made
  let dataset: Dataset
  beforeAll(async () => {
    made = await make(featuresOf(land))
    dataset = await loadDataset(reader(made.files))
  })

  test('give the same land, people and register, and a dataset that loads whole', async () => {
    expect(dataset.land.faces).toEqual(base.dataset.land.faces)
    for (const { code, m2, baseM2 } of made.report.areas) {
      expect(m2).toBeCloseTo(areaOf(land.get(code) ?? []), -2)
      expect(Math.abs(m2 - (baseM2 as number))).toBeLessThan(50)
    }
    expect(people(dataset)).toEqual(new Map([...people(base.dataset)].sort()))
    expect(dataset.register.regions).toEqual(base.dataset.register.regions)
    const read = reader(made.files)
    expect((await loadUnits(read, dataset, 'parish')).pieces).toHaveLength(7)
    expect(await loadPollingDistricts(read, dataset)).toEqual(base.districts.records)
    expect((await loadOverview(read)).faces).toEqual(dataset.land.faces)
    expect(made.report).toMatchObject({ missing: [], added: [], unitsWithoutLand: [] })
  })

  test('move nobody and nothing', () => {
    const { movements, strips } = sortMovements(compareLands(base.dataset.land, dataset.land), [], 1)
    expect(movements).toEqual([])
    expect(strips.reduce((sum, { m2 }) => sum + m2, 0)).toBeLessThan(500)
  })

  test('are told with the file’s name, its accuracy as assumed, and the same bytes each time', async () => {
    expect(made.manifest.id).toBe('egne-kommuner-aeoeaa')
    expect(made.manifest.accuracyM).toBe(1.01)
    expect(made.manifest.sources[0]).toMatchObject({ attribution: 'Egne grænser fra filen Kommuner æøå.gml' })
    const again = await make(featuresOf(land).reverse())
    expect(again.manifest.sha256).toBe(made.manifest.sha256)
  })
})

describe('a border that has moved', () => {
  const { land: changed, m2 } = moved(land, '0901', '0902', squareAt(ON_BORDER, 400))
  let made: Made
  let dataset: Dataset
  let differences: readonly Moved[]
  beforeAll(async () => {
    made = await make(featuresOf(changed))
    dataset = await loadDataset(reader(made.files))
    differences = compareLands(base.dataset.land, dataset.land)
  })

  test('is found, once, with its size and place', () => {
    const { movements } = sortMovements(differences, [], 1)
    expect(movements).toHaveLength(1)
    const [movement] = movements
    expect(movement).toMatchObject({ from: '0901', to: '0902', reason: 'unexplained' })
    expect(movement?.m2).toBeCloseTo(m2, -1)
    const [x, y] = metresOf(movement?.place ?? [0, 0])
    expect(Math.hypot(x - ON_BORDER[0], y - ON_BORDER[1])).toBeLessThan(300)
  })

  test('is the decision of that size between those two, and of no other', () => {
    const known = [
      { name: 'den anden vej', from: '0902', to: '0901', m2 },
      { name: 'for lille', from: '0901', to: '0902', m2: m2 / 2 },
      { name: 'bekendtgørelsen', from: '0901', to: '0902', m2: m2 + 100 }
    ]
    expect(sortMovements(differences, known, 1).movements).toMatchObject([{ known: 'bekendtgørelsen' }])
    expect(sortMovements(differences, known.slice(0, 2), 1).movements).toMatchObject([{ reason: 'unexplained' }])
  })

  test('leaves the official figures, and the areas follow', () => {
    expect(people(dataset)).toEqual(new Map([...people(base.dataset)].sort()))
    const gain = made.report.areas.find(({ code }) => code === '0902')
    expect((gain?.m2 ?? 0) - (gain?.baseM2 ?? 0)).toBeCloseTo(m2, -2)
  })
})

describe('land that two claim', () => {
  const square = squareAt(ON_BORDER, 400)
  const both = new Map(land).set('0902', moved(land, '0901', '0902', square).land.get('0902') ?? [])

  test('goes to the one published last', async () => {
    const made = await make(featuresOf(both, code => ({ timeof_pub: code === '0902' ? '2019/05/01' : '2018/01/01' })))
    expect(made.report.healed.wide).toMatchObject([{ between: ['0901', '0902'], byEdition: true }])
    expect(made.manifest.sources[0]?.date).toBe('2019-05-01')
    const { land: healed } = moved(land, '0901', '0902', square)
    const area = (code: string) => made.report.areas.find(one => one.code === code)?.m2 ?? 0
    expect(area('0902')).toBeCloseTo(areaOf(healed.get('0902') ?? []), -2)
    expect(area('0901')).toBeCloseTo(areaOf(healed.get('0901') ?? []), -2)
  })

  test('is refused, with both and the place, where nothing says whose it is', async () => {
    const error = await refusal(make(featuresOf(both)))
    expect(text(error.told)).toContain('0901, 0902 dækker begge')
    const [x, y] = metresOf(error.place ?? [0, 0])
    expect(Math.hypot(x - ON_BORDER[0], y - ON_BORDER[1])).toBeLessThan(600)
  })
})

describe('a municipality that is new', () => {
  const joined = new Map(land).set('0906', [...(land.get('0904') ?? []), ...(land.get('0905') ?? [])])
  joined.delete('0904')
  joined.delete('0905')

  test('needs a region', async () => {
    expect(text((await refusal(make(featuresOf(joined)))).told)).toContain('hvilken region')
    const wrong = make(featuresOf(joined), { regions: new Map([['0906', 'nowhere']]) })
    expect(text((await refusal(wrong)).told)).toContain('»nowhere«')
  })

  test('has the people of its land, its parishes, and the region that follows on its own', async () => {
    const { files, report } = await make(featuresOf(joined), { regions: new Map([['0906', 'south']]) })
    const dataset = await loadDataset(reader(files))
    const before = people(base.dataset)
    expect(people(dataset).get('0906')).toBe((before.get('0904') ?? 0) + (before.get('0905') ?? 0))
    expect(dataset.register.regions.map(({ members }) => members.includes('0906'))).toEqual([false, true, true])
    expect(dataset.register.municipalities.at(-1)).toMatchObject({
      code: '0906',
      residents: null,
      parishes: ['9904', '9905']
    })
    expect(report).toMatchObject({ missing: ['0904', '0905'], added: ['0906'] })
  })
})

test('a file of something else is refused: no code, a broken one, one that no municipality has, nothing at all', async () => {
  const told = async (features: readonly BoundaryFeature[], more?: Partial<OwnBorders>) =>
    text((await refusal(make(features, more))).told)
  const named = (change: (code: string) => Readonly<Record<string, string>>) => featuresOf(land, change)
  expect(await told([])).toBe('Filen har ingen områder.')
  expect(await told(named(code => ({ KOMKODE: `x${code}` })))).toContain('Ingen af egenskaberne har en kommunekode')
  expect(await told(featuresOf(land), { fields: { code: 'kode' } })).toBe(
    'Ingen egenskab hedder »kode«. Der er: KOMKODE.'
  )
  const oneBad = named(code => (code === '0903' ? { kode: '' } : { kode: code }))
  expect(await told(oneBad, { fields: { code: 'kode' } })).toContain('har ingen kommunekode i »kode«')
  const others = featuresOf(new Map([...land.values()].map((polygons, i) => [`07${i}1`, polygons])))
  expect(await told(others)).toContain('er en kommune, som Skel kender')
})

test('the land file holds no line that crosses another, whatever was moved', async () => {
  const { files } = await make(featuresOf(moved(land, '0903', '0904', squareAt([4_456_000, 3_624_000], 700)).land))
  expect(decodeLand('land.bin', files.get('land.bin') as Uint8Array).faces).toHaveLength(7)
})

test('attributes are known by their spellings, also cut to the ten letters of a Shapefile', () => {
  const fields = (names: readonly string[]) =>
    recognisedFields([new Map(names.map(name => [name, /kod|LAU/i.test(name) ? '0901' : 'x']))], new Set(['0901']))
  expect(fields(['KOMMUNEKOD', 'KOMMUNENAV', 'REGIONSKOD'])).toMatchObject({ code: 'KOMMUNEKOD', name: 'KOMMUNENAV' })
  expect(fields(['lokalId', 'kode', 'navn', 'gyldigFra'])).toEqual({ code: 'kode', name: 'navn', edition: 'gyldigFra' })
  expect(fields(['LAU_1', 'andet'])).toEqual({ code: 'LAU_1' })
})

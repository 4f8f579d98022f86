/**
 * The map and the cards against what the command line says of the same proposal: its JSON, and the division it writes as
 * GeoJSON, read here with nothing of the engine's. Every type of change is among them. Holds P14 (docs/invariants.md).
 */
import { join } from 'node:path'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { beforeAll, describe, expect, test } from 'vitest'
import { conclude, readFileAt } from '../../src/check/judge.ts'
import { type OpenedDataset, opening } from '../../src/check/opening.ts'
import type { CheckOutput } from '../../src/check/result.ts'
import { keptBy } from '../../src/collections/kept.ts'
import type { DivisionRow, DivisionSide } from '../../src/engine/api.ts'
import { distanceToSegment } from '../../src/geometry/segments.ts'
import type { Change, Proposal } from '../../src/proposal/types.ts'
import { random } from '../support/country.ts'
import { featuresIn, isInside, type TileFeature, tileAt, unitsAt } from '../support/tiles.ts'

const FOLDER = join(import.meta.dirname, '../proposals')
const TILE = 4096
/** A pixel is some three metres of ground. */
const ZOOM = 14

type LonLat = readonly [number, number]
type Land = ReadonlyMap<string, MultiPolygon>

interface Seen {
  readonly proposal: Proposal
  readonly said: CheckOutput
  readonly before: Land
  readonly after: Land
  readonly rows: ReadonlyMap<string, DivisionRow>
}

let opened: OpenedDataset
const seen = new Map<string, Seen>()

/** Changes of several proposals of the folder, in different places; one is given another code where both found one. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'land and municipalities': [
    'a-field-at-toender',
    'redraw-from-the-touching-point',
    'a-parish-moves',
    'parcels-i-alt',
    'islands-merge-with-a-new-cooperation',
    'new-municipality-in-another-region',
    'giver-changes-region-first',
    'doubt-settled'
  ],
  regions: ['regions-merge-then-a-municipality-moves']
}

beforeAll(async () => {
  opened = await opening(null)
  const { engine } = opened
  const land = async () => polygonsOf(JSON.parse(await engine.exportGeoJson()))
  const before = await land()
  for (const [name, files] of Object.entries(CASES)) {
    const all = await Promise.all(
      files.map(async file => (await readFileAt(file, join(FOLDER, `${file}.json`))).proposal)
    )
    const changes = all.flatMap(({ changes }, i) =>
      changes.map(change => ({ ...other(change, i), id: `${i}${change.id}` }))
    )
    const proposal: Proposal = { ...all[0]!, changes, cooperations: all.flatMap(({ cooperations }) => cooperations) }
    const said = await conclude(opened, { file: name, proposal, warnings: [] })
    const rows = new Map((await engine.divisionTable()).map(row => [row.code, row]))
    seen.set(name, { proposal, said, before, after: await land(), rows })
  }
})

const other = (change: Change, i: number): Change =>
  change.type === 'new-municipality' ? { ...change, code: `09${90 + i}` } : change

function polygonsOf({ features }: FeatureCollection): Land {
  return new Map(features.map(({ properties, geometry }) => [String(properties?.code), geometry as MultiPolygon]))
}

test('every type of change is among them', () => {
  const types = new Set([...seen.values()].flatMap(({ proposal }) => proposal.changes.map(({ type }) => type)))
  expect([...types].sort()).toEqual([
    'designate-cooperation',
    'dissolve-cooperation',
    'merge-municipalities',
    'merge-regions',
    'new-municipality',
    'redraw-border',
    'set-region',
    'settle-doubt',
    'transfer-area',
    'transfer-parcels',
    'transfer-units'
  ])
})

describe.each(Object.keys(CASES))('%s', name => {
  let it: Seen
  let codes: readonly string[]
  beforeAll(async () => {
    it = seen.get(name)!
    codes = [...new Set([...it.before.keys(), ...it.after.keys()])]
    await opened.engine.resume(it.proposal)
  })

  /** Region by municipality: the register's on the date, else as the command line says. */
  const regionToday = (code: string): string | null => {
    const { effectiveDate: date } = it.proposal
    const found = opened.register.regions.find(
      ({ members, from, to }) => members.includes(code) && from <= date && (to === null || date <= to)
    )
    return found?.id ?? null
  }
  const regionsAfter = (code: string): readonly string[] => {
    const { municipalities, regionChanges } = it.said.measures
    const touched = municipalities.find(one => one.code === code)?.regionsAfter ?? []
    if (touched.length > 0) return touched.map(({ id }) => id)
    const today = regionToday(code)
    return [regionChanges.find(one => one.code === code)?.to.id ?? today].filter(id => id !== null)
  }

  test('the table says what the command line says, and of the others that nothing changes', () => {
    const { conservation, municipalities } = it.said.measures
    const told = new Map(municipalities.map(one => [one.code, one]))
    for (const [code, row] of it.rows) {
      const one = told.get(code)
      expect(row.after === null, code).toBe(!it.after.has(code))
      expect(
        row.regionsAfter.map(({ region }) => region.id),
        code
      ).toEqual(row.after ? [...regionsAfter(code)].sort() : [])
      expect(row.region?.id ?? null, code).toBe(row.created ? null : regionToday(code))
      if (one) expect({ before: row.before, after: row.after }).toMatchObject({ before: one.before, after: one.after })
      else expect(row.after, code).toEqual(row.before)
    }
    const sum = (of: (row: DivisionRow) => number) => [...it.rows.values()].reduce((all, row) => all + of(row), 0)
    expect(sum(({ before }) => before.areaM2)).toBeCloseTo(conservation.beforeM2, 0)
    expect(sum(({ after }) => after?.areaM2 ?? 0)).toBeCloseTo(conservation.afterM2, 0)
    for (const { code, before, after, goesTo, madeOf } of it.rows.values()) {
      const [went, made] = [goesTo, madeOf].map(shares => shares.reduce((all, { areaM2 }) => all + areaM2, 0))
      const kept = madeOf.find(one => one.code === code)?.areaM2 ?? 0
      expect(made, code).toBeCloseTo(after?.areaM2 ?? 0, -1)
      expect(went! + kept, code).toBeCloseTo(before.areaM2, -1)
    }
  })

  test('names stand on the land of whom they name, and the outline reaches as far as it', async () => {
    for (const code of codes) {
      const land = it.after.get(code)
      const { label, nameAfter } = it.rows.get(code)!
      expect(label === null || nameAfter === null).toBe(!land)
      // The dataset writes some names on the water among islands.
      if (label && land) expect([code, ''], code).toContain(whose(it.after, label) ?? '')
    }
    const touched = it.said.measures.municipalities.filter(({ code }) => it.after.has(code)).slice(0, 8)
    for (const { code } of touched) {
      const [west, south, east, north] = boxOf(it.after.get(code)!)
      const found = await opened.engine.extent(code)
      for (const [i, value] of [west, south, east, north].entries()) expect(found![i]).toBeCloseTo(value, 5)
    }
  })

  test('at any place the tiles have the land as it is before and after', async () => {
    const next = random(7)
    const tiles = new Tiles()
    let moved = 0
    for (const { bbox } of (await changesOf(it)).filter(({ bbox }) => bbox[2] - bbox[0] < 3))
      for (let i = 0; i < 12; i++) {
        const at: LonLat = [bbox[0] + next() * (bbox[2] - bbox[0]), bbox[1] + next() * (bbox[3] - bbox[1])]
        const [was, is] = [whose(it.before, at), whose(it.after, at)]
        if (await tiles.isNearLine(at)) continue
        if (was !== is) moved++
        const now = await tiles.landAt(at, 'after')
        const then = await tiles.landAt(at, 'before')
        expect([now?.code, then?.code], String(at)).toEqual([is, was])
        expect(now?.from !== undefined, String(at)).toBe(was !== is)
        expect(then?.to, String(at)).toBe(was === is ? undefined : is)
        if (is && was && regionsAfter(is).length === 1) {
          expect(now?.region).toBe(regionsAfter(is)[0])
          expect(then?.region).toBe(regionToday(was) ?? '')
          const differs = regionsAfter(is)[0] !== regionToday(was)
          expect([now?.wasRegion, then?.toRegion]).toEqual(
            differs ? [regionToday(was), regionsAfter(is)[0]] : [undefined, undefined]
          )
        }
      }
    if (name !== 'regions') expect(moved).toBeGreaterThan(20)
  })

  test('borders lie where two have land, and the line of a region where they lie in two', async () => {
    const tiles = new Tiles()
    const kinds = { region: 0, plain: 0, was: 0, former: 0 }
    for (const { one, two, middle } of bordersOf(it.after, it)) {
      const [a, b] = [regionsAfter(one), regionsAfter(two)]
      if (a.length !== 1 || b.length !== 1) continue
      const line = await tiles.lineAt(middle, 'after')
      expect([line?.left, line?.right].sort(), String(middle)).toEqual([one, two].sort())
      expect(line?.region, String(middle)).toBe(a[0] !== b[0])
      kinds[a[0] === b[0] ? 'plain' : 'region']++
    }
    for (const { one, two, middle } of bordersOf(it.before, it)) {
      const line = await tiles.lineAt(middle, 'after')
      const then = await tiles.lineAt(middle, 'before')
      expect([then?.left, then?.right].sort()).toEqual([one, two].sort())
      expect(then?.region).toBe(
        regionToday(one) !== regionToday(two) && regionToday(one) !== null && regionToday(two) !== null
      )
      if (!line) continue
      if (line.kind === 'former') kinds.former++
      const isRegion = line.region === true
      expect(line.wasRegion === true, String(middle)).toBe(then?.region === true && !isRegion)
      if (line.wasRegion) kinds.was++
    }
    expect(kinds.plain).toBeGreaterThan(20)
    expect(Math.min(kinds.region, kinds.was)).toBeGreaterThan(2)
    if (name !== 'regions') expect(kinds.former).toBeGreaterThan(0)
  })
})

test('parishes go with their land, and none but those', async () => {
  const it = seen.get('land and municipalities')!
  await opened.engine.resume(it.proposal)
  const parishes = await opened.engine.unitHoldings('parish')
  const find = (code: string) => parishes.find(one => one.code === code)!
  const holders = (code: string) => [find(code).before.map(one => one.code), find(code).after?.map(one => one.code)]
  expect(holders('7196')).toEqual([['0169'], ['0265']])
  // Of Ærø, which has become part of a municipality with Langeland.
  const aeroe = opened.register.municipalities.find(({ code }) => code === '0492')!
  for (const code of aeroe.parishes) expect(holders(code)).toEqual([['0492'], ['0998']])
  const gladsaxe = opened.register.municipalities.find(({ code }) => code === '0159')!
  for (const code of gladsaxe.parishes) expect(find(code).after).toEqual(find(code).before)
})

/** Ids and boxes of the changes, as the list zooms to them. */
async function changesOf({ proposal }: Seen) {
  return (await opened.engine.evaluate(proposal)).changes
}

class Tiles {
  readonly #known = new Map<string, Promise<Record<'land' | 'borders', TileFeature[]>>>()

  #tile(at: LonLat, side: DivisionSide) {
    const id = tileAt(at, ZOOM)
    const key = `${side} ${id.x} ${id.y}`
    const known =
      this.#known.get(key) ??
      opened.engine
        .tile(id, side)
        .then(({ bytes }) => ({ land: featuresIn(bytes, 'land'), borders: featuresIn(bytes, 'borders') }))
    this.#known.set(key, known)
    return known
  }

  /** What has the place, and nothing else has it; null at sea. */
  async landAt(at: LonLat, side: DivisionSide): Promise<TileFeature['properties'] | null> {
    const [x, y] = inTile(at)
    const found = (await this.#tile(at, side)).land.filter(feature => isInside(feature, x, y))
    expect(found.length).toBeLessThan(2)
    return found[0]?.properties ?? null
  }

  async isNearLine(at: LonLat): Promise<boolean> {
    return (await this.#nearest(at, 'after')).distance < 16
  }

  /** The line that runs through a place; null for none. */
  async lineAt(at: LonLat, side: DivisionSide): Promise<TileFeature['properties'] | null> {
    const { distance, properties } = await this.#nearest(at, side)
    return distance < 4 ? properties : null
  }

  async #nearest(at: LonLat, side: DivisionSide) {
    const [x, y] = inTile(at)
    let nearest = { distance: Infinity, properties: null as TileFeature['properties'] | null }
    for (const { lines, properties } of (await this.#tile(at, side)).borders)
      for (const line of lines)
        for (let i = 1; i < line.length; i++) {
          const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!]
          const distance = distanceToSegment(ax, ay, bx, by, x, y)
          if (distance < nearest.distance) nearest = { distance, properties }
        }
    return nearest
  }
}

function inTile(at: LonLat): [number, number] {
  const id = tileAt(at, ZOOM)
  const [u, v] = unitsAt(at, ZOOM)
  return [(u - id.x) * TILE, (v - id.y) * TILE]
}

interface Edge {
  readonly one: string
  readonly two: string
  readonly middle: LonLat
}

/** Edges that two municipalities have in common: long ones, so that no corner is near. */
const edgesOf = keptBy((land: Land): readonly Edge[] => {
  const open = new Map<string, string>()
  const found: Edge[] = []
  for (const [code, { coordinates }] of land)
    for (const ring of coordinates.flat())
      for (let i = 1; i < ring.length; i++) {
        const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]]
        if (Math.abs(ax - bx) + Math.abs(ay - by) < 0.001) continue
        const key = `${ax + bx} ${ay + by}`
        const one = open.get(key)
        if (one === undefined) open.set(key, code)
        else found.push({ one, two: code, middle: [(ax + bx) / 2, (ay + by) / 2] })
      }
  return found
})

/** Some of them, most where something is touched, and where land has gone over. */
function bordersOf(land: Land, { said }: Seen): readonly Edge[] {
  const touched = new Set([
    ...said.measures.municipalities.map(({ code }) => code),
    ...said.measures.regionChanges.map(({ code }) => code)
  ])
  const found = edgesOf(land)
  const isTouched = ({ one, two }: Edge) => touched.has(one) || touched.has(two)
  const some = (all: readonly Edge[], most: number) => all.filter((_, i) => i % Math.ceil(all.length / most) === 0)
  const crossed = new Set(said.measures.transfers.map(({ from, to }) => [from, to].sort().join()))
  const isCrossed = ({ one, two }: Edge) => crossed.has([one, two].sort().join())
  return [
    ...some(found.filter(isCrossed), 60),
    ...some(found.filter(isTouched), 60),
    ...some(
      found.filter(edge => !isTouched(edge)),
      15
    )
  ]
}

/** Code of the municipality whose land a place lies in; undefined at sea. */
function whose(land: Land, [x, y]: LonLat): string | undefined {
  for (const [code, geometry] of land) {
    const { coordinates } = geometry
    const isThere = coordinates.some(rings => {
      const [w, s, e, n] = ringBox(rings[0]!)
      return x >= w && x <= e && y >= s && y <= n && rings.filter(ring => contains(ring, x, y)).length % 2 === 1
    })
    if (isThere) return code
  }
  return undefined
}

function contains(ring: readonly Position[], x: number, y: number): boolean {
  let isIn = false
  for (let i = 1; i < ring.length; i++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i - 1]!, ring[i]!]
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isIn = !isIn
  }
  return isIn
}

const boxes = new WeakMap<readonly Position[], readonly [number, number, number, number]>()

function ringBox(ring: readonly Position[]): readonly [number, number, number, number] {
  const known = boxes.get(ring)
  if (known) return known
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of ring) [w, s, e, n] = [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)]
  boxes.set(ring, [w, s, e, n])
  return [w, s, e, n]
}

function boxOf({ coordinates }: MultiPolygon): [number, number, number, number] {
  const all = coordinates.map(([outer = []]) => ringBox(outer))
  const [w, s, e, n] = [0, 1, 2, 3].map(i => all.map(box => box[i]!))
  return [Math.min(...w!), Math.min(...s!), Math.max(...e!), Math.max(...n!)]
}

/** Values against sums counted here from the shipped files, with nothing of the engine's but what is under test. */
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { BUILT_IN, builtIn } from '../../tests/support/country.ts'
import { areaM2, ringsOf } from '../coverage/testing/measuring.ts'
import { folderReader } from '../dataset/folder-reader.ts'
import type { Dataset } from '../dataset/types.ts'
import type { DivisionRow, TownResidents } from '../engine/api.ts'
import { createEngine } from '../engine/engine.ts'
import type { Change, Proposal } from '../proposal/types.ts'
import { readIncomes } from './income.ts'
import { incomesAfter } from './incomes-after.ts'
import { readPastResidents } from './past-residents.ts'
import { type Figure, type Grounds, municipalityFigures, regionFigures, wholeOf } from './values.ts'

const past = readPastResidents(readFileSync('public/themes/residents-2008.json', 'utf8'))
const incomes = readIncomes(readFileSync('public/themes/income-ev2024.json', 'utf8'))
const engine = createEngine(folderReader)
let dataset: Dataset
/** Residents in cells of 300 and more, by code, counted row by row. */
let inTowns: Map<string, number>
let land: Map<string, number>

beforeAll(async () => {
  dataset = await builtIn()
  await engine.open(BUILT_IN)
  const { cellX, cellY, face, milli } = dataset.residents
  const cells: Record<string, number> = {}
  for (let i = 0; i < milli.length; i++)
    cells[`${cellX[i]} ${cellY[i]}`] = (cells[`${cellX[i]} ${cellY[i]}`] ?? 0) + milli[i]!
  inTowns = new Map()
  for (let i = 0; i < milli.length; i++) {
    const code = dataset.land.faces[face[i]!]!
    const town = cells[`${cellX[i]} ${cellY[i]}`]! >= 300_000 ? milli[i]! / 1000 : 0
    inTowns.set(code, (inTowns.get(code) ?? 0) + town)
  }
  land = new Map(dataset.land.faces.map((code, i) => [code, i === 0 ? 0 : areaM2(ringsOf(dataset.land, i))]))
})

function proposalOf(changes: readonly Change[], effectiveDate = '2026-11-26'): Proposal {
  const { id, sha256 } = dataset.manifest
  return {
    format: 'skel-proposal/1',
    title: '',
    effectiveDate,
    dataset: { id, sha256 },
    changes,
    statements: {},
    councils: [],
    cooperations: [],
    created: '2026-11-20T09:00:00Z',
    modified: '2026-11-20T09:00:00Z'
  } as unknown as Proposal
}

async function groundsOf(changes: readonly Change[], effectiveDate = '2026-11-26'): Promise<Grounds> {
  const state = await engine.evaluate(proposalOf(changes, effectiveDate))
  expect(state.changes.map(({ problem }) => problem)).toEqual(changes.map(() => null))
  const rows = await engine.divisionTable()
  const towns: readonly TownResidents[] = await engine.townResidents()
  const ranks = (side: 'before' | 'after') => {
    const there = rows.filter(row => row.inDivision && (side === 'before' ? !row.created : row.after))
    const counts = there.map(row => row[side]!.residents)
    return new Map(there.map(row => [row.code, 1 + counts.filter(other => other > row[side]!.residents + 0.5).length]))
  }
  return { rows, towns, past, incomes, ranks: { before: ranks('before'), after: ranks('after') } }
}

const value = (figure: Figure | undefined) => (figure?.kind === 'number' ? figure.value : (figure?.why ?? 'not there'))
const merger = (codes: readonly string[], into: string, name: string): Change =>
  ({ id: 'm', type: 'merge-municipalities', codes, into: { code: into, name } }) as Change

/** The town of Hvalsø alone, of Lejre. */
const AREA = {
  id: 'a',
  type: 'transfer-area',
  to: '0265',
  area: {
    type: 'Polygon',
    coordinates: [
      [
        [11.84, 55.58],
        [11.89, 55.58],
        [11.89, 55.61],
        [11.84, 55.61],
        [11.84, 55.58]
      ]
    ]
  }
} as unknown as Change

describe('today', () => {
  let grounds: Grounds
  beforeAll(async () => {
    grounds = await groundsOf([])
  })

  test('residents, density, place and change are those that the published figures give', () => {
    const figures = {
      residents: municipalityFigures('residents', 'before', grounds),
      density: municipalityFigures('density', 'after', grounds),
      rank: municipalityFigures('rank', 'before', grounds),
      change: municipalityFigures('change', 'before', grounds)
    }
    const counts = dataset.register.municipalities.flatMap(one => one.residents?.count ?? [])
    for (const { code, residents } of dataset.register.municipalities) {
      if (!residents) continue
      const { count } = residents
      expect(value(figures.residents.get(code))).toBe(count)
      expect(value(figures.density.get(code))).toBeCloseTo(count / (land.get(code)! / 1e6), 0)
      expect(value(figures.rank.get(code))).toBe(1 + counts.filter(other => other > count).length)
      const then = past.residents[code]!
      expect(value(figures.change.get(code))).toBe(Number((((count - then) / then) * 100).toFixed(1)) + 0)
    }
    for (const one of Object.values(figures)) expect(value(one.get('0411'))).toBe('outside')
    // As Statistics Denmark has it: a third more in København, a fifth fewer on Lolland.
    expect(value(figures.change.get('0101'))).toBe(32.1)
    expect(value(figures.change.get('0360'))).toBe(-20.1)
  })

  test('who lives in towns is counted cell by cell', () => {
    const urban = municipalityFigures('urban', 'after', grounds)
    for (const { code, residents } of dataset.register.municipalities)
      if (residents) expect(value(urban.get(code))).toBeCloseTo((100 * inTowns.get(code)!) / residents.count, 0)
    expect(grounds.towns.map(({ code, before }) => [code, before])).toEqual(
      grounds.rows.map(({ code }) => [code, expect.closeTo(inTowns.get(code) ?? 0, 3)])
    )
  })

  test('a region is the sum of its municipalities', () => {
    for (const region of dataset.register.regions) {
      if (region.to === null && region.from > '2026-11-26') continue
      const members = dataset.register.municipalities.filter(({ code }) => region.members.includes(code))
      const residents = members.reduce((sum, one) => sum + one.residents!.count, 0)
      const area = members.reduce((sum, { code }) => sum + land.get(code)!, 0)
      const then = members.reduce((sum, { code }) => sum + past.residents[code]!, 0)
      expect(value(regionFigures('residents', 'before', grounds).get(region.id))).toBe(residents)
      expect(value(regionFigures('density', 'after', grounds).get(region.id))).toBeCloseTo(residents / (area / 1e6), 1)
      expect(value(regionFigures('change', 'after', grounds).get(region.id))).toBeCloseTo(
        ((residents - then) / then) * 100,
        1
      )
    }
    expect([...regionFigures('urban', 'before', grounds).keys()].sort()).toEqual([
      '1081',
      '1082',
      '1083',
      '1084',
      '1085'
    ])
  })
})

test('merged municipalities add up, before stays as it was, and a municipality that is parted has no figure of 2008', async () => {
  const merged = await groundsOf([merger(['0265', '0350'], '0265', 'Roskilde')])
  const change = municipalityFigures('change', 'after', merged)
  const then = past.residents['0265']! + past.residents['0350']!
  const counts = new Map(dataset.register.municipalities.map(one => [one.code, one.residents?.count ?? 0]))
  const together = counts.get('0265')! + counts.get('0350')!
  expect(value(change.get('0265'))).toBe(Number((((together - then) / then) * 100).toFixed(1)))
  expect(value(change.get('0350'))).toBe('not there')
  expect(value(municipalityFigures('change', 'before', merged).get('0350'))).toBe(12.4)
  expect(value(municipalityFigures('residents', 'after', merged).get('0265'))).toBe(together)
  expect(value(municipalityFigures('urban', 'after', merged).get('0265'))).toBeCloseTo(
    (100 * (inTowns.get('0265')! + inTowns.get('0350')!)) / together,
    0
  )
  expect(municipalityFigures('rank', 'after', merged).size).toBe(98)

  // The town of Hvalsø alone.
  const parted = await groundsOf([AREA])
  const after = municipalityFigures('change', 'after', parted)
  for (const code of ['0265', '0350']) {
    expect(value(after.get(code))).toBe('divided')
    expect(value(municipalityFigures('change', 'before', parted).get(code))).toBeTypeOf('number')
  }
  // The region has all of both.
  expect(value(regionFigures('change', 'after', parted).get('1085'))).toBe(
    value(regionFigures('change', 'before', parted).get('1085'))
  )
  expect(value(after.get('0101'))).toBe(32.1)
})

test('a whole polling district takes its income along, a part of one leaves both without a figure', async () => {
  const transfer = {
    id: 'u',
    type: 'transfer-units',
    units: { layer: 'polling-district', codes: ['0350004'] },
    to: '0316'
  }
  const changes = [transfer] as unknown as Change[]
  const moved = await groundsOf(changes)
  const touched = await engine.consequences(proposalOf(changes))
  const after = municipalityFigures('income', 'after', { ...moved, incomesAfter: incomesAfter(touched, incomes) })
  const pairs = Object.entries(incomes.districts)
  const quotient = (own: typeof pairs) => {
    const [persons, income] = [0, 1].map(at => own.reduce((sum, [, pair]) => sum + pair![at]!, 0))
    return Math.round(income! / persons! / 100) * 100
  }
  const of = (code: string) => pairs.filter(([district]) => district.startsWith(code) && district !== '0350004')
  const one = pairs.filter(([district]) => district === '0350004')
  expect(one).toHaveLength(1)
  expect(value(after.get('0350'))).toBe(quotient(of('0350')))
  expect(value(after.get('0316'))).toBe(quotient([...of('0316'), ...one]))
  // The figures are others than without the change.
  for (const code of ['0350', '0316'])
    expect(value(after.get(code))).not.toBe(value(municipalityFigures('income', 'before', moved).get(code)))
  // Nobody has asked where districts went.
  expect(value(municipalityFigures('income', 'after', moved).get('0350'))).toBe('parted')

  const parted = await groundsOf([AREA])
  const inParts = incomesAfter(await engine.consequences(proposalOf([AREA])), incomes)
  const without = municipalityFigures('income', 'after', { ...parted, incomesAfter: inParts })
  for (const code of ['0265', '0350']) expect(value(without.get(code))).toBe('parted')
  expect(value(without.get('0101'))).toBeTypeOf('number')
})

test('what a new municipality is made of is told from parts', () => {
  const row = (code: string, madeOf: string[], goesTo: string[], isThere: boolean) =>
    ({
      code,
      madeOf: madeOf.map(one => ({ code: one, areaM2: 1e6 })),
      goesTo: goesTo.map(one => ({ code: one, areaM2: 1e6 })),
      after: isThere ? {} : null
    }) as unknown as DivisionRow
  const whole = (rows: DivisionRow[], code: string) =>
    wholeOf(
      rows.filter(one => one.code === code),
      new Map(rows.map(one => [one.code, one]))
    )
  expect(whole([row('A', [], ['N'], false), row('B', [], ['N'], false), row('N', ['A', 'B'], [], true)], 'N')).toEqual([
    'A',
    'B'
  ])
  // B keeps some of its land; or it is divided between two.
  expect(
    whole([row('A', [], ['N'], false), row('B', ['B'], ['N'], true), row('N', ['A', 'B'], [], true)], 'N')
  ).toBeNull()
  expect(
    whole([row('A', ['A', 'B'], [], true), row('B', [], ['A', 'C'], false), row('C', ['B', 'C'], [], true)], 'A')
  ).toBeNull()
  expect(whole([row('A', ['A'], ['C'], true), row('C', ['C', 'A'], [], true)], 'A')).toBeNull()
})

test.runIf(existsSync('../shared/geo-sources/kommuner-population.csv'))(
  'the figures of 2008 are those of the source',
  () => {
    const rows = readFileSync('../shared/geo-sources/kommuner-population.csv', 'utf8')
      .trim()
      .split(/\r?\n/)
      .map(line => line.split(','))
      .filter(cells => cells[2] === '2008Q1')
      .map(([name, , , count]) => [name === 'Copenhagen' ? 'København' : name, Number(count)])
    const names = new Map(dataset.register.municipalities.map(({ code, name }) => [code, name]))
    expect(
      Object.entries(past.residents)
        .map(([code, count]) => [names.get(code), count])
        .sort()
    ).toEqual(rows.sort())
    expect(rows).toHaveLength(98)
  }
)

test('a file that is none is refused', () => {
  const good = JSON.stringify(past)
  expect(readPastResidents(good)).toEqual(past)
  expect(() => readPastResidents('{}')).toThrow('skel-residents/1')
  expect(() => readPastResidents(good.replace('509861', '-1'))).toThrow('0101')
  expect(() => readPastResidents(good.replace('509861', '"<b>"'))).toThrow('0101')
})

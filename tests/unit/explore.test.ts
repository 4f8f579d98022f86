/** The table of municipalities, its files, and what a proposal means for a place: counted here again by other means. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { Geodesic } from 'geographiclib-geodesic'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { tableCsv, tableXlsx } from '../../src/app/commands/files/table-files.ts'
import { filtered, sorted, type TableRow, tableRows } from '../../src/app/state/selectors/table-rows.ts'
import { type OpenedDataset, opening } from '../../src/check/opening.ts'
import { geodesicMetres } from '../../src/geometry/geodesic.ts'
import { toGridMm, toLonLat } from '../../src/geometry/grid.ts'
import type { Proposal } from '../../src/proposal/types.ts'

const FOLDER = join(import.meta.dirname, '../proposals')
const proposalOf = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Proposal
const meets = (from: readonly number[], to: readonly number[]) =>
  Geodesic.WGS84.Inverse(from[1]!, from[0]!, to[1]!, to[0]!).s12!

let opened: OpenedDataset
beforeAll(async () => {
  opened = await opening(null)
})

test('metres along the shortest line are those of geographiclib, all over the country', () => {
  const places = [
    [8.07, 55.55],
    [15.15, 55.32],
    [10.6, 57.74],
    [11.95, 54.56],
    [12.5, 55.7],
    [12.5000001, 55.7000001]
  ] as const
  for (const from of places)
    for (const to of places) expect(geodesicMetres(from, to)).toBeCloseTo(from === to ? 0 : meets(from, to), 2)
})

describe('the table after a merger and a field', () => {
  let rows: readonly TableRow[]
  beforeAll(async () => {
    await opened.engine.evaluate(proposalOf('merger-and-one-hectare-elsewhere'))
    rows = tableRows(await opened.engine.divisionTable())
  })
  const sum = (side: 'before' | 'after', figure: 'areaM2' | 'residents') =>
    rows.reduce((all, row) => all + (row[side]?.[figure] ?? 0), 0)

  test('adds up to Denmark before and after, and to the register', () => {
    const official = opened.register.municipalities.reduce((all, { residents }) => all + (residents?.count ?? 0), 0)
    expect(sum('before', 'residents')).toBeCloseTo(official, 3)
    expect(sum('after', 'residents')).toBeCloseTo(official, 1)
    expect(sum('after', 'areaM2')).toBeCloseTo(sum('before', 'areaM2'), 0)
    expect(rows.filter(({ before }) => before?.rank != null)).toHaveLength(98)
    expect(rows.filter(({ after }) => after?.rank != null)).toHaveLength(97)
  })

  test('says what becomes of each', () => {
    const of = (code: string) => rows.find(row => row.code === code)!
    expect(of('0671')).toMatchObject({ fate: 'ends', after: null })
    expect(of('0661')).toMatchObject({ fate: 'changed', after: { name: 'Holstebro' } })
    expect(of('0661').after!.residents).toBe(of('0661').before!.residents + of('0671').before!.residents)
    expect(of('0336').fate).toBe('changed')
    expect(of('0411')).toMatchObject({ fate: 'outside', before: { rank: null } })
    expect(rows.filter(({ fate }) => fate === 'same')).toHaveLength(94)
  })

  test('places by size are those of a count of who has more', () => {
    for (const side of ['before', 'after'] as const)
      for (const row of rows) {
        const own = row[side]
        if (!own || own.rank === null) continue
        const more = rows.filter(
          other => (other[side]?.rank ?? null) !== null && other[side]!.residents > own.residents + 0.5
        )
        expect(own.rank).toBe(more.length + 1)
      }
  })

  test('is sorted with what has nothing last, and filtered', () => {
    for (const descending of [true, false]) {
      const order = sorted(rows, { column: 'area.after', descending }).map(({ after }) => after?.areaM2 ?? null)
      expect(order.at(-1)).toBeNull()
      const known = order.slice(0, -1) as number[]
      expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)))
    }
    const names = sorted(rows, { column: 'name', descending: false }).map(({ before }) => before?.name)
    expect([names[0], names.at(-1)]).toEqual(['Albertslund', 'Aarhus'])
    const all = { words: '', onlyTouched: false, region: '' }
    expect(
      filtered(rows, { ...all, onlyTouched: true })
        .map(({ code }) => code)
        .sort()
    ).toEqual(['0320', '0336', '0661', '0671'])
    expect(filtered(rows, { ...all, words: 'STRUER' }).map(({ code }) => code)).toEqual(['0671'])
    expect(filtered(rows, { ...all, words: '0751' })).toHaveLength(1)
    expect(filtered(rows, { ...all, region: 'Region Nordjylland' })).toHaveLength(11)
  })

  const of = { date: '2027-01-01', proposal: 'Vest; "æøå"', dataset: 'd', sources: ['a', 'b'], theme: null }

  test('as CSV reads back to the same, and its last row is the sum of the others', () => {
    const [head, ...body] = Papa.parse<string[]>(tableCsv(rows, rows, of).replace('\uFEFF', '').trimEnd(), {
      delimiter: ';'
    }).data
    expect(body).toHaveLength(rows.length + 1)
    const column = (name: string) => {
      const at = head!.indexOf(name)
      expect(at).toBeGreaterThan(0)
      return body.map(row => Number(row[at]!.replace(',', '.')))
    }
    for (const name of ['Areal, km² før', 'Areal, km² efter', 'Beboere før', 'Beboere efter']) {
      const figures = column(name)
      const parts = figures.slice(0, -1).reduce((all, one) => all + one, 0)
      expect(parts).toBeCloseTo(figures.at(-1)!, 3)
    }
    expect(column('Beboere før').at(-1)).toBe(6_028_367)
  })

  test('as a workbook has numbers as numbers, days as days, and headings that stay', async () => {
    const files = unzipSync(await tableXlsx(rows.slice(0, 3), rows, of))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!)
    expect(sheet).toMatch(/<pane ySplit="1" xSplit="2"[^>]*state="frozen"/)
    const strings = [...strFromU8(files['xl/sharedStrings.xml']!).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(one => one[1])
    const cells = [...sheet.matchAll(/<c r="([A-Z]+)(\d+)"([^>]*)>(?:<v>([^<]*)<\/v>)?/g)].map(
      ([, column, row, how, value]) => ({
        row: Number(row),
        column,
        value: /t="s"/.test(how!) ? strings[Number(value)] : Number(value)
      })
    )
    const row = (n: number) => cells.filter(cell => cell.row === n).map(({ value }) => value)
    const first = rows[0]!
    expect(row(2)).toContain(first.code)
    expect(row(2)).toContain(first.before!.residents)
    // Days since 30 December 1899, as workbooks count them.
    expect(row(2)).toContain((Date.UTC(2027, 0, 1) - Date.UTC(1899, 11, 30)) / 86_400_000)
    expect(row(5)).toContain('Hele Danmark')
    expect(row(5)).toContain(6_028_367)
    expect(strings.map(text => text?.replaceAll('&quot;', '"'))).toContain(of.proposal)
  })
})

test('what a field that moves means for places in it, by it and far from it', async () => {
  const proposal = proposalOf('a-field-at-toender')
  await opened.engine.evaluate(proposal)
  const [change] = proposal.changes
  if (change?.type !== 'transfer-area' || change.area.type !== 'Polygon') throw new Error('another proposal')
  const ring = change.area.coordinates[0]!.map(at => toGridMm(at as [number, number]))
  // The whole outline becomes a border: it lies inside one municipality. Its sides are straight on the grid.
  const along = ring.slice(1).flatMap(([bx, by], i) =>
    Array.from({ length: 3001 }, (_, n) => {
      const [ax, ay] = ring[i]!
      return toLonLat([ax + ((bx - ax) * n) / 3000, ay + ((by - ay) * n) / 3000])
    })
  )
  for (const at of [
    [8.9, 55.1],
    [8.91, 55.1198],
    [9.3, 55.3],
    [12.57, 55.68],
    [15.1, 55.1]
  ] as const) {
    const { moved, before, after, isMoved } = await opened.engine.placeMeaning(at)
    const nearest = Math.min(...along.map(place => meets(at, place)))
    expect(Math.abs(moved!.metres - nearest)).toBeLessThan(Math.max(0.6, nearest / 1000))
    expect(moved!.kind).toBe('new')
    expect(moved!.between).toEqual(['0540', '0550'])
    const inside = at[0] > 8.8897 && at[0] < 8.9197
    expect(isMoved).toBe(inside)
    expect([before.name, after.name]).toEqual(inside ? ['Tønder', 'Sønderborg'] : [after.name, after.name])
  }
  const atTheBorder = await opened.engine.placeMeaning([12.57, 55.68])
  expect(atTheBorder).toMatchObject({ before: { code: '0101', region: { name: 'Region Østdanmark' } }, near: null })
})

test('without changes nothing moves; a place by a border is told to be on either side', async () => {
  await opened.engine.evaluate({ ...proposalOf('a-field-at-toender'), changes: [] })
  const at = await opened.engine.borderPoint([12.166, 55.66], 3000)
  const [lon, lat] = at!.point
  const near = await opened.engine.placeMeaning([lon + 0.00001, lat])
  expect(near.moved).toBeNull()
  expect(near.near!.metres).toBeLessThan(1)
  expect(near.accuracyM).toBeGreaterThan(0)
  // At sea.
  expect(await opened.engine.placeMeaning([11.5, 57.5])).toMatchObject({
    before: { code: '' },
    after: { code: '' },
    near: null
  })
})

/** The shipped file against the source, and quotients of sums added here row by row. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { boundsOf, classOf } from './classes.ts'
import { isDrawn, municipalityIncomes, readIncomes } from './income.ts'
import { KINDS } from './theme.ts'
import { districtFigures, type Grounds, municipalityFigures, regionFigures } from './values.ts'

const text = readFileSync('public/themes/income-ev2024.json', 'utf8')
const incomes = readIncomes(text)
const drawn: readonly { code: string; municipality: string; persons: number | null }[] = JSON.parse(
  readFileSync('public/data/polling-districts.json', 'utf8')
).records
const SOURCE = '../shared/geo-sources/afstemningsomraader-ev2024.csv'

test.runIf(existsSync(SOURCE))('every figure is the one of the source, and none is left out', () => {
  const [head = '', ...lines] = readFileSync(SOURCE, 'utf8').trim().split(/\r?\n/)
  const columns = head.split(',')
  const rows = lines.map(line => Object.fromEntries(line.split(',').map((cell, i) => [columns[i], cell])))
  const expected = rows.map(row => {
    const known = row.persons_total !== '-' && row.household_gross_income_sum_dkk !== '-'
    return [
      `0${row.valgsted_id}`.slice(-7),
      known ? [Number(row.persons_total), Number(row.household_gross_income_sum_dkk)] : null
    ]
  })
  expect(Object.fromEntries(expected)).toEqual(incomes.districts)
  expect(rows).toHaveLength(1285)
  // Of 98 municipalities, by the source's own code of each.
  const sums: Record<string, [number, number]> = {}
  for (const { kommunekode = '', persons_total, household_gross_income_sum_dkk } of rows) {
    if (persons_total === '-') continue
    const [persons, income] = sums[kommunekode] ?? [0, 0]
    sums[kommunekode] = [persons + Number(persons_total), income + Number(household_gross_income_sum_dkk)]
  }
  const found = municipalityIncomes(incomes)
  expect(found.size).toBe(98)
  for (const [code, [persons, income]] of Object.entries(sums)) {
    expect(found.get(code)?.persons).toBeCloseTo(persons, 6)
    expect(found.get(code)?.income).toBeCloseTo(income, 2)
  }
})

test('the districts on the map have the figure of their own number, or are counted among the redrawn', () => {
  const figures = districtFigures(incomes)
  // The dataset has persons for the same districts, put together by other code.
  expect([...figures].flatMap(([code, { kind }]) => (kind === 'number' ? [code] : []))).toEqual(
    drawn.filter(({ persons }) => persons !== null).map(({ code }) => code)
  )
  for (const { code, persons } of drawn) if (persons !== null) expect(incomes.districts[code]?.[0]).toBe(persons)
  const redrawn = Object.values(incomes.redrawn).reduce((sum, n) => sum + n, 0)
  expect(redrawn).toBe(drawn.filter(({ code }) => !isDrawn(code, incomes)).length)
  // Christiansø's, which has no figure, is drawn nowhere.
  expect(drawn.some(({ municipality }) => municipality === '0411')).toBe(false)
  expect(figures.size - 1 + redrawn).toBe(drawn.length)
  expect(figures.get('0411001')).toEqual({ kind: 'missing', why: 'not-published' })
})

test('quotients are of sums, to the nearest hundred', () => {
  const row = (code: string) => ({
    code,
    created: false,
    inDivision: true,
    region: { id: 'R' },
    before: { areaM2: 1, residents: 1 },
    after: { areaM2: 1, residents: 1 },
    goesTo: [],
    madeOf: [{ code, areaM2: 1 }]
  })
  const grounds = { rows: [row('0101'), row('0223')], incomes, towns: [], past: null } as unknown as Grounds
  const quotient = (...municipalities: string[]) => {
    const own = Object.entries(incomes.districts).filter(([code]) => municipalities.includes(code.slice(0, 4)))
    const [persons, income] = [0, 1].map(at => own.reduce((sum, [, pair]) => sum + pair![at]!, 0))
    return { kind: 'number', value: Number(`${(income! / persons! / 100).toFixed(0)}00`) }
  }
  expect(municipalityFigures('income', 'before', grounds)).toEqual(
    new Map([
      ['0101', quotient('0101')],
      ['0223', quotient('0223')]
    ])
  )
  expect(regionFigures('income', 'before', grounds)).toEqual(new Map([['R', quotient('0101', '0223')]]))
  expect(municipalityFigures('income', 'after', { ...grounds, incomes: null }).get('0101')).toEqual({
    kind: 'missing',
    why: 'not-published'
  })
})

test('quantiles part the districts of the country into fifths', () => {
  const values = [...districtFigures(incomes).values()].flatMap(one => (one.kind === 'number' ? [one.value] : []))
  const bounds = boundsOf(values, 'quantiles', KINDS.income.fixed)
  expect(bounds).toHaveLength(4)
  for (let at = 0; at < 5; at++) {
    const share = values.filter(value => classOf(value, bounds) === at).length / values.length
    expect(share).toBeGreaterThan(0.18)
    expect(share).toBeLessThan(0.22)
  }
})

test('a file that is none is refused, and a sum lacks nothing', () => {
  expect(() => readIncomes('{}')).toThrow('skel-income/1')
  for (const wrong of ['-15562', '"15562"', '"<b>"', '15562,1', 'null'])
    expect(() => readIncomes(text.replace('15562', wrong)), wrong).toThrow('0101001')
  expect(() => readIncomes(text.replace('"0153": 5', '"0153": 5.5'))).toThrow('0153')
  const lacking = readIncomes(text.replace('[15562,5111841751]', 'null'))
  expect(municipalityIncomes(lacking).has('0101')).toBe(false)
})

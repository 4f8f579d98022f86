import { expect, test } from 'vitest'
import { sizeInputs, urbanInputs } from './indicators.ts'
import { caseOf, INDICATOR_PEDIGREES, INDICATORS, indicators } from './testing/facts.ts'

const residents = { low: 39_000, best: 39_499.6, high: 40_100 }
const shrunk = { ...INDICATORS, residents, areaM2: 412_345_678, largestGapM: 0, rank: null, urbanShare: 0.805 }
const facts = caseOf([], {
  more: {
    indicators: [indicators('0706', { after: shrunk }), indicators('0707')],
    indicatorPedigrees: INDICATOR_PEDIGREES
  }
})
const short = (inputs: ReturnType<typeof sizeInputs>) =>
  inputs.map(({ name, value }) => [name.id.replace('law.input.indicator.', ''), value.values])

test('figures are whole persons, hectares of a km², metres and per cent', () => {
  expect(short(sizeInputs(facts, new Set(['0706'])))).toEqual([
    ['residents', { before: 40_000, after: 39_500 }],
    ['area', { before: 500, after: 412.35 }],
    ['density', { before: 80, after: 96 }],
    ['parts', { after: 3 }],
    ['island-parts', { after: 2 }],
    ['gap', { before: 4321, after: 0 }],
    ['rank', { before: 50 }]
  ])
  expect(short(urbanInputs(facts))).toEqual([
    ['urban', { before: 80, after: 81 }],
    ['urban', { after: 80 }]
  ])
})

test('residents keep their range, every figure its source', () => {
  const [first, second] = sizeInputs(facts, new Set(['0706']))
  expect(first?.range).toEqual({ ...residents, unit: 'residents' })
  expect(first?.pedigree).toBe(INDICATOR_PEDIGREES.residents)
  expect(second).not.toHaveProperty('range')
  expect(second?.pedigree).toBe(INDICATOR_PEDIGREES.area)
  for (const input of sizeInputs({ ...facts, indicatorPedigrees: null })) expect(input).not.toHaveProperty('pedigree')
})

test('without a choice all municipalities are told', () => {
  const names = (codes?: ReadonlySet<string>) => new Set(sizeInputs(facts, codes).map(({ name }) => name.values?.name))
  expect([...names()]).toEqual(['Syddjurs', 'Norddjurs'])
  expect([...names(new Set(['0707']))]).toEqual(['Norddjurs'])
})

test('a figure nobody knows is left out', () => {
  const unknown = { ...INDICATORS, rank: null, islandParts: null, largestGapM: null, urbanShare: null }
  const bare = caseOf([], { more: { indicators: [indicators('0706', { before: unknown, after: unknown })] } })
  expect(short(sizeInputs(bare)).map(([word]) => word)).toEqual(['residents', 'area', 'density', 'parts'])
  expect(urbanInputs(bare)).toEqual([])
})

import { expect, test } from 'vitest'
import { caseOf, cooperation, parcels } from '../testing/facts.ts'
import type { Facts, IslandFact } from '../types.ts'
import { islandMunicipalities } from './island-municipalities.ts'

const island = (other: Partial<IslandFact>): IslandFact => ({
  name: 'Hjarnø',
  areaM2: 3_200_000,
  residents: { low: 90, best: 101.4, high: 110 },
  fixedLink: false,
  before: ['0706'],
  after: ['0707'],
  ...other
})
const judged = (more: Partial<Facts>) =>
  islandMunicipalities(caseOf([{ from: '0706', to: '0707', area: parcels(5000), isIsland: true }], { more }))
const steps = (more: Partial<Facts>) => judged(more).steps.map(({ id, values }) => [id.split('.').at(-1), values])

test('an island has its card: where it lay and lies, its link, its residents', () => {
  const lies = { before: { names: ['Syddjurs'] }, after: { names: ['Norddjurs'] } }
  const values = { name: 'Hjarnø', area: { m2: 3_200_000 }, n: 101, ...lies }
  expect(steps({ islands: [island({})] })).toEqual([['island', { ...values, link: 'no' }]])
  expect(steps({ islands: [island({ fixedLink: true })] })).toEqual([['island', { ...values, link: 'yes' }]])
  expect(steps({ islands: [island({ fixedLink: null })] })).toEqual([['island', { ...values, link: 'unknown' }]])
})

test('an island that more municipalities share after than before is divided', () => {
  const words = (before: readonly string[], after: readonly string[]) =>
    steps({ islands: [island({ before, after })] }).map(([word]) => word)
  expect(words(['0706'], ['0706', '0707'])).toEqual(['island', 'split'])
  expect(words(['0706', '0707'], ['0706', '0707'])).toEqual(['island'])
  expect(words(['0706', '0707'], ['0707'])).toEqual(['island'])
})

test('pieces that are islands are told only where no island has a name', () => {
  expect(steps({}).map(([word]) => word)).toEqual(['piece'])
  expect(steps({ islands: [island({})] }).map(([word]) => word)).toEqual(['island'])
})

test('a cooperation that stands is told where a member of it is touched', () => {
  const told = (codes: readonly string[], other: Parameters<typeof cooperation>[1]) =>
    steps({ islands: [island({})], cooperations: [cooperation(codes, other)] }).slice(1)
  const names = { names: ['Syddjurs', 'Odder'] }
  const standing = { dissolved: false }
  expect(told(['0706', '0727'], standing)).toEqual([['cooperation', { names, sourced: 'yes' }]])
  expect(told(['0706', '0727'], { ...standing, sourced: false })).toEqual([['cooperation', { names, sourced: 'no' }]])
  expect(told(['0727', '0791'], standing)).toEqual([])
  expect(told(['0706', '0727'], { dissolved: true })).toEqual([])
})

test('members of a dissolved cooperation are told with the affected ones, by code', () => {
  const { inputs } = judged({ cooperations: [cooperation(['0825', '0155'])] })
  expect(inputs.map(({ name }) => name.values?.name)).toEqual(['Dragør', 'Syddjurs', 'Norddjurs', 'Læsø'])
})

/**
 * One change alone: what its row, the transfers and the case say of its people is one figure. Of several changes the case may
 * say less than the rows together: a census cell that two of them touch is counted whole in either row and once in the case,
 * and land that moved twice has moved once, from where it was to where it is.
 */
import { beforeAll, expect, test } from 'vitest'
import { latticeCountry, ORIGIN } from '../../tests/fixtures/lattice-country.ts'
import { builtIn, randomTransfers } from '../../tests/support/country.ts'
import type { Dataset } from '../dataset/types.ts'
import { toLonLat9 } from '../geometry/grid.ts'
import { baseOf, ownerOf } from '../partition/labels.ts'
import type { Step } from '../subdivision/changes/apply.ts'
import type { TransferStep } from '../subdivision/changes/transfer.ts'
import { Outcome } from '../subdivision/outcome.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = await builtIn()
})

/** True where the change moved land. */
function agrees(outcome: Outcome, step: Step): boolean {
  const { owners } = outcome
  return outcome.with(step, result => {
    if (!result.ok) return false
    const whole = outcome.residents.ofAllMoved()
    expect(result.residents, step.id).toEqual(whole)
    const ways = outcome.moved.keys()
    expect(ways).toHaveLength(result.moves.length)
    for (const { from, to, residents } of result.moves) {
      const way = ways.find(key => owners.code(baseOf(key)) === from && owners.code(ownerOf(key)) === to)
      expect(residents, `${step.id} ${from}–${to}`).toEqual(outcome.residents.ofWay(way as number))
      expect(residents.high).toBeLessThanOrEqual(whole.high)
    }
    // What a municipality gets and gives is what the rows say.
    const net = (code: string) =>
      result.moves.reduce(
        (sum, { from, to, residents: { best } }) => sum + (to === code ? best : 0) - (from === code ? best : 0),
        0
      )
    for (const code of new Set(result.moves.flatMap(({ from, to }) => [from, to]))) {
      const owner = outcome.face(code)
      expect(
        outcome.residents.ofMunicipality(owner).best - outcome.census.table.total(owner),
        `${step.id} ${code}`
      ).toBeCloseTo(net(code), 6)
    }
    return true
  })
}

const count = (outcome: Outcome, steps: readonly Step[]) => steps.filter(step => agrees(outcome, step)).length

test('of transfers all over the country', () => {
  const outcome = new Outcome(dataset)
  expect(count(outcome, randomTransfers(outcome, 400, 20270101))).toBeGreaterThan(300)
})

test('of transfers, new municipalities, mergers and redrawn borders', () => {
  const outcome = new Outcome(latticeCountry({ pieces: 8 }))
  outcome.update([], '2026-06-01')
  const transfers = randomTransfers(outcome, 200, 3)
  expect(count(outcome, transfers)).toBeGreaterThan(100)
  const founded = transfers.map(
    ({ id, area }: TransferStep): Step => ({
      id,
      type: 'new-municipality',
      code: '0990',
      name: 'Ny',
      region: 'south',
      area
    })
  )
  expect(count(outcome, founded)).toBeGreaterThan(100)
  const codes = ['0901', '0902']
  expect(agrees(outcome, { id: 'm', type: 'merge-municipalities', codes, into: { code: '0901', name: 'X' } })).toBe(
    true
  )
  const straight = new Outcome(latticeCountry({ jitter: 0, pieces: 8 }))
  const line = [
    [5, 6],
    [4.5, 6.6],
    [5.6, 7.5],
    [5, 8]
  ].map(([x = 0, y = 0]) => toLonLat9([ORIGIN[0] + x * 1e6, ORIGIN[1] + y * 1e6]))
  const redraw: Step = {
    id: 'r',
    type: 'redraw-border',
    between: ['0901', '0902'],
    line: { type: 'LineString', coordinates: line }
  }
  expect(agrees(straight, redraw)).toBe(true)
})

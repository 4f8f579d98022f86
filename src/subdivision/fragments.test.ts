/** All land in pieces, kept up to date edit by edit, against walking every border there is. */
import { expect, test } from 'vitest'
import { latticeCountry } from '../../tests/fixtures/lattice-country.ts'
import { builtIn, random } from '../../tests/support/country.ts'
import { mixedChanges } from '../../tests/support/mixed-changes.ts'
import { OUTSIDE } from '../dataset/topology.ts'
import type { Dataset } from '../dataset/types.ts'
import { wayFrom } from '../partition/labels.ts'
import { assemble, type Part } from '../partition/polygonize.ts'
import { Outcome } from './outcome.ts'

const told = (parts: readonly Part[]) =>
  parts
    .map(({ key, areaM2, beginning, box, outer, holes, sides }) => ({
      ...{ key, areaM2, beginning, box, outer },
      holes: [...holes].sort(
        (a, b) => (a.x[0] as number) - (b.x[0] as number) || (a.y[0] as number) - (b.y[0] as number)
      ),
      sides: sides.map(({ strand, forward }) => 2 * strand + Number(forward)).sort((a, b) => a - b)
    }))
    .sort(
      (a, b) =>
        a.key - b.key || a.beginning.map((value, i) => value - (b.beginning[i] as number)).find(d => d !== 0) || 0
    )

/** Returns how many pieces there were in the end. */
function tried(dataset: Dataset, seed: number, count: number, reach: number): number {
  const next = random(seed)
  const changes = mixedChanges(dataset, count, next, { reach })
  const outcome = new Outcome(dataset)
  let pieces = 0
  for (let round = 0; round < 6; round++) {
    // Forwards and back, some of them asked about on the way.
    outcome.update(changes.slice(0, Math.floor(next() * (count + 1))), '2027-01-01')
    if (next() < 0.3) continue
    const { fragments, labels, strands } = outcome
    const all = assemble(strands, strands.living(), label => {
      const { origin, owner } = labels.land(label)
      return label === OUTSIDE ? null : wayFrom(origin, owner)
    })
    expect(told(fragments.parts())).toEqual(told(all))
    for (const part of all.slice(0, 5)) expect(fragments.of(part.key)).toBe(fragments.of(part.key))
    pieces = all.length
  }
  return pieces
}

test('after any changes, and any of them taken back, the pieces are those of all borders walked afresh', () => {
  const picture = ['AAAAAAAAAA', 'ABBBAAACCA', 'ABAB.AACCA', 'ABBBA..AAA', 'AAAAAAAADD', 'EE.AAADDDD']
  let most = 0
  for (let seed = 1; seed <= 40; seed++)
    most = Math.max(most, tried(latticeCountry(seed % 2 ? { picture, pieces: 3 } : {}), seed, 14, 2_500_000))
  expect(most).toBeGreaterThan(20)
})

test('and on the real borders', async () => {
  expect(tried(await builtIn(), 5, 25, 20_000_000)).toBeGreaterThan(400)
})

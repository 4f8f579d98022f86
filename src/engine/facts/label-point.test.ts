import { beforeAll, expect, test } from 'vitest'
import { builtIn, squareMm } from '../../../tests/support/country.ts'
import { toGridMm } from '../../geometry/grid.ts'
import { labelAt } from '../../partition/point-location.ts'
import { Outcome } from '../../subdivision/outcome.ts'
import type { LonLat } from '../api.ts'
import { labelPointOf } from './label-point.ts'
import { partsNow } from './municipality.ts'
import { recordOf } from './names.ts'

const ROSKILDE = '0265'
let outcome: Outcome
let known: LonLat

beforeAll(async () => {
  const dataset = await builtIn()
  outcome = new Outcome(dataset)
  known = recordOf(dataset, ROSKILDE)!.labelPoint
})

const label = (code: string, place: LonLat | null) => labelPointOf(outcome, outcome.owners.find(code), place, partsNow)

function ownerAt(at: LonLat): string {
  const [x, y] = toGridMm(at)
  const { labels, origin, owners, strands } = outcome
  return owners.code(labels.owner(labelAt(strands, x - origin[0], y - origin[1])))
}

test('a name stays where the dataset has it, for as long as that is on its own land', () => {
  expect(label(ROSKILDE, known)).toBe(known)
  const [x, y] = toGridMm(known)
  const around = squareMm(x - 500_000, y - 500_000, 1_000_000)
  outcome.update([{ id: 'a', type: 'transfer-area', to: '0350', area: around }], '2027-01-01')
  expect(ownerAt(known)).toBe('0350')
  const moved = label(ROSKILDE, known)
  expect(ownerAt(moved!)).toBe(ROSKILDE)
  outcome.update([], '2027-01-01')
  expect(label(ROSKILDE, known)).toBe(known)
})

test('one that is new, or mostly of others, is named in its largest piece, and one that is gone nowhere', async () => {
  const into = { code: '0998', name: 'Nyt' }
  outcome.update([{ id: 'm', type: 'merge-municipalities', codes: [ROSKILDE, '0350'], into }], '2027-01-01')
  expect(ownerAt(label('0998', null)!)).toBe('0998')
  expect(label(ROSKILDE, known)).toBeNull()
  const small = { code: '0183', name: 'Ishøj' }
  outcome.update([{ id: 'm', type: 'merge-municipalities', codes: ['0183', '0169'], into: small }], '2027-01-01')
  const ishoej = recordOf(await builtIn(), '0183')!.labelPoint
  const now = label('0183', ishoej)!
  expect(now).not.toEqual(ishoej)
  expect(ownerAt(now)).toBe('0183')
})

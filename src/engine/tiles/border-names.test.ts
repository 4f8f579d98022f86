import { describe, expect, test } from 'vitest'
import { builtIn, randomTransfers } from '../../../tests/support/country.ts'
import { featuresIn, tileAt } from '../../../tests/support/tiles.ts'
import { labelAt } from '../../partition/point-location.ts'
import { Outcome } from '../../subdivision/outcome.ts'
import { borderNames } from './border-names.ts'
import { landTile } from './land-tile.ts'
import { DivisionLand } from './map-land.ts'
import { TileFrame } from './tile-frame.ts'

const SIDES = ['left', 'right'] as const
const brief = (line: readonly number[]) =>
  borderNames(line, SIDES).map(({ name, over, angle, at }) => [name, over, angle, ...at])

describe('names of either side', () => {
  test('stand where they lie, upright, whichever way the border runs', () => {
    expect(brief([0, 500, 2000, 500])).toEqual([
      ['left', true, 0, 1000, 500],
      ['right', false, 0, 1000, 500]
    ])
    expect(brief([2000, 500, 0, 500])).toEqual([
      ['right', true, 0, 1000, 500],
      ['left', false, 0, 1000, 500]
    ])
    // Southwards is written downwards, southwest as northeast.
    expect(brief([0, 0, 1000, 1000]).map(([name, over, angle]) => [name, over, angle])).toEqual([
      ['left', true, 45],
      ['right', false, 45]
    ])
    expect(brief([1000, 0, 0, 1000]).map(([name, over, angle]) => [name, over, angle])).toEqual([
      ['right', true, -45],
      ['left', false, -45]
    ])
  })

  test('keep clear of a bend on their side', () => {
    // Waves 100 high, from end to end.
    const waves = Array.from({ length: 21 }, (_, i) => [i * 150, i % 2 === 0 ? 500 : 400]).flat()
    const [over, under] = borderNames(waves, SIDES)
    expect(over!.at[1]).toBeLessThanOrEqual(402)
    expect(under!.at[1]).toBeGreaterThanOrEqual(498)
  })

  test('are left out where there is no room, and on a side that has no name', () => {
    expect(borderNames([0, 0, 300, 0], SIDES)).toEqual([])
    // A hairpin as long as a name.
    expect(borderNames([0, 0, 400, 10, 0, 20], SIDES)).toEqual([])
    expect(borderNames([0, 0, 2000, 0], ['', 'right']).map(({ name }) => name)).toEqual(['right'])
  })

  test('are repeated along a long border', () => {
    expect(borderNames([0, 0, 8000, 0], SIDES)).toHaveLength(6)
  })
})

test('in tiles of the country every name stands on its own municipality’s side of the border', async () => {
  const outcome = new Outcome(await builtIn())
  outcome.update(randomTransfers(outcome, 40, 5), '2027-01-01')
  const land = new DivisionLand(outcome)
  const { strands, labels, owners } = outcome
  const inland = [...strands.living()].filter(id => land.sides(id) !== null)
  let [right, wrong] = [0, 0]
  const { toLonLat9 } = await import('../../geometry/grid.ts')
  for (let i = 0; i < inland.length; i += Math.ceil(inland.length / 60)) {
    const strand = inland[i]!
    const place = toLonLat9([strands.x(strand, 0) + land.origin[0], strands.y(strand, 0) + land.origin[1]])
    const id = tileAt(place, 14)
    const frame = new TileFrame(id, land.origin)
    for (const { properties, lines } of featuresIn(landTile(land, id), 'sides')) {
      const [[u, v]] = lines[0] as [readonly [number, number]]
      // The middle of the letters: a few pixels above or below the point, along the turned line of writing.
      const turn = (Number(properties.angle) * Math.PI) / 180
      const off = properties.over ? 60 : -60
      const [x, y] = frame.gridAt(u + Math.sin(turn) * off, v - Math.cos(turn) * off)
      const owner = labels.owner(labelAt(strands, Math.round(x), Math.round(y)))
      if (owners.code(owner) === properties.name) right++
      else wrong++
    }
  }
  expect(right).toBeGreaterThan(100)
  // A third municipality may begin right there.
  expect(wrong / (right + wrong)).toBeLessThan(0.02)
})

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
  borderNames(line, SIDES).map(({ over, under, angle, at }) => [over, under, angle, ...at])

describe('names of either side', () => {
  test('stand where they lie, upright, whichever way the border runs', () => {
    expect(brief([0, 500, 2000, 500])).toEqual([['left', 'right', 0, 1000, 500]])
    expect(brief([2000, 500, 0, 500])).toEqual([['right', 'left', 0, 1000, 500]])
    // Southwards is written downwards, southwest as northeast.
    expect(brief([0, 0, 1000, 1000])).toEqual([['left', 'right', 45, 500, 500]])
    expect(brief([1000, 0, 0, 1000])).toEqual([['right', 'left', -45, 500, 500]])
  })

  test('leave room for the bends between them', () => {
    // Waves 100 high, from end to end.
    const waves = Array.from({ length: 21 }, (_, i) => [i * 150, i % 2 === 0 ? 500 : 400]).flat()
    const [name] = borderNames(waves, SIDES)
    expect(name!.bend).toBeGreaterThanOrEqual(98)
    expect(Math.abs(name!.at[1] - 450)).toBeLessThanOrEqual(2)
  })

  test('are left out where there is no room', () => {
    expect(borderNames([0, 0, 300, 0], SIDES)).toEqual([])
    // A hairpin as long as a name.
    expect(borderNames([0, 0, 400, 10, 0, 20], SIDES)).toEqual([])
  })

  test('are repeated along a long border', () => {
    expect(borderNames([0, 0, 8000, 0], SIDES)).toHaveLength(3)
  })
})

test('in tiles of the country every name stands on the side of its own municipality', async () => {
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
      const turn = (Number(properties.angle) * Math.PI) / 180
      for (const [name, side] of [
        ['over', 1],
        ['under', -1]
      ] as const) {
        // The middle of the letters: a few pixels above or below the bends, across the line of writing.
        const off = side * (Number(properties.bend) / 2 + 60)
        const [x, y] = frame.gridAt(u + Math.sin(turn) * off, v - Math.cos(turn) * off)
        const owner = labels.owner(labelAt(strands, Math.round(x), Math.round(y)))
        if (owners.code(owner) === properties[name]) right++
        else wrong++
      }
    }
  }
  expect(right).toBeGreaterThan(100)
  // A third municipality may begin right there.
  expect(wrong / (right + wrong)).toBeLessThan(0.02)
})

/** People of what else a change touches, where a file of points is in use: counted, each point in one unit. */
import { expect, test } from 'vitest'
import { opening } from '../../check/opening.ts'
import { aProposal } from '../../proposal/testing/examples.ts'

/** A grid of points over eastern Høje-Taastrup and Roskilde, seven people at each, and the others of both municipalities. */
const points = () => {
  const rows = ['x;y;personer', '706000;6172000;50000', '693000;6171500;60000', '693000;6171500;20000']
  for (let east = 696_000; east < 704_000; east += 100)
    for (let north = 6_168_000; north < 6_176_000; north += 100) rows.push(`${east + 50};${north + 50};7`)
  return new TextEncoder().encode(rows.join('\n'))
}
const AREA: [number, number][] = [
  [12.19, 55.64],
  [12.23, 55.64],
  [12.23, 55.67],
  [12.19, 55.67],
  [12.19, 55.64]
]

test('parishes and polling districts add up to what is counted in the change; without points they are estimated', async () => {
  const { engine } = await opening(null)
  const proposal = aProposal({
    changes: [
      { id: 'a', type: 'transfer-area', to: '0265', from: ['0169'], area: { type: 'Polygon', coordinates: [AREA] } }
    ]
  })
  await engine.evaluate(proposal)
  const estimated = (await engine.consequences(proposal))[0]?.land ?? []
  expect(estimated.every(({ counted }) => !counted)).toBe(true)

  const answer = await engine.countResidents({ name: 'punkter.csv', bytes: points(), system: 'EPSG:25832' })
  expect(answer.kind).toBe('counted')
  const state = await engine.evaluate(proposal)
  const counted = (await engine.consequences(proposal))[0]?.land ?? []
  for (const layer of ['parish', 'polling-district']) {
    const own = counted.filter(one => one.layer === layer)
    expect(own.length).toBeGreaterThan(1)
    for (const { residents, counted: isCounted } of own) {
      expect(isCounted).toBe(true)
      expect([residents?.low, residents?.high, (residents?.best ?? 1) % 7]).toEqual([
        residents?.best,
        residents?.best,
        0
      ])
    }
    const sum = own.reduce((all, { residents }) => all + (residents?.best ?? 0), 0)
    // A point within a millimetre of a border of units may be on either side, but is on one.
    expect(sum).toBe(state.changes[0]?.residents.best)
    expect(sum).toBeGreaterThan(700)
  }
})

import { resolve } from 'node:path'
import proj4 from 'proj4'
import { expect, test } from 'vitest'
import { folderReader } from '../../dataset/folder-reader.ts'
import { aChange, aProposal } from '../../proposal/testing/examples.ts'
import { createEngine } from '../engine.ts'

const engine = createEngine(folderReader)
await engine.open(resolve(import.meta.dirname, '../../../public/data'))
const utm = proj4('WGS84', '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs')

const corners = [
  [12.19, 55.66],
  [12.2, 55.66],
  [12.2, 55.67],
  [12.19, 55.67]
] as const
const drawn = aProposal({
  changes: [aChange({ area: { type: 'Polygon', coordinates: [[...corners, corners[0]].map(point => [...point])] } })]
})

test('the lines a proposal draws stand where they were drawn, in another projection, to the centimetre', async () => {
  await engine.evaluate(drawn)
  const [x, y] = utm.forward([12.195, 55.665])
  const { borders, land } = await engine.mapSheet([x - 2000, y - 2000, x + 2000, y + 2000], 1)
  const points = borders
    .filter(({ kind }) => kind === 'new')
    .flatMap(({ line }) => line.flatMap((east, i) => (i % 2 === 0 ? [[east, line[i + 1] as number] as const] : [])))
  for (const corner of corners) {
    const [east, north] = utm.forward([...corner])
    const nearest = Math.min(...points.map(([e, n]) => Math.hypot(e - east, n - north)))
    if (corner[0] > 12.191) expect(nearest).toBeLessThan(0.01)
  }
  expect(land.map(({ code }) => code)).toContain('0169')
})

test('land is cut to the box and a little around it, and fills as much of it as there is', async () => {
  await engine.evaluate(aProposal({ changes: [] }))
  const [x, y] = utm.forward([9.5, 56.2])
  const { land } = await engine.mapSheet([x - 5000, y - 5000, x + 5000, y + 5000], 1)
  const area = land
    .flatMap(({ rings }) => rings)
    .reduce((sum, ring) => {
      let twice = 0
      for (let i = 0; i < ring.length; i += 2) {
        const j = (i + 2) % ring.length
        twice += (ring[i] as number) * (ring[j + 1] as number) - (ring[j] as number) * (ring[i + 1] as number)
      }
      return sum + twice / 2
    }, 0)
  // The box on the grid stands askew to it by half a degree: it is a little larger.
  expect(Math.abs(area)).toBeGreaterThan(1e8)
  expect(Math.abs(area)).toBeLessThan(1.1e8)
})

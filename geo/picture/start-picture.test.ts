import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import { loadDataset } from '../../src/dataset/load.ts'
import { startPicture } from './start-picture.ts'

const DATA = new URL('../../public/data/', import.meta.url).pathname
const COLOURS = [
  'sea',
  'neighbour',
  'neighbourCoast',
  'water',
  'unassigned',
  'coast',
  'municipal',
  'national',
  'region'
]

async function picture() {
  const { land, register } = await loadDataset(folderReader(DATA))
  const fog = { type: 'FeatureCollection' as const, features: [] }
  const colours = Object.fromEntries(COLOURS.map(name => [name, name])) as Parameters<typeof startPicture>[0]['colours']
  const context = JSON.parse(readFileSync(`${DATA}context.json`, 'utf8'))
  const regionTints = ['tint-0', 'tint-1', 'tint-2', 'tint-3']
  const [bounds, surroundings] = [
    [7.9, 54.5, 15.3, 57.8],
    [6.5, 53.8, 16.5, 58.6]
  ] as const
  return { register, ...startPicture({ land, register, context, fog, bounds, surroundings, colours, regionTints }) }
}

const pathIn = (svg: string, look: string) => svg.split('\n').find(line => line.includes(look))

test('each region has its tint, and land, borders and surroundings are in the picture', async () => {
  const { svg, register } = await picture()
  const last = register.regions.filter(({ to }) => to === null)
  const fills = [...svg.matchAll(/fill="(tint-\d)"/g)].map(([, fill]) => fill)
  expect(fills.toSorted()).toEqual(last.map((_, i) => `tint-${i}`))
  for (const line of ['neighbourCoast', 'coast', 'municipal', 'national', 'region'])
    expect(pathIn(svg, `stroke="${line}"`), line).toMatch(/d="m.+"/)
  expect(pathIn(svg, 'fill="unassigned"')).toMatch(/d="m.+"/)
})

test('it lies where Web Mercator puts it, with what the map opens with as its frame', async () => {
  const { viewBox, place } = await picture()
  // 7.4 degrees of longitude are 2000 units; latitudes by the formula of EPSG:3857, worked out apart.
  const y = (lat: number) => (Math.asinh(Math.tan((lat * Math.PI) / 180)) * 180 * 2000) / Math.PI / 7.4
  expect(Number(viewBox.split(' ')[3])).toBeCloseTo(y(57.8) - y(54.5), 1)
  expect(place.x).toBe(Math.floor(((6.5 - 7.9) * 2000) / 7.4))
  expect(place.y).toBe(Math.floor(y(57.8) - y(58.6)))
  expect(place.height).toBe(Math.ceil(y(57.8) - y(53.8)) - place.y)
})

/** What a planner's own file becomes, and what is said of a file that is none. */
import { expect, test } from 'vitest'
import { contains } from '../../map/areas.ts'
import { innerPoint } from './inner-point.ts'
import { readOwnLayer } from './own-layer.ts'
import { ownSelection } from './session.ts'

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
]
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates })
const feature = (geometry: unknown, properties: object | null = {}, id?: unknown) => ({
  type: 'Feature',
  properties,
  geometry,
  ...(id === undefined ? {} : { id })
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const west = polygon(box(12.1, 55.6, 12.2, 55.7))
const east = polygon(box(12.2, 55.6, 12.3, 55.7))

function read(text: string) {
  const result = readOwnLayer(text, 'marker.geojson')
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}
function faults(text: string): readonly (readonly [string, string])[] {
  const result = readOwnLayer(text, 'marker.geojson')
  return result.ok ? [] : result.problems.map(({ path, message }) => [path, message.id] as const)
}
const named = (text: string) => [...read(text).layer.units.values()].map(({ code, name }) => [code, name])

test('ids are codes where each feature has its own, else features are numbered', () => {
  expect(named(collection(feature(west, { navn: 'Vest' }, 'v'), feature(east, { name: ' Øst ' }, 7)))).toEqual([
    ['v', 'Vest'],
    ['7', 'Øst']
  ])
  const numbered = [
    ['1', 'Vest'],
    ['2', '2']
  ]
  expect(named(collection(feature(west, { NAVN: 'Vest' }, 'v'), feature(east, null, 'v')))).toEqual(numbered)
  expect(named(collection(feature(west, { title: 'Vest' }, 'v'), feature(east)))).toEqual(numbered)
})

test('one feature is a layer, a byte order mark is no fault, and what is no area is counted', () => {
  expect(named(`\uFEFF${JSON.stringify(feature(west, { name: 'Vest' }))}`)).toEqual([['1', 'Vest']])
  const mixed = read(collection(feature({ type: 'Point', coordinates: [12, 55] }), feature(null), feature(west)))
  expect([mixed.skipped, mixed.layer.units.size]).toEqual([2, 1])
})

test('the map is given every area with its code and name', () => {
  const { layer } = read(collection(feature(west, { name: 'Vest' }), feature(east)))
  expect(JSON.parse(new TextDecoder().decode(layer.shapes))).toEqual({
    type: 'FeatureCollection',
    features: [
      feature({ type: 'MultiPolygon', coordinates: [west.coordinates] }, { code: '1', name: 'Vest' }),
      feature({ type: 'MultiPolygon', coordinates: [east.coordinates] }, { code: '2', name: '2' })
    ]
  })
})

test('a piece for each part, with its box and a point inside it', () => {
  const parts = { type: 'MultiPolygon', coordinates: [west.coordinates, east.coordinates] }
  const [unit] = read(collection(feature(parts))).layer.units.values()
  expect(unit?.pieces.map(({ box: around }) => around)).toEqual([
    [12.1, 55.6, 12.2, 55.7],
    [12.2, 55.6, 12.3, 55.7]
  ])
  const horseshoe = [
    [0, 0],
    [9, 0],
    [9, 9],
    [6, 9],
    [6, 2],
    [2, 2],
    [2, 9],
    [0, 9],
    [0, 0]
  ] as const
  expect(contains(horseshoe, innerPoint([horseshoe.map(point => [...point])]))).toBe(true)
  expect(innerPoint([box(0, 0, 10, 10), box(1, 1, 8, 9)])).toEqual([9, 5])
})

test('what is picked becomes one area with the parts of all', () => {
  const { layer } = read(collection(feature(west, { name: 'Vest' }), feature(east, { name: 'Øst' })))
  expect(ownSelection(layer, ['2', '1'])).toEqual({
    layer: 'own',
    codes: ['2', '1'],
    names: ['Øst', 'Vest'],
    area: { type: 'MultiPolygon', coordinates: [east.coordinates, west.coordinates] }
  })
})

test('a file that is no layer is told where and why', () => {
  expect(faults('{"type":\n oops}')).toEqual([['', 'file.syntax']])
  expect(readOwnLayer('{"type":\n oops}', 'f')).toMatchObject({ problems: [{ message: { values: { line: 2 } } }] })
  expect(faults('{"type": "FeatureCollection", "features": [')).toEqual([['', 'file.truncated']])
  expect(faults('[1]')).toEqual([['$', 'own.not-geojson']])
  expect(faults(JSON.stringify(west))).toEqual([['$', 'own.not-geojson']])
  expect(faults(collection())).toEqual([['$.features', 'own.no-features']])
  expect(faults(collection(feature({ type: 'Point', coordinates: [12, 55] })))).toEqual([['$', 'own.no-areas']])
})

test('every faulty ring is told by its path', () => {
  const open = box(12.1, 55.6, 12.2, 55.7).slice(0, -1)
  const swapped = box(55.6, 12.1, 55.7, 12.2)
  const utm = box(690_000, 6_170_000, 691_000, 6_171_000)
  const at = (i: number) => `$.features[${i}].geometry.coordinates`
  expect(
    faults(
      collection(
        feature(polygon(open)),
        feature(polygon(swapped)),
        feature(polygon(utm)),
        feature(
          polygon([
            [12, 55],
            ['x', 55]
          ])
        ),
        feature({
          type: 'MultiPolygon',
          coordinates: [
            west.coordinates,
            [
              box(12, 55, 13, 56),
              [
                [12, 55],
                [12, 55]
              ]
            ]
          ]
        }),
        feature(polygon())
      )
    )
  ).toEqual([
    [`${at(0)}[0]`, 'own.open-ring'],
    [`${at(1)}[0]`, 'problem.swapped-coordinates'],
    [`${at(2)}[0][0]`, 'own.outside'],
    [`${at(3)}[0][1]`, 'own.no-position'],
    [`${at(4)}[1][1]`, 'problem.too-few-points'],
    [at(5), 'problem.too-few-points']
  ])
})

/** Geometry and properties as JSON has them. */
import { NO_SHAPE, type RawRing, type RawShape, together } from '../shape.ts'

export type Json = Readonly<Record<string, unknown>>
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Collections in collections. */
const DEEPEST = 8

export function shapeOf(geometry: unknown, depth = 0): RawShape {
  if (!isObject(geometry)) return NO_SHAPE
  const { type, coordinates } = geometry
  switch (type) {
    case 'Polygon':
      return { ...NO_SHAPE, polygons: polygonsOf([coordinates]) }
    case 'MultiPolygon':
      return { ...NO_SHAPE, polygons: polygonsOf(listOf(coordinates)) }
    case 'LineString':
      return { ...NO_SHAPE, lines: linesOf([coordinates]) }
    case 'MultiLineString':
      return { ...NO_SHAPE, lines: linesOf(listOf(coordinates)) }
    case 'Point':
      return { ...NO_SHAPE, points: listOf(coordinates).length > 0 ? [pathOf([coordinates])] : [] }
    case 'MultiPoint':
      return { ...NO_SHAPE, points: listOf(coordinates).map(one => pathOf([one])) }
    case 'GeometryCollection': {
      if (depth > DEEPEST) return { ...NO_SHAPE, fault: 'shape' }
      return together(listOf(geometry.geometries).map(one => shapeOf(one, depth + 1)))
    }
    default:
      return { ...NO_SHAPE, fault: 'shape' }
  }
}

/** Rings and polygons without a point are none: some programs write them for land that is gone. */
const polygonsOf = (polygons: readonly unknown[]) =>
  polygons.map(polygon => listOf(polygon).map(pathOf).filter(hasPoints)).filter(polygon => polygon.length > 0)
const linesOf = (lines: readonly unknown[]) => lines.map(pathOf).filter(hasPoints)
const hasPoints = ({ numbers }: RawRing) => numbers.length > 0

function pathOf(positions: unknown): RawRing {
  const numbers: number[] = []
  for (const position of listOf(positions)) {
    const [x, y] = listOf(position)
    numbers.push(typeof x === 'number' ? x : Number.NaN, typeof y === 'number' ? y : Number.NaN)
  }
  return { numbers, dimensions: 2 }
}

/** What is a word, a number or a truth; what is built of such is written as JSON. */
export function attributesOf(properties: unknown): ReadonlyMap<string, string> {
  if (!isObject(properties)) return new Map()
  return new Map(
    Object.entries(properties).flatMap(([name, value]): [string, string][] =>
      value === null || value === undefined
        ? []
        : [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]]
    )
  )
}

export const idOf = (feature: Json): string | null =>
  typeof feature.id === 'string' || typeof feature.id === 'number' ? String(feature.id) : null

/** The geometry of a feature in a FlatGeobuf. */
import { faulty, NO_SHAPE, type RawRing, type RawShape, together } from '../shape.ts'
import type { Table } from './tables.ts'

const [ENDS, XY, TYPE, PARTS] = [0, 1, 6, 7]
const [POINT, LINE, POLYGON, MULTI_POINT, MULTI_LINE, MULTIPOLYGON, COLLECTION] = [1, 2, 3, 4, 5, 6, 7]
const [MULTI_CURVE, MULTI_SURFACE, TRIANGLE] = [11, 12, 17]
/** Circular strings, compound curves, curve polygons. */
const CURVES: readonly number[] = [8, 9, 10]
const OF_PARTS: readonly number[] = [MULTIPOLYGON, COLLECTION, MULTI_CURVE, MULTI_SURFACE]
const DEEPEST = 8

/** `of`: the type all features of the file have; 0 where each has its own. Throws a RangeError where it is not whole. */
export function shapeOf(geometry: Table, of: number, depth = 0): RawShape {
  const type = of || geometry.uint8(TYPE)
  if (depth > DEEPEST) return faulty('shape')
  if (OF_PARTS.includes(type)) {
    return together(geometry.tables(PARTS).map(part => shapeOf(part, type === MULTIPOLYGON ? POLYGON : 0, depth + 1)))
  }
  if (CURVES.includes(type)) return faulty('curved')
  const paths = pathsIn(geometry.doubles(XY), geometry.uints(ENDS))
  if (paths === null) return faulty('coordinate')
  const whole = paths.filter(({ numbers }) => numbers.length > 0)
  switch (type) {
    case POLYGON:
    case TRIANGLE:
      return { ...NO_SHAPE, polygons: whole.length > 0 ? [whole] : [] }
    case LINE:
    case MULTI_LINE:
      return { ...NO_SHAPE, lines: whole }
    case POINT:
    case MULTI_POINT:
      return { ...NO_SHAPE, points: whole }
    default:
      return faulty('shape')
  }
}

/** `ends`: the number of points up to the end of each path; left out for one alone. null where they contradict the points. */
function pathsIn(xy: readonly number[], ends: readonly number[]): readonly RawRing[] | null {
  if (ends.length === 0) return [{ numbers: xy, dimensions: 2 }]
  let from = 0
  const paths: RawRing[] = []
  for (const end of ends) {
    if (end < from || 2 * end > xy.length) return null
    paths.push({ numbers: xy.slice(2 * from, 2 * end), dimensions: 2 })
    from = end
  }
  return 2 * from === xy.length ? paths : null
}

/** From the grid to the system of a file. */
import { type Pair, toLonLat, toUtm32 } from '../geometry/grid.ts'
import { PointIndex } from '../geometry/point-index.ts'
import type { Layer, Projected, Shape } from './layer.ts'
import { keepTheirSense, meetsOnlyAtEnds } from './sound.ts'

/** EPSG codes. 25832: metres, east first. 4326: degrees, lon first. */
export type System = 25832 | 4326

/**
 * Lines are straight on the grid, and in the file's system too. Longer edges than this (mm) get points in between, so that the
 * two never part by more than a few millimetres.
 */
const LONGEST_MM = 500_000

/** Whole millimetres and tenths of them; more only where two lines run so close together that they would cross. */
const DECIMALS: Readonly<Record<System, readonly number[]>> = { 25832: [3, 4, 5, 6], 4326: [9, 10, 11, 12] }
const PROJECTIONS = { 25832: toUtm32, 4326: toLonLat } as const

/** All layers to the same precision, so that what they share has the same points. */
export function projected(layers: readonly Layer[], system: System): readonly Projected[] {
  const [fewest, ...more] = DECIMALS[system] as readonly [number, ...number[]]
  const project = eachPointOnce(PROJECTIONS[system])
  let made = toDecimals(layers, project, fewest)
  for (const decimals of more) {
    const land = made.filter(({ layer }) => layer.kind === 'land').flatMap(({ shapes }) => shapes)
    if (keepTheirSense(land) && meetsOnlyAtEnds(land, 10 ** (decimals - 1))) break
    made = toDecimals(layers, project, decimals)
  }
  return made
}

type Project = (x: number, y: number) => Pair

/** A border's points come again with each neighbour and each region, and at every precision. */
function eachPointOnce(project: (mm: Pair) => Pair): Project {
  const points = new PointIndex()
  const made: Pair[] = []
  return (x, y) => {
    const point = points.add(x, y)
    made[point] ??= project([x, y])
    return made[point]
  }
}

function toDecimals(layers: readonly Layer[], project: Project, decimals: number): readonly Projected[] {
  return layers.map(layer => ({
    layer,
    decimals,
    shapes: layer.features.map(({ shape }) => projectedShape(shape, project, decimals, layer.kind === 'land'))
  }))
}

/** A ring that comes to nothing at the file's precision is left out, with the holes in it. */
function projectedShape(shape: Shape, project: Project, decimals: number, closed: boolean): Shape {
  return shape.flatMap(part => {
    const [first, ...others] = part.map(line => projectedLine(line, project, decimals))
    if (!first || !isSomething(first, closed)) return []
    return [[first, ...others.filter(line => isSomething(line, closed))]]
  })
}

/** Three corners and the first one again; of a line two points. */
const isSomething = (line: Float64Array, closed: boolean): boolean => line.length >= (closed ? 8 : 4)

/** Points that fall together are one. Both sides of a border get the same points, whichever way they walk it. */
function projectedLine(line: Float64Array, project: Project, decimals: number): Float64Array {
  const out: number[] = []
  const factor = 10 ** decimals
  const put = (x: number, y: number) => {
    const at = project(x, y)
    const [east, north] = [Math.round(at[0] * factor) / factor, Math.round(at[1] * factor) / factor]
    if (out.length > 0 && out.at(-2) === east && out.at(-1) === north) return
    out.push(east, north)
  }
  const last = line.length - 2
  for (let i = 0; i <= last; i += 2) {
    const [ax, ay] = [line[i] as number, line[i + 1] as number]
    put(ax, ay)
    if (i === last) break
    const [bx, by] = [line[i + 2] as number, line[i + 3] as number]
    const [dx, dy] = [Math.abs(bx - ax), Math.abs(by - ay)]
    // As for most edges, there is no need to know how long exactly.
    if (dx + dy <= LONGEST_MM) continue
    const pieces = Math.ceil(Math.hypot(dx, dy) / LONGEST_MM)
    const forward = ax < bx || (ax === bx && ay < by)
    const [fx, fy, tx, ty] = forward ? [ax, ay, bx, by] : [bx, by, ax, ay]
    for (let k = 1; k < pieces; k++) {
      const t = forward ? k / pieces : (pieces - k) / pieces
      put(fx + t * (tx - fx), fy + t * (ty - fy))
    }
  }
  return new Float64Array(out)
}

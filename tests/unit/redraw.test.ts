/** On the real borders: what a redrawn border moves is what an independent library finds between line and border. */
import * as polyclip from 'polyclip-ts'
import polygonClipping, { type MultiPolygon, type Pair, type Polygon } from 'polygon-clipping'
import { beforeAll, expect, test } from 'vitest'
import type { Dataset } from '../../src/dataset/types.ts'
import { toGridMm, toLonLat9 } from '../../src/geometry/grid.ts'
import type { RedrawStep } from '../../src/subdivision/changes/redraw.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { builtIn, random } from '../support/country.ts'
import { boxOf, polygonsByCode, squareMetres, within } from '../support/polygons.ts'

let dataset: Dataset
beforeAll(async () => {
  dataset = await builtIn()
})

const key = ([x, y]: Pair) => `${x},${y}`

/** Of the two ways round a ring from one vertex to another, those that keep to `allowed` vertices; the shorter first. */
function waysAlong(ring: readonly Pair[], from: Pair, to: Pair, allowed: ReadonlySet<string>): Pair[][] {
  const open = ring.slice(0, -1)
  const start = open.findIndex(point => key(point) === key(from))
  if (start < 0 || !open.some(point => key(point) === key(to))) return []
  const turned = [...open.slice(start), ...open.slice(0, start)]
  const upTo = (points: Pair[]) => points.slice(0, points.findIndex(point => key(point) === key(to)) + 1)
  const length = (points: Pair[]) =>
    points.reduce((sum, [x, y], i) => {
      const [px, py] = points[Math.max(0, i - 1)] as Pair
      return sum + Math.hypot(x - px, y - py)
    }, 0)
  return [upTo(turned), upTo([turned[0] as Pair, ...turned.slice(1).toReversed()])]
    .filter(way => way.every(point => allowed.has(key(point))))
    .sort((a, b) => length(a) - length(b))
}

const crosses = ([ax, ay]: Pair, [bx, by]: Pair, [cx, cy]: Pair, [dx, dy]: Pair): boolean => {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    Math.sign((qx - px) * (ry - py) - (qy - py) * (rx - px))
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  )
}

/** The line meets the outlines elsewhere than on the way it replaces: then "between" needs more than one loop to say. */
function meetsElsewhere(line: readonly Pair[], way: readonly Pair[], outlines: MultiPolygon): boolean {
  const replaced = new Set(way.map(key))
  return outlines.flat().some(ring =>
    ring.some((point, i) => {
      const next = ring[i + 1]
      if (!next || (replaced.has(key(point)) && replaced.has(key(next)))) return false
      return line.some((a, k) => k + 1 < line.length && crosses(a, line[k + 1] as Pair, point, next))
    })
  )
}

/** The first library is four times as quick, but its sweep does not end on some lines that nearly run together. */
function judged<T>(judge: (library: Pick<typeof polygonClipping, 'union' | 'intersection'>) => T): T {
  try {
    return judge(polygonClipping)
  } catch {
    return judge(polyclip)
  }
}

test('both ways, all over the country', () => {
  const outcome = new Outcome(dataset)
  const { strands, faces, origin } = outcome
  const polygons = polygonsByCode(outcome)
  const next = random(20261122)
  const inland = [...strands.living()].filter(id =>
    [strands.leftOf(id), strands.rightOf(id)].every(face => outcome.isInDivision(face as number))
  )
  const absolute = ([x, y]: Pair): Pair => [x + origin[0], y + origin[1]]
  let compared = 0
  let bothWays = 0
  for (let tries = 0; compared < 60 && tries < 600; tries++) {
    const id = inland[Math.floor(next() * inland.length)] as number
    const pair = [faces[strands.leftOf(id)], faces[strands.rightOf(id)]] as [string, string]
    const own = inland.filter(
      other =>
        pair.includes(faces[strands.leftOf(other)] as string) && pair.includes(faces[strands.rightOf(other)] as string)
    )
    const allowed = new Set(
      own.flatMap(other =>
        Array.from({ length: strands.vertexCount(other) }, (_, v) => key([strands.x(other, v), strands.y(other, v)]))
      )
    )
    const from: Pair = [strands.x(id, 0), strands.y(id, 0)]
    const end = own[(own.indexOf(id) + 1 + Math.floor(next() * 6)) % own.length] as number
    const to: Pair = [strands.x(end, 0), strands.y(end, 0)]
    if (key(from) === key(to)) continue
    const span = Math.hypot(to[0] - from[0], to[1] - from[1])
    const bends = Array.from({ length: 1 + Math.floor(next() * 5) }, (_, i, all = 6): Pair => {
      const t = (i + 1) / all
      const off = (next() - 0.5) * span
      return [
        Math.round(from[0] + t * (to[0] - from[0]) - (off * (to[1] - from[1])) / span),
        Math.round(from[1] + t * (to[1] - from[1]) + (off * (to[0] - from[0])) / span)
      ]
    })
    const line = [from, ...bends, to]
    const [one, other] = pair.map(code => polygons.get(code) as MultiPolygon) as [MultiPolygon, MultiPolygon]
    const [way] = one.flat().flatMap(ring => waysAlong(ring, from, to, allowed))
    // Where the border meets itself in a point it runs round a pocket of land, which is no part of what lies between.
    if (!way || new Set(way.map(key)).size < way.length) continue
    if (meetsElsewhere(line, way, [...one, ...other])) continue
    const step: RedrawStep = {
      id: 'r',
      type: 'redraw-border',
      between: pair,
      line: { type: 'LineString', coordinates: line.map(point => toLonLat9(absolute(point))) }
    }
    // The engine sees the line as the file has it.
    const drawn = step.line.coordinates.map(([lon = 0, lat = 0]): Pair => {
      const [x, y] = toGridMm([lon, lat])
      return [x - origin[0], y - origin[1]]
    })
    const loop: MultiPolygon = [[[...drawn, ...way.toReversed().slice(1)]]]
    const [minX, minY, maxX, maxY] = boxOf(loop.flat(2))
    const near = [minX - 1000, minY - 1000, maxX + 1000, maxY + 1000] as const
    const expected = judged(({ union, intersection }) => {
      const between = union(loop)
      return [one, other].map(land => squareMetres(intersection(between, within(land, near))))
    })
    const [fromOne, fromOther] = expected
    const result = outcome.with(step, done => done)
    if (!result.ok) {
      expect(result.problem).toBe('nothing-moves')
      expect(Math.max(fromOne ?? 0, fromOther ?? 0)).toBeLessThan(1.5)
      continue
    }
    compared++
    if (result.moves.length === 2) bothWays++
    const outline = [...drawn, ...way].reduce((sum, [x, y], i, all) => {
      const [px, py] = all[Math.max(0, i - 1)] as Pair
      return sum + Math.hypot(x - px, y - py) / 1000
    }, 0)
    const moved = (code: string) => result.moves.find(move => move.from === code)?.areaM2 ?? 0
    // Crossing points are rounded to the millimetre.
    const tolerance = 1 + outline * 0.0007
    expect(Math.abs(moved(pair[0]) - (fromOne ?? 0)), `${pair.join('–')} ${key(from)}`).toBeLessThan(tolerance)
    expect(Math.abs(moved(pair[1]) - (fromOther ?? 0)), `${pair.join('–')} ${key(from)}`).toBeLessThan(tolerance)
  }
  expect(compared).toBe(60)
  expect(bothWays).toBeGreaterThan(10)
})

/** Land between a line and the way it replaces, by the even–odd rule: m². */
function between(loop: readonly Pair[]): number {
  const [corner, ...rest] = loop as [Pair, ...Pair[]]
  const triangles = rest.slice(1).map((point, i): Polygon => [[corner, rest[i] as Pair, point, corner]])
  const [first, ...others] = triangles.filter(triangle => squareMetres([triangle]) > 0)
  return first ? squareMetres(polygonClipping.xor(first, ...others)) : 0
}

test('from every point where a real border touches itself, along each stretch that ends there', () => {
  const outcome = new Outcome(dataset)
  const { strands, faces, origin } = outcome
  const ends = new Map<string, number[]>()
  for (const id of strands.living()) {
    const codes = [strands.leftOf(id), strands.rightOf(id)].map(face => faces[face as number] as string)
    if (!codes.every(code => code !== '' && outcome.isInDivision(outcome.face(code)))) continue
    for (const v of [0, strands.vertexCount(id) - 1]) {
      const at = `${codes.sort().join('–')} ${strands.x(id, v)},${strands.y(id, v)}`
      ends.set(at, [...(ends.get(at) ?? []), id])
    }
  }
  const touching = [...ends].filter(([, ids]) => ids.length > 2)
  expect(touching.length).toBeGreaterThan(0)
  let compared = 0
  for (const [at, ids] of touching) {
    const [x, y] = (at.split(' ')[1] as string).split(',').map(Number) as Pair
    for (const id of new Set(ids)) {
      const n = strands.vertexCount(id)
      const backwards = strands.x(id, 0) !== x || strands.y(id, 0) !== y
      const steps = Math.min(n - 1, 6)
      const way = Array.from({ length: steps + 1 }, (_, v): Pair => {
        const vertex = backwards ? n - 1 - v : v
        return [strands.x(id, vertex), strands.y(id, vertex)]
      })
      const line = [way[0], way.at(-1)] as [Pair, Pair]
      const elsewhere = strands
        .query(
          Math.min(line[0][0], line[1][0]),
          Math.min(line[0][1], line[1][1]),
          Math.max(line[0][0], line[1][0]),
          Math.max(line[0][1], line[1][1])
        )
        .some(
          other =>
            other !== id &&
            Array.from({ length: strands.vertexCount(other) - 1 }, (_, v) => v).some(v =>
              crosses(
                ...line,
                [strands.x(other, v), strands.y(other, v)],
                [strands.x(other, v + 1), strands.y(other, v + 1)]
              )
            )
        )
      if (elsewhere) continue
      const expected = between([...line, ...way.slice(1, -1).toReversed()])
      for (const drawn of [line, line.toReversed()]) {
        const coordinates = drawn.map(([px, py]) => toLonLat9([px + origin[0], py + origin[1]]))
        const pair = (at.split(' ')[0] as string).split('–') as [string, string]
        const result = outcome.with(
          { id: 'r', type: 'redraw-border', between: pair, line: { type: 'LineString', coordinates } },
          done => done
        )
        compared++
        if (result.ok) expect(Math.abs(result.areaM2 - expected), at).toBeLessThan(2)
        else {
          expect(result.problem, at).toBe('nothing-moves')
          expect(expected, at).toBeLessThan(2)
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(0)
})

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { doubledOfPieces } from '../coverage/testing/measuring.ts'
import { doubledArea, firstCrossing, insideRings, type Ring } from '../geometry/rings.ts'
import { folderReader } from './folder-reader.ts'
import { loadDataset, loadUnits } from './load.ts'
import type { LandTopology, UnitTopology } from './topology.ts'
import type { Dataset } from './types.ts'
import { unitOutlines, unitRings } from './unit-rings.ts'

const M = 1000

/**
 * A country of squares, 1 m each: a digit per square names its municipality and a letter its unit, '.' is sea. Every side
 * between two squares that differ is an arc of its own.
 */
function squares(municipality: readonly string[], unit: readonly string[]): [LandTopology, UnitTopology] {
  const at = (rows: readonly string[], x: number, y: number) => rows[y]?.[x] ?? '.'
  const faces = ['', ...new Set(municipality.join('').replaceAll('.', ''))]
  const pieces = [{ unit: '', municipality: '' }]
  const pieceOf = (x: number, y: number): number => {
    const own = { unit: at(unit, x, y), municipality: at(municipality, x, y) }
    if (own.municipality === '.') return 0
    const known = pieces.findIndex(piece => piece.unit === own.unit && piece.municipality === own.municipality)
    return known >= 0 ? known : pieces.push(own) - 1
  }
  const faceOf = (x: number, y: number) => Math.max(0, faces.indexOf(at(municipality, x, y)))
  const inner: number[][] = []
  const outer: number[][] = []
  const stretch: { left: number; right: number }[] = []
  const innerSides: { left: number; right: number }[] = []
  const outerSides: { left: number; right: number }[] = []
  /** A side from one corner to another with a square on its left and one on its right. */
  const side = (line: number[], [lx, ly]: [number, number], [rx, ry]: [number, number]) => {
    const own = { left: pieceOf(lx, ly), right: pieceOf(rx, ry) }
    const land = { left: faceOf(lx, ly), right: faceOf(rx, ry) }
    if (land.left !== land.right) {
      outer.push(line)
      outerSides.push(land)
      stretch.push(own)
    } else if (own.left !== own.right) {
      inner.push(line)
      innerSides.push(own)
    }
  }
  for (let y = 0; y <= municipality.length; y++)
    for (let x = 0; x <= (municipality[0]?.length ?? 0); x++) {
      side([x, y, x + 1, y], [x, y], [x, y - 1])
      side([x, y, x, y + 1], [x - 1, y], [x, y])
    }
  const shape = (lines: number[][], sides: { left: number; right: number }[]) => ({
    origin: [0, 0] as const,
    coords: Int32Array.from(lines.flat(), n => n * M),
    arcStart: Uint32Array.from({ length: lines.length + 1 }, (_, i) => 2 * i),
    arcLeft: Uint16Array.from(sides, ({ left }) => left),
    arcRight: Uint16Array.from(sides, ({ right }) => right)
  })
  const landStretch = {
    start: Uint32Array.from(stretch, (_, i) => 2 * i),
    end: Uint32Array.from(stretch, (_, i) => 2 * i + 1),
    left: Uint16Array.from(stretch, ({ left }) => left),
    right: Uint16Array.from(stretch, ({ right }) => right)
  }
  const land = { ...shape(outer, outerSides), faces, arcKind: new Uint8Array(outer.length) }
  return [land, { ...shape(inner, innerSides), pieces, landStretch }]
}

function isSimple({ x, y }: Ring): boolean {
  const points = x.slice(1).map((value, i) => `${value},${y[i + 1]}`)
  return x[0] === x.at(-1) && y[0] === y.at(-1) && points.length >= 3 && new Set(points).size === points.length
}

const sumOf = (rings: readonly Ring[]) => rings.reduce((sum, ring) => sum + doubledArea(ring).toBigInt(), 0n)

describe('in a country of squares', () => {
  const [width, height] = [6, 5]
  const rowsOf = (letters: string) =>
    fc
      .array(fc.constantFrom(...letters), { minLength: width * height, maxLength: width * height })
      .map(all => Array.from({ length: height }, (_, y) => all.slice(y * width, (y + 1) * width).join('')))
  const countries = fc.tuple(rowsOf('.112'), rowsOf('abc'))

  test('any choice of units gives simple rings around just their squares', () => {
    fc.assert(
      fc.property(countries, fc.subarray(['a', 'b', 'c']), fc.subarray(['1', '2']), ([land, unit], codes, only) => {
        const [topology, units] = squares(land, unit)
        const rings = unitRings(topology, units, new Set(codes), new Set(only))
        let chosen = 0
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            const is = only.includes(land[y]?.[x] ?? '') && codes.includes(unit[y]?.[x] ?? '')
            if (is) chosen++
            expect(insideRings(rings, (x + 0.5) * M, (y + 0.5) * M)).toBe(is)
          }
        expect(rings.every(isSimple)).toBe(true)
        expect(firstCrossing(rings)).toBeNull()
        expect(sumOf(rings)).toBe(BigInt(2 * chosen * M * M))
      }),
      { numRuns: 500, seed: 4 }
    )
  })

  test("any piece's polygons hold just its squares, each hole in its own outer ring", () => {
    fc.assert(
      fc.property(countries, ([land, unit]) => {
        const [topology, units] = squares(land, unit)
        const outlines = unitOutlines(topology, units)
        expect(outlines.map(({ unit, municipality }) => ({ unit, municipality }))).toEqual(units.pieces.slice(1))
        for (const outline of outlines) {
          const holds = (x: number, y: number) =>
            outline.polygons.filter(({ outer, holes }) => insideRings([outer, ...holes], (x + 0.5) * M, (y + 0.5) * M))
              .length
          for (let y = 0; y < height; y++)
            for (let x = 0; x < width; x++) {
              const own = land[y]?.[x] === outline.municipality && unit[y]?.[x] === outline.unit
              expect(holds(x, y)).toBe(own ? 1 : 0)
            }
          for (const { outer, holes } of outline.polygons) {
            expect(doubledArea(outer).toNumber()).toBeGreaterThan(0)
            for (const hole of holes) expect(doubledArea(hole).toNumber()).toBeLessThan(0)
          }
        }
      }),
      { numRuns: 200, seed: 4 }
    )
  })

  test('land that meets at a point comes apart, a hole that touches the outline stays a hole', () => {
    const [land, units] = squares(['1111', '1111', '1111'], ['abbb', 'babb', 'bbbb'])
    const areas = (codes: string[]) =>
      unitRings(land, units, new Set(codes))
        .map(ring => doubledArea(ring).toNumber() / 2 / M / M)
        .sort((p, q) => p - q)
    expect(areas(['a'])).toEqual([1, 1])
    expect(areas(['b'])).toEqual([-1, 11])
    expect(areas(['a', 'b'])).toEqual([12])
    expect(areas(['none'])).toEqual([])
  })
})

describe('the built-in parishes', () => {
  let dataset: Dataset
  let units: UnitTopology
  let pieceSums: bigint[]
  beforeAll(async () => {
    const read = folderReader('public/data')
    dataset = await loadDataset(read)
    units = await loadUnits(read, dataset, 'parish')
    pieceSums = doubledOfPieces(dataset.land, units)
  })

  test('enclose exactly what their pieces sum to, in simple rings of dataset vertices that do not cross', () => {
    const { land, register } = dataset
    const vertices = new Set<string>()
    for (const { coords } of [land, units])
      for (let i = 0; i < coords.length; i += 2) vertices.add(`${coords[i]},${coords[i + 1]}`)
    // Neighbours by code mostly lie side by side, so borders do vanish.
    const runs = fc.tuple(fc.nat(register.parishes.length - 1), fc.integer({ min: 1, max: 40 }))
    fc.assert(
      fc.property(fc.array(runs, { minLength: 1, maxLength: 3 }), fc.boolean(), (choice, whole) => {
        const codes = new Set(
          choice.flatMap(([from, count]) => register.parishes.slice(from, from + count).map(parish => parish.code))
        )
        const municipality = units.pieces.find(piece => codes.has(piece.unit))?.municipality as string
        const only = whole ? undefined : new Set([municipality])
        const rings = unitRings(land, units, codes, only)
        const expected = units.pieces.reduce(
          (sum, piece, i) =>
            codes.has(piece.unit) && (whole || piece.municipality === municipality) ? sum + (pieceSums[i] ?? 0n) : sum,
          0n
        )
        expect(expected > 0n).toBe(true)
        expect(sumOf(rings)).toBe(expected)
        expect(rings.every(isSimple)).toBe(true)
        for (const ring of rings) expect(ring.x.every((x, i) => vertices.has(`${x},${ring.y[i]}`))).toBe(true)
      }),
      { numRuns: 40, seed: 4 }
    )
    const few = new Set(register.parishes.slice(0, 30).map(parish => parish.code))
    expect(firstCrossing(unitRings(land, units, few))).toBeNull()
  })

  test('all together are the country, its lakes and fjords left out', () => {
    const { land, register } = dataset
    const rings = unitRings(land, units, new Set(register.parishes.map(parish => parish.code)))
    expect(sumOf(rings)).toBe(pieceSums.slice(1).reduce((sum, own) => sum + own, 0n))
    expect(sumOf(rings)).toBe(-(pieceSums[0] as bigint))
  })

  test("are drawn piece by piece with each piece's exact area", () => {
    for (const [i, { polygons }] of unitOutlines(dataset.land, units).entries())
      expect(sumOf(polygons.flatMap(({ outer, holes }) => [outer, ...holes]))).toBe(pieceSums[i + 1])
  })
})

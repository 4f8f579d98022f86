import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heal } from './heal.ts'
import { partitionSides } from './land.ts'
import { addMunicipalities, type MunicipalitySource } from './municipalities.ts'
import { doubledArea, type LatticePoint, squareMetres } from './planar/lattice.ts'
import { SegmentList } from './planar/segments.ts'
import { arrange } from './planar/snap-rounding.ts'
import type { PublishedLand } from './published.ts'

/** Lattice steps per metre. */
const M = 100

/** Municipalities 0001, 0002 …, each one ring of metres; `editions` where they are not all of one day. */
function full(rings: readonly (readonly (readonly [number, number])[])[], editions?: readonly string[]): PublishedLand {
  const closed = rings.map((ring, i) => {
    const points = ring.map(([x, y]): LatticePoint => [Math.round(x * M), Math.round(y * M)])
    points.push(points[0] as LatticePoint)
    return { label: i + 1, points: doubledArea(points) > 0 ? points : points.reverse() }
  })
  return {
    codes: ['', ...rings.map((_, i) => `000${i + 1}`)],
    editions: ['', ...(editions ?? rings.map(() => '2018/01/22'))],
    rings: closed,
    vertices: 0
  }
}

function areasM2({ codes, arcs, sides }: MunicipalitySource): number[] {
  const doubled = codes.map(() => 0)
  arcs.forEach((arc, i) => {
    const [left, right] = sides[i] as readonly [number, number]
    for (let n = 1; n < arc.length; n++) {
      const [[x1, y1], [x2, y2]] = [arc[n - 1], arc[n]] as [LatticePoint, LatticePoint]
      doubled[left] = (doubled[left] as number) + x1 * y2 - x2 * y1
      doubled[right] = (doubled[right] as number) - x1 * y2 + x2 * y1
    }
  })
  return doubled.slice(1).map(squareMetres)
}

const square = (x: number, y: number, width: number, height: number): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height]
]

describe('land between two municipalities', () => {
  test('narrow: goes to the one with the longer border along it', () => {
    // The gap is 1 m wide; the second municipality has a nook that makes its side of it longer.
    const second: [number, number][] = [
      [101, 0],
      [200, 0],
      [200, 100],
      [101, 100],
      [101, 60],
      [103, 50],
      [101, 40]
    ]
    const cap = square(0, 100, 200, 10)
    const floor = square(0, -10, 200, 10)
    const { municipalities, healed } = heal(full([square(0, 0, 100, 100), second, cap, floor]))
    const gap = 100 + 20
    expect(healed.gaps).toEqual({ count: 1, m2: gap })
    expect(areasM2(municipalities)).toEqual([10_000, 9_900 - 20 + gap, 2_000, 2_000])
    expect(healed.roundingM2).toBe(0)
    expect(healed.changes[0]).toEqual({ code: '0002', m2: gap })
  })

  test('wide: stays open, and is told with who is around', () => {
    const around = [
      square(0, 0, 300, 100),
      square(0, 100, 100, 100),
      square(200, 100, 100, 100),
      square(0, 200, 300, 50)
    ]
    const { municipalities, healed } = heal(full(around))
    expect(healed.gaps.count).toBe(0)
    expect(healed.open).toMatchObject([{ m2: 10_000, between: ['0001', '0002', '0003', '0004'] }])
    const corners = square(100, 100, 100, 100).map(([x, y]) => [x * M, y * M])
    expect(corners.map(String)).toContain(String(healed.open[0]?.place))
    expect(areasM2(municipalities)).toEqual([30_000, 10_000, 10_000, 15_000])
  })

  test('open to the sea, as a crack: is closed off and filled', () => {
    const second: [number, number][] = [
      [100.02, 0],
      [200, 0],
      [200, 100],
      [100, 100],
      [100.02, 50]
    ]
    const { municipalities, healed } = heal(full([square(0, 0, 100, 100), second]))
    expect(healed.cracks).toBeGreaterThan(0)
    expect(areasM2(municipalities).reduce((sum, m2) => sum + m2, 0)).toBeCloseTo(20_000, 1)
    const borders = municipalities.sides.filter(([left, right]) => left > 0 && right > 0)
    expect(borders).toHaveLength(1)
  })

  test('of one municipality alone: is its lake', () => {
    const lake: PublishedLand = full([square(0, 0, 100, 100)])
    const hole = square(40, 40, 1, 1).map(([x, y]): LatticePoint => [x * M, y * M])
    const ring = { label: 1, points: [...hole, hole[0] as LatticePoint].reverse() }
    const { municipalities, healed } = heal({ ...lake, rings: [...lake.rings, ring] })
    expect(healed).toMatchObject({ gaps: { count: 0 }, open: [], afterM2: 9_999 })
    expect(areasM2(municipalities)).toEqual([9_999])
  })
})

describe('land that two municipalities claim', () => {
  const rings = [square(0, 0, 100, 100), square(90, 0, 100, 100)]

  test('goes to the one published last, however long the borders', () => {
    const { municipalities, healed } = heal(full(rings, ['2018/01/22', '2019/04/30']))
    expect(areasM2(municipalities)).toEqual([9_000, 10_000])
    expect(healed.overlaps).toEqual({ count: 1, m2: 1_000, excessM2: 1_000, byEdition: { count: 1, m2: 1_000 } })
    expect(healed.changes).toEqual([
      { code: '0001', m2: -1_000 },
      { code: '0002', m2: 0 }
    ])
  })

  test('of one day: goes to the one with the longer common border, never to a third', () => {
    const third = square(0, 100, 300, 50)
    const { municipalities, healed } = heal(full([...rings, third]))
    expect(healed.overlaps).toMatchObject({ count: 1, m2: 1_000, byEdition: { count: 0 } })
    expect(areasM2(municipalities)).toEqual([10_000, 9_000, 15_000])
  })
})

test('whatever the rings, the outcome is a partition and its area what was healed', () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  const triangles = fc
    .array(fc.tuple(corner, corner, corner), { minLength: 1, maxLength: 7 })
    .filter(list => list.every(([[ax, ay], [bx, by], [cx, cy]]) => (bx - ax) * (cy - ay) !== (cx - ax) * (by - ay)))
  fc.assert(
    fc.property(triangles, fc.infiniteStream(fc.constantFrom('2018/01/22', '2019/04/30')), (list, days) => {
      const { municipalities, healed } = heal(
        full(
          list,
          list.map(() => days.next().value as string)
        )
      )
      const segments = new SegmentList()
      addMunicipalities(segments, municipalities)
      const graph = arrange(segments)
      // Throws where two municipalities claim one side of an edge.
      for (let edge = 0; edge < graph.edgeA.length; edge++) partitionSides(graph, edge)
      expect(graph.crossings).toBe(0)
      const sum = areasM2(municipalities).reduce((total, m2) => total + m2, 0)
      expect(sum).toBeCloseTo(healed.afterM2, 6)
      expect(healed.afterM2).toBeCloseTo(
        healed.beforeM2 - healed.overlaps.excessM2 + healed.gaps.m2 + healed.roundingM2,
        6
      )
      // No line moves by more than 0.71 steps of 1 cm.
      expect(Math.abs(healed.roundingM2)).toBeLessThan(0.0142 * list.length * list.length * 180)
    }),
    { numRuns: 150, seed: 4 }
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainArcs } from './arcs.ts'
import { traceFaces } from './faces.ts'
import { doubledArea, type LatticePoint } from './lattice.ts'
import { checkPlanar } from './planarity.ts'
import { SegmentList } from './segments.ts'
import { arrange, type Graph } from './snap-rounding.ts'

type Ring = readonly LatticePoint[]

function ring(segments: SegmentList, points: Ring, label: number): void {
  const closed = [...points, points[0] as LatticePoint]
  const landLeft = doubledArea(closed) > 0
  for (let i = 1; i < closed.length; i++)
    segments.add(closed[i - 1] as LatticePoint, closed[i] as LatticePoint, landLeft ? label : 0, landLeft ? 0 : label)
}

function square(x: number, y: number, side: number): Ring {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side]
  ]
}

/** Doubled area under each set of labels, the outermost face left out. */
function areas(graph: Graph): Record<string, number> {
  const { cycles, cover, covers, doubled } = traceFaces(graph)
  const sums: Record<string, number> = {}
  for (let c = 0; c < cycles; c++) {
    const labels = (covers[cover[c] as number] as readonly number[]).join('+')
    if (labels !== '') sums[labels] = (sums[labels] ?? 0) + (doubled[c] as number)
  }
  return sums
}

function asLines(graph: Graph) {
  const arcs = Array.from(graph.edgeA, (a, e) => ({ nodes: [a, graph.edgeB[e] as number] }))
  return { arcs, x: graph.nodeX, y: graph.nodeY }
}

describe('arrange', () => {
  test('divides two overlapping squares into what each covers alone and both together', () => {
    const segments = new SegmentList()
    ring(segments, square(0, 0, 10), 1)
    ring(segments, square(4, 4, 10), 2)
    const graph = arrange(segments)
    expect(graph.crossings).toBe(2)
    expect(areas(graph)).toEqual({ '1': 128, '2': 128, '1+2': 72 })
  })

  test('knows an island in a lake in an island', () => {
    const segments = new SegmentList()
    ring(segments, square(0, 0, 100), 1)
    ring(segments, square(10, 10, 80), 2)
    ring(segments, square(20, 20, 10), 3)
    ring(segments, square(60, 20, 10), 3)
    ring(segments, square(200, 0, 5), 1)
    expect(areas(arrange(segments))).toEqual({ '1': 20_000 - 12_800 + 50, '1+2': 12_800 - 400, '1+2+3': 400 })
  })

  test('lets land narrower than the lattice vanish, without gap or overlap', () => {
    const segments = new SegmentList()
    // Less than half a step high as far as its vertex at 400.
    const wedge: Ring = [
      [0, 0],
      [400, 0],
      [1000, 0],
      [1000, 1]
    ]
    const above: Ring = [
      [0, 0],
      [1000, 1],
      [0, 500]
    ]
    ring(segments, wedge, 1)
    ring(segments, above, 2)
    const graph = arrange(segments)
    checkPlanar(asLines(graph))
    expect(areas(graph)).toEqual({ '1': 1000 - 400, '2': 500_000 + 400 })
  })

  test('inserts the vertex of a T on the line it ends at', () => {
    const segments = new SegmentList()
    ring(segments, square(0, 0, 10), 1)
    ring(
      segments,
      [
        [10, 3],
        [20, 3],
        [20, 6],
        [10, 6]
      ],
      2
    )
    const graph = arrange(segments)
    checkPlanar(asLines(graph))
    expect(areas(graph)).toEqual({ '1': 200, '2': 60 })
    const arcs = chainArcs(graph, edge => {
      const labels = [0, 0]
      for (let k = graph.labelStart[edge] as number; k < (graph.labelStart[edge + 1] as number); k++)
        labels[(graph.signs[k] as number) > 0 ? 0 : 1] = graph.labels[k] as number
      return labels as [number, number]
    })
    expect(arcs.map(({ left, right }) => [left, right])).toEqual([
      [1, 0],
      [2, 0],
      [2, 1]
    ])
  })

  test('makes any heap of triangles planar and keeps what they cover to within the rounding', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
    const triangles = fc.array(fc.tuple(point, point, point), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(triangles, corners => {
        const segments = new SegmentList()
        let perimeter = 0
        let expected = 0
        corners.forEach((triangle, i) => {
          ring(segments, triangle, i + 1)
          expected += Math.abs(doubledArea([...triangle, triangle[0]]))
          for (const [n, [x, y]] of triangle.entries()) {
            const [px, py] = triangle[(n + 1) % 3] as LatticePoint
            perimeter += Math.hypot(px - x, py - y)
          }
        })
        const graph = arrange(segments, 64)
        checkPlanar(asLines(graph))
        let covered = 0
        for (const [labels, doubled] of Object.entries(areas(graph))) covered += doubled * labels.split('+').length
        // No line moves by more than 0.71 steps.
        expect(Math.abs(covered - expected)).toBeLessThanOrEqual(2 * 0.71 * perimeter)
      }),
      { numRuns: 300, seed: 2026 }
    )
  })

  test('gives the same graph whatever the bucket size', () => {
    const segments = new SegmentList()
    for (let i = 0; i < 20; i++)
      segments.add([(i * 37) % 200, (i * 91) % 200], [(i * 53) % 190, (i * 17) % 180], i + 1, 0)
    const edges = (graph: Graph) =>
      Array.from(graph.edgeA, (a, e) => {
        const b = graph.edgeB[e] as number
        return [[graph.nodeX[a], graph.nodeY[a]].join(), [graph.nodeX[b], graph.nodeY[b]].join()].sort().join(' ')
      }).sort()
    expect(edges(arrange(segments, 7))).toEqual(edges(arrange(segments)))
  })
})

describe('checkPlanar', () => {
  const lines = (...points: [number, number][][]) => {
    const x: number[] = []
    const y: number[] = []
    const node = ([px, py]: [number, number]) => {
      x.push(px)
      return y.push(py) - 1
    }
    return { arcs: points.map(line => ({ nodes: line.map(node) })), x, y }
  }
  test.each([
    [
      'crosses',
      [
        [
          [0, 0],
          [10, 10]
        ],
        [
          [0, 10],
          [10, 0]
        ]
      ]
    ],
    [
      'touches',
      [
        [
          [0, 0],
          [10, 0]
        ],
        [
          [5, 0],
          [5, 9]
        ]
      ]
    ],
    [
      'overlaps',
      [
        [
          [0, 0],
          [10, 0]
        ],
        [
          [4, 0],
          [14, 0]
        ]
      ]
    ],
    [
      'doubles',
      [
        [
          [0, 0],
          [10, 0]
        ],
        [
          [10, 0],
          [0, 0]
        ]
      ]
    ]
  ] as [string, [number, number][][]][])('finds a line that %s another', (_, points) => {
    expect(() => checkPlanar(lines(...points))).toThrow('two lines meet')
  })

  test('lets lines share their ends', () => {
    checkPlanar(
      lines(
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 0]
        ],
        [
          [10, 0],
          [20, 0]
        ]
      )
    )
  })
})

import fc from 'fast-check'
import polygonClipping, { type Pair } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { enclosed } from './enclosed.ts'
import { type Line, nodeLines } from './noding.ts'
import { doubledArea, type Ring } from './rings.ts'
import { crossingOf } from './self-crossing.ts'

type Points = readonly (readonly [number, number])[]

/** A hundred times as large, so that rounding is out of sight. */
const ring = (points: Points): Line => {
  const closed = [...points, points[0] as readonly [number, number]]
  return { x: closed.map(([x]) => 100 * x), y: closed.map(([, y]) => 100 * y), added: [] }
}
const noded = (...rings: Points[]): Line[] => {
  const lines = rings.map(ring)
  expect(nodeLines(lines, [])).toBe(true)
  return lines
}
const place = (...rings: Points[]) => {
  const found = crossingOf(noded(...rings))
  return found && [found.x / 100, found.y / 100]
}
const area = (rings: readonly Ring[]) => rings.reduce((sum, one) => sum + doubledArea(one).toNumber(), 0) / 2e4

// The shell of each is one square from (0, 0) to (10, 10), unless it is an eight.
const SQUARE: Points = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10]
]

const CROSSING: Record<string, readonly [readonly Points[], readonly [number, number]]> = {
  'in an edge': [
    [
      [
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10]
      ]
    ],
    [5, 5]
  ],
  'through a vertex of its own': [
    [
      [
        [0, 0],
        [5, 5],
        [10, 10],
        [10, 0],
        [5, 5],
        [0, 10]
      ]
    ],
    [5, 5]
  ],
  'a vertex on another edge, out on the far side': [
    [
      [
        [0, 0],
        [10, 0],
        [10, 4],
        [5, 0],
        [3, -5],
        [0, -5],
        [-3, 2]
      ]
    ],
    [5, 0]
  ],
  'along a stretch, leaving on the other side': [
    [
      [
        [0, 0],
        [4, 0],
        [8, 0],
        [8, 5],
        [2, 5],
        [4, 0],
        [8, 0],
        [12, -5],
        [0, -5]
      ]
    ],
    [4, 0]
  ],
  'against a stretch, leaving on the other side': [
    [
      [
        [0, 0],
        [4, 0],
        [8, 0],
        [12, 5],
        [12, -3],
        [8, 0],
        [4, 0],
        [2, 4],
        [0, 4]
      ]
    ],
    [8, 0]
  ],
  'three lobes through one point, taken out of turn': [
    [
      [
        [0, 0],
        [9, -1],
        [9, 1],
        [0, 0],
        [-9, -4],
        [-7, -7],
        [0, 0],
        [-4, 9],
        [-8, 5]
      ]
    ],
    [0, 0]
  ],
  'a hole across its shell': [
    [
      SQUARE,
      [
        [5, 5],
        [15, 5],
        [15, 7],
        [5, 7]
      ]
    ],
    [10, 5]
  ],
  'a hole through the shell at its corner': [
    [
      SQUARE,
      [
        [5, 5],
        [10, 10],
        [12, 12],
        [12, 8],
        [10, 10],
        [8, 5]
      ]
    ],
    [10, 10]
  ],
  'two holes over each other': [
    [
      SQUARE,
      [
        [2, 2],
        [6, 2],
        [6, 6],
        [2, 6]
      ],
      [
        [4, 4],
        [8, 4],
        [8, 8],
        [4, 8]
      ]
    ],
    [6, 4]
  ]
}

const TOUCHING: Record<string, readonly [readonly Points[], number]> = {
  'two lobes that meet in a point': [
    [
      [
        [0, 0],
        [5, 5],
        [0, 10],
        [-5, 5],
        [0, 0],
        [-3, -8],
        [3, -8]
      ]
    ],
    50 + 24
  ],
  'its own vertex on its own edge': [
    [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 0],
        [0, 10]
      ]
    ],
    50
  ],
  'a bay that ends on the outer edge': [
    [
      [
        [0, 0],
        [10, 0],
        [10, 5],
        [4, 4],
        [4, 6],
        [10, 5],
        [10, 10],
        [0, 10]
      ]
    ],
    94
  ],
  'a way to a hole and back': [
    [
      [
        [0, 0],
        [10, 0],
        [10, 5],
        [6, 5],
        [4, 5],
        [4, 7],
        [6, 7],
        [6, 5],
        [10, 5],
        [10, 10],
        [0, 10]
      ]
    ],
    96
  ],
  'out and back': [
    [
      [
        [0, 0],
        [10, 0],
        [10, 5],
        [15, 5],
        [10, 5],
        [10, 10],
        [0, 10]
      ]
    ],
    100
  ],
  'out and back over the first point': [
    [
      [
        [15, 5],
        [10, 5],
        [10, 10],
        [0, 10],
        [0, 0],
        [10, 0],
        [10, 5]
      ]
    ],
    100
  ],
  'twice round': [[[...SQUARE, ...SQUARE]], 100],
  'a hole that touches its shell': [
    [
      SQUARE,
      [
        [10, 5],
        [6, 7],
        [6, 3]
      ]
    ],
    92
  ],
  'a hole along its shell': [
    [
      SQUARE,
      [
        [10, 3],
        [10, 7],
        [6, 7],
        [6, 3]
      ]
    ],
    84
  ],
  'two holes along each other': [
    [
      SQUARE,
      [
        [2, 2],
        [5, 2],
        [5, 8],
        [2, 8]
      ],
      [
        [5, 4],
        [7, 4],
        [7, 6],
        [5, 6]
      ]
    ],
    78
  ],
  'three lobes through one point, in turn': [
    [
      [
        [0, 0],
        [9, -1],
        [9, 1],
        [0, 0],
        [-4, 9],
        [-8, 5],
        [0, 0],
        [-9, -4],
        [-7, -7]
      ]
    ],
    9 + 26 + 17.5
  ]
}

test.each(Object.entries(CROSSING))('crosses %s', (_, [rings, [x, y]]) => {
  expect(place(...rings)).toEqual([x, y])
})

test.each(Object.entries(CROSSING))('crosses %s, wherever the drawing begins and whichever way round', (_, [rings]) => {
  const [shell, ...holes] = rings as [Points, ...Points[]]
  for (let k = 0; k < shell.length; k++) {
    const turned = [...shell.slice(k), ...shell.slice(0, k)]
    expect(place(turned, ...holes)).not.toBeNull()
    expect(place(turned.toReversed(), ...holes)).not.toBeNull()
  }
})

test.each(Object.entries(TOUCHING))('%s is no crossing, and encloses what it should', (_, [rings, size]) => {
  const [shell, ...holes] = rings as [Points, ...Points[]]
  for (let k = 0; k < shell.length; k++) {
    const turned = [...shell.slice(k), ...shell.slice(0, k)]
    expect(place(turned, ...holes)).toBeNull()
    expect(place(turned.toReversed(), ...holes)).toBeNull()
    const lines = noded(turned, ...holes)
    const oriented = lines.map((line, i): Ring => {
      const isLeft = doubledArea(line).toNumber() > 0
      return isLeft === (i === 0) ? line : { x: line.x.toReversed(), y: line.y.toReversed() }
    })
    expect(area(enclosed(oriented))).toBeCloseTo(size, 6)
  }
})

const square = fc.record({
  x: fc.nat(8),
  y: fc.nat(8),
  w: fc.integer({ min: 1, max: 5 }),
  h: fc.integer({ min: 1, max: 5 })
})

test('property: rectangles together enclose their union, as an independent library finds it', () => {
  fc.assert(
    fc.property(fc.array(square, { minLength: 1, maxLength: 9 }), squares => {
      const boxes = squares.map(
        ({ x, y, w, h }): Points => [
          [x, y],
          [x + w, y],
          [x + w, y + h],
          [x, y + h]
        ]
      )
      const [first, ...rest] = boxes.map(box => [[...box, box[0]] as Pair[]])
      const union = polygonClipping.union(first as Pair[][], ...(rest as Pair[][][]))
      const expected = union.reduce(
        (sum, rings) => sum + rings.reduce((all, points) => all + doubledArea(ring(points.slice(0, -1))).toNumber(), 0),
        0
      )
      expect(area(enclosed(noded(...boxes)))).toBeCloseTo(expected / 2e4, 6)
    }),
    { numRuns: 300, seed: 8 }
  )
})

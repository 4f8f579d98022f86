/** Drawings as files and hands make them: what is refused is refused in its place, what is meant is taken as meant. */
import type { MultiPolygon, Position } from 'geojson'
import proj4 from 'proj4'
import { beforeAll, expect, test } from 'vitest'
import { folderReader } from '../../src/dataset/folder-reader.ts'
import type { CaseState, EngineApi } from '../../src/engine/api.ts'
import { createEngine } from '../../src/engine/engine.ts'
import { toLonLat } from '../../src/geometry/grid.ts'
import { text } from '../../src/i18n/index.ts'
import type { Change, Proposal } from '../../src/proposal/types.ts'
import { Outcome } from '../../src/subdivision/outcome.ts'
import { latticeCountry } from '../fixtures/lattice-country.ts'
import { BUILT_IN, builtIn, random } from '../support/country.ts'
import { polygonsByCode } from '../support/polygons.ts'
import { Touching } from '../support/touching.ts'

const utm = proj4('+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs', 'WGS84')
type Metres = readonly (readonly [east: number, north: number])[]

let engine: EngineApi
let sha256: string
let outcome: Outcome

beforeAll(async () => {
  engine = createEngine(folderReader)
  sha256 = (await engine.open(BUILT_IN)).manifest.sha256
  outcome = new Outcome(await builtIn())
})

/** From EPSG:25832 with so many decimals of a degree, closed. */
function ring(metres: Metres, decimals: number): Position[] {
  const open = metres.map(([e, n]) => utm.forward([e, n]).map(value => Number(value.toFixed(decimals))) as Position)
  return [...open, open[0] as Position]
}
const area = (decimals: number, ...polygons: (readonly Metres[])[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygons.map(polygon => polygon.map(metres => ring(metres, decimals)))
})

async function evaluated(change: Partial<Change> & { readonly area: MultiPolygon }): Promise<CaseState> {
  const proposal = {
    format: 'skel-proposal/1',
    title: 'Prøve',
    effectiveDate: '2027-01-01',
    dataset: { id: 'x', sha256 },
    changes: [{ id: 'a', type: 'transfer-area', to: '0265', ...change }],
    councils: [],
    cooperations: [],
    statements: {}
  } as unknown as Proposal
  return engine.evaluate(proposal)
}

/** In Høje-Taastrup, between Sengeløse and Vasby: a corner in EPSG:25832. */
const [E, N] = [703_000, 6_175_000] as const
const at = (points: Metres): Metres => points.map(([x, y]) => [E + x, N + y])
const SQUARE = at([
  [0, 0],
  [400, 0],
  [400, 400],
  [0, 400]
])

const REFUSED: Record<string, readonly [MultiPolygon, string, string, readonly [number, number]]> = {
  'an eight through its own point': [
    area(9, [
      at([
        [0, 0],
        [200, 200],
        [400, 400],
        [400, 0],
        [200, 200],
        [0, 400]
      ])
    ]),
    'self-crossing',
    '[0][0][4]',
    [200, 200]
  ],
  'an eight whose point lies on another edge': [
    area(9, [
      at([
        [0, 0],
        [400, 400],
        [400, 0],
        [200, 200],
        [0, 400]
      ])
    ]),
    'self-crossing',
    '[0][0][3]',
    [200, 200]
  ],
  'an eight in a hole': [
    area(9, [
      SQUARE,
      at([
        [100, 100],
        [200, 200],
        [300, 300],
        [300, 100],
        [200, 200],
        [100, 300]
      ])
    ]),
    'self-crossing',
    '[0][1][4]',
    [200, 200]
  ],
  'a hole across its shell': [
    area(9, [
      SQUARE,
      at([
        [300, 100],
        [500, 100],
        [500, 200],
        [300, 200]
      ])
    ]),
    'self-crossing',
    '[0][1][0]',
    [400, 100]
  ],
  'a hole beside its shell': [
    area(9, [
      SQUARE,
      at([
        [500, 100],
        [600, 100],
        [600, 200]
      ])
    ]),
    'hole-outside',
    '[0][1]',
    [500, 100]
  ],
  'a spike out': [
    area(7, [
      at([
        [0, 0],
        [400, 0],
        [400, 200],
        [700, 200],
        [400, 200],
        [400, 400],
        [0, 400]
      ])
    ]),
    'spike',
    '[0][0][3]',
    [700, 200]
  ],
  'a spike in, back to another point of the same line': [
    area(7, [
      at([
        [0, 0],
        [400, 0],
        [400, 200],
        [100, 200],
        [350, 200],
        [400, 400],
        [0, 400]
      ])
    ]),
    'spike',
    '[0][0][3]',
    [100, 200]
  ],
  'a blunt spike at the first point': [
    area(9, [
      at([
        [900, 200],
        [400, 200],
        [400, 400],
        [0, 400],
        [0, 0],
        [400, 0],
        [400, 199.996],
        [900, 199.996]
      ])
    ]),
    'spike',
    '[0][0][0]',
    [900, 200]
  ]
}

test.each(Object.entries(REFUSED))(
  '%s is refused with its place in the file and on the map',
  async (_, [drawn, code, path, [x, y]]) => {
    const [report] = (await evaluated({ area: drawn })).changes
    expect(report?.problem).toMatchObject({ code, path: `$.changes[0].area.coordinates${path}` })
    const [lon, lat] = utm.forward([E + x, N + y]) as [number, number]
    expect(report?.problem?.place?.[0]).toBeCloseTo(lon, 6)
    expect(report?.problem?.place?.[1]).toBeCloseTo(lat, 6)
    const shown = (value: number) => value.toFixed(5).replace('.', ',')
    expect(text(report!.problem!.message)).toContain(
      `${shown(report!.problem!.place![1])}° N, ${shown(report!.problem!.place![0])}° Ø`
    )
  }
)

const TAKEN: Record<string, readonly [MultiPolygon, number]> = {
  'a hole that touches its shell in a point': [
    area(9, [
      SQUARE,
      at([
        [400, 200],
        [200, 250],
        [200, 150]
      ])
    ]),
    150_000
  ],
  'a shell that touches itself': [
    area(9, [
      at([
        [0, 0],
        [400, 0],
        [400, 200],
        [200, 150],
        [200, 250],
        [400, 200],
        [400, 400],
        [0, 400]
      ])
    ]),
    150_000
  ],
  'a hole along its shell': [
    area(9, [
      SQUARE,
      at([
        [400, 100],
        [400, 200],
        [300, 200],
        [300, 100]
      ])
    ]),
    150_000
  ],
  'two holes along each other': [
    area(9, [
      SQUARE,
      at([
        [100, 100],
        [200, 100],
        [200, 300],
        [100, 300]
      ]),
      at([
        [200, 100],
        [300, 100],
        [300, 300],
        [200, 300]
      ])
    ]),
    120_000
  ],
  'a narrow strip and a sharp corner': [
    area(
      9,
      [
        at([
          [0, 0],
          [400, 0],
          [400, 1],
          [0, 1]
        ])
      ],
      [
        at([
          [0, 100],
          [400, 100],
          [0, 120]
        ])
      ]
    ),
    4400
  ]
}

test.each(Object.entries(TAKEN))('%s is taken for what it is', async (_, [drawn, m2]) => {
  const { changes, conservation } = await evaluated({ area: drawn })
  // UTM is larger than it should be by less than a thousandth here.
  expect(changes[0]?.areaM2 ?? 0).toBeGreaterThan(0.999 * m2)
  expect(changes[0]?.areaM2 ?? 0).toBeLessThan(1.001 * m2)
  expect(conservation).toMatchObject({ exact: true, gaps: 0, overlaps: 0 })
})

test('neighbours with corners on each other’s edges: whatever their place, seven decimals are enough', async () => {
  const next = random(25832)
  for (let k = 0; k < 40; k++) {
    const angle = 2 * Math.PI * next()
    const size = 50 + 900 * next()
    const turned = (points: Metres): Metres =>
      points.map(([x, y]) => [
        E + size * (x * Math.cos(angle) - y * Math.sin(angle)),
        N + size * (x * Math.sin(angle) + y * Math.cos(angle))
      ])
    const t = 0.1 + 0.8 * next()
    const [west, low, high]: Metres[] = [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1]
      ],
      [
        [1, 0],
        [2, 0],
        [2, t],
        [1, t]
      ],
      [
        [1, t],
        [2, t],
        [2, 1],
        [1, 1]
      ]
    ]
    const parts = [west, low, high].map(part => [turned(part as Metres)])
    const whole = area(7, [
      turned([
        [0, 0],
        [1, 0],
        [2, 0],
        [2, 1],
        [1, 1],
        [0, 1]
      ])
    ])
    const [one] = outcome.update([{ id: 'a', type: 'transfer-area', area: area(7, ...parts), to: '0265' }])
    const [two] = outcome.update([{ id: 'a', type: 'transfer-area', area: whole, to: '0265' }])
    const [thrice] = outcome.update([
      { id: 'a', type: 'transfer-area', area: area(7, ...parts, parts[1] as Metres[]), to: '0265' }
    ])
    if (!one?.ok || !two?.ok || !thrice?.ok) throw new Error(`refused: ${JSON.stringify([one, two, thrice])}`)
    expect(Math.abs(one.areaM2 - two.areaM2)).toBeLessThan(0.04 * size)
    expect(one.overlapM2).toBe(0)
    // The one named twice counts once, and that is told.
    expect(thrice.areaM2).toBeCloseTo(one.areaM2, 6)
    expect(thrice.overlapM2).toBeGreaterThan(0.9 * t * size * size)
    expect(outcome.defects()).toEqual({ gaps: 0, overlaps: 0 })
    outcome.update([])
  }
})

/** All of Ishøj, vertex by vertex. */
function traced(decimals: number): MultiPolygon {
  outcome.update([])
  const { origin } = outcome
  return {
    type: 'MultiPolygon',
    coordinates: (polygonsByCode(outcome).get('0169') ?? []).map(polygon =>
      polygon.map(points =>
        points.map(([x, y]) => toLonLat([x + origin[0], y + origin[1]]).map(value => Number(value.toFixed(decimals))))
      )
    )
  }
}

test('a border traced with four decimals is told to be too coarse, with the number of points', () => {
  const [result] = outcome.update([{ id: 'a', type: 'transfer-area', area: traced(4), to: '0253' }])
  expect(result?.ok && result.coarsePoints).toBeGreaterThan(500)
  const rectangle: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [12.3, 55.6],
          [12.4, 55.6],
          [12.4, 55.7],
          [12.3, 55.6]
        ]
      ]
    ]
  }
  const [typed] = outcome.update([{ id: 'a', type: 'transfer-area', area: rectangle, to: '0253' }])
  expect(typed).toMatchObject({ ok: true, coarsePoints: 0 })
})

test.each([7, 6, 5])(
  'a border traced with %i decimals is followed: nobody else is affected, and the area is the same',
  async decimals => {
    const area = traced(decimals)
    const whole = outcome.areaM2(outcome.face('0169'))
    const [result] = outcome.update([{ id: 'a', type: 'transfer-area', area, to: '0253' }])
    if (!result?.ok) throw new Error(JSON.stringify(result))
    expect(result.coarsePoints).toBe(0)
    expect(result.moves.map(({ from }) => from)).toEqual(['0169'])
    expect(Math.abs(result.areaM2 - whole)).toBeLessThan(decimals === 5 ? 200 : 20)
    expect(outcome.moved.parts().length).toBeLessThan(8)
    outcome.update([])
  }
)

test('what touches, meets and runs along itself and borders is refused in its place or carried out without a fault', async () => {
  const real = await builtIn()
  for (const [dataset, count, region] of [
    [latticeCountry({ pieces: 16 }), 250, 'all'],
    [real, 150, real.register.regions.find(({ to }) => to === null)?.id ?? '']
  ] as const) {
    const tried = new Outcome(dataset)
    const country = tried.countryM2()
    const drawings = new Touching(tried, random(20261125), region)
    let done = 0
    for (let round = 0; round < count / 5; round++) {
      tried.update([])
      const steps = Array.from({ length: 5 }, () => drawings.step())
      for (const result of tried.update(steps, '2027-01-01')) {
        if (result.ok) done++
        else if (['self-crossing', 'spike', 'hole-outside'].includes(result.problem))
          expect(result.place).not.toBeNull()
        else expect(result.problem).not.toBe('not-exact')
      }
      tried.moved.settle()
      tried.settled.settle()
      expect(tried.defects()).toEqual({ gaps: 0, overlaps: 0 })
      expect(Math.abs(tried.areaWhereM2(() => true) - country)).toBeLessThan(1)
    }
    expect(done).toBeGreaterThan(count / 3)
  }
})

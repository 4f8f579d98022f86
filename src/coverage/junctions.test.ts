import { expect, test } from 'vitest'
import { lay } from './laid.ts'
import type { MunicipalitySource } from './municipalities.ts'
import { type LatticePoint, STEP_MM, squareMetres } from './planar/lattice.ts'
import { checkArcs, checkPlanar } from './planar/planarity.ts'
import type { UnitLayer } from './unit-layer.ts'
import type { Division } from './units.ts'

/** Lattice steps per metre. */
const M = 1000 / STEP_MM
const steps = (...metres: readonly (readonly [number, number])[]): LatticePoint[] =>
  metres.map(([x, y]) => [Math.round(x * M), Math.round(y * M)])

/** Two municipalities on either side of a line of 1.3 km that leans by a third of a step per step. */
const [south, north] = [
  [1000, 0],
  [1433.37, 1221.13]
] as const
const source: MunicipalitySource = {
  codes: ['', '0101', '0102'],
  arcs: [steps(south, north), steps(north, [0, 1300], [0, 0], south), steps(south, [3000, 0], [3000, 1300], north)],
  sides: [
    [1, 2],
    [1, 0],
    [2, 0]
  ]
}
/** Units of 0101 that end on the line every hundred metres. */
const levels = Array.from({ length: 12 }, (_, i) => 7.77 + 100.31 * i)
const layer: UnitLayer = {
  id: 'parish',
  units: levels.map((_, i) => ({ code: `90${10 + i}`, municipality: i < 11 ? '0101' : '0102' })),
  straddles: true,
  rings: levels.map((level, unit) => {
    const onLine = (y: number) => 1000 + (433.37 / 1221.13) * y
    const [low, high] = [unit === 0 ? -10 : level, unit === 10 ? 1400 : (levels[unit + 1] ?? 0)]
    return unit === 11
      ? { unit, points: steps([990, -10], [3010, -10], [3010, 1310], [1443, 1310], [990, -10]) }
      : { unit, points: steps([-10, low], [onLine(low) + 3, low], [onLine(high) + 3, high], [-10, high], [-10, low]) }
  })
}

function areas({ land, x, y }: Division): number[] {
  const doubled = [0, 0, 0]
  for (const { nodes, left, right } of land)
    for (let i = 1; i < nodes.length; i++) {
      const [a, b] = [nodes[i - 1] as number, nodes[i] as number]
      const turn = (x[a] as number) * (y[b] as number) - (x[b] as number) * (y[a] as number)
      doubled[left] = (doubled[left] ?? 0) + turn
      doubled[right] = (doubled[right] ?? 0) - turn
    }
  return doubled.slice(1).map(squareMetres)
}

test('a long line stays straight to half a millimetre where units end on it, and municipalities keep their area', () => {
  const own = areas({
    land: source.arcs.map((_, i) => ({
      nodes: [...(source.arcs[i] as LatticePoint[]).keys()].map(n => n + 10 * i),
      left: (source.sides[i] as [number, number])[0],
      right: (source.sides[i] as [number, number])[1],
      kind: 0
    })),
    inner: [],
    stretches: [],
    x: Int32Array.from({ length: 30 }, (_, n) => source.arcs[Math.floor(n / 10)]?.[n % 10]?.[0] ?? 0),
    y: Int32Array.from({ length: 30 }, (_, n) => source.arcs[Math.floor(n / 10)]?.[n % 10]?.[1] ?? 0)
  })
  const off = (straight: boolean) => {
    const { division } = lay(source, layer, [], straight)
    checkArcs({ ...division, arcs: division.land })
    checkPlanar({ ...division, arcs: [...division.land, ...division.inner] })
    const between = division.land.find(({ left, right }) => left + right === 3)
    expect(between?.nodes.length).toBeGreaterThan(10)
    return Math.abs((areas(division)[0] as number) - (own[0] as number))
  }
  expect(off(true)).toBeLessThan(0.1)
  expect(off(false)).toBeGreaterThan(0.1)
})

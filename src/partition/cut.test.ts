import fc from 'fast-check'
import polygonClipping, { type MultiPolygon, type Ring as Pairs } from 'polygon-clipping'
import { expect, test } from 'vitest'
import { latticeCountry } from '../../tests/fixtures/lattice-country.ts'
import { squareMetres } from '../../tests/support/polygons.ts'
import type { Ring } from '../geometry/rings.ts'
import { cut, type Relabel } from './cut.ts'
import { assemble } from './polygonize.ts'
import { DRAWN, MAX_SEGMENTS, type PartitionEdit, Strands } from './strands.ts'
import { defectsAt, strandEnds } from './validate.ts'

const KM = 1_000_000
/** Kilometres, counter-clockwise, not closed. */
function ring(...points: readonly (readonly [number, number])[]): Ring {
  const closed = [...points, points[0] as readonly [number, number]]
  return { x: closed.map(([x]) => Math.round(x * KM)), y: closed.map(([, y]) => Math.round(y * KM)) }
}
const square = (x: number, y: number, side: number) => ring([x, y], [x + side, y], [x + side, y + side], [x, y + side])

/** Land that is no sea gets this label. */
const NEW = 50
const all: Relabel = label => (label === 0 ? 0 : NEW)
const only =
  (from: number): Relabel =>
  label =>
    label === from ? NEW : label

const pairs = ({ x, y }: Ring): Pairs => x.map((px, i) => [px, y[i] as number])
function landOf(strands: Strands, wanted: number): MultiPolygon {
  return assemble(strands, strands.living(), label => (label === wanted ? label : null)).map(({ outer, holes }) => [
    pairs(outer),
    ...holes.map(pairs)
  ])
}
const km2 = (strands: Strands, label: number) => strands.doubledArea(label).toNumber() / 2e12
const areas = (strands: Strands, ...labels: number[]) => labels.map(label => km2(strands, label))
const done = (edit: PartitionEdit | null): PartitionEdit => {
  if (edit === null) throw new Error('not exact')
  return edit
}
const expectWhole = (strands: Strands) =>
  expect(defectsAt(strands, strandEnds(strands, strands.living()))).toEqual({ gaps: 0, overlaps: 0 })
const drawnLines = (strands: Strands) => [...strands.livingOverlay()].filter(id => strands.kindOf(id) === DRAWN)

/** A (1) and B (2) side by side, two squares high. */
const two = () => new Strands(latticeCountry({ jitter: 0, picture: ['......', '.AABB.', '.AABB.', '......'] }).land)

test('a square inside one municipality is drawn and nothing else is touched', () => {
  const strands = two()
  const edit = done(cut(strands, [square(1.25, 1.25, 0.5)], all))
  expect([edit.removed, edit.relabelled]).toEqual([[], []])
  strands.apply(edit)
  expect(areas(strands, 1, 2, NEW)).toEqual([3.75, 4, 0.25])
  expect(drawnLines(strands).map(id => [strands.leftOf(id), strands.rightOf(id)])).toEqual([[NEW, 1]])
  expectWhole(strands)
})

test('what is already as it should be leaves the partition alone', () => {
  const strands = two()
  expect(cut(strands, [square(1.25, 1.25, 0.5)], label => label)).toEqual({ removed: [], added: [], relabelled: [] })
  expect(cut(strands, [square(0.1, 0.1, 0.5)], all)).toEqual({ removed: [], added: [], relabelled: [] })
  // Over a border it may get vertices, but its land stays.
  strands.apply(done(cut(strands, [square(2.5, 1.5, 1)], only(7))))
  expect([areas(strands, 1, 2, NEW), drawnLines(strands)]).toEqual([[4, 4, 0], []])
})

test('over a border the land of either side goes; of one side only where only that is asked for', () => {
  const strands = two()
  const undo = strands.apply(done(cut(strands, [square(2.5, 1.5, 1)], all)))
  expect(areas(strands, 1, 2, NEW)).toEqual([3.5, 3.5, 1])
  // The dataset's line inside is kept, though it parts nothing any more than where land came from.
  expectWhole(strands)
  undo()
  strands.apply(done(cut(strands, [square(2.5, 1.5, 1)], only(2))))
  expect(areas(strands, 1, 2, NEW)).toEqual([4, 3.5, 0.5])
  expectWhole(strands)
})

test('the coast bounds what a drawing past it moves', () => {
  const strands = two()
  strands.apply(done(cut(strands, [square(0.5, 0.5, 1)], all)))
  expect(areas(strands, 0, 1, NEW)).toEqual([-8, 3.75, 0.25])
  expectWhole(strands)
})

test('a whole municipality, traced along its borders: no line is drawn', () => {
  const strands = two()
  strands.apply(done(cut(strands, [square(1, 1, 2)], all)))
  expect(areas(strands, 1, 2, NEW)).toEqual([0, 4, 4])
  expect(drawnLines(strands)).toEqual([])
  expectWhole(strands)
})

test('a hole keeps its land, and parts of a drawing over each other are one area', () => {
  const strands = two()
  const outer = square(1.1, 1.1, 0.8)
  const hole = square(1.3, 1.3, 0.4)
  const undo = strands.apply(done(cut(strands, [outer, { x: hole.x.toReversed(), y: hole.y.toReversed() }], all)))
  expect(km2(strands, NEW)).toBeCloseTo(0.64 - 0.16, 12)
  expectWhole(strands)
  undo()
  strands.apply(done(cut(strands, [square(1.1, 1.1, 0.4), square(1.3, 1.3, 0.4)], all)))
  expect(km2(strands, NEW)).toBeCloseTo(0.32 - 0.04, 12)
  expectWhole(strands)
})

test('a long drawn line is held in strands of at most 32 segments', () => {
  const strands = two()
  const corners = Array.from({ length: 100 }, (_, i): [number, number] => {
    const angle = (2 * Math.PI * i) / 100
    return [1.5 + 0.4 * Math.cos(angle), 1.5 + 0.4 * Math.sin(angle)]
  })
  strands.apply(done(cut(strands, [ring(...corners)], all)))
  const segments = drawnLines(strands).map(id => strands.vertexCount(id) - 1)
  expect(segments.reduce((sum, n) => sum + n, 0)).toBe(100)
  expect(Math.max(...segments)).toBe(MAX_SEGMENTS)
  expectWhole(strands)
})

test('land given back leaves no drawn line behind, also where the way back is drawn larger', () => {
  const strands = two()
  const back: Relabel = label => (label === NEW ? 1 : label)
  strands.apply(done(cut(strands, [square(1.25, 1.25, 0.5)], all)))
  const undo = strands.apply(done(cut(strands, [square(1.25, 1.25, 0.5)], back)))
  expect([areas(strands, 1, NEW), drawnLines(strands)]).toEqual([[4, 0], []])
  undo()
  strands.apply(done(cut(strands, [square(1.1, 1.1, 0.8)], back)))
  expect([areas(strands, 1, NEW), drawnLines(strands)]).toEqual([[4, 0], []])
  expectWhole(strands)
})

/** Star-shaped, so it never crosses itself. */
const star = fc
  .record({
    x: fc.double({ min: 0.5, max: 11.5, noNaN: true }),
    y: fc.double({ min: 0.5, max: 8.5, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.02, max: 2.5, noNaN: true }), { minLength: 3, maxLength: 80 })
  })
  .map(({ x, y, radii }) =>
    ring(
      ...radii.map((r, i): [number, number] => {
        const angle = (2 * Math.PI * i) / radii.length
        return [x + r * Math.cos(angle), y + r * Math.sin(angle)]
      })
    )
  )

test('property: every municipality loses what an independent library cuts out of it, and nothing is lost on the way', () => {
  fc.assert(
    fc.property(star, fc.constantFrom(0, 1, 2, 3, 4, 5, 6), (drawing, from) => {
      const strands = new Strands(latticeCountry().land)
      const givers = from === 0 ? [1, 2, 3, 4, 5, 6] : [from]
      const before = new Map(givers.map(label => [label, landOf(strands, label)]))
      const country = strands.doubledArea(0).toBigInt()
      const undo = strands.apply(done(cut(strands, [drawing], from === 0 ? all : only(from))))
      let moved = 0
      for (const [label, polygons] of before) {
        const taken = polygonClipping.intersection([pairs(drawing)], polygons)
        moved += squareMetres(taken)
        const rest = squareMetres(polygonClipping.difference(polygons, [pairs(drawing)]))
        // A border that gets a vertex is rounded to the millimetre there: a millimetre along some kilometres.
        expect(Math.abs(km2(strands, label) * 1e6 - rest)).toBeLessThan(10)
        expect(Math.abs(squareMetres(landOf(strands, label)) - rest)).toBeLessThan(10)
      }
      expect(Math.abs(km2(strands, NEW) * 1e6 - moved)).toBeLessThan(10)
      expectWhole(strands)
      let sum = 0n
      for (let label = 0; label <= NEW; label++) sum += strands.doubledArea(label).toBigInt()
      expect(sum).toBe(0n)
      for (const id of strands.livingOverlay()) {
        expect(strands.leftOf(id)).not.toBe(strands.rightOf(id))
        expect(strands.vertexCount(id)).toBeLessThanOrEqual(MAX_SEGMENTS + 1)
      }
      undo()
      expect([...strands.livingOverlay()]).toEqual([])
      expect(strands.doubledArea(0).toBigInt()).toBe(country)
    }),
    { numRuns: 100, seed: 6 }
  )
})

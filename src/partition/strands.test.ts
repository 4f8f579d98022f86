import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latticeCountry } from '../../tests/fixtures/lattice-country.ts'
import { ArcKind } from '../dataset/topology.ts'
import { DRAWN, MAX_SEGMENTS, type PartitionEdit, Strands } from './strands.ts'

const LABELS = 9

/** Twice the area of every label in whole numbers of any size, from the vertices of all living strands. */
function shoelace(strands: Strands): bigint[] {
  const areas = Array.from({ length: LABELS }, () => 0n)
  for (const id of strands.living())
    for (let v = 1; v < strands.vertexCount(id); v++) {
      const [ax, ay, bx, by] = [strands.x(id, v - 1), strands.y(id, v - 1), strands.x(id, v), strands.y(id, v)]
      const cross = BigInt(ax) * BigInt(by) - BigInt(bx) * BigInt(ay)
      areas[strands.leftOf(id)] = (areas[strands.leftOf(id)] as bigint) + cross
      areas[strands.rightOf(id)] = (areas[strands.rightOf(id)] as bigint) - cross
    }
  return areas
}

const areasOf = (strands: Strands) =>
  Array.from({ length: LABELS }, (_, label) => strands.doubledArea(label).toBigInt())

/** Everything that can be asked of the strands, with the order in which lists come taken away. */
function told(strands: Strands) {
  const ids = [...strands.living()]
  return {
    ids,
    lines: ids.map(id => [
      strands.leftOf(id),
      strands.rightOf(id),
      strands.kindOf(id),
      Array.from({ length: strands.vertexCount(id) }, (_, v) => [strands.x(id, v), strands.y(id, v)])
    ]),
    areas: areasOf(strands),
    beside: Array.from({ length: LABELS }, (_, label) => [...strands.overlayBeside(label)].sort((a, b) => a - b)),
    all: strands.query(-Infinity, -Infinity, Infinity, Infinity).sort((a, b) => a - b)
  }
}

/** Far from the origin products pass 2^53; together, so that boxes stay small. */
const FAR = 2 ** 31 - 20_000_000
const near = fc.integer({ min: 0, max: 12_000_000 })
const label = fc.nat(LABELS - 1)
const line = fc
  .tuple(fc.array(fc.tuple(near, near), { minLength: 2, maxLength: 6 }), fc.constantFrom(0, 0, FAR))
  .map(([points, far]) => ({ x: points.map(([x]) => x + far), y: points.map(([, y]) => y - far) }))
const added = fc.record({ line, left: label, right: label })
/** Numbers stand for living strands, counted from the start. */
interface Given {
  readonly removed: readonly number[]
  readonly relabelled: readonly { readonly at: number; readonly left: number; readonly right: number }[]
  readonly added: readonly {
    readonly line: { x: number[]; y: number[] }
    readonly left: number
    readonly right: number
  }[]
}
const edit: fc.Arbitrary<Given> = fc.record({
  removed: fc.array(fc.nat(200), { maxLength: 4 }),
  relabelled: fc.array(fc.record({ at: fc.nat(200), left: label, right: label }), { maxLength: 4 }),
  added: fc.array(added, { maxLength: 4 })
})

function editOf(strands: Strands, given: Given): PartitionEdit {
  const ids = [...strands.living()]
  const taken = new Set<number>()
  const pick = (at: number): number[] => {
    const id = ids[at % ids.length]
    if (id === undefined || taken.has(id)) return []
    taken.add(id)
    return [id]
  }
  return {
    removed: given.removed.flatMap(pick),
    relabelled: given.relabelled.flatMap(({ at, left, right }) => pick(at).map(strand => ({ strand, left, right }))),
    added: given.added.map(({ line: { x, y }, left, right }) => ({ x, y, left, right, kind: DRAWN }))
  }
}

test('areas per label are the shoelace sums of the strands there are, after any edits and after each is taken back', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), edits => {
      const strands = new Strands(latticeCountry().land)
      const undos: { undo: () => void; before: ReturnType<typeof told> }[] = []
      for (const given of edits) {
        const before = told(strands)
        undos.push({ before, undo: strands.apply(editOf(strands, given)) })
        expect(areasOf(strands)).toEqual(shoelace(strands))
      }
      for (const { undo, before } of undos.toReversed()) {
        undo()
        expect(told(strands)).toEqual(before)
      }
    }),
    { numRuns: 60, seed: 1 }
  )
})

test('a box finds the living strands whose own box it touches, and an end those that changes have laid there', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 5 }), near, near, near, near, (edits, x, y, width, height) => {
      const strands = new Strands(latticeCountry().land)
      for (const given of edits) strands.apply(editOf(strands, given))
      const box = [x, y, x + width, y + height] as const
      const points = (id: number) =>
        Array.from({ length: strands.vertexCount(id) }, (_, v) => [strands.x(id, v), strands.y(id, v)] as const)
      const touching = [...strands.living()].filter(id => {
        const [xs, ys] = [points(id).map(([px]) => px), points(id).map(([, py]) => py)]
        return (
          Math.min(...xs) <= box[2] &&
          Math.max(...xs) >= box[0] &&
          Math.min(...ys) <= box[3] &&
          Math.max(...ys) >= box[1]
        )
      })
      expect(strands.query(...box).sort((a, b) => a - b)).toEqual(touching)
      const overlay = [...strands.livingOverlay()]
      const [some] = overlay
      if (some === undefined) return
      const [ex, ey] = points(some)[0] as readonly [number, number]
      const ending = overlay.filter(id =>
        [points(id)[0], points(id).at(-1)].some(end => end?.[0] === ex && end[1] === ey)
      )
      expect(strands.endingAt(ex, ey, false).sort((a, b) => a - b)).toEqual(ending)
      for (let l = 0; l < LABELS; l++)
        expect([...strands.overlayBeside(l)].sort((a, b) => a - b)).toEqual(
          overlay.filter(id => strands.leftOf(id) === l || strands.rightOf(id) === l)
        )
    }),
    { numRuns: 60, seed: 2 }
  )
})

test('long borders are held in stretches of at most 32 segments that lead on where the one before ended', () => {
  const { land } = latticeCountry({ pieces: 16 })
  const strands = new Strands(land)
  const held: number[][] = []
  for (const id of strands.living()) {
    expect(strands.vertexCount(id)).toBeLessThanOrEqual(MAX_SEGMENTS + 1)
    expect(strands.vertexCount(id)).toBeGreaterThanOrEqual(2)
    for (let v = 1; v < strands.vertexCount(id); v++)
      held.push([
        strands.x(id, v - 1),
        strands.y(id, v - 1),
        strands.x(id, v),
        strands.y(id, v),
        strands.leftOf(id),
        strands.rightOf(id)
      ])
  }
  const wanted: number[][] = []
  for (let arc = 0; arc < land.arcLeft.length; arc++)
    for (let i = (land.arcStart[arc] as number) + 1; i < (land.arcStart[arc + 1] as number); i++)
      wanted.push([
        ...land.coords.slice(2 * i - 2, 2 * i + 2),
        land.arcLeft[arc] as number,
        land.arcRight[arc] as number
      ])
  expect(held).toEqual(wanted)
  expect(held.length / strands.count).toBeGreaterThan(10)
})

test('the land of a country of whole squares is what the squares count, and the outside is all of it the other way', () => {
  const strands = new Strands(latticeCountry({ jitter: 0, picture: ['....', '.AB.', '.AA.', '....'] }).land)
  expect([0, 1, 2].map(l => strands.doubledArea(l).toNumber() / 2e12)).toEqual([-4, 3, 1])
  expect(strands.doubledArea(77).isZero()).toBe(true)
})

test('lengths add up to the same in any order', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), lines => {
      const strands = new Strands(latticeCountry().land)
      const from = strands.count
      strands.apply({
        removed: [],
        relabelled: [],
        added: lines.map(({ x, y }) => ({ x, y, left: 1, right: 2, kind: DRAWN }))
      })
      const lengths = lines.map((_, i) => strands.lengthM(from + i))
      for (const [i, { x, y }] of lines.entries()) {
        let metres = 0
        for (let v = 1; v < x.length; v++)
          metres += Math.hypot((x[v] as number) - (x[v - 1] as number), (y[v] as number) - (y[v - 1] as number)) / 1000
        expect(lengths[i]).toBeCloseTo(metres, 5)
      }
      const sum = (list: readonly number[]) => list.reduce((total, metres) => total + metres, 0)
      expect(sum(lengths.toReversed())).toBe(sum(lengths))
      expect(sum([...lengths, ...lengths.map(metres => -metres)])).toBe(0)
    }),
    { numRuns: 200, seed: 3 }
  )
})

test('what is the dataset’s own line and what was drawn stays known through a new label', () => {
  const strands = new Strands(latticeCountry().land)
  const drawn = { x: [0, 5], y: [0, 5], left: 1, right: 2, kind: DRAWN }
  const [first] = strands.living()
  strands.apply({ removed: [], added: [drawn], relabelled: [{ strand: first as number, left: 7, right: 8 }] })
  const [relabelled, added] = [...strands.livingOverlay()] as [number, number]
  expect([strands.isOfDataset(relabelled), strands.isOfDataset(added)]).toEqual([true, false])
  expect(Object.values(ArcKind)).toContain(strands.kindOf(relabelled))
  expect([strands.leftOf(relabelled), strands.rightOf(relabelled), strands.isAlive(first as number)]).toEqual([
    7,
    8,
    false
  ])
})

import { expect, test } from 'vitest'
import { latticeCountry } from '../../tests/fixtures/lattice-country.ts'
import { DRAWN, Strands } from './strands.ts'
import { defectsAt, endsOf, strandEnds } from './validate.ts'

/** A and B side by side; six corners on the outline, where only two strands end: the border's two ends on the coast. */
const two = () => new Strands(latticeCountry({ jitter: 0, picture: ['....', '.AB.', '....'] }).land)
const defects = (strands: Strands) => defectsAt(strands, strandEnds(strands, strands.living()))
const border = (strands: Strands) =>
  [...strands.living()].find(id => strands.leftOf(id) && strands.rightOf(id)) as number
const drawn = (x: number[], y: number[], left: number, right: number) => ({ x, y, left, right, kind: DRAWN })

test('a whole partition has no defects, jagged or square', () => {
  for (const options of [{}, { jitter: 0 }, { pieces: 16 }]) {
    const strands = new Strands(latticeCountry(options).land)
    expect(defects(strands)).toEqual({ gaps: 0, overlaps: 0 })
    expect(strandEnds(strands, strands.living()).length).toBeGreaterThan(20)
  }
})

test('a border that is gone is told at both of its ends: two municipalities have the same land', () => {
  const strands = two()
  const id = border(strands)
  const ends = strandEnds(strands, [id])
  strands.apply({ removed: [id], added: [], relabelled: [] })
  expect(defectsAt(strands, ends)).toEqual({ gaps: 0, overlaps: 2 })
})

test('a coast that is gone leaves land that leads out to sea: a gap', () => {
  const strands = two()
  const coast = [...strands.living()].filter(id => id !== border(strands))[0] as number
  const ends = strandEnds(strands, [coast])
  strands.apply({ removed: [coast], added: [], relabelled: [] })
  const found = defectsAt(strands, ends)
  expect(found.gaps).toBeGreaterThan(0)
  expect(found.overlaps).toBe(0)
})

test('a line with the wrong owner on one side is told, once however often its ends are looked at', () => {
  const strands = two()
  const id = border(strands)
  const [left, right] = [strands.leftOf(id), strands.rightOf(id)]
  strands.apply({ removed: [], added: [], relabelled: [{ strand: id, left, right: right + 7 }] })
  const ends = strandEnds(strands, strands.livingOverlay())
  const found = defectsAt(strands, ends)
  expect(found.gaps + found.overlaps).toBe(2)
  expect(defectsAt(strands, [...ends, ...ends.toReversed()])).toEqual(found)
})

test('a line that ends in the middle of land is told; one that closes is not', () => {
  // Squares of a kilometre: A is [1, 2] × [1, 2] of the picture.
  const at = (km: number) => km * 1_000_000
  const loose = { removed: [], relabelled: [], added: [drawn([at(1.2), at(1.4)], [at(1.5), at(1.5)], 9, 1)] }
  const strands = two()
  const undo = strands.apply(loose)
  expect(defectsAt(strands, endsOf(loose))).toEqual({ gaps: 2, overlaps: 0 })
  undo()
  const closed = {
    removed: [],
    relabelled: [],
    added: [
      drawn([at(1.2), at(1.4), at(1.4)], [at(1.2), at(1.2), at(1.4)], 9, 1),
      drawn([at(1.4), at(1.2)], [at(1.4), at(1.2)], 9, 1)
    ]
  }
  strands.apply(closed)
  expect(endsOf(closed)).toEqual([
    [at(1.2), at(1.2)],
    [at(1.4), at(1.4)],
    [at(1.4), at(1.4)],
    [at(1.2), at(1.2)]
  ])
  expect(defectsAt(strands, endsOf(closed))).toEqual({ gaps: 0, overlaps: 0 })
})

test('any strand that leads from one corner to another is missed at both when it is gone', () => {
  const strands = new Strands(latticeCountry({ pieces: 16 }).land)
  const ids = [...strands.living()].filter(id => {
    const [one, other] = strandEnds(strands, [id])
    return String(one) !== String(other)
  })
  expect(ids.length).toBeGreaterThan(20)
  for (const id of ids) {
    const undo = strands.apply({ removed: [id], added: [], relabelled: [] })
    const { gaps, overlaps } = defectsAt(strands, strandEnds(strands, [id]))
    expect(gaps + overlaps).toBe(2)
    undo()
  }
  expect(defects(strands)).toEqual({ gaps: 0, overlaps: 0 })
})

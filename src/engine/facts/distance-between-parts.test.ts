import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latticeCountry } from '../../../tests/fixtures/lattice-country.ts'
import type { Part } from '../../partition/polygonize.ts'
import { Outcome } from '../../subdivision/outcome.ts'
import { largestGapM } from './distance-between-parts.ts'
import { partsBefore } from './municipality.ts'

/** Every corner of every part against every edge of every other, both ways, in metres. */
function byHand(parts: readonly Part[]): number {
  const rings = parts.map(({ outer, holes }) => [outer, ...holes])
  const fromTo = (corners: (typeof rings)[number], edges: (typeof rings)[number]) => {
    let nearest = Infinity
    for (const { x, y } of corners)
      for (const [i, px] of x.entries())
        for (const ring of edges)
          for (let k = 0; k + 1 < ring.x.length; k++) {
            const [ax, ay, bx, by] = [ring.x[k], ring.y[k], ring.x[k + 1], ring.y[k + 1]] as number[] as [
              number,
              number,
              number,
              number
            ]
            const [ux, uy] = [bx - ax, by - ay]
            const py = y[i] as number
            const t = Math.min(1, Math.max(0, ((px - ax) * ux + (py - ay) * uy) / (ux * ux + uy * uy)))
            nearest = Math.min(nearest, Math.hypot(ax + t * ux - px, ay + t * uy - py))
          }
    return nearest
  }
  const nearest = rings.map((own, i) =>
    Math.min(...rings.flatMap((other, k) => (k === i ? [] : [fromTo(own, other), fromTo(other, own)])))
  )
  return parts.length < 2 ? 0 : Math.round(Math.max(...nearest) / 100) / 10
}

const bounded = (parts: readonly Part[]) => parts.map(({ sides }) => ({ bounds: sides }))

/** A has most of the land, in pieces of any shape: islands, enclaves, corners that touch. */
const picture = fc
  .array(fc.string({ unit: fc.constantFrom('A', 'A', '.', '.', '.', 'B'), minLength: 9, maxLength: 9 }), {
    minLength: 7,
    maxLength: 7
  })
  .map(rows => ['AB.........', ...rows.map(row => `.${row}.`), '...........'])

test('the gap is what comparing everything with everything gives', () => {
  fc.assert(
    fc.property(picture, rows => {
      const outcome = new Outcome(latticeCountry({ picture: rows, pieces: 3 }))
      for (const code of ['0901', '0902']) {
        const parts = partsBefore(outcome, outcome.face(code))
        expect(largestGapM(outcome.strands, bounded(parts))).toBe(byHand(parts))
      }
    }),
    { numRuns: 60 }
  )
})

test('one part has no gap, and neither has no part', () => {
  const outcome = new Outcome(latticeCountry())
  expect(largestGapM(outcome.strands, [])).toBe(0)
  expect(largestGapM(outcome.strands, bounded(partsBefore(outcome, outcome.face('0905'))))).toBe(0)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ConnectedParts } from './connected-parts.ts'
import type { Part } from './polygonize.ts'

/** Squares of a board: parts that share an edge hang together. */
const SIDE = 6

const squares = Array.from({ length: SIDE * SIDE }, (_, i): Part => {
  const [x, y] = [i % SIDE, Math.floor(i / SIDE)]
  const ring = { x: [], y: [] }
  const areaM2 = 1 + ((i * 7) % 5)
  return { key: 0, outer: ring, beginning: [x, y, x, y], box: [x, y, x, y], holes: [], sides: [], outlines: [], areaM2 }
})

const isBeside = ({ box: [ax, ay] }: Part, { box: [bx, by] }: Part) => Math.abs(ax - bx) + Math.abs(ay - by) === 1

/** Two lists of some squares, by row: those of even and of odd columns. */
const board = fc.uniqueArray(fc.nat(SIDE * SIDE - 1)).map(places => {
  const chosen = places.sort((a, b) => a - b).map(i => squares[i] as Part)
  return [0, 1].map(rest => chosen.filter(({ box }) => box[0] % 2 === rest))
})

test('property: however parts came and went, groups are those of parts that were never anywhere else', () => {
  fc.assert(
    fc.property(fc.array(board, { minLength: 2, maxLength: 12 }), boards => {
      let lists: readonly (readonly Part[])[] = []
      const asked = { parts: 0 }
      const kept = new ConnectedParts(part => {
        asked.parts++
        return lists.flat().filter(other => isBeside(part, other))
      })
      let standing = new Set<Part>()
      for (const now of boards) {
        lists = now
        asked.parts = 0
        const groups = kept.of(now)
        const came = now.flat().filter(part => !standing.has(part))
        expect(asked.parts).toBe(came.length)
        const fresh = new ConnectedParts(part => now.flat().filter(other => isBeside(part, other)))
        expect(groups).toEqual(fresh.of(now))
        expect(kept.of(now)).toBe(groups)
        standing = new Set(now.flat())
      }
    }),
    { numRuns: 300 }
  )
})

test('a group with the same parts as once before is the same', () => {
  const [a, b, c] = [squares[0], squares[1], squares[4]] as [Part, Part, Part]
  const kept = new ConnectedParts(part => [a, b, c].filter(other => isBeside(part, other)))
  const [first] = kept.of([[a, b]])
  expect(first?.parts).toHaveLength(2)
  expect(kept.of([[a, b, c]])).toContain(first)
  kept.of([[a, c]])
  expect(kept.of([[a, b]])[0]).toBe(first)
})

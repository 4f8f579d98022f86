import { expect, test } from 'vitest'
import { handlesOf } from './handles.ts'

const size = { width: 1000, height: 800 }
const triangle = [
  { x: 100, y: 100 },
  { x: 300, y: 100 },
  { x: 300, y: 130 }
]

test('an open outline has its points, a closed one also the middles of edges long enough', () => {
  expect(handlesOf([triangle], ['growing'], size).map(h => h.kind)).toEqual(['vertex', 'vertex', 'vertex'])
  const middles = handlesOf([triangle], ['closed'], size).filter(h => h.kind === 'midpoint')
  expect(middles).toEqual([
    { kind: 'midpoint', vertex: { ring: 0, index: 1 }, at: { x: 200, y: 100 } },
    { kind: 'midpoint', vertex: { ring: 0, index: 3 }, at: { x: 200, y: 115 } }
  ])
})

test('points too close to grasp wait for a closer zoom, but first and last of an open outline always show', () => {
  const dense = Array.from({ length: 100 }, (_, i) => ({ x: 100 + i, y: 100 }))
  const closed = handlesOf([dense], ['closed'], size).filter(h => h.kind === 'vertex')
  expect(closed.length).toBeLessThan(10)
  expect(handlesOf([dense], ['growing'], size).map(h => h.vertex.index)).toEqual(expect.arrayContaining([0, 99]))
})

test('what is off screen has no handle, and a huge outline no more than the browser can bear', () => {
  expect(handlesOf([[{ x: -500, y: 100 }, ...triangle]], ['growing'], size).map(h => h.vertex.index)).toEqual([1, 2, 3])
  const grid = Array.from({ length: 5000 }, (_, i) => ({ x: (i % 50) * 20, y: Math.floor(i / 50) * 8 }))
  expect(handlesOf([grid], ['closed'], size)).toHaveLength(600)
})

test('a whole line has middles too, but none from its end back to its start', () => {
  const middles = handlesOf([triangle], ['whole'], size).filter(h => h.kind === 'midpoint')
  expect(middles.map(h => h.at)).toEqual([{ x: 200, y: 100 }])
})

import { expect, test } from 'vitest'
import type { Arc } from './planar/arcs.ts'
import { checkPlanar } from './planar/planarity.ts'
import { simplify } from './simplify.ts'

/** A ring of `n` ragged vertices around the origin, and a second one close inside it. */
function ragged(n: number) {
  const x: number[] = []
  const y: number[] = []
  const ring = (radius: number): Arc => {
    const nodes = Array.from({ length: n }, (_, i) => {
      const angle = (2 * Math.PI * i) / n
      const r = radius + ((i * 7919) % 13) * 4
      x.push(Math.round(5000 + r * Math.cos(angle)))
      return y.push(Math.round(5000 + r * Math.sin(angle))) - 1
    })
    return { nodes: [...nodes, nodes[0] as number], left: 1, right: 0 }
  }
  const arcs = [ring(4000), ring(3940)]
  return { arcs, points: { x: Int32Array.from(x), y: Int32Array.from(y) } }
}

test('takes most vertices away and lets no line cross another', () => {
  const { arcs, points } = ragged(400)
  checkPlanar({ arcs, ...points })
  const fewer = simplify(arcs, points, 50_000)
  const count = fewer.reduce((sum, arc) => sum + arc.nodes.length, 0)
  expect(count).toBeLessThan(400)
  checkPlanar({ arcs: fewer, ...points })
})

test('leaves rings their three corners and ends where they are', () => {
  const { arcs, points } = ragged(40)
  const [first] = simplify([arcs[0] as Arc], points, Number.POSITIVE_INFINITY)
  expect(first?.nodes).toHaveLength(4)
  const open = { ...(arcs[0] as Arc), nodes: (arcs[0] as Arc).nodes.slice(0, 20) }
  expect(simplify([open], points, Number.POSITIVE_INFINITY)[0]?.nodes).toEqual([open.nodes[0], open.nodes[19]])
})

test('keeps two lines between the same ends apart', () => {
  const points = { x: Int32Array.from([0, 50, 100, 50]), y: Int32Array.from([0, 1, 0, -1]) }
  const arcs: Arc[] = [
    { nodes: [0, 1, 2], left: 1, right: 0 },
    { nodes: [0, 3, 2], left: 0, right: 1 }
  ]
  checkPlanar({ arcs: simplify(arcs, points, Number.POSITIVE_INFINITY), ...points })
})

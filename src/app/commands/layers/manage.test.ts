import { expect, test } from 'vitest'
import { nearestOf } from '../draw/snap.ts'
import { inOrder } from './manage.ts'

test('a layer goes one place up or down, and stays at the ends', () => {
  const layers = ['a', 'b', 'c'].map(id => ({ id }))
  const order = (id: string, by: 1 | -1) =>
    inOrder(layers, id, by)
      .map(layer => layer.id)
      .join('')
  expect([order('b', -1), order('b', 1), order('c', -1)]).toEqual(['bac', 'acb', 'acb'])
  expect(inOrder(layers, 'a', -1)).toBe(layers)
  expect(inOrder(layers, 'c', 1)).toBe(layers)
  expect(inOrder(layers, 'x', 1)).toBe(layers)
})

test('of a border and the lines of layers the nearest vertex is taken, and where there is none the nearest edge', () => {
  const at = [12, 55] as const
  const border = { point: [12.0001, 55] as const, kind: 'vertex' as const, ends: true }
  const near = { point: [12.00001, 55] as const, kind: 'vertex' as const, metres: 0.6 }
  const edge = { point: [12, 55] as const, kind: 'edge' as const, metres: 0 }
  expect(nearestOf(at, border, [])).toEqual(border)
  expect(nearestOf(at, border, [edge, near])).toEqual({ point: near.point, kind: 'vertex' })
  expect(nearestOf(at, border, [edge])).toEqual(border)
  expect(nearestOf(at, { point: [12.001, 55], kind: 'edge' }, [edge])).toEqual({ point: [12, 55], kind: 'edge' })
  // Where a line lies on the border, the border is meant.
  expect(nearestOf(at, border, [{ ...near, point: border.point, metres: 6.39 }])?.ends).toBe(true)
  expect(nearestOf(at, null, [])).toBeNull()
})

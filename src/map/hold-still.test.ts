import { Evented, type Map as MapLibre } from 'maplibre-gl'
import { expect, test } from 'vitest'
import { heldStill, holdStill } from './hold-still.ts'

test('land stays where it is in the window when a banner above the map goes, and when the window grows it stays in the middle', () => {
  const [withBanner, without] = [
    { top: 104, height: 796 },
    { top: 56, height: 844 }
  ]
  // The middle has gone from 502 to 478: the land must follow back down.
  expect(heldStill(withBanner, without)).toBe(24)
  expect(heldStill(without, withBanner)).toBe(-24)
  expect(heldStill(without, { top: 56, height: 700 })).toBe(0)
})

test('a map that an address has just placed is not moved again: the address would be another after each reload', () => {
  let box = { top: 56, height: 788 }
  let placed = true
  const panned: (readonly [number, number])[] = []
  const map = Object.assign(new (class extends Evented {})(), {
    getContainer: () => ({ getBoundingClientRect: () => box }),
    isMoving: () => false,
    panBy: (by: readonly [number, number]) => panned.push(by)
  })
  holdStill(map as unknown as MapLibre, () => placed)
  box = { top: 77, height: 767 }
  map.fire('resize')
  expect(panned).toEqual([])
  placed = false
  box = { top: 56, height: 788 }
  map.fire('resize')
  expect(panned).toEqual([[0, -10.5]])
})

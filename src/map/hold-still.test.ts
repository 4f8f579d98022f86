import { expect, test } from 'vitest'
import { heldStill } from './hold-still.ts'

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

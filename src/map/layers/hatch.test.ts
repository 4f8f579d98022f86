import { expect, test } from 'vitest'
import { hatchImage } from './hatch.ts'

test('the hatching repeats without a seam', () => {
  const { width, height, data } = hatchImage()
  const alpha = (x: number, y: number) => data[((y % height) * width + (x % width)) * 4 + 3]
  for (let i = 0; i < width; i++) {
    // One step right is one step along the diagonal, also across the tile's edge.
    for (let x = 0; x < width; x++) expect(alpha(x + 1, i)).toBe(alpha(x, i + 1))
  }
  expect(new Set(data.filter((_, i) => i % 4 === 3)).size).toBe(3)
})

/** What two areas share, and what one has that others have not. Rings in mm on one grid, outer ones counter-clockwise. */
import { enclosed } from './enclosed.ts'
import { type Line, nodeLines, TooManyCrossings } from './noding.ts'
import { boxOfRings, type Ring, reversed } from './rings.ts'

/** The land inside both, rings as `enclosed` has them; null where their lines can't be brought together exactly. */
export function sharedBy(one: readonly Ring[], other: readonly Ring[]): Ring[] | null {
  const [a, b] = [together(one), together(other)]
  if (!a || !b) return null
  const [minX, minY, maxX, maxY] = boxOfRings([...a, ...b])
  // Wound around once less everywhere, only what is wound around twice is still inside.
  const around = {
    x: [minX - 1000, minX - 1000, maxX + 1000, maxX + 1000, minX - 1000],
    y: [minY - 1000, maxY + 1000, maxY + 1000, minY - 1000, minY - 1000]
  }
  return together([...a, ...b, around])
}

/** The land inside one and outside the other; null as above. */
export function withoutLand(one: readonly Ring[], other: readonly Ring[]): Ring[] | null {
  const [a, b] = [together(one), together(other)]
  return a && b && together([...a, ...b.map(reversed)])
}

/** Whatever lies in several of them counts once. */
function together(rings: readonly Ring[]): Ring[] | null {
  const lines = rings.map(({ x, y }): Line => ({ x: [...x], y: [...y], added: [] }))
  try {
    return nodeLines(lines, []) ? enclosed(lines) : null
  } catch (error) {
    if (error instanceof TooManyCrossings) return null
    throw error
  }
}

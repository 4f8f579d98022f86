/** An upright rectangle on the grid, sides included; mm. */
export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

export function isInBox([minX, minY, maxX, maxY]: Box, x: number, y: number): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY
}

/** True where they have a place in common. */
export function boxesMeet(one: Box, other: Box): boolean {
  return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3]
}

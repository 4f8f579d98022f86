/** An upright rectangle on the grid, sides included; mm. */
export type Box = readonly [minX: number, minY: number, maxX: number, maxY: number]

export function isInBox([minX, minY, maxX, maxY]: Box, x: number, y: number): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY
}

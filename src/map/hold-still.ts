/** Keeps the land where it is in the window when a banner above the map comes or goes. */
import type { Map as MapLibre } from 'maplibre-gl'

interface Stretch {
  readonly top: number
  readonly height: number
}

/**
 * Pixels the land must move down for it to stay where it was: a map that is given another height keeps its middle in its middle.
 * 0 where the map's top has not moved, as when the window is made larger.
 */
export function heldStill(before: Stretch, after: Stretch): number {
  if (before.top === after.top) return 0
  return before.top + before.height / 2 - (after.top + after.height / 2)
}

/** `placed`: whether the map has just been put where it belongs, whatever its height. */
export function holdStill(map: MapLibre, placed: () => boolean): void {
  const stretch = (): Stretch => map.getContainer().getBoundingClientRect()
  let before = stretch()
  map.on('resize', () => {
    const after = stretch()
    const down = heldStill(before, after)
    before = after
    // On its way somewhere, which that would end.
    if (down !== 0 && !placed() && !map.isMoving()) map.panBy([0, -down], { duration: 0 })
  })
}

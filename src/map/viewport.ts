/** Detects when a user moves the map and when it comes to rest, and whether a box is well in view. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { BBox, MapEvents } from './api.ts'
import { isWellInSight, type Padding, usablePadding } from './screen.ts'

/** Event data of movements started by a key; MapLibre passes the original event for those by pointer. */
export const BY_USER = { byUser: true } as const

/** Returns a function to call when the view has changed without the map moving. */
export function watchView(map: MapLibre, events: Pick<MapEvents, 'onUserMove' | 'onView'>): () => void {
  let altered = true
  const alter = (): void => {
    altered = true
  }
  map.on('movestart', event => {
    const { originalEvent, byUser } = event as { originalEvent?: unknown; byUser?: boolean }
    if (originalEvent || byUser) events.onUserMove()
  })
  // Scrolling zooms later, frame by frame, in events without an original event.
  map.on('wheel', () => events.onUserMove())
  map.on('moveend', alter)
  // A tile that is laid out once more, with another filter, while it was loading counts as loaded before it is: the map may rest
  // twice, and only the second time everything is there.
  map.on('sourcedata', ({ tile }) => {
    if (tile) alter()
  })
  map.on('idle', () => {
    if (!altered) return
    altered = false
    events.onView()
  })
  return alter
}

export function isInSight(map: MapLibre, [west, south, east, north]: BBox, padding: Padding): boolean {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const size = { width, height }
  return isWellInSight(map.project([west, north]), map.project([east, south]), size, usablePadding(size, padding))
}

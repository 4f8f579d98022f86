/** When a person moves the map, when it has come to rest, and whether something is well in sight. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { BBox, MapEvents } from './api.ts'
import { isWellInSight, type Padding, usablePadding } from './screen.ts'

/** Told with movements that a key asks for; MapLibre itself tells what pointers do. */
export const BY_USER = { byUser: true } as const

/** Gives back what is to be called where other things come in sight without the map moving. */
export function watchView(map: MapLibre, events: Pick<MapEvents, 'onUserMove' | 'onView'>): () => void {
  let altered = true
  const alter = (): void => {
    altered = true
  }
  map.on('movestart', event => {
    const { originalEvent, byUser } = event as { originalEvent?: unknown; byUser?: boolean }
    if (originalEvent || byUser) events.onUserMove()
  })
  // A wheel's movement is carried out later, frame by frame, and does not tell where it came from.
  map.on('wheel', () => events.onUserMove())
  map.on('moveend', alter)
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

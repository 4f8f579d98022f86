/** Asking what can be done at a place: right click, and on touch a long press. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat } from '../../engine/api.ts'

const LONG_PRESS_MS = 550
/** A finger is never quite still. */
const SLACK_PX = 10

/** Listens as long as the map lives. */
export function listenForContext(map: MapLibre, open: (at: LonLat) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let pressed: { readonly x: number; readonly y: number } | null = null
  const letGo = (): void => {
    clearTimeout(timer)
    pressed = null
  }
  map.on('contextmenu', ({ lngLat, originalEvent }) => {
    originalEvent.preventDefault()
    letGo()
    open([lngLat.lng, lngLat.lat])
  })
  // Not every browser makes a context menu of a long press.
  map.on('touchstart', ({ points, lngLat }) => {
    letGo()
    const [point] = points
    if (points.length !== 1 || !point) return
    pressed = { x: point.x, y: point.y }
    timer = setTimeout(() => {
      letGo()
      open([lngLat.lng, lngLat.lat])
    }, LONG_PRESS_MS)
  })
  map.on('touchmove', ({ point }) => {
    if (pressed && Math.hypot(point.x - pressed.x, point.y - pressed.y) > SLACK_PX) letGo()
  })
  map.on('touchend', letGo)
  map.on('touchcancel', letGo)
  map.on('remove', letGo)
}

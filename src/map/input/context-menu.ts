/** Requests the context menu: right click, or long press on touch screens. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat } from '../../engine/api.ts'

const LONG_PRESS_MS = 550
/** A finger that moves less than this counts as still. */
const SLACK_PX = 10

/** Listens until the map is removed. */
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
  // Not every browser fires contextmenu on a long press.
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

/** Has a map come to rest. */
import type { Map as MapLibre } from 'maplibre-gl'

const LOOK_MS = 100

/**
 * MapLibre says that it is idle at the end of a frame, and draws none for tiles that turn out to be as they were. Whoever waits
 * for it to rest (a click on what is not there yet, the legend) would then wait until the map next moves. So after each frame
 * that is not the last it is looked whether everything has come, and if so another frame is asked for.
 */
export function bringToRest(map: Pick<MapLibre, 'on' | 'loaded' | 'triggerRepaint'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = (): void => clearTimeout(timer)
  const look = (): void => {
    if (map.loaded()) map.triggerRepaint()
    else timer = setTimeout(look, LOOK_MS)
  }
  map.on('render', () => {
    end()
    timer = setTimeout(look, LOOK_MS)
  })
  map.on('idle', end)
  map.on('remove', end)
}

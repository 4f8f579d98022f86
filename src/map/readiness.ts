/** Detects when land has been rendered, tells the app once, and sets attributes that tests can wait for. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { MapEvents } from './api.ts'
import type { LandTiles } from './land-tiles.ts'
import { LAND } from './layers/land-source.ts'

type Level = 'overview' | 'full'

export interface Drawn {
  /** Call just before the map asks for land of this level. */
  expect(level: Level): void
  destroy(): void
}

/** Tiles that turn out to be as they were cause no frame, so that they have come is looked for. */
const LOOK_MS = 100

/** `data-map-ready="true"` from the first frame with municipalities; `data-map-level` when that level is drawn. */
export function watchDrawn(
  map: MapLibre,
  tiles: LandTiles,
  container: HTMLElement,
  events: Pick<MapEvents, 'onReady' | 'onSettled'>
): Drawn {
  let level: Level | null = null
  let shown: Level | null = null
  /** Tiles given before the level was expected. */
  let givenBefore = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const hasCome = () => level !== null && level !== shown && tiles.given > givenBefore && map.isSourceLoaded(LAND)
  const look = (): void => {
    if (hasCome()) map.triggerRepaint()
    if (level !== shown) timer = setTimeout(look, LOOK_MS)
  }
  const opened = placeOf(map)
  const settle = (): void => {
    for (const [type, listener] of settling) map.off(type, listener)
    events.onSettled()
  }
  const settling = [
    ['move', () => placeOf(map) !== opened && settle()],
    ['render', () => shown === 'full' && map.areTilesLoaded() && settle()],
    // What is around may not be there at all.
    ['idle', () => shown === 'full' && settle()]
  ] as const
  map.on('render', () => {
    if (level === null || !hasCome()) return
    const first = shown === null
    shown = level
    container.dataset.mapLevel = level
    if (!first) return
    container.dataset.mapReady = 'true'
    events.onReady()
  })
  for (const [type, listener] of settling) map.on(type, listener)
  return {
    expect(next) {
      level = next
      givenBefore = tiles.given
      clearTimeout(timer)
      timer = setTimeout(look, LOOK_MS)
    },
    destroy: () => clearTimeout(timer)
  }
}

/** To a fraction of a pixel: fitting the same box again moves nothing. */
function placeOf(map: MapLibre): string {
  const { lng, lat } = map.getCenter()
  return [lng.toFixed(4), lat.toFixed(4), map.getZoom().toFixed(3)].join()
}

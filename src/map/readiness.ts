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
  events: Pick<MapEvents, 'onReady'>
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
  map.on('render', () => {
    if (level === null || !hasCome()) return
    const first = shown === null
    shown = level
    container.dataset.mapLevel = level
    if (!first) return
    container.dataset.mapReady = 'true'
    events.onReady()
  })
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

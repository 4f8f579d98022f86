/** Detects when geometry has been rendered, tells the app once, and sets attributes that tests can wait for. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { MapEvents } from './api.ts'

type Level = 'overview' | 'full'

export interface Drawn {
  /** The level set last; null before the first. */
  readonly level: Level | null
  /** Call just before the geometry is set. */
  expect(level: Level): void
}

/** `data-map-ready="true"` from the first frame with municipalities; `data-map-level` when that level is drawn. */
export function watchDrawn(map: MapLibre, container: HTMLElement, events: Pick<MapEvents, 'onReady'>): Drawn {
  let level: Level | null = null
  let shown: Level | null = null
  map.on('render', () => {
    if (level === null || level === shown || !map.isSourceLoaded('municipalities') || !map.isSourceLoaded('borders'))
      return
    const first = shown === null
    shown = level
    container.dataset.mapLevel = level
    if (!first) return
    container.dataset.mapReady = 'true'
    events.onReady()
  })
  return {
    get level() {
      return level
    },
    expect(next) {
      level = next
    }
  }
}

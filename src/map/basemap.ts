import type { Basemap } from './layers/style.ts'

/**
 * A raster base map named when the app is built: `VITE_BASEMAP_TILES` (URL with {z}, {x}, {y}) and
 * `VITE_BASEMAP_ATTRIBUTION`. None by default: nothing is then asked of any other server.
 */
export function basemapFromBuild(): Basemap | null {
  const tiles: unknown = import.meta.env.VITE_BASEMAP_TILES
  const attribution: unknown = import.meta.env.VITE_BASEMAP_ATTRIBUTION
  if (typeof tiles !== 'string' || tiles === '') return null
  return { tiles, attribution: typeof attribution === 'string' ? attribution : '' }
}

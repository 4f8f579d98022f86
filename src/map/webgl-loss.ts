/** A lost WebGL context usually comes back within a second or two; MapLibre then rebuilds the map by itself. */
import { GPUInitializationError, type Map as MapLibre } from 'maplibre-gl'

const PATIENCE_MS = 10_000

/** Calls `lost` once if the context does not come back, or comes back unusable. Returns how to stop watching. */
export function watchContext(map: MapLibre, lost: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting = false
  const giveUp = (): void => {
    clearTimeout(timer)
    if (waiting) lost()
    waiting = false
  }
  let stopped = false
  map.on('webglcontextlost', () => {
    // Removing the map loses its context, too.
    if (stopped) return
    waiting = true
    clearTimeout(timer)
    timer = setTimeout(giveUp, PATIENCE_MS)
  })
  map.on('webglcontextrestored', () => {
    waiting = false
    clearTimeout(timer)
  })
  map.on('error', ({ error }) => {
    if (waiting && error instanceof GPUInitializationError) giveUp()
    // With a listener MapLibre does not log errors itself, but a file that cannot be read must still be reported.
    else reportError(error)
  })
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

/** A lost WebGL context usually comes back within a second or two; MapLibre then rebuilds the map by itself. */
import { GPUInitializationError, type Map as MapLibre } from 'maplibre-gl'

const PATIENCE_MS = 10_000

/** Calls `lost` once where the context stays away, or comes back unusable. Returns how to stop watching. */
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
    // Taking the map down gives its context up, too.
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
    // With a listener MapLibre keeps silent; a file that can't be read must still show up as an error.
    else reportError(error)
  })
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

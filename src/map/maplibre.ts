/** MapLibre with its worker, and whether this browser can run it at all. */
import { setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

setWorkerUrl(workerUrl)

/** True if a WebGL 2 context can be created now. */
export function webglAvailable(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl2')
    // Browsers allow few contexts at a time; give this one back.
    gl?.getExtension('WEBGL_lose_context')?.loseContext()
    return gl !== null
  } catch {
    return false
  }
}

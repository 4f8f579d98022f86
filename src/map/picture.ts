/** What the map shows, as an image. */
import type { Map as MapLibre } from 'maplibre-gl'
import type { LonLat } from '../engine/api.ts'
import type { MapImage } from './api.ts'
import { metresBetween } from './draw/geodesic-length.ts'

/** Pixels the scale is measured over. */
const MEASURED = 100

/** The canvas keeps its pixels only until the browser has shown them, so they are taken as soon as they are drawn. */
export async function pictureOf(map: MapLibre): Promise<MapImage> {
  const canvas = map.getCanvas()
  const image = await new Promise<ImageBitmap>((resolve, reject) => {
    map.once('render', () => createImageBitmap(canvas).then(resolve, reject))
    map.triggerRepaint()
  })
  const [x, y] = [canvas.clientWidth / 2, canvas.clientHeight / 2]
  const at = (px: number): LonLat => {
    const { lng, lat } = map.unproject([px, y])
    return [lng, lat]
  }
  const metres = metresBetween(at(x - MEASURED / 2), at(x + MEASURED / 2))
  return { image, pixelRatio: canvas.width / canvas.clientWidth, metresPerPixel: metres / MEASURED }
}

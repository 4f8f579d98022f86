/** The extent of the map, and how neighbouring land fades out where our data ends. */
import type { FeatureCollection } from 'geojson'
import type { BBox } from './api.ts'

/** Denmark with Bornholm and Christiansø. */
export const START_BOUNDS: BBox = [7.9, 54.5, 15.3, 57.8]

/** The frame that context.json is clipped to. */
export const CONTEXT: BBox = [6.5, 53.8, 16.5, 58.6]
/** In degrees of latitude; twice as many degrees of longitude are about the same distance here. */
const FADE = 0.45
const STEPS = 12
const WORLD: BBox = [-30, 30, 50, 75]

/** The nearest point inside the frame, in which the centre of the map is kept. */
export function withinSurroundings(lon: number, lat: number): [lon: number, lat: number] {
  return [Math.min(Math.max(lon, CONTEXT[0]), CONTEXT[2]), Math.min(Math.max(lat, CONTEXT[1]), CONTEXT[3])]
}

/** Nested frames around the data, more opaque outwards: {opacity} from 0 to 1. */
export function fog(): FeatureCollection {
  const frames = Array.from({ length: STEPS }, (_, i) =>
    frame(inset(1 - i / STEPS), inset(1 - (i + 1) / STEPS), (i + 1) / (STEPS + 1))
  )
  return { type: 'FeatureCollection', features: [...frames, frame(CONTEXT, WORLD, 1)] }
}

function inset(share: number): BBox {
  const [west, south, east, north] = CONTEXT
  const by = FADE * share
  return [west + 2 * by, south + by, east - 2 * by, north - by]
}

function frame(inner: BBox, outer: BBox, opacity: number): FeatureCollection['features'][number] {
  return {
    type: 'Feature',
    properties: { opacity },
    geometry: { type: 'Polygon', coordinates: [box(outer), box(inner).toReversed()] }
  }
}

function box([west, south, east, north]: BBox): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south]
  ]
}

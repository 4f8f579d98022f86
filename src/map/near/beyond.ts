/**
 * Which way what lies: where a field fills the screen no name may be in view, so the nearest settlements around it are told at the
 * edge, with how far they are.
 */
import type { Feature, FeatureCollection } from 'geojson'
import type { LayerSpecification } from 'maplibre-gl'
import type { LonLat } from '../../engine/api.ts'
import { n } from '../../i18n/near.ts'
import { metresBetween } from '../draw/geodesic-length.ts'
import { colours } from '../layers/colours.ts'
import { PLAIN } from '../layers/label-layers.ts'
import type { Pixel } from '../screen.ts'
import { PATTERNS } from './patterns.ts'

export const BEYOND = 'beyond'
export const BEYOND_LABEL = 'beyond-label'
/** From about 1:12.500. */
export const BEYOND_FROM_ZOOM = 13.7
/** Metres: what is farther helps nobody to find their way. */
const FARTHEST = 6000
/** At most one for each eighth of the horizon. */
const SECTORS = 8
/** Pixels from the edge, and from the right and lower edge, where the controls are. */
const [INSET, CONTROLS] = [14, { right: 44, bottom: 36 }]

export interface Settlement {
  readonly name: string
  readonly at: LonLat
}

/** What of the map panels leave free, in pixels, and where places lie in it. */
export interface FreeArea {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Of the whole map. */
  readonly width: number
  readonly height: number
  project(place: LonLat): Pixel
  unproject(pixel: Pixel): LonLat
}

/** Points at the edge: {text, turn, anchor}; `turn`: degrees clockwise from north. */
export function beyondView(settlements: readonly Settlement[], area: FreeArea): FeatureCollection {
  const middle = { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2 }
  const centre = area.unproject(middle)
  const nearest: { metres: number; name: string; pixel: Pixel }[] = []
  for (const { name, at } of settlements) {
    // A degree of latitude is 111 km: most are out of the question.
    if (Math.abs(at[1] - centre[1]) > FARTHEST / 110_000) continue
    const metres = metresBetween(centre, at)
    if (metres > FARTHEST) continue
    const pixel = area.project(at)
    const isInView = pixel.x >= 0 && pixel.x <= area.width && pixel.y >= 0 && pixel.y <= area.height
    if (isInView) continue
    const sector = Math.floor(((turnTo(middle, pixel) + 360 / SECTORS / 2) % 360) / (360 / SECTORS))
    const known = nearest[sector]
    if (!known || metres < known.metres) nearest[sector] = { metres, name, pixel }
  }
  const features = nearest.filter(Boolean).map(({ metres, name, pixel }): Feature => {
    const { at, anchor } = atEdge(middle, pixel, area)
    const text = n('map.beyond', { name, km: Math.round(metres / 100) / 10 })
    const properties = { text, anchor, turn: Math.round(turnTo(middle, pixel)) }
    return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...area.unproject(at)] } }
  })
  return { type: 'FeatureCollection', features }
}

function turnTo(from: Pixel, to: Pixel): number {
  return ((Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI + 360) % 360
}

/** Where the way from the middle to a place leaves the free area, and which side of the writing is there. */
function atEdge(from: Pixel, to: Pixel, { left, top, right, bottom }: FreeArea): { at: Pixel; anchor: string } {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const x = dx > 0 ? right - CONTROLS.right - INSET : left + INSET
  const y = dy > 0 ? bottom - CONTROLS.bottom - INSET : top + INSET
  const across = dx === 0 ? Infinity : (x - from.x) / dx
  const along = dy === 0 ? Infinity : (y - from.y) / dy
  const share = Math.min(across, along)
  const anchor = across < along ? (dx > 0 ? 'right' : 'left') : dy > 0 ? 'bottom' : 'top'
  return { at: { x: from.x + share * dx, y: from.y + share * dy }, anchor }
}

/** Towns and hamlets of `places.json`. */
export function settlementsOf(places: FeatureCollection): Settlement[] {
  return places.features.flatMap(({ properties, geometry }) =>
    properties?.kind === 'town' && geometry.type === 'Point'
      ? [{ name: String(properties.name), at: geometry.coordinates as unknown as LonLat }]
      : []
  )
}

export function beyondLabels(): LayerSpecification {
  return {
    id: BEYOND_LABEL,
    type: 'symbol',
    source: BEYOND,
    minzoom: BEYOND_FROM_ZOOM,
    layout: {
      'icon-image': PATTERNS.arrow,
      'icon-rotate': ['get', 'turn'],
      'icon-padding': 0,
      'text-field': ['get', 'text'],
      'text-font': PLAIN,
      'text-size': 11.5,
      'text-anchor': ['get', 'anchor'],
      'text-offset': [
        'match',
        ['get', 'anchor'],
        'left',
        ['literal', [0.8, 0]],
        'right',
        ['literal', [-0.8, 0]],
        'top',
        ['literal', [0, 0.7]],
        ['literal', [0, -0.7]]
      ],
      'text-max-width': 30
    },
    paint: { 'text-color': colours.net, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 }
  }
}

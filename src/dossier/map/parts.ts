/** The land that changes hands, part by part, as the map numbers it. */
import type { FeatureCollection, Position } from 'geojson'
import type { UtmBox } from '../../engine/api.ts'
import { toGridMm, toUtm32 } from '../../geometry/grid.ts'
import { boxOf, union } from './frame.ts'

export interface Part {
  /** From 1. */
  readonly number: number
  /** Codes; '' for land in no municipality. */
  readonly from: string
  readonly to: string
  readonly settled: boolean
  readonly areaM2: number
  /** EPSG:25832 metres, pairs; the outer ring of its largest piece first. */
  readonly rings: readonly (readonly number[])[]
  readonly box: UtmBox
}

/**
 * Of what the engine says moves (`movedLand`): by way, largest first. Of a municipality in `gone`, which goes as a whole, all
 * land that goes one way is one part, however many islands it has.
 */
export function partsOf(moved: FeatureCollection, gone: ReadonlySet<string>): readonly Part[] {
  const pieces = moved.features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Polygon') return []
    const rings = geometry.coordinates.map(utmOf)
    return [
      {
        from: String(properties?.from ?? ''),
        to: String(properties?.to ?? ''),
        settled: properties?.kind === 'settled',
        areaM2: Number(properties?.areaM2 ?? 0),
        rings,
        box: boxOf(rings[0] ?? [])
      }
    ]
  })
  const whole = new Map<string, Omit<Part, 'number'>>()
  const parts: Omit<Part, 'number'>[] = []
  for (const piece of pieces.sort((a, b) => b.areaM2 - a.areaM2)) {
    if (!gone.has(piece.from)) parts.push(piece)
    else {
      const way = `${piece.from} ${piece.to}`
      const before = whole.get(way)
      whole.set(way, before ? together(before, piece) : piece)
    }
  }
  return [...parts, ...whole.values()]
    .sort((a, b) => compare(a.from + a.to, b.from + b.to) || b.areaM2 - a.areaM2)
    .map((part, i) => ({ number: i + 1, ...part }))
}

const together = (one: Omit<Part, 'number'>, other: Omit<Part, 'number'>): Omit<Part, 'number'> => ({
  ...one,
  areaM2: one.areaM2 + other.areaM2,
  rings: [...one.rings, ...other.rings],
  box: union([one.box, other.box]) ?? one.box
})

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b)

const utmOf = (ring: readonly Position[]): number[] =>
  ring.flatMap(([lon = 0, lat = 0]) => toUtm32(toGridMm([lon, lat])))

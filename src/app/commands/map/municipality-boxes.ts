/** Where each municipality lies, for moving the map there. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { BBox } from '../../../map/api.ts'

/** WGS84 box per municipality code, from the map's own GeoJSON of municipalities (UTF-8). */
export function municipalityBoxes(geojson: Uint8Array): ReadonlyMap<string, BBox> {
  const { features } = JSON.parse(new TextDecoder().decode(geojson)) as {
    features: Feature<Polygon | MultiPolygon, { code: string }>[]
  }
  return new Map(features.map(({ geometry, properties }) => [properties.code, boxOf(positions(geometry))]))
}

function positions({ type, coordinates }: Polygon | MultiPolygon): readonly Position[] {
  return (type === 'Polygon' ? coordinates : coordinates.flat()).flat()
}

function boxOf(points: readonly Position[]): BBox {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon = 0, lat = 0] of points) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

/** Which areas the drawing tool can take up again. */
import type { MultiPolygon, Polygon } from 'geojson'

/** The area as one polygon; null where it has several parts and can only be drawn anew. */
export function editableOutline(area: Polygon | MultiPolygon): Polygon | null {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const [rings] = polygons
  return polygons.length === 1 && rings ? { type: 'Polygon', coordinates: rings } : null
}

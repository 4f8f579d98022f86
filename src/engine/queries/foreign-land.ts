/** Other countries' land, coarse: good enough to say "that is Germany", never to measure. */
import type { FeatureCollection, Position } from 'geojson'
import type { Read } from '../../dataset/load.ts'
import type { Dataset } from '../../dataset/types.ts'

const NOWHERE = () => false

/** Tells whether a WGS84 point lies on neighbouring land. Without the dataset's context file the answer is always no. */
export async function foreignLand(
  read: Read,
  dataset: Dataset
): Promise<(lonLat: readonly [number, number]) => boolean> {
  const file = dataset.manifest.files.find(({ role }) => role === 'context')
  if (!file) return NOWHERE
  const context = JSON.parse(new TextDecoder().decode(await read(file.path))) as FeatureCollection
  const rings = context.features.flatMap(({ geometry, properties }): Position[][] => {
    if (properties?.kind !== 'land') return []
    if (geometry.type === 'Polygon') return geometry.coordinates
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
  })
  return ([lon, lat]) => rings.reduce((inside, ring) => (crossesEast(ring, lon, lat) ? !inside : inside), false)
}

function crossesEast(ring: Position[], lon: number, lat: number): boolean {
  let odd = false
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? []
    const [bx = 0, by = 0] = ring[i + 1] ?? []
    if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) odd = !odd
  }
  return odd
}

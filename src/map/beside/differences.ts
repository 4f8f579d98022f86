/** What the proposal changes, hatched: land that changes municipality one way, land that changes region the other way and in another colour. */
import type { FillLayerSpecification, Map as MapLibre } from 'maplibre-gl'
import { MUNICIPALITIES } from '../layers/land-source.ts'
import { regionHatch } from '../layers/region-hatch.ts'

const IMAGE = 'region-hatch'
const REGION_MOVES = 'region-moves-hatch'

/** `property`: what tiles tell of land that comes to another region. */
export const regionMoves = (property: 'wasRegion' | 'toRegion'): FillLayerSpecification => ({
  id: REGION_MOVES,
  type: 'fill',
  ...MUNICIPALITIES,
  filter: ['has', property],
  paint: { 'fill-pattern': IMAGE }
})

/** Below the borders. The map's style must have loaded; put there again whenever it is built anew. */
export function hatchRegions(map: MapLibre, property: 'wasRegion' | 'toRegion'): () => void {
  const add = (): void => {
    if (!map.hasImage(IMAGE)) map.addImage(IMAGE, regionHatch(), { pixelRatio: 2 })
    if (!map.getLayer(REGION_MOVES)) map.addLayer(regionMoves(property), 'selected-border')
  }
  add()
  map.on('style.load', add)
  return () => {
    map.off('style.load', add)
    if (map.style && map.getLayer(REGION_MOVES)) map.removeLayer(REGION_MOVES)
  }
}

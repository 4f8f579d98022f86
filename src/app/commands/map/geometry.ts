/** The map's geometry, kept until there is a map to show it, and for finding municipalities on it. */
import type { MapGeometry } from '../../../engine/api.ts'
import type { BBox } from '../../../map/api.ts'
import { getMap } from '../../state/services.ts'
import { municipalityBoxes } from './municipality-boxes.ts'

type Level = 'overview' | 'full'
let best: { readonly level: Level; readonly geometry: MapGeometry } | null = null
let boxes: ReadonlyMap<string, BBox> | null = null

/** Remember geometry, unless a finer one is there already, and show it. */
export function geometryArrived(level: Level, geometry: MapGeometry): void {
  if (level === 'overview' && best?.level === 'full') return
  best = { level, geometry }
  showGeometry()
}

/** Give the map the finest geometry there is, if there is a map. */
export function showGeometry(): void {
  if (best) getMap()?.setGeometry(best.geometry, best.level)
}

/** WGS84; null before there is any geometry. Read from the first level that came, whose outline is fine enough. */
export function boxOfMunicipality(code: string): BBox | null {
  if (!boxes && best) boxes = municipalityBoxes(best.geometry.municipalities)
  return boxes?.get(code) ?? null
}

/** The map's geometry, kept until there is a map to show it. */
import type { MapGeometry } from '../engine/api.ts'
import { getMap } from './services.ts'

type Level = 'overview' | 'full'
let best: { readonly level: Level; readonly geometry: MapGeometry } | null = null

/** Remember geometry, unless a finer one is there already, and show it if there is a map. */
export function geometryArrived(level?: Level, geometry?: MapGeometry): void {
  if (level && geometry) {
    if (level === 'overview' && best?.level === 'full') return
    best = { level, geometry }
  }
  if (best) getMap()?.setGeometry(best.geometry, best.level)
}

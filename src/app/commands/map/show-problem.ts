/** Moves the map to where a problem lies. */
import type { Problem } from '../../../engine/api.ts'
import { getMap } from '../../state/services.ts'

/** Degrees around a place: some hundred metres. */
const AROUND = 0.002

export function showPlace({ place }: Problem): void {
  if (!place) return
  const [lon, lat] = place
  getMap()?.fitTo([lon - AROUND, lat - AROUND / 2, lon + AROUND, lat + AROUND / 2])
}

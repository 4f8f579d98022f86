/** Loads the lists of units to choose from. Each is fetched once; the map has their land from the engine's tiles. */
import type { UnitPiece } from '../../../engine/api.ts'
import { UNIT_LAYERS, type UnitLayer } from '../../../proposal/types.ts'
import { getServices } from '../../state/services.ts'
import type { Layer, Unit } from '../../state/units.ts'

const loading = new Map<UnitLayer, Promise<Layer>>()

/** Rejects if the dataset has no such layer or it cannot be read. The next call tries again. */
export function loadLayer(layer: UnitLayer): Promise<Layer> {
  const known = loading.get(layer)
  if (known) return known
  const asked = getServices()
    .engine.unitPieces(layer)
    .then(pieces => ({ layer, units: unitsOf(pieces) }))
  asked.catch(() => loading.delete(layer))
  loading.set(layer, asked)
  return asked
}

/** The layers of the open dataset. */
export function layersListed(
  files: readonly { readonly role: string; readonly layer?: string }[]
): readonly UnitLayer[] {
  const listed = files.filter(({ role }) => role === 'units').map(({ layer = 'parish' }) => layer)
  return UNIT_LAYERS.filter(layer => listed.includes(layer))
}

export function unitsOf(pieces: readonly UnitPiece[]): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>()
  for (const { code, name, municipality, middle, box } of pieces)
    units.set(code, { code, name, pieces: [...(units.get(code)?.pieces ?? []), { municipality, middle, box }] })
  return units
}

/** Loads the layers of units: shapes for the map and a list to choose from. Each is fetched once. */
import { UNIT_LAYERS, type UnitLayer } from '../../../proposal/types.ts'
import { getServices } from '../../state/services.ts'
import type { Layer, Unit, UnitPiece } from '../../state/units.ts'

const loading = new Map<UnitLayer, Promise<Layer>>()

/** Rejects if the dataset has no such layer or it cannot be read. The next call tries again. */
export function loadLayer(layer: UnitLayer): Promise<Layer> {
  const known = loading.get(layer)
  if (known) return known
  const asked = getServices()
    .engine.unitShapes(layer)
    .then(shapes => ({ layer, shapes, units: unitsOf(shapes) }))
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

type Properties = { readonly code: string; readonly name: string } & UnitPiece

/**
 * Parses the properties only, since parsing megabytes of coordinates would block the page. Properties hold no nested object,
 * so they end at the first closing brace.
 */
export function unitsOf(geojson: Uint8Array): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>()
  for (const [, found = ''] of new TextDecoder().decode(geojson).matchAll(/"properties":(\{[^{}]*\})/g)) {
    const { code, name, municipality, middle, box } = JSON.parse(found) as Properties
    if (!code) continue
    units.set(code, { code, name, pieces: [...(units.get(code)?.pieces ?? []), { municipality, middle, box }] })
  }
  return units
}

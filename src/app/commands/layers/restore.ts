/** Puts back the layers that the browser keeps, as they were shown. */
import type { ReferenceLayer } from '../../state/layers.ts'
import { useLayers } from '../../state/layers.ts'
import { addLayers } from './add.ts'
import { keptFiles, type Settings } from './keep.ts'

export async function restoreLayers(): Promise<void> {
  const places = new Map<string, number>()
  for (const { id, files, settings } of await keptFiles()) {
    const byName = new Map(settings.layers.map(layer => [layer.of, layer]))
    await addLayers(files, {
      id,
      system: settings.system,
      kept: true,
      like: found => asKept(byName.get(found.name) ?? null)
    })
    for (const layer of useLayers.getState().layers)
      if (layer.file === id) places.set(layer.id, byName.get(layer.found.name)?.place ?? 0)
  }
  const { layers } = useLayers.getState()
  const placeOf = ({ id }: ReferenceLayer) => places.get(id) ?? -1
  useLayers.setState({ layers: layers.toSorted((a, b) => placeOf(a) - placeOf(b)), readings: [] })
}

function asKept(settings: Settings | null): Partial<ReferenceLayer> | null {
  if (!settings) return null
  const { name, visible, opacity, colour, label, snap } = settings
  return { name, visible, opacity, colour, label, snap }
}

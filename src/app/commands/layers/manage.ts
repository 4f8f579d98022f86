/** What can be done with reference layers that are there. */
import { say } from '../../state/announcer.ts'
import { type ReferenceLayer, useLayers } from '../../state/layers.ts'
import { getMap } from '../../state/services.ts'
import { dropFile, keepSettingsSoon } from './keep.ts'
import { endReader } from './readers.ts'

export type LayerPatch = Partial<Pick<ReferenceLayer, 'visible' | 'opacity' | 'colour' | 'label' | 'snap'>>

export function changeLayer(id: string, patch: LayerPatch): void {
  const { layers } = useLayers.getState()
  useLayers.setState({ layers: layers.map(layer => (layer.id === id ? { ...layer, ...patch } : layer)) })
  keepSettingsSoon()
}

/** `by`: −1 for up. Nothing happens at the ends of the list. */
export function moveLayer(id: string, by: 1 | -1): void {
  const { layers } = useLayers.getState()
  const moved = inOrder(layers, id, by)
  if (moved === layers) return
  useLayers.setState({ layers: moved })
  const place = moved.findIndex(layer => layer.id === id) + 1
  const name = moved[place - 1]?.name ?? ''
  say({ id: 'layers.moved', values: { name, place, n: moved.length } }, 'map')
  keepSettingsSoon()
}

export function inOrder<Layer extends { readonly id: string }>(
  layers: readonly Layer[],
  id: string,
  by: 1 | -1
): readonly Layer[] {
  const from = layers.findIndex(layer => layer.id === id)
  const [layer, other] = [layers[from], layers[from + by]]
  if (!layer || !other) return layers
  const out = [...layers]
  out[from] = other
  out[from + by] = layer
  return out
}

/** With the last layer of a file goes the file, from the browser's storage too. */
export function removeLayer(id: string): void {
  const { layers, files } = useLayers.getState()
  const layer = layers.find(one => one.id === id)
  const file = layer && files.get(layer.file)
  if (!layer || !file) return
  const left = layers.filter(one => one.id !== id)
  if (left.some(one => one.file === file.id)) {
    useLayers.setState({ layers: left })
    keepSettingsSoon()
  } else {
    const others = new Map(files)
    others.delete(file.id)
    useLayers.setState({ layers: left, files: others, readings: [] })
    endReader(file.id)
    void dropFile(file)
    if (file.host !== null) void import('./configured.ts').then(({ offerRemoved }) => offerRemoved(file.id))
  }
  say({ id: 'layers.removed', values: { name: layer.name } }, 'map')
}

export function zoomToLayer({ found }: ReferenceLayer): void {
  getMap()?.fitTo(found.box)
}

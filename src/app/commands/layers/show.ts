/** Reference layers on the map, and what points snap to in them: follows the list of layers from the first of them on. */
import '../../../i18n/layers.ts'
import type { LonLat, TileId } from '../../../engine/api.ts'
import type { ShownReference } from '../../../map/api.ts'
import { type LayersStore, type ReferenceLayer, snappable, useLayers } from '../../state/layers.ts'
import type { ReferenceLines } from '../../state/services.ts'
import { getMap, setReferenceLines } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'
import { readerOf } from './readers.ts'

const lines: ReferenceLines = {
  tile: async (id: string, at: TileId) => {
    const layer = useLayers.getState().layers.find(one => one.id === id)
    return (layer && (await readerOf(layer.file)?.tile(layer.found.name, at, layer.label))) ?? null
  },
  async nearest(point, metres) {
    const layers = snappable(useLayers.getState())
    const hits = await Promise.all(
      // One that has died snaps to nothing; the others still do.
      layers.map(
        ({ file, found }) =>
          readerOf(file)
            ?.nearest(found.name, point, metres)
            .catch(() => null) ?? null
      )
    )
    return hits.flatMap(hit => hit ?? [])
  },
  async trace(from: LonLat, to: LonLat) {
    for (const { file, found } of snappable(useLayers.getState())) {
      const way = await readerOf(file)
        ?.trace(found.name, from, to)
        .catch(() => null)
      if (way) return way
    }
    return null
  }
}

let following = false

/** May be called again. */
export function followLayers(): void {
  if (following) return
  following = true
  useLayers.subscribe((now, before) => {
    if (now.layers !== before.layers) showLayers(now)
  })
}

export function showLayers(now: LayersStore = useLayers.getState()): void {
  const { layers, files } = now
  setReferenceLines(layers.length > 0 ? lines : null)
  const inSight = layers.filter(({ visible }) => visible)
  const credits = inSight.map(({ file }) => files.get(file)?.attribution ?? '').filter(words => words !== '')
  useUi.setState({ layers: { count: layers.length, shown: inSight.length, credits: [...new Set(credits)] } })
  if (snappable(now).length === 0 && useTool.getState().follow === 'reference') useTool.setState({ follow: null })
  getMap()?.setReference(layers.map(shownOf))
}

/** By layer: the label its tiles were made with, and how often that has changed. */
const revisions = new Map<string, { readonly label: string | null; readonly revision: number }>()

function shownOf({ id, found, visible, opacity, colour, label }: ReferenceLayer): ShownReference {
  const known = revisions.get(id)
  const revision = !known ? 0 : known.label === label ? known.revision : known.revision + 1
  revisions.set(id, { label, revision })
  const { kind, box, minZoom, maxZoom, tileSize, tileLayers } = found
  return {
    id,
    revision,
    kind,
    visible,
    opacity: opacity / 100,
    colour,
    labelled: label !== null,
    box,
    minZoom,
    maxZoom,
    tileSize,
    tileLayers
  }
}

/**
 * Layers that the installation's configuration names: offered in the list with the server they come from, and fetched when the
 * user asks for them, or at once where the configuration says that they are shown.
 */
import '../../../i18n/base-map.ts'
import type { ExtraLayer, LayerKind } from '../../../config/types.ts'
import '../../../i18n/layers.ts'
import { ask } from '../../../map/basemaps/ask.ts'
import { reasonOf } from '../../../map/basemaps/fault.ts'
import { useLayers } from '../../state/layers.ts'
import { useUi } from '../../state/ui.ts'
import { hostsOf, loadConfig, notAllowed, othersAsked } from '../config/config.ts'
import { addLayers, tellFetching, tellRefused } from './add.ts'

/** Bytes of a layer, which is fetched whole. */
const MOST = 256 * 1024 * 1024
/** Formats are recognised by their bytes; some of them by their names too. */
const ENDING: Readonly<Record<LayerKind, string>> = {
  geojson: 'geojson',
  gpkg: 'gpkg',
  gml: 'gml',
  fgb: 'fgb',
  pmtiles: 'pmtiles',
  geotiff: 'tif'
}

let offering: Promise<readonly ExtraLayer[]> | null = null

/** Those that the page may fetch, the topmost first. */
const configured = (): Promise<readonly ExtraLayer[]> =>
  loadConfig().then(({ config }) => config.layers.toReversed().filter(layer => notAllowed(layer).length === 0))

/** May be called again; the second time it only waits. */
export async function offerConfigured(): Promise<void> {
  if (offering) {
    await offering
    return
  }
  offering = configured()
  const layers = await offering
  useLayers.setState({ offered: layers.map(offeredAs) })
  const shown = layers.filter(layer => layer.shown)
  // Whoever has set up the app has chosen: that is told, and with it who is asked.
  const hosts = [...new Set(shown.flatMap(layer => hostsOf(othersAsked(layer))))]
  if (hosts.length > 0) {
    useUi.setState({ notice: { id: 'layers.fetching-from', values: { hosts: { names: hosts } } } })
  }
  for (const layer of shown.toReversed()) await fetchConfigured(layer.id)
}

const offeredAs = (layer: ExtraLayer) => ({
  id: layer.id,
  name: layer.name.da,
  host: hostsOf(othersAsked(layer)).join(', ') || null
})

/** Fetches it and puts it on the map; what fails is told as of a file. */
export async function fetchConfigured(id: string): Promise<void> {
  const layer = (await configured()).find(one => one.id === id)
  if (!layer) return
  const { offered } = useLayers.getState()
  useLayers.setState({ offered: offered.filter(one => one.id !== id) })
  const fileId = `config-${id}`
  const name = layer.name.da
  tellFetching(fileId, name)
  try {
    const { bytes } = await ask(layer, layer.url, { limit: MOST })
    const file = new File([bytes], `${name.replace(/[\\/]/g, '-')}.${ENDING[layer.kind]}`)
    const { snap, opacity, crs, attribution } = layer
    const added = await addLayers([file], {
      id: fileId,
      system: crs,
      host: offeredAs(layer).host ?? location.host,
      attribution,
      name,
      like: found => ({ opacity: Math.round(100 * opacity), snap: snap && found.kind === 'shapes' })
    })
    if (!added) offerAgain(layer)
  } catch (error) {
    const { id: reason, values } = reasonOf(error, 'layers.fetch-failed')
    // Of a base map it is said in words about tiles.
    tellRefused(fileId, { id: reason === 'basemap.missing' ? 'layers.missing' : reason, ...(values ? { values } : {}) })
    offerAgain(layer)
  }
}

function offerAgain(layer: ExtraLayer): void {
  const { offered } = useLayers.getState()
  if (!offered.some(({ id }) => id === layer.id)) useLayers.setState({ offered: [...offered, offeredAs(layer)] })
}

/** A layer that was removed can be fetched anew. */
export async function offerRemoved(fileId: string): Promise<void> {
  const layer = (await configured()).find(({ id }) => `config-${id}` === fileId)
  if (layer) offerAgain(layer)
}

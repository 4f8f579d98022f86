/** From what is configured, or a file on the user's disk, to sources and layers that MapLibre asks this module's protocol for. */
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { BaseMap, BaseMapRole } from '../../config/types.ts'
import type { TileId } from '../../engine/api.ts'
import { type Archive, addressSource, fileSource, openArchive } from './archive.ts'
import { ask } from './ask.ts'
import { pictureIn } from './picture.ts'
import { plainStyle } from './plain-style.ts'
import { BaseMapProtocol, type TileNews } from './protocol.ts'
import { wmsAddress, xyzAddress } from './raster-address.ts'
import { parsed, takeApart } from './style-file.ts'
import { capabilitiesAddress, wmtsAddresses } from './wmts.ts'

/** Before the ids of all sources and layers of base maps. */
export const PREFIX = 'base-'
const MB = 1024 ** 2
const LIMIT = { tile: 8 * MB, style: 4 * MB, sprite: 4 * MB, capabilities: 16 * MB } as const
/** Pixels of a WMS picture: half as many requests as with 256, and fewer names cut at the edges. */
const WMS_PIXELS = 512

export interface OpenedBaseMap {
  readonly role: BaseMapRole
  readonly sources: Readonly<Record<string, SourceSpecification>>
  readonly layers: readonly LayerSpecification[]
  /** Address of a sprite, without its ending. */
  readonly sprite: string | null
  readonly attribution: string
  /** West, south, east, north of what there is, where that is known. */
  readonly bounds: readonly [number, number, number, number] | null
  close(): void
}

type AskTile = (id: TileId, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>
type Parts = Omit<OpenedBaseMap, 'close' | 'role'>

/** Rejects with a BaseMapFault; nothing is then left open. `tell` hears how every tile went. */
export async function openBaseMap(chosen: BaseMap | File, tell: TileNews): Promise<OpenedBaseMap> {
  const protocol = new BaseMapProtocol(tell)
  const close = () => protocol.destroy()
  try {
    if (chosen instanceof File) {
      const archive = await openArchive(fileSource(chosen), chosen.name)
      return { ...ofArchive(archive, protocol), role: 'kort', close }
    }
    const parts = await partsOf(chosen, protocol)
    const attribution = [chosen.attribution, parts.attribution].find(one => one !== '') ?? ''
    return { ...parts, attribution, role: chosen.role, layers: parts.layers.map(layer => shaded(layer, chosen)), close }
  } catch (error) {
    close()
    throw error
  }
}

async function partsOf(map: BaseMap, protocol: BaseMapProtocol): Promise<Parts> {
  switch (map.kind) {
    case 'pmtiles':
      return ofArchive(await openArchive(addressSource(map, map.url), new URL(map.url).host), protocol)
    case 'style':
      return ofStyle(map, protocol)
    case 'xyz':
      return ofRaster(
        map,
        protocol,
        256,
        pictures(map, id => xyzAddress(map.urls, id))
      )
    case 'wms':
      return ofRaster(
        map,
        protocol,
        WMS_PIXELS,
        pictures(map, id => wmsAddress(map.url, map, id, WMS_PIXELS))
      )
    case 'wmts': {
      const { host } = new URL(map.url)
      const isTemplate = map.url.includes('{')
      const answer = isTemplate ? null : await ask(map, capabilitiesAddress(map.url), { limit: LIMIT.capabilities })
      const words = answer && new TextDecoder().decode(answer.bytes)
      return ofRaster(map, protocol, 256, pictures(map, wmtsAddresses(map.url, map, words, host)))
    }
  }
}

/** Pictures from addresses; what a service says instead of a picture is a fault. */
function pictures(map: BaseMap, addressOf: (id: TileId) => string): AskTile {
  return async (id, signal) => {
    const address = addressOf(id)
    const got = await ask(map, address, { limit: LIMIT.tile, signal })
    return pictureIn(got, new URL(address).host, map.token?.value ?? null)
  }
}

function ofRaster(
  { minZoom, maxZoom }: Pick<BaseMap, 'minZoom' | 'maxZoom'>,
  protocol: BaseMapProtocol,
  tileSize: number,
  give: AskTile,
  bounds: Parts['bounds'] = null
): Parts {
  const source = `${PREFIX}raster`
  const tiles = [protocol.tiles(source, give)]
  const within = bounds ? { bounds: [...bounds] as [number, number, number, number] } : {}
  return {
    sources: { [source]: { type: 'raster', tiles, tileSize, minzoom: minZoom, maxzoom: maxZoom, ...within } },
    layers: [{ id: source, type: 'raster', source, paint: { 'raster-fade-duration': 0 } }],
    sprite: null,
    attribution: '',
    bounds
  }
}

function ofArchive(archive: Archive, protocol: BaseMapProtocol): Parts {
  const { isVector, minZoom, maxZoom, attribution, bounds } = archive
  if (!isVector) return { ...ofRaster(archive, protocol, 256, archive.tile, bounds), attribution }
  const source = `${PREFIX}archive`
  const tiles = [protocol.tiles(source, archive.tile)]
  const layers = plainStyle(source, archive.layers, PREFIX)
  const spec: SourceSpecification = { type: 'vector', tiles, minzoom: minZoom, maxzoom: maxZoom, bounds: [...bounds] }
  return { sources: { [source]: spec }, layers, sprite: null, attribution, bounds }
}

async function ofStyle(map: Extract<BaseMap, { kind: 'style' }>, protocol: BaseMapProtocol): Promise<Parts> {
  const json = async (url: string) => {
    const { bytes } = await ask(map, url, { limit: LIMIT.style })
    return parsed(bytes, new URL(url).host)
  }
  const parts = await takeApart(await json(map.url), map.url, PREFIX, json)
  const sources: Record<string, SourceSpecification> = {}
  for (const [id, { type, tiles, archive, more }] of parts.sources) {
    const name = `${PREFIX}${id}`
    if (archive !== null) {
      const opened = await openArchive(addressSource(map, archive), new URL(archive).host)
      const zooms = { minzoom: opened.minZoom, maxzoom: opened.maxZoom }
      sources[name] = { type, tiles: [protocol.tiles(name, opened.tile)], ...zooms } as SourceSpecification
      continue
    }
    const raw: AskTile = async (tile, signal) => {
      const address = xyzAddress(tiles, tile)
      const got = await ask(map, address, { limit: LIMIT.tile, signal })
      return type === 'raster' ? pictureIn(got, new URL(address).host, map.token?.value ?? null) : got.bytes
    }
    sources[name] = { type, ...more, tiles: [protocol.tiles(name, raw)] } as SourceSpecification
  }
  const { sprite } = parts
  const attributions = [...new Set([...parts.sources.values()].map(one => one.attribution))].filter(one => one !== '')
  return {
    sources,
    layers: parts.layers,
    sprite: sprite && protocol.sprite(ending => ask(map, endingOf(sprite, ending), { limit: LIMIT.sprite })),
    attribution: attributions.join(' '),
    bounds: null
  }
}

/** A sprite's endings, `@2x.png` for one, stand before its query. */
function endingOf(sprite: string, ending: string): string {
  const url = new URL(sprite)
  url.pathname += ending
  return url.href
}

/** What the configuration says of opacity and colours. */
function shaded(layer: LayerSpecification, { opacity, saturation }: BaseMap): LayerSpecification {
  if (layer.type === 'raster')
    return { ...layer, paint: { ...layer.paint, 'raster-opacity': opacity, 'raster-saturation': saturation } }
  if (opacity === 1) return layer
  const faded: Readonly<Record<string, readonly string[]>> = {
    background: ['background-opacity'],
    fill: ['fill-opacity'],
    line: ['line-opacity'],
    circle: ['circle-opacity'],
    symbol: ['text-opacity', 'icon-opacity']
  }
  const paint = Object.fromEntries((faded[layer.type] ?? []).map(property => [property, opacity]))
  return { ...layer, paint: { ...layer.paint, ...paint } } as LayerSpecification
}

/** WMTS in Web Mercator: what a service's capabilities offer of a layer, and the addresses of its tiles. */
import { SaxesParser } from 'saxes'
import type { WmtsParts } from '../../config/types.ts'
import type { TileId } from '../../engine/api.ts'
import { BaseMapFault } from './fault.ts'
import { filled, HALF_WORLD, withQuery } from './raster-address.ts'

interface Matrix {
  readonly id: string
  readonly scale: number
  readonly corner: readonly number[]
  readonly width: number
}

interface MatrixSet {
  id: string
  crs: string
  readonly matrices: Matrix[]
}

interface Layer {
  id: string
  readonly styles: { id: string; isDefault: boolean }[]
  readonly formats: string[]
  readonly sets: string[]
  /** By format, templates for tiles. */
  readonly templates: { format: string; template: string }[]
}

interface Capabilities {
  readonly layers: readonly Layer[]
  readonly sets: readonly MatrixSet[]
}

/** 1 pixel of 0.28 mm: the scale of zoom 0 with tiles of 256 pixels, as the standard has it. */
const SCALE_0 = 559082264.0287178
const MERCATOR = /EPSG.*\b(?:3857|900913|102100|3785)$/i
const WELL_KNOWN = /^(?:GoogleMapsCompatible|WebMercatorQuad|EPSG:(?:3857|900913))$/i
const MOST_NODES = 200_000

/** What turns a tile's numbers into its address. Throws a BaseMapFault where the service has nothing in Web Mercator. */
export function wmtsAddresses(
  url: string,
  wanted: WmtsParts,
  capabilities: string | null,
  host: string
): (tile: TileId) => string {
  if (capabilities === null) {
    refuseKnownOther(wanted.tileMatrixSet, host)
    const { layer, style, tileMatrixSet, format } = wanted
    const fixed = {
      Layer: layer,
      Style: style || 'default',
      TileMatrixSet: tileMatrixSet || 'GoogleMapsCompatible',
      Format: format || 'image/png'
    }
    return ({ z, x, y }) => filled(url, { ...fixed, TileMatrix: z, TileRow: y, TileCol: x })
  }
  const { layers, sets } = readCapabilities(capabilities, host)
  const layer = layers.find(({ id }) => id === wanted.layer)
  if (!layer) {
    const names = layers.map(({ id }) => id)
    throw new BaseMapFault('basemap.wmts.no-layer', {
      host,
      layer: wanted.layer,
      layers: names.slice(0, 10).join(', ')
    })
  }
  const offered = sets.filter(({ id }) => layer.sets.includes(id))
  const set = wanted.tileMatrixSet ? offered.find(({ id }) => id === wanted.tileMatrixSet) : offered.find(isMercator)
  if (!set && wanted.tileMatrixSet) {
    const names = offered.map(({ id }) => id).join(', ')
    throw new BaseMapFault('basemap.wmts.no-set', { host, set: wanted.tileMatrixSet, sets: names })
  }
  if (!set || !isMercator(set)) throw new BaseMapFault('basemap.only-systems', { host, systems: systemsOf(offered) })
  const matrices = matricesByZoom(set)
  if (matrices.size === 0) throw new BaseMapFault('basemap.wmts.matrices', { host, set: set.id })
  const style = wanted.style || layer.styles.find(({ isDefault }) => isDefault)?.id || layer.styles[0]?.id || 'default'
  const format = wanted.format || layer.formats[0] || 'image/png'
  const template = secured(layer.templates.find(one => one.format === format)?.template, url)
  return tile => {
    const matrix = matrices.get(tile.z)
    if (matrix === undefined) throw new BaseMapFault('basemap.missing', { host })
    const values = { TileMatrixSet: set.id, TileMatrix: matrix, TileRow: String(tile.y), TileCol: String(tile.x) }
    if (template) return filled(template, { ...values, Style: style, Layer: layer.id })
    return withQuery(url, {
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: layer.id,
      STYLE: style,
      FORMAT: format,
      TILEMATRIXSET: values.TileMatrixSet,
      TILEMATRIX: values.TileMatrix,
      TILEROW: values.TileRow,
      TILECOL: values.TileCol
    })
  }
}

/** Behind a proxy a service often believes that it is asked by http: its own host is asked as the configuration says. */
function secured(template: string | undefined, url: string): string | undefined {
  const { protocol, host } = new URL(url)
  return template?.startsWith(`http://${host}/`) ? `${protocol}${template.slice('http:'.length)}` : template
}

/** Where the capabilities are read. */
export const capabilitiesAddress = (url: string): string =>
  withQuery(url, { SERVICE: 'WMTS', REQUEST: 'GetCapabilities', VERSION: '1.0.0' })

const isMercator = ({ id, crs }: MatrixSet): boolean => MERCATOR.test(crs) || (crs === '' && WELL_KNOWN.test(id))

/** A template's set is not looked up, but a name that says it is another system is believed. */
function refuseKnownOther(set: string, host: string): void {
  if (/25832|25833|4326|View1|KortforsyningTilingDK/i.test(set))
    throw new BaseMapFault('basemap.only-systems', { host, systems: set })
}

function systemsOf(sets: readonly MatrixSet[]): string {
  const systems = sets.map(({ id, crs }) =>
    /(\d{4,6})$/.exec(crs)?.[1] ? `EPSG:${/(\d{4,6})$/.exec(crs)?.[1]}` : crs || id
  )
  return [...new Set(systems)].slice(0, 5).join(', ')
}

/** The names of the matrices that are the map's own zooms. */
function matricesByZoom({ matrices }: MatrixSet): Map<number, string> {
  const found = new Map<number, string>()
  for (const { id, scale, corner, width } of matrices) {
    const zoom = Math.round(Math.log2(SCALE_0 / scale))
    const isOurs =
      Math.abs(SCALE_0 / 2 ** zoom / scale - 1) < 1e-3 &&
      width === 256 &&
      Math.abs((corner[0] ?? 0) + HALF_WORLD) < 1 &&
      Math.abs((corner[1] ?? 0) - HALF_WORLD) < 1
    if (isOurs && zoom >= 0) found.set(zoom, id)
  }
  return found
}

/** Entities are not resolved beyond XML's own five, so that none can grow; the depth and number of elements is bounded. */
export function readCapabilities(xml: string, host: string): Capabilities {
  const layers: Layer[] = []
  const sets: MatrixSet[] = []
  const path: string[] = []
  let layer: Layer | null = null
  let set: MatrixSet | null = null
  let matrix: { -readonly [Key in keyof Matrix]: Matrix[Key] } | null = null
  let words = ''
  let nodes = 0
  const local = (name: string) => name.replace(/^.*:/, '')
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (++nodes > MOST_NODES || path.length > 60) throw new BaseMapFault('basemap.too-large', { host, limit: 16 })
    const tag = local(name)
    const parent = path.at(-1)
    path.push(tag)
    words = ''
    if (tag === 'Layer' && parent === 'Contents') {
      layer = { id: '', styles: [], formats: [], sets: [], templates: [] }
      layers.push(layer)
    } else if (tag === 'TileMatrixSet' && parent === 'Contents') {
      set = { id: '', crs: '', matrices: [] }
      sets.push(set)
    } else if (tag === 'TileMatrix' && set) matrix = { id: '', scale: Number.NaN, corner: [], width: 0 }
    else if (tag === 'Style') layer?.styles.push({ id: '', isDefault: attributes.isDefault === 'true' })
    else if (tag === 'ResourceURL' && attributes.resourceType === 'tile')
      layer?.templates.push({ format: attributes.format ?? '', template: attributes.template ?? '' })
  })
  parser.on('text', part => {
    words += part
  })
  parser.on('cdata', part => {
    words += part
  })
  parser.on('closetag', () => {
    const tag = path.pop()
    const parent = path.at(-1)
    const value = words.trim()
    words = ''
    if (tag === 'Identifier') {
      if (parent === 'Layer' && layer) layer.id ||= value
      else if (parent === 'Style' && layer?.styles.length) layer.styles.at(-1)!.id = value
      else if (parent === 'TileMatrixSet' && set) set.id ||= value
      else if (parent === 'TileMatrix' && matrix) matrix.id ||= value
    } else if (tag === 'Format' && parent === 'Layer') layer?.formats.push(value)
    else if (tag === 'TileMatrixSet' && parent === 'TileMatrixSetLink') layer?.sets.push(value)
    else if (tag === 'SupportedCRS' && set) set.crs = value
    else if (tag === 'ScaleDenominator' && matrix) matrix.scale = Number(value)
    else if (tag === 'TopLeftCorner' && matrix) matrix.corner = value.split(/\s+/).map(Number)
    else if (tag === 'TileWidth' && matrix) matrix.width = Number(value)
    else if (tag === 'TileMatrix' && matrix && set) {
      set.matrices.push(matrix)
      matrix = null
    } else if (tag === 'Layer' && parent === 'Contents') layer = null
    else if (tag === 'TileMatrixSet' && parent === 'Contents') set = null
  })
  parser.on('error', ({ message }) => {
    const [, line = '', column = ''] = /^(\d+):(\d+)/.exec(message) ?? []
    throw new BaseMapFault('basemap.wmts.xml', { host, line, column })
  })
  parser.write(xml).close()
  if (layers.length === 0) throw new BaseMapFault('basemap.wmts.empty', { host })
  return { layers, sets }
}

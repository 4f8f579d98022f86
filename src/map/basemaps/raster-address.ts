/** Addresses of raster tiles in Web Mercator (EPSG:3857), numbered from the north-west. */

import type { WmsParts } from '../../config/types.ts'
import type { TileId } from '../../engine/api.ts'

/** Half the width of the world in Web Mercator, metres. */
export const HALF_WORLD = Math.PI * 6378137

/** West, south, east, north of a tile, metres of EPSG:3857. */
export function tileBox({ z, x, y }: TileId): readonly [number, number, number, number] {
  const size = (2 * HALF_WORLD) / 2 ** z
  return [x * size - HALF_WORLD, HALF_WORLD - (y + 1) * size, (x + 1) * size - HALF_WORLD, HALF_WORLD - y * size]
}

/** Of several templates each is used in turn, the same one for the same tile. */
export function xyzAddress(templates: readonly string[], { z, x, y }: TileId): string {
  const template = templates[(x + y) % templates.length] ?? ''
  return filled(template, { z, x, y, '-y': 2 ** z - 1 - y })
}

/** Values by the names of the template's places, whose case does not matter. */
export function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  const known = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), String(value)]))
  return template.replace(/\{(-?\w+)\}/g, (place, name: string) => {
    const value = known.get(name.toLowerCase())
    return value === undefined ? place : encodeURIComponent(value)
  })
}

/** A query's parameters in place of those of the same name, whatever their case. */
export function withQuery(url: string, parameters: Readonly<Record<string, string>>): string {
  const [base = '', query = ''] = url.split('?')
  const names = new Set(Object.keys(parameters).map(name => name.toLowerCase()))
  const kept = query.split('&').filter(part => part !== '' && !names.has((part.split('=')[0] ?? '').toLowerCase()))
  const own = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${base}?${[...kept, ...own].join('&')}`
}

/** EPSG:3857 goes by east and north in both versions, unlike systems of degrees in 1.3.0. */
export function wmsAddress(url: string, wms: WmsParts, tile: TileId, pixels: number): string {
  const { version, layers, styles, format, transparent } = wms
  return withQuery(url, {
    SERVICE: 'WMS',
    VERSION: version,
    REQUEST: 'GetMap',
    LAYERS: layers,
    STYLES: styles,
    [version === '1.3.0' ? 'CRS' : 'SRS']: 'EPSG:3857',
    BBOX: tileBox(tile).join(','),
    WIDTH: String(pixels),
    HEIGHT: String(pixels),
    FORMAT: format,
    TRANSPARENT: transparent ? 'TRUE' : 'FALSE'
  })
}

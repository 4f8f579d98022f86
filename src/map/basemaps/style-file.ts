/**
 * A vector style from a server, taken apart into what lies under the division: its sources and sprite are asked from origins
 * that the configuration names, whatever the style says, and its letters are drawn by the browser, so its glyphs never are.
 */
import type { LayerSpecification } from 'maplibre-gl'
import { plain } from './archive.ts'
import { BaseMapFault } from './fault.ts'

type Json = Readonly<Record<string, unknown>>

export interface StyleSource {
  readonly type: 'vector' | 'raster'
  /** Templates, absolute; or `archive`, a PMTiles archive. */
  readonly tiles: readonly string[]
  readonly archive: string | null
  readonly more: Json
  readonly attribution: string
}

export interface StyleParts {
  readonly sources: ReadonlyMap<string, StyleSource>
  readonly layers: readonly LayerSpecification[]
  /** Absolute, without its ending. */
  readonly sprite: string | null
  /** Kinds of layers, and sources, that are not drawn here. */
  readonly leftOut: readonly string[]
}

const DRAWN: readonly string[] = ['background', 'fill', 'line', 'symbol', 'circle', 'raster']
const MOST_LAYERS = 1000

export function parsed(bytes: Uint8Array, host: string): Json {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (isRecord(value)) return value
  } catch {
    // Said below.
  }
  throw new BaseMapFault('basemap.style.no-json', { host })
}

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** `tileJson` fetches what a source's `url` describes. `prefix` is put before ids, so that none is one of the map's own. */
export async function takeApart(
  style: Json,
  url: string,
  prefix: string,
  tileJson: (url: string) => Promise<Json>
): Promise<StyleParts> {
  const { host } = new URL(url)
  if (style.version !== 8 || !isRecord(style.sources) || !Array.isArray(style.layers))
    throw new BaseMapFault('basemap.style.not', { host })
  const leftOut = new Set<string>()
  const sources = new Map<string, StyleSource>()
  for (const [id, given] of Object.entries(style.sources)) {
    const source = isRecord(given) ? await sourceOf(given, url, tileJson) : null
    if (source) sources.set(id, source)
    else leftOut.add(isRecord(given) ? text(given.type) || id : id)
  }
  const layers = style.layers.slice(0, MOST_LAYERS).flatMap(given => {
    if (!isRecord(given)) return []
    const needs = given.type !== 'background'
    if (!DRAWN.includes(text(given.type)) || (needs && !sources.has(text(given.source)))) {
      leftOut.add(text(given.type))
      return []
    }
    return [layerOf(given, prefix)]
  })
  if (layers.length === 0) throw new BaseMapFault('basemap.style.nothing', { host })
  return { sources, layers, sprite: spriteOf(style.sprite, url), leftOut: [...leftOut].filter(one => one !== '') }
}

async function sourceOf(
  given: Json,
  url: string,
  tileJson: (url: string) => Promise<Json>
): Promise<StyleSource | null> {
  const { type } = given
  if (type !== 'vector' && type !== 'raster') return null
  const at = text(given.url)
  if (at.startsWith('pmtiles://'))
    return { type, tiles: [], archive: absolute(at.slice('pmtiles://'.length), url), more: {}, attribution: '' }
  const from = at === '' ? url : absolute(at, url)
  const described = at === '' ? given : { ...(await tileJson(from)), ...given }
  const tiles = list(described.tiles)
    .filter(one => typeof one === 'string')
    .map(one => absolute(one, from))
  if (tiles.length === 0) return null
  const more = Object.fromEntries(
    ['minzoom', 'maxzoom', 'bounds', 'scheme', 'tileSize', 'promoteId'].flatMap(key =>
      described[key] === undefined ? [] : [[key, described[key]]]
    )
  )
  return { type, tiles, archive: null, more, attribution: plain(text(described.attribution)) }
}

/** Placeholders in braces stay as they are. */
function absolute(given: string, base: string): string {
  try {
    return new URL(given, base).href.replace(/%7B(-?\w+)%7D/gi, '{$1}')
  } catch {
    throw new BaseMapFault('basemap.style.address', { host: new URL(base).host })
  }
}

function spriteOf(sprite: unknown, url: string): string | null {
  const first = Array.isArray(sprite) ? list(sprite).find(one => isRecord(one) && one.id === 'default') : sprite
  const at = typeof first === 'string' ? first : isRecord(first) ? text(first.url) : ''
  return at === '' ? null : absolute(at, url)
}

function layerOf(given: Json, prefix: string): LayerSpecification {
  const { id, source, layout, metadata: _, ...rest } = given
  const letters =
    isRecord(layout) && 'text-field' in layout ? { ...layout, 'text-font': fontFor(layout['text-font']) } : layout
  return {
    ...rest,
    id: `${prefix}${text(id)}`,
    ...(source === undefined ? {} : { source: `${prefix}${text(source)}` }),
    ...(letters === undefined ? {} : { layout: letters })
  } as LayerSpecification
}

/** The nearest of the fonts that the app has. */
function fontFor(stack: unknown): string[] {
  const words = JSON.stringify(stack ?? '')
  if (/italic|oblique/i.test(words)) return ['Skel Map Italic']
  return [/bold|medium|heavy|black/i.test(words) ? 'Skel Map SemiBold' : 'Skel Map Regular']
}

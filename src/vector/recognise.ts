/** Which format a file is in, by its bytes, and by its name only where the bytes leave it open. */

import { type FileKind, fileKind } from '../text/file-kind.ts'
import { SEPARATOR } from './geojson/text.ts'
import type { VectorFormat } from './types.ts'

export type Recognised =
  | { readonly format: VectorFormat; readonly lines?: true }
  | { readonly packed: 'zip' | 'gzip' }
  /** Something that is none of them; the words are the catalogue's, `vector.kind.…`. */
  | { readonly other: 'table' | 'part' | 'tab' | 'kml' | 'proposal' | 'other' | 'unknown' }

export const HEAD = 4096

const beginning = (head: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(head.subarray(0, HEAD))
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .trimStart()

/** `head`: the first bytes, at least HEAD of them where there are so many. */
export function recognise(head: Uint8Array, name: string): Recognised {
  const ending = endingOf(name)
  if (/^(tab|map|id|ind)$/.test(ending)) return { other: 'tab' }
  if (/^(shx|prj|cpg|sbn|sbx|qix|mid|qpj)$/.test(ending)) return { other: 'part' }
  const [a, b, c, version, d, e, f] = head
  if (a === 0x66 && b === 0x67 && c === 0x62 && version === 3 && d === 0x66 && e === 0x67 && f === 0x62)
    return { format: 'flatgeobuf' }
  const kind = fileKind(head, name)
  const text = beginning(head)
  if (kind === 'gpkg') return { format: 'geopackage' }
  if (kind === 'gzip') return { packed: 'gzip' }
  // A spreadsheet is a zip file too: what a zip has in it is seen when it is opened.
  if (kind === 'zip') return { packed: 'zip' }
  if (kind === 'shp') return { format: 'shapefile' }
  if (kind === 'kml') return { other: 'kml' }
  if (kind === 'proposal') return { other: 'proposal' }
  if (kind === 'gml' || ((kind === null || kind === 'html') && text.startsWith('<') && !/<html/i.test(text)))
    return { format: 'gml' }
  if (/^!table\b/i.test(text)) return { other: 'tab' }
  if (ending === 'mif' || /^version\s+\d+\s+(charset|delimiter|coordsys|columns|unique|index)\b/i.test(text))
    return { format: 'mapinfo' }
  if (/^[{[]/.test(text.replace(SEPARATOR, ''))) return jsonIn(text, ending)
  return { other: kind === null ? 'unknown' : otherOf(kind) }
}

function jsonIn(text: string, ending: string): Recognised {
  if (/^\{\s*"type"\s*:\s*"Topology"|"type"\s*:\s*"Topology"/.test(text)) return { format: 'topojson' }
  // A first line that is a whole object, and another after it.
  const [first = '', second = ''] = text.replaceAll(SEPARATOR, '').split(/\r?\n/)
  const isLines = /^(geojsonl|geojsons|ndjson|ndgeojson|jsonl)$/.test(ending) || text.startsWith(SEPARATOR)
  const hasLines = /^\s*\{.*\}\s*$/.test(first) && /^\s*\{/.test(second)
  return isLines || hasLines ? { format: 'geojson', lines: true } : { format: 'geojson' }
}

function otherOf(kind: FileKind): 'table' | 'part' | 'other' {
  if (kind === 'dbf') return 'part'
  return kind === 'csv' || kind === 'xlsx' || kind === 'xls' ? 'table' : 'other'
}

export const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''

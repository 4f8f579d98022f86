/** What a file is by its first bytes and its name, where it is none that Skel reads: so that its owner is told what to do. */

/** The words are the catalogue's, `file.kind.…`. */
export type FileKind =
  | 'xlsx'
  | 'xls'
  | 'zip'
  | 'shp'
  | 'dbf'
  | 'gpkg'
  | 'kml'
  | 'gml'
  | 'pdf'
  | 'picture'
  | 'gzip'
  | 'geojson'
  | 'csv'
  | 'proposal'
  | 'html'

const BEGINNING = 4096
/** Versions of dBASE, the first byte of its files. */
const DBASE = [0x03, 0x30, 0x83, 0x8b]

/** null for a file of none of these kinds, or one whose kind does not show. */
export function fileKind(bytes: Uint8Array, name: string): FileKind | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return binaryKind(bytes, ending) ?? textKind(new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING)), ending)
}

function binaryKind(bytes: Uint8Array, ending: string): FileKind | null {
  const begins = (...wanted: readonly number[]) => wanted.every((byte, i) => bytes[i] === byte)
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING))
  if (begins(0x50, 0x4b, 0x03, 0x04)) {
    // A sheet is a zip file whose first members have these names.
    return /xl\/|\[Content_Types\]|mimetype.*spreadsheet/.test(beginning) || /^(xlsx|xlsm|ods)$/.test(ending)
      ? 'xlsx'
      : 'zip'
  }
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'xls'
  if (begins(0x00, 0x00, 0x27, 0x0a)) return 'shp'
  if (beginning.startsWith('SQLite format 3')) return 'gpkg'
  if (beginning.startsWith('%PDF')) return 'pdf'
  if (begins(0x1f, 0x8b)) return 'gzip'
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff)) return 'picture'
  // dBASE: a version, then a date with a month and a day.
  if (ending === 'dbf' || (DBASE.includes(bytes[0] ?? 0) && isDay(bytes[2], bytes[3]))) return 'dbf'
  return null
}

const isDay = (month = 0, day = 0): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31

/** UTF-16 shows through: its zero bytes are left out. */
function textKind(beginning: string, ending: string): FileKind | null {
  const text = beginning
    .replaceAll('\0', '')
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .trimStart()
  if (/^</.test(text)) {
    if (/<kml[\s>]/i.test(text)) return 'kml'
    if (/opengis\.net\/gml|<gml:|FeatureCollection/i.test(text)) return 'gml'
    return /<!doctype html|<html/i.test(text) ? 'html' : null
  }
  if (/^[{[]/.test(text)) {
    if (/"skel-proposal\//.test(text)) return 'proposal'
    return /"type"\s*:\s*"(FeatureCollection|Feature|GeometryCollection|(Multi)?(Polygon|LineString|Point))"/.test(text)
      ? 'geojson'
      : null
  }
  const [first = ''] = text.split(/[\r\n]/)
  const isTable = /^"?sep=./i.test(first) || (first.match(/[;,\t]/g)?.length ?? 0) >= 2
  return isTable || ending === 'csv' ? 'csv' : null
}

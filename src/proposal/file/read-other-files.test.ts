/** Files that are no proposal, and coordinates that are no degrees: told as what they are, and where. */
import { expect, test } from 'vitest'
import { utm } from '../../../tests/support/utm.ts'
import { readProposal, readProposalFile } from './read.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const HEAD =
  '"format": "skel-proposal/1", "title": "", "effectiveDate": "2027-01-01", "dataset": {"id": "d", "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}'
const withChange = (change: object) => `{${HEAD}, "changes": [${JSON.stringify({ id: 'a', ...change })}]}`

const RING = [
  [12.1, 55.6],
  [12.2, 55.6],
  [12.2, 55.7],
  [12.1, 55.6]
] as const

const said = (text: string) => {
  const result = readProposal(text, 'sag.json')
  return result.ok ? [] : result.problems.map(({ path, message }) => [path, message.id, message.values?.system])
}

test.each([
  ['EPSG:25832', RING.map(([lon, lat]) => utm(lon, lat, 32))],
  ['EPSG:25832', RING.map(([lon, lat]) => utm(lon, lat, 32).reverse())],
  ['EPSG:25833', RING.map(([lon, lat]) => utm(lon, lat, 33))],
  ['EPSG:3035', RING.map((_, i) => [4_450_000 + 1000 * (i % 3), 3_620_000 + 900 * (i % 2)])]
])('metres of %s in a proposal are told with the point', (system, coordinates) => {
  const area = { type: 'Polygon', coordinates: [[...coordinates.slice(0, 3), coordinates[0]]] }
  expect(said(withChange({ type: 'transfer-area', to: '0265', area }))).toEqual([
    ['$.changes[0].area.coordinates[0][0]', 'problem.metres', system]
  ])
})

test('one point in metres among degrees, and in a line', () => {
  const stray = utm(12.2, 55.7, 32)
  const parts = [[RING], [[RING[0], RING[1], stray, RING[0]]]]
  const area = { type: 'MultiPolygon', coordinates: parts }
  expect(said(withChange({ type: 'settle-doubt', to: '0265', area }))).toEqual([
    ['$.changes[0].area.coordinates[1][0][2]', 'problem.metres', 'EPSG:25832']
  ])
  const line = { type: 'LineString', coordinates: [RING[0], stray] }
  expect(said(withChange({ type: 'redraw-border', between: ['0265', '0169'], line }))).toEqual([
    ['$.changes[0].line.coordinates[1]', 'problem.metres', 'EPSG:25832']
  ])
})

test.each<[string, Uint8Array, string, string]>([
  ['a layer', utf8('{"type": "FeatureCollection", "features": []}'), 'lag.geojson', 'geojson'],
  ['a table', utf8('x;y;antal\n1;2;3\n'), 'beboere.csv', 'csv'],
  ['a table in UTF-16', Uint8Array.from('\xff\xfex\0;\0y\0;\0a\0', char => char.charCodeAt(0)), 'a.csv', 'csv'],
  ['a spreadsheet', utf8('PK\u0003\u0004 xl/workbook.xml'), 'sag.json', 'xlsx'],
  ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'sag.json', 'xls'],
  ['a zip file', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0xff), 'sag.json', 'zip'],
  ['a shapefile', Uint8Array.of(0, 0, 0x27, 0x0a, 0, 0, 0, 0), 'sag.json', 'shp'],
  ['a dBASE table', Uint8Array.of(3, 126, 11, 25, 1, 0, 0, 0), 'sag.json', 'dbf'],
  ['a GeoPackage', utf8('SQLite format 3\0'), 'sag.json', 'gpkg'],
  ['KML', utf8('<?xml version="1.0"?>\n<kml>'), 'sag.json', 'kml'],
  ['GML', utf8('<wfs:FeatureCollection xmlns:gml="http://www.opengis.net/gml">'), 'sag.json', 'gml'],
  ['a PDF', utf8('%PDF-1.7'), 'sag.json', 'pdf'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'sag.json', 'picture'],
  ['a web page', utf8('<!doctype html><html>'), 'sag.json', 'html']
])('%s is told as what it is', (_, bytes, name, kind) => {
  expect(readProposalFile(bytes, name)).toEqual({
    ok: false,
    problems: [{ path: '$', message: { id: `file.kind.${kind}` } }]
  })
})

test('a proposal that is broken is told as broken', () => {
  for (const [text, id] of [
    ['{"format": "skel-proposal/1",, }', 'file.syntax'],
    ['{"title": "x"}', 'file.not-a-proposal'],
    ['hej', 'file.syntax']
  ] as const) {
    const result = readProposalFile(utf8(text), 'sag.json')
    expect(!result.ok && result.problems.map(({ message }) => message.id)).toEqual([id])
  }
})

/** Files of the user's that a case rests on: layers its land was taken from, and where residents were counted. None is shown. */
import { formatDate, formatNumber } from '../../i18n/format.ts'
import { p } from '../../i18n/papers.ts'
import { sourcesOf } from '../../proposal/sources.ts'
import type { CaseFile } from '../case-file.ts'
import type { Block, Line } from '../model.ts'

interface OwnFile {
  readonly name: string
  readonly sha256: string
  readonly what: string
  readonly how: string
  readonly date: string | null
}

const FORMATS = {
  gml: 'GML',
  geojson: 'GeoJSON',
  geopackage: 'GeoPackage',
  shapefile: 'Shapefile',
  topojson: 'TopoJSON',
  flatgeobuf: 'FlatGeobuf',
  mapinfo: 'MapInfo MIF'
} as const

function ownFiles({ proposal, residents }: CaseFile): readonly OwnFile[] {
  const layers = sourcesOf(proposal).map(({ name, sha256, bytes, format, system, of, count, date }) => ({
    name,
    sha256,
    what: p('papers.report.own-layer', { of, n: count }),
    how: p('papers.report.own-how', { format: FORMATS[format], system, bytes: formatNumber(bytes) }),
    date: date ?? null
  }))
  if (!residents) return layers
  const { name, sha256, points, date, synthetic } = residents
  const what = p('papers.report.own-points', { n: points, synthetic: synthetic ? 'yes' : 'no' })
  return [...layers, { name, sha256, what, how: '–', date }]
}

export function ownFilesTable(file: CaseFile): Block[] {
  const files = ownFiles(file)
  if (files.length === 0) return []
  return [
    {
      kind: 'table',
      caption: p('papers.report.own-caption'),
      head: [
        p('papers.report.own-file'),
        p('papers.report.own-content'),
        p('papers.report.own-format'),
        p('papers.report.date')
      ],
      rows: files.map(({ name, what, how, date }) => [
        [name],
        [what],
        [how],
        [date === null ? p('papers.not-stated') : formatDate(date)]
      ]),
      figures: []
    }
  ]
}

export const ownFingerprints = (file: CaseFile): Line[] =>
  ownFiles(file).map(({ name, sha256 }) => [p('papers.report.own-fingerprint', { name, sha256 })])

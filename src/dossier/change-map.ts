/** The map of the change (ændringskort): a sheet for each change at a round scale, its parts, and the new border's points. */
import { formatCoordinate } from '../i18n/format.ts'
import { p } from '../i18n/papers.ts'
import { municipalityWords } from './annex/entries.ts'
import { type CaseFile, nameIn } from './case-file.ts'
import { type BorderLine, newBorders } from './map/border-points.ts'
import { mapFigure } from './map/figure.ts'
import { type CaseMaps, MOST_MAPS } from './map/maps.ts'
import type { Part } from './map/parts.ts'
import { type Block, heading, type Paper, paragraph, remark, type Table } from './model.ts'
import { squareMetres } from './tables.ts'

/** Points that are printed; all are in the file. */
const PRINTED = 400

export function changeMapPaper(file: CaseFile, maps: CaseMaps, running: string): Paper {
  const sheets = [...maps.changes]
  const wide = sheets.some(([, { sheet }]) => sheet.frame.width > 200)
  const { changes } = file.proposal
  const numbered = changes.flatMap(({ id, note }, i) => {
    const picture = maps.changes.get(id)?.sheet
    return picture ? [{ number: i + 1, note, picture }] : []
  })
  const moving = file.state.changes.filter(({ problem, off }) => problem === null && !off).length
  const blocks: Block[] = [
    ...(numbered.length === 0 ? [remark(p('papers.change-map.none'))] : []),
    ...numbered.flatMap(({ number, note, picture }): Block[] => [
      heading(
        2,
        note?.trim()
          ? p('papers.change-map.named', { number, name: note.trim() })
          : p('papers.change-map.change', { number })
      ),
      mapFigure(file, picture),
      { kind: 'page-break' }
    ]),
    ...(moving > MOST_MAPS ? [paragraph(p('papers.change-map.more', { n: MOST_MAPS }))] : []),
    ...(maps.parts.length > 0 ? [heading(2, p('papers.change-map.parts')), partsTable(file, maps.parts)] : []),
    ...pointBlocks(file, newBorders(sheets.map(([, { sheet }]) => sheet.sheet)))
  ]
  return {
    id: 'change-map',
    title: p('papers.change-map.title'),
    running,
    size: wide ? 'A3 landscape' : 'A4',
    blocks
  }
}

export function partsTable(file: CaseFile, parts: readonly Part[]): Table {
  const name = (code: string) => (code === '' ? p('papers.change-map.nobody') : municipalityWords(nameIn(file, code)))
  return {
    kind: 'table',
    caption: p('papers.change-map.parts-caption'),
    head: [
      p('papers.change-map.part'),
      p('papers.transfers.from'),
      p('papers.transfers.to'),
      p('papers.transfers.area')
    ],
    rows: parts.map(({ number, from, to, areaM2 }) => [
      [String(number)],
      [name(from)],
      [name(to)],
      [squareMetres(areaM2)]
    ]),
    figures: [3]
  }
}

function pointBlocks(file: CaseFile, lines: readonly BorderLine[]): Block[] {
  const points = lines.flatMap(line => line.points.map(point => ({ ...point, between: line.between })))
  if (points.length === 0) return []
  const name = (code: string) => (code === '' ? p('papers.change-map.nobody') : nameIn(file, code))
  return [
    heading(2, p('papers.change-map.points')),
    paragraph(p('papers.change-map.points-text', { n: points.length })),
    {
      kind: 'table',
      caption: p('papers.change-map.points-caption'),
      head: [
        p('papers.change-map.point'),
        p('papers.change-map.between'),
        p('papers.change-map.east'),
        p('papers.change-map.north')
      ],
      rows: points
        .slice(0, PRINTED)
        .map(({ number, between, east, north }) => [
          [number],
          [p('papers.change-map.both', { one: name(between[0]), other: name(between[1]) })],
          [formatCoordinate(east)],
          [formatCoordinate(north)]
        ]),
      figures: [2, 3]
    },
    ...(points.length > PRINTED ? [paragraph(p('papers.change-map.points-more', { n: PRINTED }))] : [])
  ]
}

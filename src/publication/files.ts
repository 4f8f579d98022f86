/** The files of a publication as its page lists them. */
import type { NamedBytes } from '../bundle/zip/write.ts'
import { missingIn } from '../dossier/model.ts'
import type { PaperWithFormats } from '../dossier/papers.ts'
import { escaped } from '../dossier/write/html.ts'
import { formatNumber } from '../i18n/format.ts'
import { s } from './words.ts'

export const FILES = {
  page: 'index.html',
  list: 'publication.json',
  proposal: 'proposal.json',
  zip: 'case.zip',
  consequences: 'consequences.csv',
  concordance: 'concordance.csv',
  moved: 'gis/moved-land.geojson',
  points: 'papers/border-points.csv',
  calendar: 'papers/deadlines.ics'
} as const

type Format = 'html' | 'docx' | 'txt' | 'csv' | 'json' | 'geojson' | 'zip' | 'ics'

interface Listed {
  readonly name: string
  readonly note: string | null
  readonly as: readonly { readonly path: string; readonly format: Format }[]
}

/** Only what is among `files` is listed. */
export function filesHtml(files: readonly NamedBytes[], papers: readonly PaperWithFormats[]): string {
  const sizes = new Map(files.map(({ name, bytes }) => [name, bytes.length]))
  const one = (path: string, format: Format, name: string): Listed => ({ name, note: null, as: [{ path, format }] })
  const groups: readonly (readonly [string, readonly Listed[]])[] = [
    [
      s('publication.files.proposal'),
      [one(FILES.proposal, 'json', s('publication.file.proposal')), one(FILES.zip, 'zip', s('publication.file.zip'))]
    ],
    [
      s('publication.files.papers'),
      [...papers.map(paperListed), one(FILES.calendar, 'ics', s('publication.file.calendar'))]
    ],
    [
      s('publication.files.tables'),
      [
        one(FILES.consequences, 'csv', s('publication.file.consequences')),
        one(FILES.concordance, 'csv', s('publication.file.concordance')),
        one(FILES.points, 'csv', s('publication.file.points')),
        one(FILES.moved, 'geojson', s('publication.file.moved'))
      ]
    ]
  ]
  return groups
    .flatMap(([heading, listed]) => {
      const there = listed
        .map(({ as, ...rest }) => ({ ...rest, as: as.filter(({ path }) => sizes.has(path)) }))
        .filter(({ as }) => as.length > 0)
      if (there.length === 0) return []
      const items = there.map(file => listedHtml(file, sizes))
      return [`<h3>${escaped(heading)}</h3>`, `<ul class="files">\n${items.join('\n')}\n</ul>`]
    })
    .join('\n')
}

function paperListed({ paper, formats }: PaperWithFormats): Listed {
  const missing = missingIn(paper).length
  return {
    name: paper.title,
    note: missing === 0 ? null : s('publication.missing', { n: missing }),
    as: formats.map(format => ({ path: `papers/${paper.id}.${format}`, format }))
  }
}

function listedHtml({ name, note, as }: Listed, sizes: ReadonlyMap<string, number>): string {
  const links = as.map(({ path, format }) => {
    const words = { name, format: s(`publication.format.${format}`), size: sizeOf(sizes.get(path) ?? 0) }
    const shown = `${words.format}, ${words.size}`
    return `<a href="${escaped(path)}" aria-label="${escaped(s('publication.file.as', words))}">${escaped(shown)}</a>`
  })
  const told = note === null ? '' : ` <span class="note">(${escaped(note)})</span>`
  return `<li>${escaped(name)}${told} <span class="as">${links.join(' ')}</span></li>`
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return s('publication.size', { n: bytes })
  const [n, id] =
    bytes < 1e6 ? [bytes / 1000, 'publication.size.kb' as const] : [bytes / 1e6, 'publication.size.mb' as const]
  return s(id, { n: n < 10 ? String(Math.round(n * 10) / 10).replace('.', ',') : formatNumber(n) })
}

/**
 * The one page of a publication: what the proposal changes, for anybody to read. No script, nothing fetched from anywhere, and
 * addresses relative to itself only, so that it may lie anywhere.
 */
import { changeSentence } from '../bundle/change-sentence.ts'
import { namesOf } from '../bundle/proposal-names.ts'
import { SKEL_VERSION } from '../bundle/version.ts'
import type { NamedBytes } from '../bundle/zip/write.ts'
import type { CaseFile } from '../dossier/case-file.ts'
import { basesOf } from '../dossier/letters.ts'
import { mapFigure } from '../dossier/map/figure.ts'
import type { MapPicture } from '../dossier/map/svg.ts'
import type { PaperWithFormats } from '../dossier/papers.ts'
import { escaped, NO_ICON, unbroken } from '../dossier/write/html.ts'
import { text } from '../i18n/index.ts'
import { p } from '../i18n/papers.ts'
import { summaryTexts } from '../i18n/summary.ts'
import { ACT } from '../law/act.ts'
import { sourcesOf } from '../proposal/sources.ts'
import { filesHtml } from './files.ts'
import { findingsHtml } from './findings.ts'
import { STYLE } from './style.ts'
import { municipalitiesHtml, sourcesHtml, transfersHtml } from './tables.ts'
import { s } from './words.ts'

export interface PageOf {
  readonly file: CaseFile
  /** For a screen and for a phone; null where nothing is on the map. */
  readonly maps: { readonly wide: MapPicture; readonly narrow: MapPicture } | null
  readonly papers: readonly PaperWithFormats[]
  /** Everything beside the page. */
  readonly files: readonly NamedBytes[]
  readonly app: AppLinks | null
  /** SHA-256 of the proposal's file, in hexadecimal. */
  readonly proposalSha256: string
  /** SHA-256 of the style, in Base64: the page allows itself that and nothing else. */
  readonly styleSha256: string
}

/** Addresses in the app. `review` and `me` are null where the proposal is too large for a link. */
export interface AppLinks {
  readonly open: string
  readonly review: string | null
  readonly me: string | null
}

export { STYLE }

export function pageHtml(of: PageOf): string {
  const { file, maps, files, papers, app } = of
  const { proposal } = file
  const title = proposal.title.trim() || p('papers.untitled')
  const sections: readonly (readonly [id: string, heading: string, html: string])[] = [
    ['kort-fortalt', s('publication.short'), shortHtml(file)],
    ['aendringer', s('publication.changes'), changesHtml(file)],
    ...(maps || app ? [['kort', s('publication.map'), mapHtml(file, maps, app)] as const] : []),
    ['tal', s('publication.figures'), [municipalitiesHtml(file), transfersHtml(file)].join('\n')],
    ['raad', s('publication.findings'), findingsHtml(file.state)],
    ['filer', s('publication.files'), filesHtml(files, papers)],
    ['kilder', s('publication.sources'), groundsHtml(of)]
  ]
  const policy = `default-src 'none'; style-src 'sha256-${of.styleSha256}'; img-src data:; base-uri 'none'; form-action 'none'`
  const contents = sections.map(([id, heading]) => `<li><a href="#${id}">${escaped(heading)}</a></li>`)
  return [
    '<!doctype html>',
    '<html lang="da">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    NO_ICON,
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(summaryTexts(file.state.assessment.summary).join(' '))}">`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<p class="kicker">${escaped(s('publication.kicker'))}</p>`,
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(dates(file))}</p>`,
    `<p class="advice">${escaped(s('publication.advice'))}</p>`,
    `<nav aria-label="${escaped(s('publication.contents'))}"><ul>${contents.join('')}</ul></nav>`,
    '</header>',
    '<main>',
    ...sections.map(
      ([id, heading, html]) =>
        `<section aria-labelledby="${id}">\n<h2 id="${id}">${escaped(heading)}</h2>\n${html}\n</section>`
    ),
    '</main>',
    `<footer><p>${escaped(s('publication.made', { version: SKEL_VERSION }))}</p></footer>`,
    '</body>',
    '</html>',
    ''
  ].join('\n')
}

function dates({ proposal }: CaseFile): string {
  const modified = proposal.modified.slice(0, 10)
  return [
    s('publication.effective', { date: { date: proposal.effectiveDate } }),
    ...(modified === '' ? [] : [s('publication.modified', { date: { date: modified } })])
  ].join(' ')
}

function shortHtml(file: CaseFile): string {
  const { assessment } = file.state
  const bases = basesOf(file)
  return [
    ...(bases.length > 0 ? [p('papers.report.route', { bases: { names: bases } })] : []),
    summaryTexts(assessment.summary).join(' '),
    ...assessment.cases.map(({ number, summary }) =>
      p('papers.report.case-summary', { number, words: summaryTexts(summary).join(' ') })
    )
  ]
    .filter(words => words !== '')
    .map(words => `<p>${unbroken(escaped(words))}</p>`)
    .join('\n')
}

function changesHtml({ proposal, state, register }: CaseFile): string {
  const names = namesOf(register, proposal)
  const items = proposal.changes.map(change => {
    const report = state.changes.find(({ id }) => id === change.id) ?? null
    const note = change.note?.trim() ? `<strong>${escaped(change.note.trim())}</strong> ` : ''
    const off = change.off ? ` ${s('publication.change.off')}` : ''
    const cause = report?.problem && !change.off ? text(report.problem.message) : null
    const problem = cause === null ? '' : ` ${s('publication.change.problem', { cause })}`
    return `<li>${note}${unbroken(escaped(`${changeSentence(change, report, names)}${off}${problem}`))}</li>`
  })
  return `<ol class="changes">\n${items.join('\n')}\n</ol>`
}

function mapHtml(file: CaseFile, maps: PageOf['maps'], app: AppLinks | null): string {
  const figure = (picture: MapPicture, look: 'wide' | 'narrow') => {
    const { svg, alt, caption } = mapFigure(file, picture)
    return `<figure class="${look}"><div role="img" aria-label="${escaped(alt)}">${svg}</div><figcaption>${escaped(`${caption} ${s(`publication.map.${look}`)}`)}</figcaption></figure>`
  }
  return [
    ...(maps ? [figure(maps.wide, 'wide'), figure(maps.narrow, 'narrow')] : []),
    ...(app ? [waysHtml(app)] : [])
  ].join('\n')
}

function waysHtml({ open, review, me }: AppLinks): string {
  const way = (href: string, words: string) => `<li><a href="${escaped(href)}">${escaped(words)}</a></li>`
  if (review === null || me === null)
    return `<p>${escaped(s('publication.map.app-file'))}</p>\n<ul class="ways">${way(open, s('publication.map.app-open'))}</ul>`
  return `<ul class="ways">${way(review, s('publication.map.app'))}${way(me, s('publication.map.me'))}</ul>`
}

function groundsHtml({ file, proposalSha256 }: PageOf): string {
  const { manifest, proposal, residents } = file
  const own = sourcesOf(proposal).map(({ name, sha256 }) => ({ name, sha256 }))
  const prints = [
    [s('publication.sources.of-dataset'), manifest.sha256],
    [s('publication.sources.of-proposal'), proposalSha256],
    ...[...own, ...(residents ? [residents] : [])].map(({ name, sha256 }) => [
      s('publication.sources.of-file', { name }),
      sha256
    ])
  ].map(([what = '', sha256 = '']) => `<dt>${escaped(what)}</dt><dd><code>${escaped(sha256)}</code></dd>`)
  const about = s('publication.sources.dataset', {
    title: manifest.title,
    id: manifest.id,
    note: manifest.accuracyNote
  })
  return [
    `<p>${escaped(s('publication.sources.law', { title: ACT.citation }))}</p>`,
    `<p>${escaped(about)}</p>`,
    sourcesHtml(file),
    `<h3>${escaped(s('publication.sources.fingerprints'))}</h3>`,
    `<dl>${prints.join('')}</dl>`
  ].join('\n')
}

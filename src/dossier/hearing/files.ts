/** The files of a round of hearing: for each council the file it answers in, and its sheet with a form to fill in by hand. */
import { hearingFileName, hearingFor, type Round, writeHearing } from '../../hearing/file.ts'
import { formatDate } from '../../i18n/format.ts'
import { s } from '../../i18n/hearing.ts'
import { t } from '../../i18n/index.ts'
import { p } from '../../i18n/papers.ts'
import { type CaseFile, nameIn } from '../case-file.ts'
import { councilSheet } from '../council-sheet.ts'
import { heardCouncils, recordOf } from '../councils.ts'
import { type Block, heading, type Paper, paragraph, styled } from '../model.ts'
import type { Dossier, PaperFile } from '../papers.ts'
import { htmlOf } from '../write/html.ts'

/** `round` where the case has no dates of its own for a council. Two files for each, by code. */
export function hearingFiles(dossier: Dossier, round: Round, codes?: readonly string[]): readonly PaperFile[] {
  return (codes ?? heardCouncils(dossier.file)).flatMap(code => filesFor(dossier, code, round))
}

function filesFor({ file, maps }: Dossier, code: string, round: Round): PaperFile[] {
  const council = { code, name: nameIn(file, code) }
  const { hearing } = recordOf(file, code)
  const dates = { sent: hearing?.sent ?? round.sent, deadline: hearing?.deadline ?? round.deadline }
  const written = writeHearing(hearingFor(file.proposal, council, dates))
  const running = file.proposal.title.trim() || p('papers.untitled')
  const sheet = councilSheet(file, code, maps, running)
  const paper: Paper = {
    ...sheet,
    blocks: [...sheet.blocks, { kind: 'page-break' }, ...form(council.name, running, dates)]
  }
  const bytes = (text: string) => new TextEncoder().encode(text)
  return [
    { name: hearingFileName(council), bytes: bytes(written) },
    { name: hearingFileName(council, 'svarskema', 'html'), bytes: bytes(htmlOf(paper)) }
  ]
}

/** The same questions as on the screen, with room for a pen. */
function form(council: string, title: string, { deadline }: Round): Block[] {
  const box = (words: string) => [s('round.form.box', { words })]
  const field = (words: string) => paragraph(s('round.form.line', { words }))
  const blanks = (n: number) => Array.from({ length: n }, () => paragraph(s('round.form.blank')))
  return [
    heading(2, s('round.form.title', { council })),
    styled(
      'lead',
      s('round.form.lead', { title, deadline: deadline ? formatDate(deadline) : s('round.form.no-deadline') })
    ),
    heading(3, s('round.form.answer')),
    {
      kind: 'list',
      lines: (['for', 'against', 'remarks'] as const).map(one => box(t(`hearing.answer.${one}`)))
    },
    ...blanks(4),
    field(s('round.form.date')),
    heading(3, s('round.form.decision')),
    {
      kind: 'list',
      lines: (['consents', 'refuses', 'pending'] as const).map(one => box(t(`council-decision.${one}`)))
    },
    field(s('round.form.meeting')),
    field(s('round.form.agenda-item')),
    heading(3, s('round.form.wishes')),
    ...blanks(4),
    field(s('round.form.signature'))
  ]
}

/** Who is asked, with the dates that the case has. */
export const asked = (file: CaseFile) =>
  heardCouncils(file).map(code => ({ code, name: nameIn(file, code), hearing: recordOf(file, code).hearing }))

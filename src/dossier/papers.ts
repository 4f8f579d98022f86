/** All papers of a case, and the files they come as. */
import { p } from '../i18n/papers.ts'
import { fileStem } from '../text/file-stem.ts'
import { annexPaper } from './annex/annex.ts'
import { calendarOf } from './calendar.ts'
import { type CaseFile, nameIn } from './case-file.ts'
import { changeMapPaper } from './change-map.ts'
import { councilSheet } from './council-sheet.ts'
import { heardCouncils, publishingCouncils } from './councils.ts'
import { hearingPaper, noticePaper } from './letters.ts'
import { borderPointsCsv, newBorders } from './map/border-points.ts'
import type { CaseMaps } from './map/maps.ts'
import type { Paper } from './model.ts'
import { orderPaper } from './order.ts'
import { reportPaper } from './report/report.ts'
import { hasTerms, termsPaper } from './terms.ts'
import { htmlOf } from './write/html.ts'
import { textOf } from './write/text.ts'

export type PaperFormat = 'html' | 'docx' | 'txt'

export interface PaperWithFormats {
  readonly paper: Paper
  readonly formats: readonly PaperFormat[]
}

/** A file to be saved. */
export interface PaperFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A case with its maps; null where none are made. */
export interface Dossier {
  readonly file: CaseFile
  readonly maps: CaseMaps | null
  /** What else the changes touch, a line each, in words; left out where nobody has asked. */
  readonly alsoTouched?: readonly string[]
}

/** Papers of one case, or of several collected into one order: then what is for a council alone is left to each case. */
export function papersOf(dossiers: readonly Dossier[]): readonly PaperWithFormats[] {
  const files = dossiers.map(({ file }) => file)
  const running = runningOf(files)
  const withTerms = files.some(hasTerms)
  const [only] = dossiers
  return [
    { paper: annexPaper(files, running), formats: ['html', 'docx', 'txt'] },
    { paper: orderPaper(files, running, withTerms), formats: ['html', 'docx'] },
    ...(withTerms ? [{ paper: termsPaper(files, running), formats: ['html', 'docx'] } as const] : []),
    ...(dossiers.length === 1 && only ? casePapers(only, running) : [])
  ]
}

function casePapers({ file, maps, alsoTouched = [] }: Dossier, running: string): readonly PaperWithFormats[] {
  const heard = heardCouncils(file)
  const publishing = publishingCouncils(file)
  return [
    ...heard.map((code): PaperWithFormats => ({ paper: hearingPaper(file, code, running), formats: ['html', 'docx'] })),
    ...publishing.map(
      (code): PaperWithFormats => ({ paper: noticePaper(file, code, running), formats: ['html', 'docx'] })
    ),
    { paper: reportPaper({ file, maps, alsoTouched }, running), formats: ['html'] },
    ...councilsIn(file).map(
      (code): PaperWithFormats => ({ paper: councilSheet(file, code, maps, running), formats: ['html'] })
    ),
    ...(maps ? [{ paper: changeMapPaper(file, maps, running), formats: ['html'] } as const] : [])
  ]
}

/** Every council the case has a paper for. */
export const councilsIn = (file: CaseFile): readonly string[] =>
  [...new Set([...heardCouncils(file), ...publishingCouncils(file)])].sort()

function runningOf(files: readonly CaseFile[]): string {
  const [only] = files
  return files.length === 1 && only ? only.proposal.title.trim() || p('papers.untitled') : p('papers.collected')
}

/** One paper in one format. `made`: YYYY-MM-DD. */
export async function fileOf(paper: Paper, format: PaperFormat, made: string): Promise<PaperFile> {
  const name = `${paper.id}.${format}`
  if (format === 'html') return { name, bytes: new TextEncoder().encode(htmlOf(paper)) }
  if (format === 'txt') return { name, bytes: new TextEncoder().encode(textOf(paper)) }
  // The Word library is larger than all the rest: only who asks for such a file waits for it.
  const { docxOf } = await import('./write/docx.ts')
  return { name, bytes: await docxOf(paper, made) }
}

/** All of them, in the order of the papers; the calendar and the border's points last. */
export async function filesOf(dossiers: readonly Dossier[]): Promise<readonly PaperFile[]> {
  const files = dossiers.map(({ file }) => file)
  const made =
    files
      .map(one => one.made)
      .sort()
      .at(-1) ?? ''
  const written: PaperFile[] = []
  for (const { paper, formats } of papersOf(dossiers))
    for (const format of formats) written.push(await fileOf(paper, format, made))
  const points = dossiers.flatMap(one => pointsFile(one).map(file => ({ file, title: one.file.proposal.title })))
  return [
    ...written,
    calendarFile(files),
    ...points.map(({ file, title }, i) => (dossiers.length > 1 ? { ...file, name: pointsName(i + 1, title) } : file))
  ]
}

/** One file for each case: a surveyor marks out one case at a time, and numbers of points begin anew in each. */
function pointsName(number: number, title: string): string {
  const name = fileStem(title, LONGEST_NAME)
  return `${['border-points', String(number), ...(name === '' ? [] : [name])].join('-')}.csv`
}

/** Characters of a title in a file's name. */
const LONGEST_NAME = 40

export const calendarFile = (files: readonly CaseFile[]): PaperFile => ({
  name: 'deadlines.ics',
  bytes: new TextEncoder().encode(calendarOf(files))
})

/** Empty where no new border is drawn, and of a case without maps. */
export function pointsFile({ file, maps }: Dossier): readonly PaperFile[] {
  const lines = newBorders([...(maps?.changes.values() ?? [])].map(({ sheet }) => sheet.sheet))
  if (lines.length === 0) return []
  const text = borderPointsCsv(lines, code => nameIn(file, code))
  return [{ name: 'border-points.csv', bytes: new TextEncoder().encode(text) }]
}

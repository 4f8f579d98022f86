/** All papers of a case, and the files they come as. */
import { p } from '../i18n/papers.ts'
import { annexPaper } from './annex/annex.ts'
import type { CaseFile } from './case-file.ts'
import type { Paper } from './model.ts'
import { orderPaper } from './order.ts'
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

/** Papers of one case, or of several collected into one order. */
export function papersOf(files: readonly CaseFile[]): readonly PaperWithFormats[] {
  const running = runningOf(files)
  return [
    { paper: annexPaper(files, running), formats: ['html', 'docx', 'txt'] },
    { paper: orderPaper(files, running, false), formats: ['html', 'docx'] }
  ]
}

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

/** All of them, in the order of the papers. */
export async function filesOf(files: readonly CaseFile[]): Promise<readonly PaperFile[]> {
  const made =
    files
      .map(one => one.made)
      .sort()
      .at(-1) ?? ''
  const written: PaperFile[] = []
  for (const { paper, formats } of papersOf(files))
    for (const format of formats) written.push(await fileOf(paper, format, made))
  return written
}

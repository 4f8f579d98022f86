/** Where files are checked one after another: the dataset is opened once, and residents are counted at a file's points once. */
import { resolve } from 'node:path'
import { text } from '../i18n/index.ts'
import { annexOf, annexReport } from './annex.ts'
import type { Arguments } from './arguments.ts'
import { conversionNotes, convert } from './convert.ts'
import { judge, type Opened } from './judge.ts'
import type { OpenDataset } from './opening.ts'
import { Refusal } from './refusal.ts'
import { report } from './report.ts'
import { countAt } from './residents.ts'

/** What one file comes to. */
export interface FileResult {
  /** 0 when the proposal could be judged, whatever the verdict; 2 when the words, a file or a change are refused. */
  readonly status: 0 | 2
  readonly out: string
  /** One line: file, JSON path, cause; with status 0 what is told beside a table. */
  readonly error: string
}

export function refused(...parts: readonly string[]): FileResult {
  // A file name may hold anything, and a cause may quote the file: one line all the same.
  const line = parts.join(': ').replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' ')
  return { status: 2, out: '', error: `${line}\n` }
}

export class Desk {
  private readonly run: Arguments
  private readonly here: string
  private readonly open: OpenDataset
  private opened: ReturnType<OpenDataset> | null = null
  private counted: ReturnType<typeof countAt> | null = null

  /** Files of a run are looked for from the folder `here`. */
  constructor(run: Arguments, here: string, open: OpenDataset) {
    this.run = run
    this.here = here
    this.open = open
  }

  check(file: string): Promise<FileResult> {
    return this.answer(() => judge({ file, filePath: resolve(this.here, file) }, this.asked), report)
  }

  /** What an order's annex says; 0 where it is one, whatever of it is understood. */
  readAnnex(file: string): Promise<FileResult> {
    const register = async () => (await this.asked.dataset()).register
    return this.answer(() => annexOf(file, this.here, register), annexReport)
  }

  /** A user's statistics on the division after the proposal: the table, and beside it what is to be told of it. */
  async convert(file: string, statistics: string): Promise<FileResult> {
    const { here } = this
    const { weights: by } = this.run
    let notes = ''
    const answer = await this.answer(
      () => convert({ file, filePath: resolve(here, file) }, this.asked, { file: statistics, here, by }),
      conversion => {
        notes = conversionNotes(conversion)
        return conversion.csv
      }
    )
    return { ...answer, error: answer.error + notes }
  }

  private async answer<T>(ask: () => Promise<T>, words: (result: T) => string): Promise<FileResult> {
    try {
      const result = await ask()
      return { status: 0, out: this.run.json ? `${JSON.stringify(result, null, 2)}\n` : words(result), error: '' }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refused(error.file, ...(error.path === null ? [] : [error.path]), text(error.reason))
    }
  }

  /** The same answer, or refusal, for every file. */
  private readonly asked: Opened = {
    dataset: () => {
      const { dataset } = this.run
      this.opened ??= this.open(dataset === null ? null : resolve(this.here, dataset))
      return this.opened
    },
    residents: async () => {
      const { residents: file, residentsSystem: system } = this.run
      if (file === null) return []
      const { engine } = await this.asked.dataset()
      this.counted ??= countAt(engine, { file, path: resolve(this.here, file), system })
      return this.counted
    }
  }
}

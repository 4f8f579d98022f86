/** Where files are checked one after another: the dataset is opened once, and residents are counted at a file's points once. */
import { join, parse, resolve } from 'node:path'
import type { NamedBytes } from '../bundle/zip/write.ts'
import type { Party } from '../collisions/collide.ts'
import type { Dossier } from '../dossier/papers.ts'
import { t, text } from '../i18n/check.ts'
import { annexOf, annexReport } from './annex.ts'
import type { Arguments } from './arguments.ts'
import { filesOfCase, verdictJson, verdictLine, verifyFile, writeBundle } from './bundle.ts'
import { collisionReport, collisionsOf, partyOf } from './collisions.ts'
import { consequenceReport, consequencesIn } from './consequences.ts'
import { conversionNotes, convert } from './convert.ts'
import { type Judged, judge, type Opened } from './judge.ts'
import type { OpenDataset } from './opening.ts'
import { output } from './output.ts'
import { dossierOf, papersIn } from './papers.ts'
import { openParcels } from './parcels.ts'
import { rebaseIn, rebaseReport } from './rebase.ts'
import { Refusal } from './refusal.ts'
import { report } from './report.ts'
import { type Counted, countAt } from './residents.ts'
import { tablesIn } from './tables.ts'

/** What one file comes to. */
export interface FileResult {
  /** 0 when the proposal could be judged, whatever the verdict; 1 when a bundle differs; 2 when the words, a file or a change are refused. */
  readonly status: 0 | 1 | 2
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
  private other: ReturnType<OpenDataset> | null = null
  private counted: ReturnType<typeof countAt> | null = null
  private foundIn: ReturnType<typeof openParcels> | null = null
  private readonly dossiers: Dossier[] = []
  private readonly parties: Party[] = []

  /** Files of a run are looked for from the folder `here`. */
  constructor(run: Arguments, here: string, open: OpenDataset) {
    this.run = run
    this.here = here
    this.open = open
  }

  /** On another dataset beside the one it was drawn on. */
  private async rebase(file: string, folder: string): Promise<FileResult> {
    const { here } = this
    let nameOf = (code: string): string => code
    return this.answer(
      async () => {
        this.other ??= this.open(resolve(here, folder))
        const question = { file, filePath: resolve(here, file) }
        const found = await rebaseIn(question, this.asked, await this.other, { written: this.run.rebased, here })
        nameOf = found.nameOf
        return found.output
      },
      output => rebaseReport(output, nameOf)
    )
  }

  /** Where papers are wanted they are written too: by file, or of all files at the end. */
  check(file: string): Promise<FileResult> {
    if (this.run.rebase !== null) return this.rebase(file, this.run.rebase)
    const { bundle, papers, collect, consequences, files, out, formats } = this.run
    let written = ''
    return this.answer(
      async () => {
        const judged = await judge({ file, filePath: resolve(this.here, file) }, this.asked)
        if (papers !== null && collect) this.dossiers.push(await dossierOf(judged))
        else if (papers !== null) {
          const folder = files.length > 1 ? join(papers, parse(file).name) : papers
          written = await papersIn(folder, this.here, [await dossierOf(judged)], tablesIn(await this.caseFiles(judged)))
        }
        if (this.run.collisions) this.parties.push(await partyOf(judged))
        if (bundle !== null) {
          await writeBundle(bundle, this.here, await this.caseFiles(judged))
          written += `\n${t('check.bundle-written', { file: bundle })}\n`
        }
        if (out !== null) {
          const folder = files.length > 1 ? join(out, parse(file).name) : out
          const { exchangeIn } = await import('./exchange.ts')
          written += await exchangeIn(folder, this.here, judged, formats)
        }
        if (!consequences) return output(judged)
        const { engine } = await this.asked.dataset()
        const rows = await consequencesIn(engine, judged)
        written = consequenceReport(rows) + written
        return { ...output(judged), consequences: rows.map(row => ({ ...row })) }
      },
      result => report(result) + written
    )
  }

  /** Of all files that could be judged. */
  collisions(): Promise<FileResult> {
    let nameOf = (code: string): string => code
    return this.answer(
      async () => {
        const { engine, register } = await this.asked.dataset()
        const names = new Map(register.municipalities.map(({ code, name }) => [code, name]))
        for (const { state } of this.parties)
          for (const [code, name] of Object.entries(state.facts.names)) if (!names.has(code)) names.set(code, name)
        nameOf = code => names.get(code) ?? code
        return collisionsOf(this.parties, engine)
      },
      output => collisionReport(output, nameOf)
    )
  }

  private async caseFiles(judged: Judged): Promise<NamedBytes[]> {
    return filesOfCase(await this.asked.dataset(), judged)
  }

  /** Works a bundle out anew and compares. */
  async verify(file: string): Promise<FileResult> {
    const { dataset } = this.asked
    try {
      const residents = async () => (await this.residentsRead())?.residents ?? null
      const verdict = await verifyFile(file, this.here, dataset, residents)
      const line = `${verdictLine(file, verdict)}\n`
      if (this.run.json) return { status: STATUS[verdict.kind], out: verdictJson(file, verdict), error: '' }
      if (verdict.kind === 'unreadable') return refused(line.trimEnd())
      return { status: STATUS[verdict.kind], out: line, error: '' }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refused(error.file, ...(error.path === null ? [] : [error.path]), text(error.reason))
    }
  }

  /** One order of all that could be judged (§ 8); nothing where none is wanted. */
  async collected(): Promise<FileResult> {
    const { papers, collect } = this.run
    if (papers === null || !collect || this.dossiers.length === 0) return { status: 0, out: '', error: '' }
    const { json } = this.run
    try {
      const written = await papersIn(papers, this.here, this.dossiers)
      return { status: 0, out: json ? '' : written, error: '' }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refused(error.file, text(error.reason))
    }
  }

  /** What an order's annex says; 0 where it is one, whatever of it is understood. */
  readAnnex(file: string): Promise<FileResult> {
    return this.answer(() => annexOf(file, this.here, () => this.asked.dataset()), annexReport)
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
    residents: () => this.residentsRead(),
    parcels: async () => {
      const { parcels: file, parcelsSystem: system } = this.run
      if (file === null) return null
      this.foundIn ??= openParcels({ file, path: resolve(this.here, file), system })
      return this.foundIn
    }
  }

  /** null where residents are estimated. */
  private async residentsRead(): Promise<Counted | null> {
    const { residents: file, residentsSystem: system } = this.run
    if (file === null) return null
    const { engine } = await this.asked.dataset()
    this.counted ??= countAt(engine, { file, path: resolve(this.here, file), system })
    return this.counted
  }
}

const STATUS = { identical: 0, differs: 1, unreadable: 2 } as const

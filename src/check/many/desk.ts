/**
 * Where files are checked one after another: the dataset is opened once, and residents are counted at a file's points once.
 * What most runs don't ask for is loaded when it is asked for.
 */
import { join, parse, resolve } from 'node:path'
import type { NamedBytes } from '../../bundle/zip/write.ts'
import type { Party } from '../../collisions/party.ts'
import type { Dossier } from '../../dossier/papers.ts'
import { t, text } from '../../i18n/check.ts'
import type { Arguments } from '../arguments.ts'
import { type Judged, judge } from '../judge.ts'
import type { OpenDataset } from '../opening.ts'
import { output } from '../output.ts'
import { Refusal } from '../refusal.ts'
import { type FileResult, refusal, refused, unexpected } from '../refused.ts'
import { report } from '../report.ts'
import { Asked } from './asked.ts'

export class Desk {
  private readonly run: Arguments
  private readonly here: string
  private readonly open: OpenDataset
  private readonly asked: Asked
  private other: ReturnType<OpenDataset> | null = null
  private readonly dossiers: Dossier[] = []
  private readonly parties: Party[] = []

  /** Files of a run are looked for from the folder `here`. */
  constructor(run: Arguments, here: string, open: OpenDataset) {
    this.run = run
    this.here = here
    this.open = open
    this.asked = new Asked(run, here, open)
  }

  /** On another dataset beside the one it was drawn on. */
  private async rebase(file: string, folder: string): Promise<FileResult> {
    const { here } = this
    const { rebaseIn, rebaseReport } = await import('../rebase.ts')
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

  /** As `check`; a file that Skel fails at does not stop the others. */
  async checkAnyway(file: string): Promise<FileResult> {
    try {
      return await this.check(file)
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      return this.inLines(file, null, cause, unexpected(file, error))
    }
  }

  /** Where papers are wanted they are written too: by file, or of all files at the end. */
  check(file: string): Promise<FileResult> {
    if (this.run.rebase !== null) return this.rebase(file, this.run.rebase)
    const { bundle, papers, collect, consequences, files, out, formats, hearing } = this.run
    let written = ''
    return this.answer(
      async () => {
        const judged = await judge({ file, filePath: resolve(this.here, file) }, this.asked)
        if (papers !== null && collect) {
          const { dossierOf } = await import('../papers.ts')
          this.dossiers.push(await dossierOf(judged))
        } else if (papers !== null) {
          const { dossierOf, papersIn } = await import('../papers.ts')
          const { tablesIn } = await import('../tables.ts')
          const folder = files.length > 1 ? join(papers, parse(file).name) : papers
          written = await papersIn(folder, this.here, [await dossierOf(judged)], tablesIn(await this.caseFiles(judged)))
        }
        if (hearing !== null) {
          const { dossierOf } = await import('../papers.ts')
          const { hearingIn } = await import('../hearing.ts')
          const folder = files.length > 1 ? join(hearing, parse(file).name) : hearing
          written += await hearingIn(folder, this.here, await dossierOf(judged))
        }
        if (this.run.collisions) {
          const { partyOf } = await import('../collisions.ts')
          this.parties.push(await partyOf(judged))
        }
        if (bundle !== null) {
          const { writeBundle } = await import('../bundle.ts')
          await writeBundle(bundle, this.here, await this.caseFiles(judged))
          written += `\n${t('check.bundle-written', { file: bundle })}\n`
        }
        if (out !== null) {
          const folder = files.length > 1 ? join(out, parse(file).name) : out
          const { exchangeIn } = await import('../exchange.ts')
          written += await exchangeIn(folder, this.here, judged, formats)
        }
        if (!consequences) return output(judged)
        const { engine } = await this.asked.dataset()
        const { consequenceReport, consequencesIn } = await import('../consequences.ts')
        const rows = await consequencesIn(engine, judged)
        written = consequenceReport(rows) + written
        return { ...output(judged), consequences: rows.map(row => ({ ...row })) }
      },
      result => report(result) + written
    )
  }

  /** What files that councils have answered in add to a proposal. */
  async answers(file: string, names: readonly string[]): Promise<FileResult> {
    const { answersTo } = await import('../hearing.ts')
    try {
      const judged = await judge({ file, filePath: resolve(this.here, file) }, this.asked)
      return await answersTo(judged, names, this.here, this.run.json)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refusal(error)
    }
  }

  /** Of all files that could be judged. */
  async collisions(): Promise<FileResult> {
    const { collisionReport, collisionsOf } = await import('../collisions.ts')
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
    const { filesOfCase } = await import('../bundle.ts')
    return filesOfCase(await this.asked.dataset(), judged)
  }

  /** Works a bundle out anew and compares. */
  async verify(file: string): Promise<FileResult> {
    const { dataset } = this.asked
    const { verdictJson, verdictLine, verifyFile } = await import('../bundle.ts')
    try {
      const residents = async () => (await this.asked.residents())?.residents ?? null
      const verdict = await verifyFile(file, this.here, dataset, residents)
      const line = `${verdictLine(file, verdict)}\n`
      if (this.run.json) return { status: STATUS[verdict.kind], out: verdictJson(file, verdict), error: '' }
      if (verdict.kind === 'unreadable') return refused(line.trimEnd())
      return { status: STATUS[verdict.kind], out: line, error: '' }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refusal(error)
    }
  }

  /** One order of all that could be judged (§ 8); nothing where none is wanted. */
  async collected(): Promise<FileResult> {
    const { papers, collect } = this.run
    if (papers === null || !collect || this.dossiers.length === 0) return { status: 0, out: '', error: '' }
    const { json } = this.run
    const { papersIn } = await import('../papers.ts')
    try {
      const written = await papersIn(papers, this.here, this.dossiers)
      return { status: 0, out: json ? '' : written, error: '' }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return refused(error.file, text(error.reason))
    }
  }

  /** What an order's annex says; 0 where it is one, whatever of it is understood. */
  async readAnnex(file: string): Promise<FileResult> {
    const { annexOf, annexReport } = await import('../annex.ts')
    return this.answer(() => annexOf(file, this.here, () => this.asked.dataset()), annexReport)
  }

  /** A user's statistics on the division after the proposal: the table, and beside it what is to be told of it. */
  async convert(file: string, statistics: string): Promise<FileResult> {
    const { here } = this
    const { weights: by } = this.run
    const { conversionNotes, convert } = await import('../convert.ts')
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
      return { status: 0, out: this.run.json ? this.json(result) : words(result), error: '' }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return this.inLines(error.file, error.path, text(error.reason), refusal(error))
    }
  }

  /** Where each answer is a line of JSON a file that was refused has one too. */
  private inLines(file: string, path: string | null, message: string, result: FileResult): FileResult {
    const { json, lines } = this.run
    return json && lines ? { ...result, out: this.json({ file, refused: { path, message } }) } : result
  }

  private json(result: unknown): string {
    return `${JSON.stringify(result, null, this.run.lines ? 0 : 2)}\n`
  }
}

const STATUS = { identical: 0, differs: 1, unreadable: 2 } as const

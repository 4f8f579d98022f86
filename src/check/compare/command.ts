/** What a run of `skel compare` comes to. */
import { resolve } from 'node:path'
import { figuresOf } from '../../comparison/figures.ts'
import { findingRows, judgementOf } from '../../comparison/findings.ts'
import { t, text } from '../../i18n/check.ts'
import { s } from '../../i18n/comparison.ts'
import { type Judged, judge } from '../judge.ts'
import { Asked } from '../many/asked.ts'
import { filesNamed } from '../many/folders.ts'
import { type OpenDataset, opening } from '../opening.ts'
import { Refusal } from '../refusal.ts'
import { type FileResult, refusal, refused, unexpected } from '../refused.ts'
import { parseCompare } from './arguments.ts'
import { annexesOf, comparisonOf, landPairs } from './output.ts'
import { compareReport } from './report.ts'

export interface AroundCompare {
  readonly help: string
  /** Told what is being done, where somebody looks on. */
  readonly onStep?: (words: string) => void
  readonly open?: OpenDataset
}

/** A refusal for every file that can't be compared, as it is found, and then the comparison of the others. */
export async function* compareCommand(
  words: readonly string[],
  here: string,
  { help, onStep = () => {}, open = opening }: AroundCompare
): AsyncGenerator<FileResult> {
  const parsed = parseCompare(words)
  if (parsed.kind === 'help') return yield { status: 0, out: `${help}\n`, error: '' }
  if (parsed.kind === 'wrong') return yield refused('compare', text(parsed.message))
  const { run } = parsed
  const { files, told, empty } = await filesNamed(run.files, here)
  if (told.length > 0) yield { status: 0, out: '', error: told.map(line => `${line}\n`).join('') }
  for (const one of empty) yield refusal(one)
  const asked = new Asked({ ...run, parcels: null, parcelsSystem: null }, here, open)
  const judged: Judged[] = []
  for (const [i, file] of files.entries()) {
    onStep(s('comparison.step.judged', { done: i, all: files.length }))
    try {
      judged.push(await judge({ file, filePath: resolve(here, file) }, asked))
    } catch (error) {
      yield error instanceof Refusal ? refusal(error) : unexpected(file, error)
    }
  }
  if (judged.length < 2) return yield refused('compare', t('check.compare-several'))
  const { engine, manifest, register } = await asked.dataset()
  const land = await landPairs(engine, judged, (done, all) => onStep(s('comparison.step.land', { done, all })))
  const names = new Map(register.municipalities.map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => names.get(code) ?? code
  const annexes = annexesOf(judged)
  yield {
    status: 0,
    out: run.json
      ? `${JSON.stringify(comparisonOf({ manifest, judged, land, annexes, nameOf }), null, 2)}\n`
      : compareReport(
          judged.map(({ file, proposal }) => ({ file, title: proposal.title })),
          {
            columns: judged.map(({ file, proposal, state }) => ({
              name: file,
              effectiveDate: proposal.effectiveDate,
              figures: figuresOf(state)
            })),
            findings: findingRows(judged.map(({ state }) => judgementOf(state))),
            land,
            nameOf,
            differences: run.differences
          },
          annexes
        ),
    error: ''
  }
}

/** `--rebase DIR`: a proposal on another dataset beside the one it was drawn on; written anew only where `--rebased` says so. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { t, text } from '../i18n/check.ts'
import { formatArea } from '../i18n/format.ts'
import { writeProposal } from '../proposal/file/write.ts'
import type { Change } from '../proposal/types.ts'
import { jointsOf, ledOn } from '../rebase/lead.ts'
import { onDataset, type Rebased, rebased, surveyToleranceM, type Turned } from '../rebase/rebase.ts'
import { judgeLoosely, type Opened, type Question } from './judge.ts'
import type { OpenedDataset } from './opening.ts'
import { Refusal } from './refusal.ts'

export interface RebaseOutput {
  readonly file: string
  readonly before: { readonly id: string; readonly sha256: string }
  readonly after: { readonly id: string; readonly sha256: string }
  readonly changes: readonly (Omit<Rebased['changes'][number], 'problem'> & { readonly problem: string | null })[]
  readonly turned: Rebased['turned']
  readonly routes: Rebased['routes']
  /** The file it was written to; null where none was asked for. */
  readonly written: string | null
}

/** Rejects with a Refusal. `written`: the file that the proposal is written to on the other dataset. */
export async function rebaseIn(
  question: Question,
  opened: Opened,
  other: OpenedDataset,
  { written, here }: { readonly written: string | null; readonly here: string }
): Promise<{ readonly output: RebaseOutput; readonly nameOf: (code: string) => string }> {
  const { proposal, manifest, register, state, engine } = await judgeLoosely(question, opened)
  const was = { changes: state.changes, joints: await jointsOf(engine, proposal) }
  const tolerance = surveyToleranceM(manifest, other.manifest)
  const { proposal: moved, ...ends } = await ledOn(other.engine, onDataset(proposal, other.manifest), tolerance, was)
  const { changes, turned, routes } = rebased(proposal, state, await other.engine.evaluate(moved), ends)
  if (written !== null) await writeNew(resolve(here, written), written, writeProposal(moved))
  const names = new Map(
    [register, other.register].flatMap(({ municipalities }) => municipalities.map(({ code, name }) => [code, name]))
  )
  const dataset = ({ id, sha256 }: { readonly id: string; readonly sha256: string }) => ({ id, sha256 })
  return {
    output: {
      file: question.file,
      before: dataset(manifest),
      after: dataset(other.manifest),
      changes: changes.map(change => ({ ...change, problem: change.problem && text(change.problem) })),
      turned,
      routes,
      written
    },
    nameOf: code => names.get(code) ?? code
  }
}

/** What is there stays: the old proposal is the only record of what was sent. */
async function writeNew(path: string, said: string, content: string): Promise<void> {
  await writeFile(path, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(said, null, { id: error.code === 'EEXIST' ? 'check.rebased-exists' : 'check.cannot-write' })
  })
}

/** In words. */
export function rebaseReport(
  { before, after, changes, turned, routes, written }: RebaseOutput,
  nameOf: (code: string) => string
): string {
  const verdict = (one: Turned['before']) => (one === null ? t('check.rebase.no-finding') : t(`verdict.${one}`))
  const lines = [
    t('check.rebase.head', { before: before.id, after: after.id }),
    ...changes.flatMap(({ id, type, fate, ways, led, undecided, problem }, i) => [
      t('check.rebase.change', {
        n: i + 1,
        id,
        type: t(`check.change.${type as Change['type']}`),
        fate: t(`check.rebase.${fate}`)
      }),
      ...(problem === null ? [] : [`  ${problem}`]),
      ...(undecided ? [`  ${t('check.rebase.several')}`] : []),
      ...(led === null
        ? []
        : [`  ${t('check.rebase.led', { first: { metres: led.firstM }, last: { metres: led.lastM } })}`]),
      ...(fate === 'same' || fate === 'idle'
        ? []
        : ways.map(({ from, to, beforeM2, afterM2 }) => {
            const values = { from: nameOf(from), to: nameOf(to), before: { m2: beforeM2 }, after: { m2: afterM2 } }
            const difference = `${afterM2 < beforeM2 ? '−' : '+'}${formatArea(Math.abs(afterM2 - beforeM2))}`
            return `  ${t('check.rebase.way', { ...values, difference })}`
          }))
    ]),
    ...(turned.length === 0
      ? [t('check.rebase.no-turn')]
      : turned.map(({ provision, rule, ...one }) =>
          t('check.rebase.turn', {
            provision,
            rule: text({ id: `rule.${rule}` }),
            before: verdict(one.before),
            after: verdict(one.after)
          })
        )),
    ...(routes.before.join() === routes.after.join() ? [] : [t('check.rebase.routes')]),
    ...(written === null ? [t('check.rebase.kept')] : [t('check.rebase.written', { file: written })])
  ]
  return `${lines.join('\n')}\n`
}

/** `dataset --compare BEFORE AFTER`: what two datasets differ by. */
import { resolve } from 'node:path'
import { compareDatasets } from '../../boundaries/compare/compare-datasets.ts'
import type { Known } from '../../boundaries/compare/movements.ts'
import { DatasetError } from '../../dataset/errors.ts'
import { folderReader } from '../../dataset/folder-reader.ts'
import { loadDataset } from '../../dataset/load.ts'
import type { Dataset } from '../../dataset/types.ts'
import { b, text } from '../../i18n/boundaries.ts'
import { onDataset } from '../../rebase/rebase.ts'
import { readFileAt } from '../judge.ts'
import { opening } from '../opening.ts'
import { Refusal } from '../refusal.ts'
import { type FileResult, refused } from '../refused.ts'
import type { CompareArguments } from './arguments.ts'

export async function compare(asked: CompareArguments, here: string): Promise<FileResult> {
  const opened: Dataset[] = []
  for (const folder of [asked.before, asked.after])
    try {
      opened.push(await loadDataset(folderReader(resolve(here, folder))))
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error
      return refused(`${folder}/${error.file}`, text({ id: `dataset.fault.${error.code}` }))
    }
  const [before, after] = opened as [Dataset, Dataset]
  const known = asked.cases.length > 0 ? await knownIn(asked, here) : []
  if (known instanceof Refusal)
    return refused(known.file, ...(known.path === null ? [] : [known.path]), text(known.reason))
  const found = compareDatasets(before, after, known)
  const { movements, strips, toleranceM } = found
  if (asked.json) return { status: 0, out: `${JSON.stringify(found, null, 2)}\n`, error: '' }
  const names = new Map(
    [before, after].flatMap(({ register }) => register.municipalities.map(({ code, name }) => [code, name] as const))
  )
  const nameOf = (code: string) => (code === '' ? b('boundaries.compare.outside') : (names.get(code) ?? code))
  const sides = ({ from, to }: { from: string; to: string }) => ({ from: nameOf(from), to: nameOf(to) })
  const missing = [
    { dataset: before.manifest.id, codes: found.onlyBefore },
    { dataset: after.manifest.id, codes: found.onlyAfter }
  ].filter(({ codes }) => codes.length > 0)
  const lines = [
    b('boundaries.compare.head', {
      before: before.manifest.id,
      after: after.manifest.id,
      tolerance: { metres: toleranceM }
    }),
    ...missing.map(({ dataset, codes }) =>
      b('boundaries.compare.only', { dataset, names: { names: codes.map(nameOf) } })
    ),
    ...(movements.length + strips.length === 0 ? [b('boundaries.compare.same')] : []),
    ...movements.map(one => {
      const reason = one.known
        ? b('boundaries.compare.known', { name: one.known })
        : b('boundaries.compare.unexplained')
      const values = { area: { m2: one.m2 }, width: { metres: one.widthM }, place: { lonLat: one.place }, reason }
      return b('boundaries.compare.movement', { ...sides(one), ...values })
    }),
    ...strips.map(({ count, m2, widthM, ...pair }) =>
      b('boundaries.compare.strips', { ...sides(pair), n: count, area: { m2 }, width: { metres: widthM } })
    )
  ]
  return { status: 0, out: `${lines.join('\n')}\n`, error: '' }
}

/** What proposals move on the dataset before, whichever they were drawn on. */
async function knownIn({ cases, before }: CompareArguments, here: string): Promise<readonly Known[] | Refusal> {
  try {
    const { engine, manifest } = await opening(resolve(here, before))
    const known: Known[] = []
    for (const file of cases) {
      const { proposal } = await readFileAt(file, resolve(here, file))
      const { changes } = await engine.evaluate(onDataset(proposal, manifest))
      for (const { moved } of changes)
        for (const { from, to, areaM2 } of moved) known.push({ name: proposal.title || file, from, to, m2: areaM2 })
    }
    return known
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

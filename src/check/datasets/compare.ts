/** `dataset --compare BEFORE AFTER`: what two datasets differ by. */
import { resolve } from 'node:path'
import { compareLands } from '../../boundaries/compare/compare-lands.ts'
import { type Known, sortMovements } from '../../boundaries/compare/movements.ts'
import { DatasetError } from '../../dataset/errors.ts'
import { folderReader } from '../../dataset/folder-reader.ts'
import { loadDataset } from '../../dataset/load.ts'
import type { Dataset } from '../../dataset/types.ts'
import { b, text } from '../../i18n/boundaries.ts'
import { type FileResult, refused } from '../desk.ts'
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
  const known: Known[] = []
  const toleranceM = before.manifest.accuracyM + after.manifest.accuracyM
  const { movements, strips } = sortMovements(compareLands(before.land, after.land), known, toleranceM)
  const only = (one: Dataset, other: Dataset) =>
    one.land.faces.slice(1).filter(code => !other.land.faces.includes(code))
  const dataset = ({ manifest: { id, sha256, accuracyM } }: Dataset) => ({ id, sha256, accuracyM })
  if (asked.json) {
    const answer = {
      before: dataset(before),
      after: dataset(after),
      toleranceM,
      onlyBefore: only(before, after),
      onlyAfter: only(after, before),
      movements: movements.map(({ rings, ...movement }) => movement),
      strips
    }
    return { status: 0, out: `${JSON.stringify(answer, null, 2)}\n`, error: '' }
  }
  const names = new Map(
    [before, after].flatMap(({ register }) => register.municipalities.map(({ code, name }) => [code, name] as const))
  )
  const nameOf = (code: string) => (code === '' ? b('boundaries.compare.outside') : (names.get(code) ?? code))
  const sides = ({ from, to }: { from: string; to: string }) => ({ from: nameOf(from), to: nameOf(to) })
  const missing = [
    { dataset: before.manifest.id, codes: only(before, after) },
    { dataset: after.manifest.id, codes: only(after, before) }
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

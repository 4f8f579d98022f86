/** Where a file's residents fell, municipality by municipality, beside the official figures, and what is to be told of that. */
import { OUTSIDE } from '../dataset/topology.ts'
import type { Dataset } from '../dataset/types.ts'
import type { Message } from '../i18n/message.ts'
import { COVERING_SHARE, type Covering, TOO_MANY_SHARE } from '../subdivision/residents/coverage.ts'
import type { ResidentPoints } from '../subdivision/residents/points.ts'
import type { MunicipalityCoverage, ResidentsInUse } from './api.ts'
import { datasetName } from './facts/names.ts'

const MILLI = 1000
/** Names told for one kind. */
const MOST_NAMES = 5

/** Official residents per face of the land: what its census cells add up to. */
export function officialOf({ land, residents: { face, milli } }: Dataset): readonly number[] {
  const sums = land.faces.map(() => 0)
  for (let i = 0; i < milli.length; i++) sums[face[i] as number] = (sums[face[i] as number] ?? 0) + (milli[i] as number)
  return sums.map(sum => sum / MILLI)
}

export function coverageOf(
  points: ResidentPoints,
  dataset: Dataset
): Pick<ResidentsInUse, 'coverage' | 'coverageTold' | 'coveringShare'> {
  const coverage = dataset.land.faces
    .flatMap((code, face): MunicipalityCoverage[] => {
      if (face === OUTSIDE) return []
      const { official, ...own } = points.coverage.of(face)
      return [{ code, name: datasetName(dataset, code), ...own, official: official > 0 ? Math.round(official) : null }]
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    coverage,
    coveringShare: COVERING_SHARE,
    coverageTold: (['few', 'many', 'none'] as const).flatMap(kind => told(kind, coverage))
  }
}

const percent = (share: number) => Math.round(100 * share)

function told(kind: Exclude<Covering, 'covered'>, coverage: readonly MunicipalityCoverage[]): Message[] {
  const found = coverage.filter(({ covering }) => covering === kind)
  if (found.length === 0) return []
  const names = found.slice(0, MOST_NAMES).map(({ name }) => name)
  const values = { n: found.length, of: coverage.length, names: { names }, more: found.length - names.length }
  if (kind === 'none') return [{ id: 'points.coverage.none', values }]
  return [
    {
      id: `points.coverage.${kind}`,
      values: { ...values, share: percent(kind === 'few' ? COVERING_SHARE : TOO_MANY_SHARE) }
    }
  ]
}

/** Where the engine's figures come from. */
import type { PointSource } from '../../dataset/resident-points.ts'
import type { Dataset } from '../../dataset/types.ts'
import type { IndicatorPedigrees, Pedigree, ResidentFact } from '../../law/types.ts'
import type { Division } from '../../subdivision/division.ts'
import { TOWN_CELL_RESIDENTS } from '../../subdivision/residents/estimate.ts'

export function areaPedigree(dataset: Dataset): Pedigree {
  return { ...borders(dataset), method: { id: 'pedigree.map-method' } }
}

/** Of areas as the cadastre has them. */
export function parcelPedigree(): Pedigree {
  return { source: { id: 'pedigree.parcels' }, date: null, method: { id: 'pedigree.parcels-method' } }
}

/** Of people counted at the points of a file. */
function pointPedigree({ name, date, synthetic }: PointSource): Pedigree {
  const values = { file: name, kind: synthetic ? 'synthetic' : 'other' }
  return {
    source: { id: 'pedigree.points', values },
    date,
    method:
      date === null
        ? { id: 'pedigree.points-method.undated', values }
        : { id: 'pedigree.points-method', values: { ...values, date: { date } } }
  }
}

/** Of some changes' counts as the proposal states them (by whom, and when) and points counted for the others. */
export function statedAndCounted(
  points: PointSource,
  names: readonly string[],
  dates: readonly string[]
): Pick<ResidentFact, 'basis' | 'pedigree'> {
  const { source, method } = pointPedigree(points)
  // The oldest of them is what the sum can be true for.
  const [date = null] = [...dates, ...(points.date === null ? [] : [points.date])].sort()
  const both = { id: 'pedigree.points-and-counted', values: { ...source.values, names: { names } } }
  return { basis: 'counted', pedigree: { source: both, date, method } }
}

/** What residents of moved land rest on where the proposal states no count; `isCounted`: at the points in use. */
export function residentBasis(
  dataset: Dataset,
  { residents: { pointSource } }: Division,
  isCounted: boolean
): Pick<ResidentFact, 'basis' | 'pedigree'> {
  return pointSource && isCounted
    ? { basis: 'counted', pedigree: pointPedigree(pointSource) }
    : { basis: 'estimate', pedigree: residentPedigree(dataset) }
}

function residentPedigree(dataset: Dataset): Pedigree {
  return { ...people(dataset), method: { id: 'pedigree.residents-method' } }
}

export function indicatorPedigrees(dataset: Dataset, { residents: { pointSource } }: Division): IndicatorPedigrees {
  const residents = pointSource
    ? { id: 'pedigree.indicator-points-method', values: { file: pointSource.name } }
    : { id: 'pedigree.indicator-residents-method' }
  return {
    residents: { ...people(dataset), method: residents },
    area: { ...borders(dataset), method: { id: 'pedigree.indicator-area-method' } },
    urban: {
      ...people(dataset),
      method: { id: 'pedigree.indicator-urban-method', values: { residents: TOWN_CELL_RESIDENTS } }
    }
  }
}

function borders({ manifest }: Dataset): Omit<Pedigree, 'method'> {
  const source = manifest.sources.find(({ id }) => id.startsWith('dagi'))
  return {
    source: { id: 'pedigree.map', values: { title: source?.title ?? manifest.title } },
    date: source?.date ?? null
  }
}

function people({ manifest }: Dataset): Omit<Pedigree, 'method'> {
  const { gridDate, totalsDate } = manifest.residents
  return {
    source: { id: 'pedigree.residents', values: { grid: { date: gridDate }, totals: { date: totalsDate } } },
    date: totalsDate
  }
}

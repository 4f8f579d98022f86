/** Where the engine's figures come from. */
import type { Dataset } from '../dataset/types.ts'
import type { IndicatorPedigrees, Pedigree } from '../law/types.ts'
import { TOWN_CELL_RESIDENTS } from '../subdivision/residents.ts'

export function areaPedigree(dataset: Dataset): Pedigree {
  return { ...borders(dataset), method: { id: 'pedigree.map-method' } }
}

export function residentPedigree(dataset: Dataset): Pedigree {
  return { ...people(dataset), method: { id: 'pedigree.residents-method' } }
}

export function indicatorPedigrees(dataset: Dataset): IndicatorPedigrees {
  return {
    residents: { ...people(dataset), method: { id: 'pedigree.indicator-residents-method' } },
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

/** Areas with their range: measured on the map, or stated as registered parcels. */
import type { Dataset } from '../dataset/types.ts'
import type { AreaFact, Pedigree } from '../law/types.ts'
import { parcelsOf } from '../proposal/stated.ts'
import { areaPedigree } from './pedigrees.ts'
import type { DoneStep } from './step.ts'

export interface AreaMeasure {
  readonly accuracyM: number
  readonly pedigree: Pedigree
}

export function areaMeasure(dataset: Dataset): AreaMeasure {
  return { accuracyM: dataset.manifest.accuracyM, pedigree: areaPedigree(dataset) }
}

export function mapArea({ accuracyM, pedigree }: AreaMeasure, best: number, datasetOutlineM: number): AreaFact {
  const tolerance = datasetOutlineM * accuracyM
  return {
    low: Math.max(0, best - tolerance),
    best,
    high: best + tolerance,
    basis: 'map',
    datasetOutlineM,
    accuracyM,
    pedigree
  }
}

/** Registered parcels replace the map's measure for the changes that state them (rules.md, minor-change.area). */
export function statedArea(measure: AreaMeasure, moving: readonly DoneStep[], map: AreaFact): AreaFact {
  const stated = moving.filter(({ change }) => parcelsOf(change).length > 0)
  if (stated.length === 0) return map
  const parcels = stated.reduce(
    (sum, { change }) => sum + parcelsOf(change).reduce((s, parcel) => s + parcel.areaM2, 0),
    0
  )
  if (stated.length === moving.length) {
    const pedigree = { source: { id: 'pedigree.parcels' }, date: null, method: { id: 'pedigree.parcels-method' } }
    return { low: parcels, best: parcels, high: parcels, basis: 'parcels', datasetOutlineM: 0, accuracyM: 0, pedigree }
  }
  const drawn = moving.filter(step => !stated.includes(step)).reduce((sum, { result }) => sum + result.areaM2, 0)
  return mapArea(measure, parcels + drawn, map.datasetOutlineM)
}

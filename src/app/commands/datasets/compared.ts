/** Two datasets beside each other: what is asked of the worker, which of it is in view, and the table that is saved. */
import type { Known } from '../../../boundaries/compare/movements.ts'
import type { Compared } from '../../../boundaries/worker/wire.ts'
import { csv } from '../../../bundle/csv.ts'
import { b } from '../../../i18n/boundaries.ts'
import { useCase } from '../../state/case.ts'
import { presentBase } from '../../state/datasets.ts'
import { getMap } from '../../state/services.ts'
import { downloadText, fileNameFor } from '../files/download.ts'
import { grow } from '../map/zoom.ts'

/** A movement, or strips between two municipalities that a better survey may have left. */
export interface Row {
  readonly from: string
  readonly to: string
  readonly reason: 'known' | 'survey' | 'unexplained'
  readonly known: string | null
  /** 1 for a movement. */
  readonly count: number
  readonly m2: number
  readonly widthM: number
  readonly place: readonly [lon: number, lat: number]
}

/** The movements first, the largest before the smaller; then the strips, likewise. */
export function rowsOf({ movements, strips }: Compared): Row[] {
  const bySize = (p: Row, q: Row) => q.m2 - p.m2
  return [
    ...movements.map((one): Row => ({ ...one, count: 1 })).sort(bySize),
    ...strips.map((one): Row => ({ ...one, reason: 'survey', known: null })).sort(bySize)
  ]
}

/** What the open case moves, where it rests on the dataset that is compared from: then it is no riddle. */
export function knownHere(before: string): readonly Known[] {
  const { outcome, log } = useCase.getState()
  if (before !== presentBase() || !outcome || !log) return []
  const name = log.present.title || b('rebase.this-case')
  return outcome.changes.flatMap(({ moved }) => moved.map(({ from, to, areaM2 }) => ({ name, from, to, m2: areaM2 })))
}

/** Degrees around a place that are shown with it: about 300 m. */
const AROUND = 0.003

export function showPlace([lon, lat]: Row['place']): void {
  getMap()?.fitTo(grow([lon - AROUND, lat - AROUND / 2, lon + AROUND, lat + AROUND / 2], 0))
}

const number = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',')

export function saveComparison(
  { before, after }: Compared,
  rows: readonly Row[],
  nameOf: (code: string) => string
): void {
  const head = ['from', 'from-name', 'to', 'to-name', 'reason', 'known', 'count', 'm2', 'width', 'lon', 'lat'] as const
  const table = [
    head.map(column => b(`movements.column.${column}`)),
    ...rows.map(({ from, to, reason, known, count, m2, widthM, place: [lon, lat] }) => [
      from,
      nameOf(from),
      to,
      nameOf(to),
      b(`movements.reason.${reason}`),
      known ?? '',
      String(count),
      number(m2, 2),
      number(widthM, 2),
      number(lon, 5),
      number(lat, 5)
    ])
  ]
  downloadText(csv(table), fileNameFor(`${before.id} ${after.id}`, 'csv'), 'text/csv')
}

/** Finds the change that moved the land at a place, and selects its row in the list. */
import type { LonLat } from '../../../engine/api.ts'
import { contains, fromArea } from '../../../map/draw/areas.ts'
import type { Change } from '../../../proposal/types.ts'
import { say } from '../../state/announcer.ts'
import { useCase } from '../../state/case.ts'
import { openTab } from '../../state/navigation.ts'
import { useUi } from '../../state/ui.ts'
import { selectMunicipality } from './select-municipality.ts'

/** A change that may have moved the land at a place. */
export interface Candidate {
  readonly change: Change
  /** WGS84 [west, south, east, north]. */
  readonly bbox: readonly [number, number, number, number]
}

/**
 * Of several candidates, the last one whose drawing contains the place; failing that, the last one whose box does; failing
 * that, the last of all.
 */
export function bestOf(candidates: readonly Candidate[], at: LonLat): string | null {
  const near = candidates.filter(({ bbox: [w, s, e, n] }) => at[0] >= w && at[0] <= e && at[1] >= s && at[1] <= n)
  const drawn = near.filter(({ change }) => 'area' in change && change.area && isWithin(change.area, at))
  return (drawn.at(-1) ?? near.at(-1) ?? candidates.at(-1))?.change.id ?? null
}

function isWithin(area: Parameters<typeof fromArea>[0], at: LonLat): boolean {
  return fromArea(area).filter(ring => contains(ring, at)).length % 2 === 1
}

/** Id of the change that moved the land at a place from one municipality to another; null if there is none. */
export function changeAt(at: LonLat, from: string, to: string): string | null {
  const { outcome, outcomeOf } = useCase.getState()
  if (!outcome || !outcomeOf) return null
  const { transfers, settled } = outcome.facts
  const ids = [
    ...transfers.filter(one => one.from === from && one.to === to).flatMap(({ changes }) => changes),
    ...settled.filter(one => one.from === from && one.to === to).map(({ change }) => change)
  ]
  const candidates = outcome.changes.flatMap(({ id, bbox }) => {
    const change = outcomeOf.changes.find(one => one.id === id)
    return change && ids.includes(id) ? [{ change, bbox }] : []
  })
  return bestOf(candidates, at)
}

/** Selects a change's row in the list until something else is selected. The focus stays on the map. */
export function selectChange(id: string): void {
  selectMunicipality(null)
  openTab('check')
  useUi.setState({ chosenChange: id, sheetOpen: true })
  const number = (useCase.getState().outcomeOf?.changes.findIndex(change => change.id === id) ?? -1) + 1
  say({ id: 'changes.chosen', values: { n: number } })
}

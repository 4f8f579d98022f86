/** Moving the map to what matters. */
import type { BBox } from '../../../map/api.ts'
import { START_BOUNDS } from '../../../map/surroundings.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { presentDivision } from '../../state/selectors/division-after.ts'
import { getMap, getServices } from '../../state/services.ts'

/** Share of a municipality's size shown around it. */
export const MUNICIPALITY_MARGIN = 0.05

/** What the map opens with, WGS84: fitting it again while nothing was moved changes no pixel. */
export const DENMARK: BBox = START_BOUNDS

export function union(boxes: readonly BBox[]): BBox | null {
  const [first, ...rest] = boxes
  if (!first) return null
  return rest.reduce<BBox>(
    ([w, s, e, n], b) => [Math.min(w, b[0]), Math.min(s, b[1]), Math.max(e, b[2]), Math.max(n, b[3])],
    first
  )
}

/** A box grown by `share` of its size on every side, so that what it holds is seen with its neighbours. */
export function grow([w, s, e, n]: BBox, share: number): BBox {
  const dx = Math.max(e - w, 0.002) * share
  const dy = Math.max(n - s, 0.001) * share
  return [w - dx, s - dy, e + dx, n + dy]
}

export function zoomToChange(id: string): void {
  const report = useCase.getState().outcome?.changes.find(change => change.id === id)
  if (report) getMap()?.fitTo(grow(report.bbox, 0.6))
}

let opening: (() => void) | null = null

/** What the map opens with instead of the whole case, where the page's address says so. */
export function openWith(show: (() => void) | null): void {
  opening = show
}

/** What the map shows first. */
export const showFirst = (): void => (opening ? opening() : void showWholeCase())

/** All changes of the present proposal, or Denmark where there are none. Waits for the engine: it measures the boxes. */
export async function showWholeCase(): Promise<void> {
  const proposal = presentProposal(useCase.getState())
  if (!proposal || proposal.changes.length === 0) {
    getMap()?.fitTo(DENMARK)
    return
  }
  const outcome = await getServices()
    .engine.evaluate(proposal)
    .catch(() => null)
  const box = union(outcome?.changes.map(change => change.bbox) ?? [])
  if (box && presentProposal(useCase.getState()) === proposal) getMap()?.fitTo(grow(box, 0.6))
}

/** To its land after the proposal, or to those it has become part of. Before the dataset is open there is none. */
export async function zoomToMunicipality(code: string): Promise<void> {
  const { engine } = getServices()
  const codes = presentDivision().find(one => one.code === code)?.goesTo ?? [code]
  const boxes = await Promise.all(codes.map(one => engine.extent(one).catch(() => null)))
  const box = union(boxes.flatMap(one => (one ? [one] : [])))
  if (box) getMap()?.fitTo(grow(box, MUNICIPALITY_MARGIN))
}

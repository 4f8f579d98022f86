/** The land on the map: which level of it there is, and whether the map shows what the engine has. */
import type { DivisionSide, MapTile, TileId } from '../../../engine/api.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getMap, getServices } from '../../state/services.ts'

type Level = 'overview' | 'full'

/** Land is divided alike by the same list of changes on the same day. */
type Shown = Pick<Proposal, 'changes' | 'effectiveDate'>

let best: Level | null = null
let arrived: (() => void) | null = null
const first = new Promise<void>(resolve => {
  arrived = resolve
})
/** What the map was last told to show. */
let shown: Shown | null = null

/** Land of a level can be asked for from now on. The overview never comes after the full land. */
export function landArrived(level: Level): void {
  if (level === 'overview' && best === 'full') return
  best = level
  shown = null
  arrived?.()
  showLand()
}

/** Lets the map show the finest land there is, if there is a map. */
export function showLand(): void {
  if (best) getMap()?.showLand(best)
}

/** A tile of the land, once there is any. */
export async function landTile(id: TileId, side: DivisionSide = 'after'): Promise<MapTile> {
  await first
  return getServices().engine.tile(id, side)
}

/** To be called when the engine has come to another division: the map asks for its tiles again. */
export function landChanged(): void {
  shown = null
  getMap()?.refreshLand()
}

/** The engine has been somewhere else meanwhile: what is evaluated next is asked for, whatever it is. */
export function landUnknown(): void {
  shown = null
}

/** As landChanged, for a proposal that was evaluated; nothing is asked for where it divides the land as the one before. */
export function landOf(proposal: Shown): void {
  const isSame = shown?.changes === proposal.changes && shown.effectiveDate === proposal.effectiveDate
  if (isSame) return
  getMap()?.refreshLand()
  shown = proposal
}

/** While a change is edited the map shows the land as it is without it, under its drawing. */
export async function showLandWithout(changeId: string): Promise<void> {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return
  const changes = proposal.changes.filter(({ id }) => id !== changeId)
  await getServices()
    .engine.resume({ ...proposal, changes })
    .then(landChanged, () => undefined)
}

/** Areas that an address names: whether there are such, what they are called, and where they lie. */
import { islandIds } from '../../../dataset/register/island-ids.ts'
import type { IslandRecord, Register } from '../../../dataset/types.ts'
import type { BBox } from '../../../map/api.ts'
import type { Area } from '../../state/address.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { namedByMembers, presentCooperations } from '../../state/selectors/cooperations.ts'
import { presentDivision } from '../../state/selectors/division-after.ts'
import { getServices } from '../../state/services.ts'
import { grow, MUNICIPALITY_MARGIN, union } from '../map/zoom.ts'
import { loadLayer } from '../units/layers.ts'

/** Of whatever has no card as a municipality; its id where nobody knows a name. */
export function nameOfArea({ kind, id }: Area): string {
  const { opened } = useCase.getState()
  if (kind === 'parish') return opened?.register.parishes.find(({ code }) => code === id)?.name ?? id
  if (kind === 'island') return islandCalled(id)?.island.name ?? id
  if (kind === 'cooperation') {
    const found = presentCooperations().find(one => one.id === id)
    return found ? namedByMembers(found.members) : id
  }
  const after = presentDivision().flatMap(({ regions }) => regions)
  return (
    after.find(region => region.id === id)?.name ??
    opened?.register.regions.find(region => region.id === id)?.name ??
    id
  )
}

/** A municipality that the proposal makes is only known once it has been evaluated. */
export async function exists({ kind, id }: Area): Promise<boolean> {
  const { opened } = useCase.getState()
  if (!opened) return false
  const { municipalities, regions, parishes } = opened.register
  if (kind === 'parish') return parishes.some(({ code }) => code === id)
  if (kind === 'island') return islandCalled(id) !== null
  if (kind === 'cooperation') return presentCooperations().some(one => one.id === id)
  if (kind === 'municipality' && municipalities.some(({ code }) => code === id)) return true
  if (kind === 'region' && regions.some(region => region.id === id)) return true
  const proposal = presentProposal(useCase.getState())
  const outcome =
    proposal &&
    (await getServices()
      .engine.evaluate(proposal)
      .catch(() => null))
  if (!outcome) return false
  return kind === 'municipality'
    ? outcome.municipalities.some(({ code, after }) => code === id && after !== null)
    : presentDivision().some(one => one.regions.some(region => region.id === id))
}

/** WGS84 with what lies around; null for what has no land on the date. */
export async function boxOfArea({ kind, id }: Area): Promise<BBox | null> {
  const { engine } = getServices()
  if (kind === 'parish') {
    const unit = (await loadLayer('parish')).units.get(id)
    const box = union(unit?.pieces.map(piece => piece.box) ?? [])
    return box && grow(box, MUNICIPALITY_MARGIN)
  }
  if (kind === 'island') return boxOfIsland(id)
  const codes =
    kind === 'municipality'
      ? [id]
      : kind === 'cooperation'
        ? membersOf(id)
        : presentDivision().flatMap(one => (one.regions.some(region => region.id === id) ? [one.code] : []))
  const boxes = await Promise.all(codes.map(code => engine.extent(code).catch(() => null)))
  const box = union(boxes.flatMap(one => (one ? [one] : [])))
  return box && grow(box, MUNICIPALITY_MARGIN)
}

/** Degrees of latitude shown around an island whose size is not known. */
const AROUND_POINT = 0.02

async function boxOfIsland(id: string): Promise<BBox | null> {
  const found = islandCalled(id)
  const more = found && (await getServices().engine.island(found.index))
  if (more?.bbox) return grow(more.bbox, MUNICIPALITY_MARGIN)
  const { point } = found?.island ?? { point: null }
  if (!point) return null
  const [lon, lat] = point
  // A degree of longitude is a little more than half of one of latitude here.
  return [lon - 1.8 * AROUND_POINT, lat - AROUND_POINT, lon + 1.8 * AROUND_POINT, lat + AROUND_POINT]
}

/** Codes after the changes; of one that is no more, its former members. */
function membersOf(id: string): readonly string[] {
  const found = presentCooperations().find(one => one.id === id)
  return found ? (found.membersAfter.length > 0 ? found.membersAfter : found.members) : []
}

let known: { readonly register: Register; readonly ids: readonly string[] } | null = null

function idsIn(register: Register): readonly string[] {
  if (known?.register !== register) known = { register, ids: islandIds(register.islands) }
  return known.ids
}

/** An island of the register by what an address calls it; null where there is none. */
export function islandCalled(id: string): { readonly index: number; readonly island: IslandRecord } | null {
  const register = useCase.getState().opened?.register
  const index = register ? idsIn(register).indexOf(id) : -1
  const island = register?.islands[index]
  return island ? { index, island } : null
}

/** What an address calls the island of this place in the register. */
export function islandIdAt(index: number): string | null {
  const register = useCase.getState().opened?.register
  return (register && idsIn(register)[index]) ?? null
}

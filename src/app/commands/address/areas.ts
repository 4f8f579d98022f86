/** Areas that an address names: whether there are such, what they are called, and where they lie. */
import type { BBox } from '../../../map/api.ts'
import type { Area } from '../../state/address.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { presentDivision } from '../../state/selectors/division-after.ts'
import { getServices } from '../../state/services.ts'
import { grow, MUNICIPALITY_MARGIN, union } from '../map/zoom.ts'
import { loadLayer } from '../units/layers.ts'

/** Of a region or a parish; its id where nobody knows a name. */
export function nameOfArea({ kind, id }: Area): string {
  const { opened } = useCase.getState()
  if (kind === 'parish') return opened?.register.parishes.find(({ code }) => code === id)?.name ?? id
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
  const codes =
    kind === 'municipality'
      ? [id]
      : presentDivision().flatMap(one => (one.regions.some(region => region.id === id) ? [one.code] : []))
  const boxes = await Promise.all(codes.map(code => engine.extent(code).catch(() => null)))
  const box = union(boxes.flatMap(one => (one ? [one] : [])))
  return box && grow(box, MUNICIPALITY_MARGIN)
}

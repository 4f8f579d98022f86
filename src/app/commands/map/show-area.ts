/**
 * A region, parish, island or cooperation that is looked at: chosen, brought into sight, and outlined on the map for as long as
 * its card stands. A municipality is select-municipality.ts's.
 */
import '../../../i18n/area-card.ts'
import { type Area, sameArea } from '../../state/address.ts'
import { say } from '../../state/announcer.ts'
import { useCase } from '../../state/case.ts'
import { useNavigation } from '../../state/navigation.ts'
import { presentCooperations } from '../../state/selectors/cooperations.ts'
import { presentDivision } from '../../state/selectors/division-after.ts'
import { getMap, getServices } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { useUi } from '../../state/ui.ts'
import { boxOfArea, islandCalled, nameOfArea } from '../address/areas.ts'
import { selectMunicipality } from '../case/select-municipality.ts'

/** Shows its card and where it lies; what has no place on the map only its card. */
export async function showArea(area: Area): Promise<void> {
  selectMunicipality(null)
  useNavigation.setState({ area })
  useUi.setState({ sheetOpen: true })
  const box = await boxOfArea(area).catch(() => null)
  if (!isShown(area)) return
  if (box) getMap()?.fitTo(box)
  say({ id: box ? 'area.shown' : 'area.shown.nowhere', values: { kind: area.kind, name: nameOfArea(area) } }, 'map')
}

export function closeArea(): void {
  useNavigation.setState({ area: null })
}

const isShown = (area: Area): boolean => sameArea(useNavigation.getState().area, area)

/** What of the map shows it, and for which area; null where none is shown. */
let marked: { readonly area: Area; readonly kind: 'outline' | 'units' } | null = null

/** Marks on the map what is looked at, from now on. Returns how to stop. */
export function followArea(): () => void {
  marked = null
  void markArea()
  const stops = [
    useNavigation.subscribe((now, before) => now.area !== before.area && void markArea()),
    useCase.subscribe((now, before) => now.outcome !== before.outcome && void markArea()),
    // A drawing shows lines of its own.
    useTool.subscribe((now, before) => (now.drawing === null) !== (before.drawing === null) && void markArea())
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** To be called too when the map has come, or come back. */
export async function markArea(): Promise<void> {
  const map = getMap()
  const { area } = useNavigation.getState()
  if (!map) return
  if (marked && (!area || useTool.getState().drawing || !sameArea(marked.area, area))) unmark()
  if (!area || useTool.getState().drawing) return
  if (area.kind === 'parish') showUnits(area, { layer: 'parish' }, area.id)
  else if (area.kind === 'island') await markIsland(area)
  else if (area.kind !== 'municipality') {
    marked = { area, kind: 'outline' }
    map.setOutlined(outlineOf(area))
  }
}

async function markIsland(area: Area): Promise<void> {
  const found = islandCalled(area.id)
  const more =
    found &&
    (await getServices()
      .engine.island(found.index)
      .catch(() => null))
  if (!more?.land || !isShown(area) || useTool.getState().drawing || (marked && sameArea(marked.area, area))) return
  const { name, land } = more
  const shape = { type: 'Feature', properties: { code: area.id, name }, geometry: land }
  const shapes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: [shape] }))
  showUnits(area, { shapes }, area.id)
}

function showUnits(
  area: Area,
  units: { readonly layer: 'parish' } | { readonly shapes: Uint8Array<ArrayBuffer> },
  code: string
): void {
  marked = { area, kind: 'units' }
  getMap()?.showLines(units)
  getMap()?.setPicked([code], null)
}

function unmark(): void {
  const map = getMap()
  const was = marked
  marked = null
  if (was?.kind === 'outline' && !useUi.getState().selected) map?.setOutlined([])
  if (was?.kind !== 'units') return
  map?.setPicked([], null)
  if (!useTool.getState().drawing) map?.showLines(null)
}

/** Codes of the municipalities whose land it is after the changes. One that the line of regions goes through counts with both. */
function outlineOf({ kind, id }: Area): readonly string[] {
  if (kind === 'cooperation') {
    const found = presentCooperations().find(one => one.id === id)
    return found ? (found.membersAfter.length > 0 ? found.membersAfter : found.members) : []
  }
  return presentDivision().flatMap(({ code, goesTo, regions }) =>
    goesTo === null && regions.some(region => region.id === id) ? [code] : []
  )
}

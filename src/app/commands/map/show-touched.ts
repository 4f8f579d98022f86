/** What a change touches, shown on the map: the place is brought into sight and marked, and a screen reader is told. */
import { membersOf } from '../../../bundle/consequences/nuts.ts'
import type { ConsequenceRow } from '../../../bundle/consequences/rows.ts'
import '../../../i18n/bundle.ts'
import type { BBox } from '../../../map/api.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { useNavigation } from '../../state/navigation.ts'
import { getMap, getServices } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { closeDialog, useUi } from '../../state/ui.ts'
import { selectMunicipality } from '../case/select-municipality.ts'
import { loadLayer } from '../units/layers.ts'
import { grow, union } from './zoom.ts'

/** Share of a place's size shown around it. */
const MARGIN = 0.3
/** Degrees: what is shown around an island whose size is not known. */
const AROUND_POINT = 0.02
/** m per degree of latitude. */
const DEGREE_M = 111_000

type Row = Pick<ConsequenceRow, 'kind' | 'code' | 'name' | 'change' | 'from' | 'to'>

/** False for what lies nowhere: the map has nothing to show. */
export const canShow = ({ kind, code, name }: Row): boolean => kind !== 'not-known' && (code !== '' || name !== '')

export async function showTouched(row: Row): Promise<void> {
  const box = await boxOf(row).catch(() => null)
  if (!box) {
    say({ id: 'bundle.view.nowhere', values: { name: row.name } }, 'map')
    return
  }
  closeDialog()
  selectMunicipality(null)
  useUi.setState({ sheetOpen: false })
  if (row.kind === 'lau') selectMunicipality(row.code)
  else if (row.kind === 'parish' || row.kind === 'polling-district') mark(row.kind, row.code)
  else if (row.kind === 'cooperation') useNavigation.setState({ groupsShown: true })
  getMap()?.fitTo(grow(box, MARGIN))
  say(
    {
      id: 'bundle.view.shown',
      values: { kind: row.kind === 'polling-district' ? 'district' : row.kind, name: row.name }
    },
    'map'
  )
}

async function boxOf({ kind, code, name, change }: Row): Promise<BBox | null> {
  if (kind === 'parish' || kind === 'polling-district') {
    const unit = (await loadLayer(kind)).units.get(code)
    return union(unit?.pieces.map(({ box }) => box) ?? [])
  }
  if (kind === 'island') return islandBox(name)
  if (kind === 'lau') return getServices().engine.extent(code)
  const members = kind === 'cooperation' ? cooperating(code, change) : membersOf(code)
  const boxes = await Promise.all(members.map(member => getServices().engine.extent(member)))
  return union(boxes.flatMap(box => (box ? [box] : [])))
}

async function islandBox(name: string): Promise<BBox | null> {
  const island = (await getServices().engine.islands()).find(one => one.name === name)
  if (!island?.point) return null
  const [lon, lat] = island.point
  const half = island.areaM2 === null ? AROUND_POINT : Math.sqrt(island.areaM2) / DEGREE_M
  // A degree of longitude is a little more than half of one of latitude here.
  return [lon - 1.8 * half, lat - half, lon + 1.8 * half, lat + half]
}

/** Codes of a cooperation's members: of one there is, or of one that the change designates. */
function cooperating(id: string, changeId: string): readonly string[] {
  const { outcome } = useCase.getState()
  const known = outcome?.facts.cooperations.find(one => one.id === id)
  if (known) return known.members.map(({ code }) => code)
  const change = presentProposal(useCase.getState())?.changes.find(one => one.id === changeId)
  return change?.type === 'designate-cooperation' ? change.members : []
}

/** Marks a unit until something else is drawn, selected or opened. */
function mark(layer: 'parish' | 'polling-district', code: string): void {
  const map = getMap()
  if (!map) return
  map.showLines({ layer })
  map.setPicked([code], null)
  const done = () => {
    for (const stop of stops) stop()
    map.setPicked([], null)
    // A drawing shows lines of its own.
    if (!useTool.getState().drawing) map.showLines(null)
  }
  const stops = [
    useTool.subscribe(({ drawing }) => drawing && done()),
    useUi.subscribe(
      ({ selected, chosenChange, dialog }, before) =>
        (selected !== before.selected || chosenChange !== before.chosenChange || dialog !== null) && done()
    ),
    useCase.subscribe(({ log }, before) => log !== before.log && done())
  ]
}

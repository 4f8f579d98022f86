/** Ties the map to the app: what it asks the engine, what it reports, and what it is given to show. */

import type { LonLat, Place } from '../../../engine/api.ts'
import type { MapEvents, MapPort } from '../../../map/api.ts'
import { changeAt, selectChange } from '../../commands/case/select-change.ts'
import { selectMunicipality } from '../../commands/case/select-municipality.ts'
import { followAssist, showAssist } from '../../commands/draw/assist.ts'
import { cancelDrawing, onFinish, onFinishLine, onRefuse, onSketch } from '../../commands/draw/session.ts'
import { snapPoint, traceLine } from '../../commands/draw/snap.ts'
import { finishTool, stepBack, withUnits } from '../../commands/draw/tools.ts'
import { showGeometry } from '../../commands/map/geometry.ts'
import { showLabels, showRegions } from '../../commands/map/labels-and-regions.ts'
import { showWholeCase, zoomToMunicipality } from '../../commands/map/zoom.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getMap, getServices, setMap } from '../../state/services.ts'
import { useTool } from '../../state/tool.ts'
import { isBesideMap, useUi } from '../../state/ui.ts'
import { followGroups, showGroups } from '../../views/cooperations/cooperations-on-map.ts'
import { isNarrow, mapPadding } from './padding.ts'

const NOWHERE: Place = { code: '', name: '', region: null, movedFrom: null }

const port: MapPort = {
  snap: snapPoint,
  trace: traceLine,
  locate(point) {
    const date = presentProposal(useCase.getState())?.effectiveDate
    return date ? getServices().engine.locate(point, date) : Promise.resolve(NOWHERE)
  }
}

const events: MapEvents = {
  onReady: () => useUi.setState({ mapState: 'ready' }),
  onHover: hovered => useUi.setState({ hovered }),
  onUserMove: () => useUi.setState(({ userMoves }) => ({ userMoves: userMoves + 1 })),
  onView: () => useUi.setState(({ views }) => ({ views: views + 1 })),
  onSelect(code, at, movedFrom) {
    // Beside a dialog the map is looked at, not worked on.
    if (isBesideMap(useUi.getState().dialog)) return
    const change = at && code && movedFrom !== null ? changeAt(at, movedFrom, code) : null
    if (change) {
      selectChange(change)
      return
    }
    selectMunicipality(code)
    // On a phone the card rises over the place that was tapped.
    if (code && isNarrow()) zoomToMunicipality(code)
  },
  onSketch,
  onFinish: area => void onFinish(area),
  onFinishLine: (line, held) => void onFinishLine(line, held),
  onRefuse,
  onContext(at, pixel) {
    if (!isBesideMap(useUi.getState().dialog)) void openMapMenu(at, pixel)
  },
  onPick: ({ codes, on }) => withUnits(units => units.pick(codes, on)),
  onPickWithin: ({ ring, on }) => withUnits(units => units.pickWithin(ring, on)),
  onPickingDone: finishTool,
  onPickingBack: stepBack,
  onCancel: () => cancelDrawing(true),
  onAnnounce: message => say(message, 'map'),
  onUnavailable(reason) {
    setMap(null)
    cancelDrawing(true)
    useUi.setState({ mapState: reason })
  }
}

/** The menu waits for the engine's word on what lies there; before the dataset is open there is nothing to offer. */
async function openMapMenu(at: LonLat, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  const place = await port.locate(at).catch(() => null)
  if (place && useCase.getState().opened) useUi.setState({ mapMenu: { x, y, at, place } })
}

/** Start the map in `container`; gives back how to end it. */
export function startMap(container: HTMLElement): () => void {
  let ended = false
  const follow = () => getMap()?.setPadding(mapPadding())
  const stops = [
    followGroups(),
    useUi.subscribe(
      (now, before) =>
        (now.sheetOpen !== before.sheetOpen || isBesideMap(now.dialog) !== isBesideMap(before.dialog)) && follow()
    ),
    useTool.subscribe((now, before) => (now.drawing === null) !== (before.drawing === null) && follow()),
    followAssist()
  ]
  window.addEventListener('resize', follow)
  void create(container, () => ended)
  return () => {
    ended = true
    for (const stop of stops) stop()
    window.removeEventListener('resize', follow)
    getMap()?.destroy()
    setMap(null)
  }
}

async function create(container: HTMLElement, ended: () => boolean): Promise<void> {
  try {
    const { createMap } = await import('../../../map/map.ts')
    if (ended()) return
    const map = await createMap({ container, dataUrl: getServices().dataUrl, port, events, padding: mapPadding() })
    if (ended()) {
      map.destroy()
      return
    }
    setMap(map)
    showGeometry()
    showAssist()
    showEverything()
  } catch {
    // onUnavailable has said why where the map could; a map that did not load is no more there than one without WebGL.
    if (!ended() && useUi.getState().mapState === 'starting') useUi.setState({ mapState: 'webgl-missing' })
  }
}

/** Give the map all it should show, as far as it is known. */
export function showEverything(): void {
  const map = getMap()
  const { opened, outcome } = useCase.getState()
  if (!map || !opened) return
  showLabels()
  showRegions()
  showGroups()
  if (outcome) map.setCase(outcome.movedLand, outcome.movedBorders)
  map.setSelected(useUi.getState().selected)
  void showWholeCase()
}

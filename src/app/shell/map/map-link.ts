/** Connects the map with the app: its questions to the engine, its events, and what it shows. */

import type { LonLat, Place } from '../../../engine/api.ts'
import type { MapEvents, MapPort } from '../../../map/api.ts'
import { changeAt, selectChange } from '../../commands/case/select-change.ts'
import { selectMunicipality } from '../../commands/case/select-municipality.ts'
import { followAssist, showAssist } from '../../commands/draw/assist.ts'
import { cancelDrawing, onFinish, onFinishLine, onRefuse, onSketch } from '../../commands/draw/session.ts'
import { snapPoint, traceLine } from '../../commands/draw/snap.ts'
import { finishTool, stepBack, withUnits } from '../../commands/draw/tools.ts'
import { showLabels, showRegions } from '../../commands/map/labels-and-regions.ts'
import { landTile, showLand } from '../../commands/map/land.ts'
import { rolesIn } from '../../commands/map/roles.ts'
import { showFirst, zoomToMunicipality } from '../../commands/map/zoom.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { keepFound } from '../../state/me.ts'
import { usePointed } from '../../state/pointed.ts'
import { getMap, getReferenceLines, getServices, setMap } from '../../state/services.ts'
import { useTheme } from '../../state/theme.ts'
import { useTool } from '../../state/tool.ts'
import { isBesideMap, useUi } from '../../state/ui.ts'
import { followGroups, showGroups } from '../../views/cooperations/cooperations-on-map.ts'
import { followAreas, showAreaAgain } from './follow-areas.ts'
import { isNarrow, mapPadding } from './padding.ts'
import { pageSeen } from './page-seen.ts'

const NOWHERE: Place = { code: '', name: '', region: null, movedFrom: null }

const port: MapPort = {
  snap: snapPoint,
  trace: traceLine,
  tile: landTile,
  unitTile: (layer, id) => getServices().engine.unitTile(layer, id),
  referenceTile: (layer, id) => getReferenceLines()?.tile(layer, id) ?? Promise.resolve(null),
  censusTile: id => getServices().engine.censusTile(id),
  parishes: () => getServices().engine.unitPieces('parish'),
  kilometreNet: (box, stepM) => getServices().engine.kilometreNet(box, stepM),
  locate(point) {
    const date = presentProposal(useCase.getState())?.effectiveDate
    return date ? getServices().engine.locate(point, date) : Promise.resolve(NOWHERE)
  }
}

const events: MapEvents = {
  onReady: () => useUi.setState({ mapState: 'ready' }),
  onSettled: () => useUi.setState({ pictured: false }),
  onHover: hovered => useUi.setState({ hovered }),
  onPoint: at => usePointed.setState({ at }),
  onUserMove: () => useUi.setState(({ userMoves }) => ({ userMoves: userMoves + 1 })),
  onView: () => useUi.setState(({ views }) => ({ views: views + 1 })),
  onSelect(code, at, movedFrom) {
    // While a dialog is open beside the map, the map can be moved but nothing selected.
    if (isBesideMap(useUi.getState().dialog)) return
    const change = at && code && movedFrom !== null ? changeAt(at, movedFrom, code) : null
    if (change) {
      selectChange(change)
      return
    }
    selectMunicipality(code)
    if (at && code) keepFound(at, code)
    // On a phone the card covers the place that was tapped.
    if (code && isNarrow()) void zoomToMunicipality(code)
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

/** Opens the map's menu once the engine has located the place. Before the dataset is open there is nothing to offer. */
async function openMapMenu(at: LonLat, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  const place = await port.locate(at).catch(() => null)
  if (place && useCase.getState().opened) useUi.setState({ mapMenu: { x, y, at, place } })
}

/** Starts the map in `container`. Returns how to end it. */
export function startMap(container: HTMLElement): () => void {
  let ended = false
  const follow = () => getMap()?.setPadding(mapPadding())
  const stops = [
    followGroups(),
    useUi.subscribe(
      (now, before) =>
        (now.sheetOpen !== before.sheetOpen ||
          now.beforeAfter !== before.beforeAfter ||
          isBesideMap(now.dialog) !== isBesideMap(before.dialog)) &&
        follow()
    ),
    useTheme.subscribe((now, before) => now.open !== before.open && follow()),
    useTool.subscribe((now, before) => (now.drawing === null) !== (before.drawing === null) && follow()),
    followAssist(),
    // After it: both have lines to show when a drawing ends.
    followAreas()
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

/** The code of the map, which is the largest part of the app. */
export const loadMap = () => import('../../../map/map.ts')

async function create(container: HTMLElement, ended: () => boolean): Promise<void> {
  try {
    const [{ createMap }] = await Promise.all([loadMap(), pageSeen()])
    if (ended()) return
    const { dataUrl } = getServices()
    const nearPlacesUrl = new URL('map/near-places.json', document.baseURI).href
    const map = await createMap({ container, dataUrl, nearPlacesUrl, port, events, padding: mapPadding() })
    if (ended()) {
      map.destroy()
      return
    }
    setMap(map)
    showLand()
    showAssist()
    showEverything()
  } catch {
    // If the map could tell why, onUnavailable has done so. A map whose code failed to load is treated as missing WebGL.
    if (!ended() && useUi.getState().mapState === 'starting') useUi.setState({ mapState: 'webgl-missing' })
  }
}

/** Passes everything known so far to the map. */
export function showEverything(): void {
  const map = getMap()
  const { opened, outcome } = useCase.getState()
  if (!map || !opened) return
  showLabels()
  showRegions()
  showGroups()
  if (outcome) map.setRoles(rolesIn(outcome))
  map.setSelected(useUi.getState().selected)
  showAreaAgain()
  showFirst()
}

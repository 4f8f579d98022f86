/** Picking units, from the first one to the change they become. */
import { bbox } from '@turf/bbox'
import { bboxPolygon } from '@turf/bbox-polygon'
import type { MultiPolygon, Polygon } from 'geojson'
import type { LonLat } from '../../../engine/api.ts'
import type { UnitLayer } from '../../../proposal/types.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { say } from '../../state/announcer.ts'
import { useCase } from '../../state/case.ts'
import { getMap } from '../../state/services.ts'
import { type Drawing, type OwnSelection, setDrawing, useTool } from '../../state/tool.ts'
import type { Layer, OwnLayer } from '../../state/units.ts'
import { useUnits } from '../../state/units.ts'
import { cancelPreviews, previewSoon } from '../draw/preview.ts'
import { suggestSoon, withSuggested } from '../draw/receiver.ts'
import { beginDrawing, commitDrawing, onRefuse } from '../draw/session.ts'
import { unitsWithin } from './choose.ts'
import { layersListed, loadLayer } from './layers.ts'

/** The selection before each step, for undoing the last one. */
let before: (readonly string[])[] = []

/** Starts the tool, with the units of the drawing already picked. */
export async function beginPicking(drawing: Drawing): Promise<void> {
  const layers = layersListed(useCase.getState().opened?.manifest.files ?? [])
  const units = drawing.units ?? { layer: layers[0] ?? 'parish', codes: [] }
  before = []
  useUnits.setState({ layers, loaded: null, failure: null })
  beginDrawing({ ...drawing, units, points: units.codes.length })
  await showLayer(units.layer)
  // Meanwhile the user may have gone over to another layer, or have picked from this one: what was meant then holds no more.
  const now = useTool.getState().drawing?.units
  if (now?.layer !== units.layer) return
  say({ id: 'picking.started' }, 'map')
  if (now === units) show(units.codes)
}

/** Switches to another layer of units, which clears the selection. */
export async function chooseLayer(layer: UnitLayer | 'own'): Promise<void> {
  before = []
  const { own } = useUnits.getState()
  if (layer !== 'own') setDrawing({ units: { layer, codes: [] }, from: null })
  else if (own) setDrawing({ units: ownSelection(own, []), from: null })
  show([])
  await showLayer(layer)
}

/** The picked areas of the user's layer as one multipolygon, as the change will hold them. */
export function ownSelection({ units, polygons, parcels, source }: OwnLayer, codes: readonly string[]): OwnSelection {
  const area: MultiPolygon = { type: 'MultiPolygon', coordinates: codes.flatMap(code => polygons.get(code) ?? []) }
  const names = codes.map(code => units.get(code)?.name ?? code)
  return {
    layer: 'own',
    codes,
    names,
    area,
    source,
    ...(parcels ? { parcels: codes.flatMap(code => parcels.get(code) ?? []) } : {})
  }
}

async function showLayer(layer: UnitLayer | 'own'): Promise<void> {
  useUnits.setState({ loaded: null, failure: null })
  try {
    const loaded = layer === 'own' ? useUnits.getState().own : await loadLayer(layer)
    if (!loaded || useTool.getState().drawing?.units?.layer !== layer) return
    useUnits.setState({ loaded })
    const map = getMap()
    map?.setUnits(loaded.layer === 'own' ? { shapes: loaded.shapes } : { layer: loaded.layer }, !worksInBox())
    map?.setPickMode(useTool.getState().pickMode)
    map?.setPicked(useTool.getState().drawing?.units?.codes ?? [], useTool.getState().drawing?.from ?? null)
  } catch (error) {
    useUnits.setState({ failure: causeOf(error) })
  }
}

/** The units come a while after the tool: whoever has gone on to its fields and buttons meanwhile is not called back to the map. */
function worksInBox(): boolean {
  return document.activeElement?.closest('.draw-box') != null
}

/** Adds units to the selection, or (`on` false) removes them. */
export function pick(codes: readonly string[], on: boolean): void {
  const { drawing } = useTool.getState()
  const { loaded } = useUnits.getState()
  if (!drawing?.units || !loaded) return
  const picked = drawing.units.codes
  const isPicked = new Set(picked)
  const changed = codes.filter(code => loaded.units.has(code) && isPicked.has(code) !== on)
  if (changed.length === 0) return
  before.push(picked)
  const gone = new Set(changed)
  const now = on ? [...picked, ...changed] : picked.filter(code => !gone.has(code))
  const names = { names: changed.map(code => loaded.units.get(code)?.name ?? code) }
  const values = { n: changed.length, names, total: now.length }
  say(on ? { id: 'picking.picked', values } : { id: 'picking.dropped', values }, 'map')
  show(now)
}

/** A rectangle or a lasso was drawn round units. */
export function pickWithin(ring: readonly LonLat[], on: boolean): void {
  const { loaded } = useUnits.getState()
  const { drawing } = useTool.getState()
  if (!loaded || !drawing) return
  const codes = unitsWithin(loaded.units.values(), ring, drawing.from)
  if (codes.length === 0) say({ id: 'map.unit.none' }, 'map')
  pick(codes, on)
}

/** Restricts the change to the units' land in one municipality; null: whole units. */
export function choosePart(code: string | null): void {
  setDrawing({ from: code === null ? null : [code] })
  show(useTool.getState().drawing?.units?.codes ?? [])
}

export function takeBack(): void {
  const last = before.pop()
  if (last) show(last)
}

/** Turns the units into a change, or tells why not. */
export async function finishPicking(): Promise<void> {
  const { drawing } = useTool.getState()
  if (!drawing?.units) return
  if (drawing.units.codes.length === 0) {
    onRefuse({ id: 'picking.refuse-none' })
    return
  }
  cancelPreviews()
  await commitDrawing(await withSuggested(drawing, null))
}

function show(codes: readonly string[]): void {
  const { drawing } = useTool.getState()
  if (!drawing?.units) return
  const { own } = useUnits.getState()
  const units = drawing.units.layer === 'own' && own ? ownSelection(own, codes) : { ...drawing.units, codes }
  setDrawing({ units, points: codes.length })
  const map = getMap()
  map?.setPicked(codes, drawing.from)
  const { loaded } = useUnits.getState()
  const around = units.layer === 'own' && codes.length > 0 ? units.area : loaded && boxAround(loaded, codes)
  if (!around) {
    cancelPreviews()
    setDrawing({ preview: null, problem: null })
    map?.setDraft(null)
    map?.setPointerNote(null)
    return
  }
  suggestSoon(around)
  previewSoon()
}

/** A rectangle around the units, which is enough for suggesting a receiver. */
function boxAround({ units }: Layer, codes: readonly string[]): Polygon | null {
  const corners = codes.flatMap(code =>
    (units.get(code)?.pieces ?? []).flatMap(({ box: [west, south, east, north] }) => [
      [west, south],
      [east, north]
    ])
  )
  return corners.length > 0 ? bboxPolygon(bbox({ type: 'MultiPoint', coordinates: corners })).geometry : null
}

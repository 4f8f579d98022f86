/** The maps a case's papers show, asked of the engine where it stands at the proposal. */
import type { CaseState, EngineApi, UtmBox } from '../../engine/api.ts'
import { toGridMm, toUtm32 } from '../../geometry/grid.ts'
import { type Change, hasArea, type Proposal } from '../../proposal/types.ts'
import { boxOf, frameAround, meets, union } from './frame.ts'
import { type Part, partsOf } from './parts.ts'
import type { MapPicture } from './svg.ts'

export interface CaseMaps {
  readonly parts: readonly Part[]
  /** null where nothing is on the map. */
  readonly overview: MapPicture | null
  /** Of changes whose land is on the map, by id: within a paper, and as a sheet of its own. */
  readonly changes: ReadonlyMap<string, ChangeMaps>
  readonly councils: ReadonlyMap<string, MapPicture>
}

export interface ChangeMaps {
  readonly inText: MapPicture
  readonly sheet: MapPicture
}

/** Millimetres of paper. */
const TEXT = { width: 166, height: 110 }
const OVERVIEW = { width: 166, height: 150 }
const SHEET_A4 = { width: 166, height: 182 }
const SHEET_A3 = { width: 376, height: 188 }
/** Metres: a smaller stretch shows nothing around it. */
const LEAST = 120
/** On paper, millimetres: lines need not be truer. */
const TOLERANCE_MM = 0.08
/** Coarser than this on A4, and the sheet is A3. */
const FINE = 25_000
/** More sheets nobody looks at, and each takes time to make. */
export const MOST_MAPS = 60

type MapEngine = Pick<EngineApi, 'movedLand' | 'mapSheet' | 'extent'>

/** The engine must stand at the proposal (`evaluate` or `resume`). `councils`: codes of those that get a map. */
export async function mapsOf(
  engine: MapEngine,
  proposal: Proposal,
  state: CaseState,
  councils: readonly string[]
): Promise<CaseMaps> {
  const gone = new Set(state.facts.municipalities.filter(({ abolished }) => abolished).map(({ code }) => code))
  const parts = partsOf(await engine.movedLand(), gone)
  let made = 0
  const picture = async (id: string, around: UtmBox, { width, height } = TEXT): Promise<MapPicture> => {
    const frame = frameAround(atLeast(around), width, height)
    const sheet = await engine.mapSheet(frame.box, (TOLERANCE_MM * frame.scale) / 1000)
    return { id: `kort${++made}-${id}`, frame, sheet, parts }
  }
  const extents = new Map<string, UtmBox>()
  for (const code of new Set([...councils, ...state.facts.municipalities.map(one => one.code)])) {
    const extent = await engine.extent(code)
    if (extent) extents.set(code, utmBox(extent))
  }
  const own = state.facts.municipalities.map(({ code }) => extents.get(code)).filter(box => box !== undefined)
  const all = union([...own, ...parts.map(({ box }) => box)])
  const byId = new Map(proposal.changes.map(change => [change.id, change]))
  const changes = new Map<string, ChangeMaps>()
  for (const { id, bbox, problem, off, areaM2, unplacedM2, moved } of state.changes) {
    const change = byId.get(id)
    if (problem !== null || off || changes.size >= MOST_MAPS || !change || !ON_MAP.includes(change.type)) continue
    if (moved.length > 0 && unplacedM2 >= areaM2 && unplacedM2 > 0) continue
    // A change without a drawing is where its land is.
    const ways = new Set(moved.map(({ from, to }) => `${from} ${to}`))
    const land = parts.filter(({ from, to }) => ways.has(`${from} ${to}`)).map(({ box }) => box)
    const around = (isDrawn(change) ? null : union(land)) ?? utmBox(bbox)
    const a4 = frameAround(atLeast(around), SHEET_A4.width, SHEET_A4.height)
    const size = a4.scale > FINE ? SHEET_A3 : SHEET_A4
    changes.set(id, { inText: await picture('del', around), sheet: await picture('ark', around, size) })
  }
  const ofCouncils = new Map<string, MapPicture>()
  for (const code of councils) {
    const touched = union(parts.filter(({ from, to }) => from === code || to === code).map(({ box }) => box))
    const around = touched ?? extents.get(code)
    if (around && ofCouncils.size < MOST_MAPS) ofCouncils.set(code, await picture('kommune', around))
  }
  return {
    parts,
    overview: all && state.facts.municipalities.length > 0 ? await picture('oversigt', all, OVERVIEW) : null,
    changes,
    councils: ofCouncils
  }
}

/**
 * One map: of the land that moves with a third more around it, else of the municipalities the case is of, else of the country.
 * As for `mapsOf`. `codes`: of every municipality there is.
 */
export async function caseMap(
  engine: MapEngine,
  state: CaseState,
  codes: readonly string[],
  paper: { readonly width: number; readonly height: number }
): Promise<MapPicture | null> {
  const { municipalities } = state.facts
  const gone = new Set(municipalities.filter(({ abolished }) => abolished).map(({ code }) => code))
  const parts = partsOf(await engine.movedLand(), gone)
  const moved = union(parts.map(({ box }) => box))
  const boxes = moved ? [grown(moved)] : []
  if (!moved)
    for (const code of municipalities.length > 0 ? municipalities.map(one => one.code) : codes) {
      const extent = await engine.extent(code)
      if (extent) boxes.push(utmBox(extent))
    }
  const all = union(boxes)
  if (!all) return null
  const frame = frameAround(atLeast(all), paper.width, paper.height)
  return { id: 'kort', frame, sheet: await engine.mapSheet(frame.box, (TOLERANCE_MM * frame.scale) / 1000), parts }
}

function grown([west, south, east, north]: UtmBox): UtmBox {
  const margin = Math.max(east - west, north - south) / 3
  return [west - margin, south - margin, east + margin, north + margin]
}

const isDrawn = (change: Change): boolean => hasArea(change) || change.type === 'redraw-border'

const ON_MAP: readonly string[] = [
  'transfer-area',
  'redraw-border',
  'transfer-units',
  'transfer-parcels',
  'new-municipality',
  'merge-municipalities',
  'settle-doubt'
]

/** Parts a picture shows. */
export const shownOn = ({ frame, parts }: MapPicture): readonly Part[] =>
  parts.filter(({ box }) => meets(box, frame.box))

function atLeast([west, south, east, north]: UtmBox): UtmBox {
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const [w, h] = [Math.max(east - west, LEAST) / 2, Math.max(north - south, LEAST) / 2]
  return [x - w, y - h, x + w, y + h]
}

/** Around an upright box of degrees, whose sides are no straight lines here: corners and middles do. */
function utmBox([west, south, east, north]: readonly [number, number, number, number]): UtmBox {
  const lons = [west, (west + east) / 2, east]
  const lats = [south, (south + north) / 2, north]
  return boxOf(lons.flatMap(lon => lats.flatMap(lat => toUtm32(toGridMm([lon, lat])))))
}

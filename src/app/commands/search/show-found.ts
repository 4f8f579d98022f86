/** What was found, shown on the map: brought into sight, with the card of the municipality that it lies in. */
import type { Found } from '../../../search/worker/search-worker.ts'
import '../../../i18n/search.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { keepFound } from '../../state/me.ts'
import { getMap, getServices } from '../../state/services.ts'
import { useUnits } from '../../state/units.ts'
import { islandCalled } from '../address/areas.ts'
import { selectMunicipality } from '../case/select-municipality.ts'
import { showArea } from '../map/show-area.ts'
import { showTouched } from '../map/show-touched.ts'
import { grow, union, zoomToMunicipality } from '../map/zoom.ts'

/** Degrees of latitude shown to each side of a place: a town with what lies around it, or a single spot. */
const AROUND = { town: 0.02, spot: 0.006 }
/** Share of an own area's size shown around it. */
const OWN_MARGIN = 0.5

export async function showFound(found: Found): Promise<void> {
  if (found.kind === 'point') {
    await showPoint(found.point, AROUND.spot)
    return
  }
  const { kind, id, name, point } = found.entry
  if (kind === 'municipality' || kind === 'abolished') {
    selectMunicipality(id)
    await zoomToMunicipality(id)
  } else if (kind === 'cooperation' || kind === 'parish' || kind === 'region') await showArea({ kind, id })
  // One that only the names of places have is a place like others.
  else if (kind === 'island' && islandCalled(id)) await showArea({ kind, id })
  else if (kind === 'own' || kind === 'parcel') showOwn(id)
  else if (kind === 'polling-district') await showTouched({ kind, code: id, name, change: '', from: '', to: '' })
  else if (point) await showPoint(point, kind === 'town' || kind === 'lake' ? AROUND.town : AROUND.spot, name)
}

/** An area of the user's own file: where it lies, whether it is being picked from or not. */
function showOwn(code: string): void {
  const box = union(
    useUnits
      .getState()
      .own?.units.get(code)
      ?.pieces.map(piece => piece.box) ?? []
  )
  if (!box) {
    say({ id: 'search.no-land' }, 'map')
    return
  }
  selectMunicipality(null)
  getMap()?.fitTo(grow(box, OWN_MARGIN))
}

/** At sea the map is moved all the same. */
async function showPoint(point: readonly [number, number], half: number, name = ''): Promise<void> {
  const [lon, lat] = point
  const place = await municipalityAt(point)
  selectMunicipality(place?.code || null)
  if (place?.code) keepFound(point, place.code, name)
  // A degree of longitude is a little more than half of one of latitude here.
  getMap()?.fitTo([lon - 1.8 * half, lat - half, lon + 1.8 * half, lat + half])
  const at = { lonLat: [lon, lat] as const }
  say(
    place?.name ? { id: 'search.shown.in', values: { at, name: place.name } } : { id: 'search.shown', values: { at } },
    'map'
  )
}

/** Whose a place is after the changes; null where that can't be known. */
export async function municipalityAt(point: readonly [number, number]) {
  const date = presentProposal(useCase.getState())?.effectiveDate
  if (!date) return null
  return getServices()
    .engine.locate(point, date)
    .catch(() => null)
}

/** A layer of parcels put to use: to pick from on the map, and to look the case's parcels up in. It stays in memory. */
import type { Feature, MultiPolygon, Position } from 'geojson'
import type { LayerParcel, ParcelLayer } from '../../../cadastre/layer/types.ts'
import { type Located, locateParcels } from '../../../cadastre/locate.ts'
import type { Message } from '../../../i18n/message.ts'
import { tooManyPoints } from '../../../proposal/budget.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { getMap } from '../../state/services.ts'
import type { OwnLayer, Unit } from '../../state/units.ts'
import { useUnits } from '../../state/units.ts'
import { edit } from '../case/log.ts'
import { newId } from '../case/new-id.ts'
import { blankDrawing } from '../draw/session.ts'
import { grow, union } from '../map/zoom.ts'
import { innerPoint } from '../units/inner-point.ts'
import { beginPicking, ownSelection } from '../units/session.ts'

/** Share of the layer's size that is left free around it. */
const LAYER_MARGIN = 0.05

/** As the map and the list of units have it. */
function ownLayerOf({ fileName, source, parcels }: ParcelLayer): OwnLayer {
  const units = new Map<string, Unit>()
  const polygons = new Map<string, Position[][][]>()
  const features: Feature<MultiPolygon>[] = []
  for (const parcel of parcels) {
    const coordinates = parcel.polygons as Position[][][]
    const name = nameOf(parcel)
    units.set(parcel.id, { code: parcel.id, name, pieces: coordinates.map(pieceOf) })
    polygons.set(parcel.id, coordinates)
    features.push({
      type: 'Feature',
      properties: { code: parcel.id, name },
      geometry: { type: 'MultiPolygon', coordinates }
    })
  }
  const shapes = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
  const byId = new Map(parcels.map(parcel => [parcel.id, parcel]))
  return { layer: 'own', fileName, source, shapes, units, polygons, parcels: byId }
}

const nameOf = ({ matrikelnr, ejerlav, ejerlavskode }: LayerParcel): string =>
  [matrikelnr, ejerlav ?? ejerlavskode ?? ''].filter(part => part !== '').join(', ')

function pieceOf(polygon: Position[][]) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon = 0, lat = 0] of polygon[0] ?? []) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  const box: [number, number, number, number] = [west, south, east, north]
  return { municipality: '', middle: innerPoint(polygon), box }
}

/** Puts the layer on the map to pick from. */
export async function pickFromLayer(layer: ParcelLayer): Promise<void> {
  const own = ownLayerOf(layer)
  useUnits.setState({ own })
  await beginPicking({ ...blankDrawing, id: newId(), purpose: 'transfer-units', units: ownSelection(own, []) })
  const around = union([...own.units.values()].flatMap(({ pieces }) => pieces.map(({ box }) => box)))
  if (around) getMap()?.fitTo(grow(around, LAYER_MARGIN))
  say({ id: 'parcel-layer.loaded', values: { n: layer.parcels.length } }, 'map')
}

/**
 * Fills in what the layer knows of the case's parcels: one step to undo. What came of each is given back, or why nothing was
 * filled in: a proposal that could not be opened again must not come about.
 */
export function findInLayer(layer: ParcelLayer): readonly Located[] | Message {
  const proposal = presentProposal(useCase.getState())
  if (!proposal) return []
  const { changes, located } = locateParcels(proposal.changes, layer)
  const tooMany = tooManyPoints({ changes })
  if (tooMany) return tooMany.message
  edit({ kind: 'set-changes', changes })
  return located
}

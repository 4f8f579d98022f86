/** What the evaluated proposal means for a place: whose it is without and with it, and how near a border is that moves. */
import { OUTSIDE } from '../../dataset/topology.ts'
import { geodesicMetres } from '../../geometry/geodesic.ts'
import { toGridMm, toLonLat9 } from '../../geometry/grid.ts'
import { NearestPlace } from '../../geometry/nearest.ts'
import { labelAt } from '../../partition/point-location.ts'
import { DRAWN } from '../../partition/strands.ts'
import type { Division } from '../../subdivision/division.ts'
import type { LonLat, PlaceMeaning } from '../api.ts'
import { placeAt } from '../evaluate.ts'
import { datasetName } from '../facts/names.ts'
import { regionRef } from '../facts/region-facts.ts'
import type { Session } from '../session.ts'
import { nearestStrand } from './snap.ts'

/** On the date the outcome stands at. `point` is WGS84. */
export function placeMeaning(session: Session, point: LonLat): PlaceMeaning {
  const { outcome, dataset } = session
  const date = outcome.regions.onDate
  const [x, y] = toGridMm(point)
  const { origin, owner } = outcome.labels.land(labelAt(outcome.strands, x - outcome.origin[0], y - outcome.origin[1]))
  const code = outcome.owners.code(origin)
  return {
    before: {
      code,
      name: code === '' ? '' : datasetName(dataset, code),
      region: regionRef(dataset.register, code, date)
    },
    after: placeAt(session, point, date),
    isMoved: origin !== owner,
    moved: nearestMoved(outcome, point),
    near: nearestUncertain(outcome, point, dataset.manifest.accuracyM),
    accuracyM: dataset.manifest.accuracyM,
    hasUnplaced: !outcome.unplaced.isEmpty
  }
}

/** Lines that were no border between municipalities and are, or the other way round. */
function nearestMoved({ strands, labels, owners, origin }: Division, point: LonLat): PlaceMeaning['moved'] {
  const [x, y] = toGridMm(point)
  const nearest = new NearestPlace(x - origin[0], y - origin[1], Number.POSITIVE_INFINITY)
  for (const id of strands.livingOverlay()) {
    const kind = movedAs(labels.land(strands.leftOf(id)), labels.land(strands.rightOf(id)))
    if (kind === null) continue
    nearest.look(
      id,
      0,
      strands.vertexCount(id) - 1,
      v => strands.x(id, v),
      v => strands.y(id, v)
    )
  }
  const found = nearest.nearest
  if (!found) return null
  const at = toLonLat9([found.point[0] + origin[0], found.point[1] + origin[1]])
  const [left, right] = [labels.land(strands.leftOf(found.line)), labels.land(strands.rightOf(found.line))]
  const kind = movedAs(left, right) ?? 'new'
  const sides = kind === 'new' ? [left.owner, right.owner] : [left.origin, right.origin]
  // On the ellipsoid: the grid's own distances are up to a thousandth off far from its middle.
  return { kind, metres: geodesicMetres(point, at), point: at, between: sides.map(side => owners.code(side)).sort() }
}

interface Sides {
  readonly origin: number
  readonly owner: number
}

function movedAs(left: Sides, right: Sides): 'new' | 'former' | null {
  const was = isBorder(left.origin, right.origin)
  const is = isBorder(left.owner, right.owner)
  return was === is ? null : is ? 'new' : 'former'
}

const isBorder = (one: number, other: number): boolean => one !== other && one !== OUTSIDE && other !== OUTSIDE

/** The dataset's own lines are known within `accuracyM`: a place nearer than that may lie on either side. */
function nearestUncertain(outcome: Division, point: LonLat, accuracyM: number): PlaceMeaning['near'] {
  const { strands, labels, origin } = outcome
  const place = nearestStrand(outcome, point, accuracyM, id => {
    const [left, right] = [labels.land(strands.leftOf(id)), labels.land(strands.rightOf(id))]
    const borders = isBorder(left.origin, right.origin) || isBorder(left.owner, right.owner)
    return borders && strands.kindOf(id) !== DRAWN
  })
  if (!place) return null
  const at = toLonLat9([place.point[0] + origin[0], place.point[1] + origin[1]])
  return { metres: geodesicMetres(point, at) }
}

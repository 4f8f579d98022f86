/** Where a change is, for zooming to it. */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { keptBy } from '../../collections/kept.ts'
import { toLonLat9 } from '../../geometry/grid.ts'
import { boxOfRings, type Ring } from '../../geometry/rings.ts'
import { wayFrom } from '../../partition/labels.ts'
import { municipalitiesNamed } from '../../proposal/mentions.ts'
import { type Change, hasArea, hasUnits } from '../../proposal/types.ts'
import { landOfUnits } from '../../subdivision/changes/target-land.ts'
import type { Division } from '../../subdivision/division.ts'

/** WGS84 [west, south, east, north]. */
export type LonLatBox = [number, number, number, number]

type LonLat = readonly [lon: number, lat: number]

const NOWHERE: LonLatBox = [180, 90, -180, -90]
/** Denmark, for a change that names no place there is. */
const DENMARK: LonLatBox = [8, 54.5, 15.2, 57.8]

/** Of the drawing or the units; of a change with neither, of the municipalities or the regions it names. */
export function boxOf(outcome: Division, change: Change): LonLatBox {
  const drawn = boxOfDrawing(change) ?? boxOfUnits(outcome, change)
  if (drawn) return drawn
  const codes =
    change.type === 'merge-regions'
      ? membersBefore(outcome, new Set(change.codes))
      : municipalitiesNamed(change, 'limit', id => outcome.membersOf(id))
  const box = boxOfMunicipalities(outcome, codes)
  return box[0] > box[2] ? DENMARK : box
}

/** null for a change that names none, or some there are not. */
function boxOfUnits(outcome: Division, change: Change): LonLatBox | null {
  if (!hasUnits(change)) return null
  const land = landOfUnits(outcome, change.units)
  return land.ok && land.rings.length > 0 ? boxOfLand(outcome, land.rings) : null
}

/** Codes of the municipalities that lie in regions (ids or official codes) without the changes. */
function membersBefore({ owners, regions }: Division, wanted: ReadonlySet<string>): readonly string[] {
  return owners.all().flatMap(owner => {
    const region = regions.before(owner)
    const isWanted = region && (wanted.has(region.id) || (region.code !== null && wanted.has(region.code)))
    return isWanted ? [owners.code(owner)] : []
  })
}

/** A change is never altered. */
const drawings = new WeakMap<Change, LonLatBox>()

/** null for a change without a drawing. */
function boxOfDrawing(change: Change): LonLatBox | null {
  const known = drawings.get(change)
  if (known) return known
  const box = hasArea(change)
    ? boxOfArea(change.area)
    : change.type === 'redraw-border'
      ? boxOfPositions(change.line.coordinates)
      : null
  if (box) drawings.set(change, box)
  return box
}

function boxOfArea(area: Polygon | MultiPolygon): LonLatBox {
  return boxOfPositions((area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()).flat())
}

function boxOfPositions(positions: readonly Position[]): LonLatBox {
  return around(positions.map(([lon = 0, lat = 0]) => [lon, lat]))
}

/** Taken from the four corners of each municipality's box on the grid, which is askew to degrees by a little. */
function boxOfMunicipalities(outcome: Division, codes: readonly string[]): LonLatBox {
  const book = bookOf(outcome)
  let [west, south, east, north] = NOWHERE
  for (const code of codes) {
    const owner = outcome.owners.find(code)
    const box = book.get(owner, () => around(cornersOf(outcome, owner)))
    west = Math.min(west, box[0])
    south = Math.min(south, box[1])
    east = Math.max(east, box[2])
    north = Math.max(north, box[3])
  }
  return [west, south, east, north]
}

/** Kept until a change touches the municipality: many changes may name it. */
const bookOf = keptBy((outcome: Division) => outcome.cacheByOwner<LonLatBox>())

/** Of the land it had or has, by the pieces that is in. None for a municipality without land. */
function cornersOf({ fragments, labels, origin }: Division, owner: number): readonly LonLat[] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  const own = [...labels.ofOrigin(owner), ...labels.ofOwner(owner)]
  for (const way of new Set(own.map(label => wayFrom(labels.origin(label), labels.owner(label)))))
    for (const { box } of fragments.of(way)) {
      minX = Math.min(minX, box[0])
      minY = Math.min(minY, box[1])
      maxX = Math.max(maxX, box[2])
      maxY = Math.max(maxY, box[3])
    }
  if (minX > maxX) return []
  return [minX, maxX].flatMap(x => [minY, maxY].map(y => toLonLat9([x + origin[0], y + origin[1]])))
}

/** Of a ring on the grid, from the corners of its box there. */
export function boxOfLand({ origin }: Division, rings: readonly Ring[]): LonLatBox {
  const [minX, minY, maxX, maxY] = boxOfRings(rings)
  return around([minX, maxX].flatMap(x => [minY, maxY].map(y => toLonLat9([x + origin[0], y + origin[1]]))))
}

function around(points: readonly (readonly [number, number])[]): LonLatBox {
  let [west, south, east, north] = NOWHERE
  for (const [lon, lat] of points) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

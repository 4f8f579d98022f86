/**
 * `transfer-parcels`: land named by its parcels goes from one municipality to another. What outlines place on the map moves
 * there as any drawn area does; the rest moves by its registered area alone (unplaced-land.ts).
 */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { OUTSIDE } from '../../dataset/topology.ts'
import { toGridMm } from '../../geometry/grid.ts'
import { boxOfLine } from '../../geometry/near-lines.ts'
import { overlapM2 } from '../../geometry/overlap.ts'
import { doubledArea } from '../../geometry/rings.ts'
import { labelAt } from '../../partition/point-location.ts'
import { undoAll } from '../../partition/undo.ts'
import type { Division } from '../division.ts'
import type { Estimate } from '../residents/estimate.ts'
import { type ChangeHandler, NO_LAND, refuse, refused, type StepBase, type StepDone, type Taken } from './change.ts'
import { landUnder, SLIVER_M2, takeLand } from './move-land.ts'
import { movedTo } from './relabel.ts'
import { landInside, type NamedLand } from './target-land.ts'

/** A parcel, as far as it decides what moves. Areas in whole m². */
export interface NamedParcel {
  readonly matrikelnr?: string
  readonly ejerlav?: string
  readonly land?: string
  readonly areaM2?: number
  readonly whole?: boolean
  readonly outline?: Polygon | MultiPolygon
  readonly part?: Polygon | MultiPolygon
}

export interface TransferParcelsStep extends StepBase {
  readonly type: 'transfer-parcels'
  readonly parcels: readonly NamedParcel[]
  readonly areaM2?: number
  readonly from: string
  readonly to: string
}

function transfer(division: Division, step: TransferParcelsStep, prove: boolean): Taken {
  const { owners } = division
  for (const key of ['from', 'to'] as const) {
    const problem = owners.missing(step[key])
    if (problem) return refused(problem, `.${key}`, [step[key]])
  }
  if (step.from === step.to) return refused('already-receiver', '.to', [step.to])
  const fault = faultOf(step)
  if (fault) return fault
  const stray = partOutside(division, step)
  if (stray) return stray
  const { placed, unplacedM2 } = partedLand(step)
  const [giver, receiver] = [owners.find(step.from), owners.find(step.to)]
  if (unplacedM2 > division.areaM2(giver)) return refused('more-than-giver-has', '.parcels', [step.from], unplacedM2)
  const land = placed.length > 0 ? landOfParcels(division, placed) : null
  const strangers = land?.ok ? strangersUnder(division, step.from, placed) : []
  const taken = land ? takePlaced(division, step, land, prove) : { result: NO_LAND, undo: () => {} }
  if (!taken.result.ok) return taken
  const undos = [taken.undo]
  if (unplacedM2 > 0) undos.push(division.moveUnplaced(giver, receiver, unplacedM2))
  return { result: { ...together(division, step, taken.result, unplacedM2), strangers }, undo: undoAll(undos) }
}

/** What is missing or contradicts itself; null where every parcel is named and all areas are known. */
function faultOf({ parcels, areaM2: total }: TransferParcelsStep): Taken | null {
  let sum = 0
  let isWhole = true
  for (const [i, parcel] of parcels.entries()) {
    const named = (parcel.matrikelnr?.trim() && parcel.ejerlav?.trim()) || parcel.land?.trim()
    if (!named) return refused('parcel-unnamed', `.parcels[${i}]`)
    if (parcel.areaM2 === 0) return refused('parcel-without-area', `.parcels[${i}].areaM2`)
    if (parcel.areaM2 === undefined && landOf(parcel) === null) {
      if (total === undefined) return refused('parcel-without-area', `.parcels[${i}]`)
      isWhole = false
    }
    sum += parcel.areaM2 ?? 0
  }
  const drawn = parcels.some(parcel => parcel.areaM2 === undefined && landOf(parcel) !== null)
  if (total === undefined || drawn) return null
  // Some of them may be named without an area; none of them can be less than nothing.
  return (isWhole ? sum === total : sum < total) ? null : refused('parcel-sum', '.areaM2', [], sum)
}

/** A part that is drawn beyond its own parcel's outline; null where none is, by SLIVER_M2 or more. */
function partOutside(division: Division, { parcels }: TransferParcelsStep): Taken | null {
  for (const [i, { whole = false, outline, part }] of parcels.entries()) {
    if (whole || !outline || !part) continue
    const [own, drawn] = [landInside(division, outline), landInside(division, part)]
    // What is wrong with either is told where the land is taken.
    if (!own.ok || !drawn.ok) continue
    const all = drawn.rings.reduce((sum, ring) => sum + doubledArea(ring).toNumber() / 2e6, 0)
    const outside = all - overlapM2(drawn.rings, own.rings)
    if (outside >= SLIVER_M2) return refused('part-outside-parcel', `.parcels[${i}].part`, [], outside)
  }
  return null
}

/** Where a parcel says that its land lies; null where it does not. */
function landOf({ whole = false, outline, part }: NamedParcel): Polygon | MultiPolygon | null {
  return (whole ? outline : part) ?? null
}

interface PlacedParcel {
  readonly place: number
  readonly land: Polygon | MultiPolygon
}

/** m² of what has no place. Where only the sum of all is stated, nothing of it can be told apart, and all of it has none. */
function partedLand({ parcels, areaM2: total }: TransferParcelsStep): {
  readonly placed: readonly PlacedParcel[]
  readonly unplacedM2: number
} {
  const all = parcels.map((parcel, place) => ({ parcel, place, land: landOf(parcel) }))
  const placed = all.flatMap(({ place, land }) => (land ? [{ place, land }] : []))
  if (placed.length === parcels.length) return { placed, unplacedM2: 0 }
  const isKnown = parcels.every(({ areaM2 }) => areaM2 !== undefined)
  if (!isKnown && total !== undefined) return { placed: [], unplacedM2: total }
  return { placed, unplacedM2: all.reduce((sum, { land, parcel }) => sum + (land ? 0 : (parcel.areaM2 ?? 0)), 0) }
}

function takePlaced(division: Division, { from, to }: TransferParcelsStep, land: NamedLand, prove: boolean): Taken {
  const { owners } = division
  const [giver, receiver] = [owners.find(from), owners.find(to)]
  return takeLand(
    division,
    {
      land,
      to,
      gives: label => division.labels.owner(label) === giver,
      target: movedTo(division, receiver),
      whyNothing: under => {
        const [only] = under.keys()
        if (only === undefined) return refuse('at-sea', '.parcels')
        return under.size === 1 && only === receiver
          ? refuse('already-receiver', '.parcels', [to])
          : refuse('parcels-elsewhere', '.parcels', [from, ...[...under.keys()].map(owner => owners.code(owner))])
      }
    },
    prove
  )
}

const polygonsOf = (land: Polygon | MultiPolygon): readonly Position[][][] =>
  land.type === 'Polygon' ? [land.coordinates] : land.coordinates

function landOfParcels(division: Division, placed: readonly PlacedParcel[]): NamedLand {
  const places = placed.flatMap(({ place, land }) => polygonsOf(land).map(() => place))
  const coordinates = placed.flatMap(({ land }) => polygonsOf(land)) as Position[][][]
  const found = landInside(division, { type: 'MultiPolygon', coordinates })
  if (found.ok) return { ...found, path: '.parcels' }
  const polygon = Number(/^\.area\.coordinates\[(\d+)\]/.exec(found.path)?.[1])
  const place = places[polygon]
  return { ...found, path: place === undefined ? '.parcels' : `.parcels[${place}]` }
}

/** What the map moved and what has no place, as one move. How many live on land without a place nobody knows. */
function together(
  division: Division,
  { from, to }: TransferParcelsStep,
  placed: StepDone,
  unplacedM2: number
): StepDone {
  if (unplacedM2 === 0) return placed
  const { low, best, high } = placed.residents
  const anybody = division.mostResidents(division.owners.find(from))
  const residents: Estimate = { low, best, high: high + anybody }
  const areaM2 = placed.areaM2 + unplacedM2
  return { ...placed, moves: [{ from, to, areaM2, residents }], areaM2, residents, unplacedM2 }
}

/** m² under parcels that others than the giver have, the sea apart: they stay. Parcel by parcel, for they are told so. */
function strangersUnder(division: Division, from: string, placed: readonly PlacedParcel[]): StepDone['strangers'] {
  const giver = division.owners.find(from)
  return placed.flatMap(parcel => {
    // Most parcels lie wholly within the giver, and there may be thousands.
    if (liesWithin(division, giver, parcel)) return []
    const land = landOfParcels(division, [parcel])
    if (!land.ok) return []
    return [...landUnder(division, land.rings)]
      .filter(([owner, areaM2]) => owner !== giver && areaM2 >= SLIVER_M2)
      .map(([owner, areaM2]) => ({ parcel: parcel.place, code: division.owners.code(owner), areaM2 }))
  })
}

/** mm: farther than a drawn point is brought to a border. */
const BESIDE = 1000

/** True where no border comes near a parcel and the land is the owner's. */
function liesWithin({ strands, labels, origin }: Division, owner: number, { land }: PlacedParcel): boolean {
  const points = polygonsOf(land)
    .flat(2)
    .map(([lon = 0, lat = 0]) => toGridMm([lon, lat]))
  const x = points.map(([px]) => px - origin[0])
  const y = points.map(([, py]) => py - origin[1])
  const [minX, minY, maxX, maxY] = boxOfLine({ x, y })
  if (strands.query(minX - BESIDE, minY - BESIDE, maxX + BESIDE, maxY + BESIDE).length > 0) return false
  const label = labelAt(strands, x[0] as number, y[0] as number)
  return label !== OUTSIDE && labels.owner(label) === owner
}

/** What a parcel is called decides nothing, but whether it is named does. */
const decided = ({ matrikelnr, ejerlav, land, areaM2, whole, outline, part }: NamedParcel) => [
  Boolean(matrikelnr?.trim() && ejerlav?.trim()),
  Boolean(land?.trim()),
  areaM2 ?? null,
  whole ?? false,
  outline ?? null,
  part ?? null
]

export const transferParcels: ChangeHandler<TransferParcelsStep> = {
  apply: transfer,
  decidedBy: ({ parcels, areaM2, from, to }) => [parcels.map(decided), areaM2 ?? null, from, to]
}

/** What tiles are made of: the division as it stands, or the overview before there is one. */
import { addAt } from '../../collections/lists.ts'
import { ArcKind, type LandTopology, OUTSIDE } from '../../dataset/topology.ts'
import type { Label } from '../../partition/labels.ts'
import { labelAt } from '../../partition/point-location.ts'
import { edgePolygons } from '../../partition/polygonize.ts'
import { DRAWN, type LineKind, Strands } from '../../partition/strands.ts'
import type { Division } from '../../subdivision/division.ts'
import type { Region } from '../../subdivision/regions.ts'
import type { BorderKind } from '../api.ts'
import type { Sides } from './border-names.ts'
import type { LandPiece, MapLand } from './land-tile.ts'
import type { Properties } from './tile-writer.ts'
import { VertexWeights } from './vertex-weights.ts'

export const KINDS: Readonly<Record<Exclude<LineKind, typeof DRAWN>, BorderKind>> = {
  [ArcKind.municipal]: 'municipal',
  [ArcKind.coast]: 'coast',
  [ArcKind.national]: 'national'
}

/** Municipalities and borders only: names and regions come with the register. */
export function overviewLand(land: LandTopology): MapLand {
  const code = (label: Label) => land.faces[label] ?? ''
  return fixedLand(
    land,
    label => (label === OUTSIDE ? null : { code: code(label), region: '', inDivision: true }),
    (left, right, kind) => ({ left: code(left), right: code(right), kind: KINDS[kind as ArcKind], region: false })
  )
}

/** Land that no change touches; labels are its faces. */
export function fixedLand(
  topology: LandTopology,
  land: MapLand['land'],
  border: (left: Label, right: Label, kind: LineKind) => Properties,
  sides: (left: Label, right: Label) => Sides | null = () => null
): MapLand {
  const strands = new Strands(topology)
  const beside: number[][] = []
  for (const id of strands.living())
    for (const label of [strands.leftOf(id), strands.rightOf(id)]) addAt(beside, label, id)
  const byLabel = new Map<Label, readonly LandPiece[]>()
  const borders = new Memo<Properties>()
  return {
    strands,
    weights: new VertexWeights(strands),
    origin: topology.origin,
    pieces(label) {
      const known = byLabel.get(label) ?? piecesOf(strands, beside[label] ?? [], label)
      byLabel.set(label, known)
      return known
    },
    labelAt: (x, y) => labelAt(strands, x, y),
    land,
    border(strand) {
      const [left, right, kind] = [strands.leftOf(strand), strands.rightOf(strand), strands.kindOf(strand)]
      return borders.of(left, right, String(kind), () => border(left, right, kind))
    },
    sides: strand => sides(strands.leftOf(strand), strands.rightOf(strand))
  }
}

/**
 * Layer `land`: {code, region, inDivision} of who has it, `from` where it was another's before: land that moved or was settled
 * (§ 4), `wasRegion` where it lay in another region. Layer `borders`: {left, right, kind, region}; region: between two regions; `wasRegion` where it was that before the
 * changes and is no more. Layer `sides`: codes of municipalities along their borders, as border-names.ts has them.
 */
export class DivisionLand implements MapLand {
  readonly strands: Strands
  readonly weights: VertexWeights
  readonly origin: readonly [number, number]
  protected readonly division: Division
  private readonly byOwner
  private borders = new Memo<Properties | null>()
  private stamp: object

  constructor(division: Division) {
    this.division = division
    this.strands = division.strands
    this.origin = division.origin
    this.weights = new VertexWeights(division.strands)
    this.byOwner = division.cacheByOwner<Map<Label, readonly LandPiece[]>>()
    this.stamp = division.regions.stamp
  }

  /** Tells states of what is baked into tiles besides the land itself apart. */
  get state(): object {
    return this.division.regions.stamp
  }

  pieces(label: Label): readonly LandPiece[] {
    const { labels } = this.division
    const ofOwner = this.byOwner.get(labels.owner(label), () => new Map())
    const known = ofOwner.get(label) ?? piecesOf(this.strands, this.division.strandsBeside(label), label)
    ofOwner.set(label, known)
    return known
  }

  readonly labelAt = (x: number, y: number): Label => labelAt(this.strands, x, y)

  land(label: Label): Properties | null {
    const { labels, owners, regions } = this.division
    const { origin, base, owner } = labels.land(label)
    if (owner === OUTSIDE) return null
    const before = base === owner ? origin : base
    const [region, was] = [regions.of({ base, owner }), regions.before(origin)]
    return {
      code: owners.code(owner),
      region: region?.id ?? '',
      inDivision: owners.isInDivision(owner),
      ...(before === owner ? {} : { from: owners.code(before) }),
      ...(differ(region, was) ? { wasRegion: was?.id ?? '' } : {})
    }
  }

  border(strand: number): Properties | null {
    if (this.stamp !== this.state) {
      this.borders = new Memo()
      this.stamp = this.state
    }
    const { strands } = this
    const [left, right, kind] = [strands.leftOf(strand), strands.rightOf(strand), strands.kindOf(strand)]
    return this.borders.of(left, right, String(kind), () => this.describe(left, right, kind))
  }

  sides(strand: number): Sides | null {
    const { labels, owners } = this.division
    const [left, right] = [this.strands.leftOf(strand), this.strands.rightOf(strand)]
    const [one, other] = [labels.owner(left), labels.owner(right)]
    return one === OUTSIDE || other === OUTSIDE || one === other ? null : [owners.code(one), owners.code(other)]
  }

  protected describe(left: Label, right: Label, kind: LineKind): Properties | null {
    const { labels, owners, regions } = this.division
    const [one, other] = [labels.land(left), labels.land(right)]
    // Land keeps its region until a change moves it, so a region's border may lie where municipalities have none.
    const region = differ(regions.of(one), regions.of(other))
    const wasRegion = !region && differ(regions.before(one.origin), regions.before(other.origin))
    return {
      left: owners.code(one.owner),
      right: owners.code(other.owner),
      kind: one.owner === other.owner ? 'former' : kind === DRAWN ? 'new' : KINDS[kind],
      region,
      ...(wasRegion && { wasRegion })
    }
  }
}

/** Whether there is a border of regions between. */
export function differ(one: Region | null, other: Region | null): boolean {
  return one !== null && other !== null && one.id !== other.id
}

function piecesOf(strands: Strands, ids: Iterable<number>, label: Label): LandPiece[] {
  const polygons = edgePolygons(strands, ids, other => (other === label ? label : null))
  return polygons.map(polygon => ({ ...polygon, box: strands.boxAround(polygon.outer.map(({ strand }) => strand)) }))
}

/** One object for all strands that are alike. */
class Memo<T> {
  private readonly known = new Map<string, T>()

  of(left: Label, right: Label, kind: string, make: () => T): T {
    const key = `${left} ${right} ${kind}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const fresh = make()
    this.known.set(key, fresh)
    return fresh
  }
}

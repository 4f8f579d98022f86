/** The division without the proposal, on its effective date, as tiles: the same land by whose it was, with what the proposal does to it. */
import { keptBy } from '../../collections/kept.ts'
import { OUTSIDE } from '../../dataset/topology.ts'
import type { Label } from '../../partition/labels.ts'
import { DRAWN, type LineKind } from '../../partition/strands.ts'
import type { Division } from '../../subdivision/division.ts'
import type { Sides } from './border-names.ts'
import { DivisionLand, differ, KINDS } from './map-land.ts'
import { TileStore } from './tile-store.ts'
import type { Properties } from './tile-writer.ts'

/**
 * Layer `land`: {code, region, inDivision} of who has it in the dataset, `to` of who gets it, `toRegion` where it comes to lie in
 * another region. Layer `borders` as in DivisionLand, without what the proposal draws or gives up; `planned` is a line between
 * land of one municipality that the proposal parts.
 */
class BeforeLand extends DivisionLand {
  override land(label: Label): Properties | null {
    const { labels, owners, regions } = this.division
    const { origin, base, owner } = labels.land(label)
    if (origin === OUTSIDE) return null
    const [region, becomes] = [regions.before(origin), regions.of({ base, owner })]
    return {
      code: owners.code(origin),
      region: region?.id ?? '',
      inDivision: owners.isInDivision(origin),
      ...(owner === origin ? {} : { to: owners.code(owner) }),
      ...(differ(region, becomes) ? { toRegion: becomes?.id ?? '' } : {})
    }
  }

  override sides(strand: number): Sides | null {
    const { labels, owners } = this.division
    const one = labels.origin(this.strands.leftOf(strand))
    const other = labels.origin(this.strands.rightOf(strand))
    return one === OUTSIDE || other === OUTSIDE || one === other ? null : [owners.code(one), owners.code(other)]
  }

  protected override describe(left: Label, right: Label, kind: LineKind): Properties | null {
    const { labels, owners, regions } = this.division
    const [one, other] = [labels.land(left), labels.land(right)]
    const beside = { left: owners.code(one.origin), right: owners.code(other.origin) }
    if (one.origin === other.origin)
      return one.owner === other.owner ? null : { ...beside, kind: 'planned', region: false }
    return {
      ...beside,
      // No line is drawn where land of two meets: there was one.
      kind: kind === DRAWN ? 'municipal' : KINDS[kind],
      region: differ(regions.before(one.origin), regions.before(other.origin))
    }
  }
}

/** Made with the first that is asked for. */
export const beforeTiles = keptBy((division: Division) => new TileStore(division, new BeforeLand(division)))

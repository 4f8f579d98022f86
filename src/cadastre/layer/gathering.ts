/** Features as they come, with limits, and what is told of the file as a whole when it ends. */
import type { Message } from '../../i18n/message.ts'
import type { LayerCrs, UnknownCrs } from './crs.ts'
import { Projector, type RawRing } from './project.ts'
import { Skips } from './skips.ts'
import { type FilePlace, LayerError, type RawFeature, type RawLayer, type SkipReason } from './types.ts'

/** A municipality has some twenty thousand parcels, and a page that shows more of them becomes slow. */
const MOST_PARCELS = 100_000
const MOST_POINTS = 8_000_000
const MOST_ATTRIBUTES = 100

export interface ReadFeature {
  readonly type: string
  readonly attributes: ReadonlyMap<string, string>
  readonly place: FilePlace
  /** null where neither the feature nor the file says. */
  readonly crs: LayerCrs | UnknownCrs | null
  readonly rings: readonly (readonly RawRing[])[]
  /** Why its area can't be read. */
  readonly fault: SkipReason | null
}

const NAMED_PARCEL = /jordstykke/i
/** Elements of the cadastre that are parcels. */
const PARCEL = /jordstykke|matrikel$|parcel/i
/** Its borders, corner points and roads: they are there, and no parcels. */
const NO_PARCEL = /skel|punkt|centroid|optaget|fredskov|strandbeskyt|klitfred|majoratsskov|ejerlav|registrering|sag$/i

export class Gathering {
  private readonly asked: LayerCrs | null
  private readonly projector = new Projector()
  private readonly skips = new Skips()
  private readonly others = new Map<string, number>()
  private readonly features: RawFeature[] = []
  private readonly systems = new Set<string>()
  private total = 0
  private points = 0

  constructor(asked: LayerCrs | null) {
    this.asked = asked
  }

  /** Throws LayerError for what no file may have. */
  add({ type, attributes, place, crs, rings, fault }: ReadFeature): void {
    this.total++
    const isNamed = PARCEL.test(type)
    const isOther = !isNamed && (NO_PARCEL.test(type) || (rings.length === 0 && fault === null))
    const reason = fault ?? (rings.length === 0 ? 'no-area' : null)
    if (isOther) this.other(type)
    else if (reason) this.skips.add(reason, place)
    else this.place(type, attributes, place, rings, crs ?? this.asked)
  }

  private place(
    type: string,
    attributes: ReadonlyMap<string, string>,
    place: FilePlace,
    rings: readonly (readonly RawRing[])[],
    system: LayerCrs | UnknownCrs | null
  ): void {
    if (system === null) throw new LayerError({ id: 'parcel-layer.no-crs' }, place)
    if ('unknown' in system)
      throw new LayerError({ id: 'parcel-layer.unknown-crs', values: { name: system.unknown } }, place)
    const polygons = this.projector.polygons(rings, system, place)
    if (typeof polygons === 'string') {
      this.skips.add(polygons, place)
      return
    }
    this.systems.add(system.system)
    this.points += polygons.reduce((sum, polygon) => sum + polygon.reduce((all, ring) => all + ring.length, 0), 0)
    if (this.points > MOST_POINTS || this.features.length >= MOST_PARCELS)
      throw new LayerError(
        { id: 'parcel-layer.too-many', values: { parcels: MOST_PARCELS, points: MOST_POINTS } },
        place
      )
    const kept = attributes.size > MOST_ATTRIBUTES ? new Map([...attributes].slice(0, MOST_ATTRIBUTES)) : attributes
    this.features.push({ type, attributes: kept, polygons, place })
  }

  /** `date` of the file, YYYY-MM-DD. Throws LayerError where nothing can be used. */
  end(date: string | null): RawLayer {
    const skipped = this.skips.told()
    const [most] = skipped
    const features = this.onlyParcels()
    if (features.length === 0 && most)
      throw new LayerError({ id: `parcel-layer.all.${most.reason}`, values: { n: most.count } }, most.places[0])
    const { swapped } = this.projector
    const notes: Message[] = swapped
      ? [{ id: 'parcel-layer.swapped', values: { n: swapped.count, ...where(swapped.first) } }]
      : []
    return {
      features,
      total: this.total,
      skipped,
      others: this.others,
      system: [...this.systems].join(', '),
      date,
      notes
    }
  }

  /** Where some are called parcels, what is not is something else that lies on one and has its number. */
  private onlyParcels(): readonly RawFeature[] {
    if (!this.features.some(({ type }) => NAMED_PARCEL.test(type))) return this.features
    return this.features.filter(({ type }) => {
      const isParcel = NAMED_PARCEL.test(type)
      if (!isParcel) this.other(type)
      return isParcel
    })
  }

  private other(type: string): void {
    this.others.set(type, (this.others.get(type) ?? 0) + 1)
  }
}

const where = ({ line, feature }: FilePlace) => ({ line: line ?? 0, feature: feature ?? 0 })

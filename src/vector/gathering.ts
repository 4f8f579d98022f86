/** Features as they come, with limits, and what is told of the file as a whole when it ends. */
import type { Message } from '../i18n/message.ts'
import type { UnknownCrs, VectorCrs } from './crs.ts'
import { Projector } from './project.ts'
import { type Limits, Meter, type Reading } from './reading.ts'
import { pointsIn, type RawShape } from './shape.ts'
import { byReason, Skips } from './skips.ts'
import {
  type FilePlace,
  type GeometryKind,
  type SkipReason,
  Stopped,
  type VectorContent,
  VectorError,
  type VectorFeature,
  type VectorFormat
} from './types.ts'

/** What a page can hold of positions, with what is made of them. */
const MOST: Limits = { features: 500_000, points: 8_000_000 }
const MOST_ATTRIBUTES = 200
const MOST_LAYERS = 1000
/** Read or left out: a view can have rows without end. */
const MOST_TOTAL = 5_000_000
/** Features between two looks at whether the reading is stopped. */
const STRETCH = 64

export interface RawFeature {
  readonly layer: string
  readonly id: string | null
  readonly attributes: ReadonlyMap<string, string>
  readonly place: FilePlace
  /** null where neither the feature nor the file says. */
  readonly crs: VectorCrs | UnknownCrs | null
  readonly shape: RawShape
}

export class Gathering {
  readonly format: VectorFormat
  readonly meter: Meter
  private readonly reading: Reading
  private readonly most: Limits
  private readonly projector: Projector
  private readonly skips = new Skips()
  private readonly layers = new Map<string, { count: number; kinds: Set<GeometryKind> }>()
  private readonly others = new Map<string, number>()
  private readonly features: VectorFeature[] = []
  private readonly systems = new Set<string>()
  private readonly notes: Message[] = []
  private total = 0
  private points = 0
  private dates: string[] = []

  constructor(format: VectorFormat, reading: Reading, meter = new Meter(reading)) {
    this.format = format
    this.reading = reading
    this.meter = meter
    this.most = reading.most ?? MOST
    this.projector = new Projector(reading.exact ?? false)
  }

  /** Whether features of a layer are read, so that the others' shapes need not be. */
  wants(layer: string): boolean {
    const { layer: only = null, isWanted } = this.reading
    return (only === null || only === layer) && (isWanted?.(layer, this.format) ?? true)
  }

  /** A layer that is there, though it may have no features; `more` of them that are not read. Throws VectorError. */
  layer(name: string, more = 0): void {
    const known = this.layers.get(name) ?? { count: 0, kinds: new Set<GeometryKind>() }
    known.count += more
    this.layers.set(name, known)
    if (this.layers.size > MOST_LAYERS)
      throw new VectorError({ id: 'vector.too-many-layers', values: { n: MOST_LAYERS } })
    if (more === 0) return
    this.total += more
    this.others.set(name, (this.others.get(name) ?? 0) + more)
  }

  /** Throws VectorError for what no file may have, or Stopped. */
  add({ layer, id, attributes, place, crs, shape }: RawFeature): void {
    if (this.total % STRETCH === 0 && this.reading.stopped?.()) throw new Stopped()
    if (this.total >= MOST_TOTAL)
      throw new VectorError({ id: 'vector.too-many', values: { ...this.most, features: MOST_TOTAL } }, place)
    if (!this.wants(layer)) {
      this.layer(layer, 1)
      return
    }
    this.layer(layer)
    const kinds = kindsOf(shape)
    const known = this.layers.get(layer)
    if (known) known.count++
    for (const kind of kinds) known?.kinds.add(kind)
    this.total++
    const reason = this.reasonAgainst(shape, kinds)
    if (reason) this.skips.add(layer, reason, place)
    else this.place({ layer, id, attributes, place, crs, shape })
  }

  private reasonAgainst({ fault, polygons }: RawShape, kinds: readonly GeometryKind[]): SkipReason | null {
    if (fault) return fault
    if (kinds.length === 0) return 'empty'
    return this.reading.areasOnly && polygons.length === 0 ? 'no-area' : null
  }

  private place({ layer, id, attributes, place, crs, shape }: RawFeature): void {
    const system = crs ?? this.reading.system ?? null
    if (system === null) throw new VectorError({ id: 'vector.no-crs' }, place)
    if ('unknown' in system)
      throw new VectorError({ id: 'vector.unknown-crs', values: { name: system.unknown } }, place)
    this.points += pointsIn(shape)
    if (this.points > this.most.points || this.features.length >= this.most.features)
      throw new VectorError({ id: 'vector.too-many', values: { ...this.most } }, place)
    const wanted = this.reading.areasOnly ? { ...shape, lines: [], points: [] } : shape
    const placed = this.projector.place(wanted, system, place)
    if (typeof placed === 'string') {
      this.skips.add(layer, placed, place)
      return
    }
    this.systems.add(system.system)
    this.features.push({
      layer,
      number: place.feature ?? this.total,
      id,
      attributes: this.kept(attributes),
      ...placed,
      place
    })
  }

  private kept(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    if (attributes.size <= MOST_ATTRIBUTES) return attributes
    this.note({ id: 'vector.many-attributes', values: { n: MOST_ATTRIBUTES } })
    return new Map([...attributes].slice(0, MOST_ATTRIBUTES))
  }

  /** Told once. */
  note(message: Message): void {
    if (!this.notes.some(({ id }) => id === message.id)) this.notes.push(message)
  }

  /** Of the file or a layer of it, YYYY-MM-DD: the last one counts. */
  dated(date: string | null): void {
    if (date !== null) this.dates = [...this.dates, date].sort()
  }

  /** Throws VectorError where nothing can be used. */
  end(): VectorContent {
    const { layer } = this.reading
    if (layer != null && !this.layers.has(layer))
      throw new VectorError({
        id: 'vector.no-such-layer',
        values: { layer, layers: { names: [...this.layers.keys()] } }
      })
    if (this.total === 0) throw new VectorError({ id: 'vector.empty' })
    const skipped = this.skips.told()
    const [most] = byReason(skipped)
    if (this.features.length === 0 && most)
      throw new VectorError({ id: `vector.all.${most.reason}`, values: { n: most.count } }, most.places[0])
    const { swapped } = this.projector
    if (swapped) this.notes.push({ id: 'vector.swapped', values: { n: swapped.count, ...where(swapped.first) } })
    return {
      layers: [...this.layers].map(([name, { count, kinds }]) => ({ name, count, kinds: [...kinds] })),
      features: this.features,
      total: this.total,
      skipped,
      others: this.others,
      system: [...this.systems].join(', '),
      date: this.dates.at(-1) ?? null,
      notes: this.notes
    }
  }
}

function kindsOf({ polygons, lines, points }: RawShape): readonly GeometryKind[] {
  const kinds: GeometryKind[] = []
  if (polygons.length > 0) kinds.push('area')
  if (lines.length > 0) kinds.push('line')
  if (points.length > 0) kinds.push('point')
  return kinds
}

const where = ({ line, feature }: FilePlace) => ({ line: line ?? 0, feature: feature ?? 0 })

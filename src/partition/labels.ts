/**
 * Labels: what the land on one side of a border stretch is. A label says where land came from (its municipality in the
 * dataset) and who has it now, so that the outcome always knows what moved, from whom, however many changes there were.
 */

import { addTo } from '../collections/lists.ts'
import { OUTSIDE } from '../dataset/topology.ts'

/** Number of a label. Labels 0…faces−1 are the dataset's own: untouched land; 0 is outside. */
export type Label = number

/** What a label stands for. `origin` is a face of the dataset, `base` and `owner` are owners (see owners.ts). */
export interface Land {
  /** The municipality it lies in in the dataset: what residents and areas are counted by. */
  readonly origin: number
  /** Whom it belonged to before the changes: its origin, or the municipality a doubt was settled for (§ 4). */
  readonly base: number
  /** Who has it now. */
  readonly owner: number
}

/** Owners are numbered below this; the last number is free for looking what lies where. */
export const PROBE = 65535

/** Land that went the same way: from one base to one owner, whatever it was in the dataset. */
export type Way = number

const WAY = 65536

export const wayFrom = (base: number, owner: number): Way => base * WAY + owner
export const baseOf = (way: Way): number => Math.floor(way / WAY)
export const ownerOf = (way: Way): number => way % WAY

export class Labels {
  private readonly lands: Land[] = []
  private readonly known = new Map<string, Label>()
  private readonly byOwner = new Map<number, Label[]>()
  private readonly byOrigin = new Map<number, Label[]>()
  private readonly byWay = new Map<Way, Label[]>()
  private readonly ways: (Way | null)[] = []
  private settled = false
  private readonly faces: number

  /** One label per face of the dataset, including 0 = outside. */
  constructor(faces: number) {
    this.faces = faces
    for (let face = 0; face < faces; face++) this.of({ origin: face, base: face, owner: face })
  }

  get count(): number {
    return this.lands.length
  }

  of({ origin, base, owner }: Land): Label {
    const key = `${origin} ${base} ${owner}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const label = this.lands.length
    this.lands.push({ origin, base, owner })
    this.known.set(key, label)
    const way = base === owner ? null : wayFrom(base, owner)
    this.ways.push(way)
    if (label !== OUTSIDE) {
      addTo(this.byOwner, owner, label)
      addTo(this.byOrigin, origin, label)
    }
    if (way !== null) addTo(this.byWay, way, label)
    if (origin !== base) this.settled = true
    return label
  }

  land(label: Label): Land {
    return this.lands[label] as Land
  }

  origin(label: Label): number {
    return this.land(label).origin
  }

  base(label: Label): number {
    return this.land(label).base
  }

  owner(label: Label): number {
    return this.land(label).owner
  }

  /** True where another municipality has it than the one it belonged to; land settled under § 4 has not moved. */
  moved(label: Label): boolean {
    const { base, owner } = this.land(label)
    return base !== owner
  }

  /** The way moved land went; null for land that has not moved. */
  way(label: Label): Way | null {
    return this.ways[label] as Way | null
  }

  /** Labels of land a municipality has, or had at some time while changes came and went. */
  ofOwner(owner: number): readonly Label[] {
    return this.byOwner.get(owner) ?? []
  }

  ofOrigin(face: number): readonly Label[] {
    return this.byOrigin.get(face) ?? []
  }

  ofWay(way: Way): readonly Label[] {
    return this.byWay.get(way) ?? []
  }

  /** False as long as no doubt has ever been settled: then base and origin are the same everywhere. */
  get anySettled(): boolean {
    return this.settled
  }

  /** True for the dataset's own labels. */
  untouched(label: Label): boolean {
    return label < this.faces
  }
}

/**
 * Regions on the effective date, and what changes do to them. Land keeps its region until a change moves it: the region
 * set for the municipality that has it in the end, else the one set for the municipality it belonged to, else the one that
 * had. All changes take effect on one day, so the order they stand in says nothing: whoever had land in between doesn't count.
 */
import { regionOf, regionsOn } from '../dataset/regions.ts'
import type { Register } from '../dataset/types.ts'
import type { Land } from '../partition/labels.ts'
import type { Owners } from './owners.ts'

export interface Region {
  /** Stable id inside Skel. */
  readonly id: string
  /** Official code; null where none is published. */
  readonly code: string | null
  readonly name: string
}

export class Regions {
  private readonly register: Register
  private readonly owners: Owners
  private date = ''
  private readonly ofDate = new Map<number, Region | null>()
  /** Region set for a municipality. */
  private readonly assigned = new Map<number, Region>()
  /** What a region of the date, or one merged before, has become. */
  private readonly became = new Map<string, Region>()
  private state: object = {}

  constructor(register: Register, owners: Owners) {
    this.register = register
    this.owners = owners
  }

  /** YYYY-MM-DD. Only while no change that looks at regions is in force. */
  setDate(date: string): void {
    if (date === this.date) return
    this.ofDate.clear()
    this.state = {}
    this.date = date
  }

  /** Tells states of the regions apart; back again where a change is taken back. */
  get stamp(): object {
    return this.state
  }

  get onDate(): string {
    return this.date
  }

  /** Regions there are after the changes so far. */
  existing(): readonly Region[] {
    const regions = new Map<string, Region>()
    for (const region of regionsOn(this.register, this.date)) {
      const now = this.now(region)
      regions.set(now.id, now)
    }
    return [...regions.values()]
  }

  /** By id or official code; null where there is none after the changes so far. */
  find(idOrCode: string): Region | null {
    const regions = this.existing()
    return regions.find(({ id }) => id === idOrCode) ?? regions.find(({ code }) => code === idOrCode) ?? null
  }

  /** A municipality's region before the changes; null where no table covers the date, or it lies in none. */
  before(owner: number): Region | null {
    const known = this.ofDate.get(owner)
    if (known !== undefined) return known
    const found = regionOf(this.register, this.owners.code(owner), this.date)
    const region = found && { id: found.id, code: found.code, name: found.name }
    this.ofDate.set(owner, region)
    return region
  }

  /** The region set for a municipality; null where none is. */
  setFor(owner: number): Region | null {
    const region = this.assigned.get(owner)
    return region ? this.now(region) : null
  }

  /** The region land lies in after the changes. */
  of({ base, owner }: Pick<Land, 'base' | 'owner'>): Region | null {
    const given = this.assigned.get(owner) ?? this.assigned.get(base) ?? this.before(base)
    return given && this.now(given)
  }

  assign(owner: number, region: Region): () => void {
    const before = this.assigned.get(owner)
    const { state } = this
    this.assigned.set(owner, region)
    this.state = {}
    return () => {
      this.state = state
      if (before) this.assigned.set(owner, before)
      else this.assigned.delete(owner)
    }
  }

  /** True for an id whose region a change has made part of another: it can't be given out again. */
  hasEnded(id: string): boolean {
    return this.became.has(id) && this.now({ id, code: null, name: '' }).id !== id
  }

  merge(regions: readonly Region[], into: Region): () => void {
    const before = new Map(this.became)
    const { state } = this
    for (const { id } of regions) this.became.set(id, into)
    this.state = {}
    return () => {
      this.state = state
      this.became.clear()
      for (const [id, region] of before) this.became.set(id, region)
    }
  }

  /** A region that became itself under another name ends the chain. */
  private now(region: Region): Region {
    const seen = new Set<string>()
    let now = region
    while (!seen.has(now.id)) {
      seen.add(now.id)
      now = this.became.get(now.id) ?? now
    }
    return now
  }
}

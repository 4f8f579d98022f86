/**
 * Who can have land: the dataset's municipalities, by their face, and after them those the changes create. Numbers stay
 * the same for good, so labels may hold them; what comes and goes is whether a municipality exists.
 */
import type { MunicipalityRecord } from '../dataset/types.ts'
import { PROBE } from '../partition/labels.ts'

export class Owners {
  private readonly codes: string[]
  /** The first owner of each code. */
  private readonly numbers: Map<string, number>
  private readonly inDivision: readonly boolean[]
  private readonly datasetNames: ReadonlyMap<string, string>
  /** Number of faces: owners from here on are created by changes. */
  readonly faces: number
  private readonly names = new Map<number, string>()
  private readonly created = new Set<number>()
  private readonly ended = new Set<number>()
  private state: object = {}

  constructor(faces: readonly string[], municipalities: readonly MunicipalityRecord[]) {
    const records = new Map(municipalities.map(record => [record.code, record]))
    this.codes = [...faces]
    this.numbers = new Map(this.codes.map((code, owner) => [code, owner] as const).reverse())
    this.faces = faces.length
    this.inDivision = faces.map(code => records.get(code)?.inDivision ?? false)
    this.datasetNames = new Map(municipalities.map(({ code, name }) => [code, name]))
  }

  code(owner: number): string {
    return this.codes[owner] ?? ''
  }

  /** What it is called after the changes; its code where nobody has named it. */
  name(owner: number): string {
    const code = this.code(owner)
    return this.names.get(owner) ?? this.datasetNames.get(code) ?? code
  }

  /** Owner of a code: the dataset's, or one the changes have created; −1 for a code nobody has. */
  find(code: string): number {
    const owner = code === '' ? -1 : (this.numbers.get(code) ?? -1)
    return owner < this.faces || this.created.has(owner) ? owner : -1
  }

  /** True for a municipality of the division that no change has ended; false for Christiansø and for land abroad. */
  exists(owner: number): boolean {
    return !this.ended.has(owner) && (this.created.has(owner) || (this.inDivision[owner] ?? false))
  }

  /** False for land outside the division (Christiansø) and for what is no municipality at all. */
  isInDivision(owner: number): boolean {
    return this.created.has(owner) || (this.inDivision[owner] ?? false)
  }

  isCreated(owner: number): boolean {
    return this.created.has(owner)
  }

  /** Every owner there is, ended ones included; the dataset's in its order, then created ones by code. */
  all(): readonly number[] {
    const dataset = Array.from({ length: this.faces - 1 }, (_, i) => i + 1)
    return [...dataset, ...[...this.created].sort((a, b) => (this.code(a) < this.code(b) ? -1 : 1))]
  }

  /** Tells states of who there is and what they are called apart; back again where a change is taken back. */
  get stamp(): object {
    return this.state
  }

  /** A new municipality. The caller has seen to it that the code is free. */
  create(code: string, name: string): { owner: number; undo: () => void } {
    const known = this.codes.indexOf(code, this.faces)
    const owner = known >= 0 ? known : this.codes.push(code) - 1
    if (!this.numbers.has(code)) this.numbers.set(code, owner)
    if (owner >= PROBE) throw new RangeError('too many municipalities')
    this.created.add(owner)
    const undoName = this.rename(owner, name)
    return {
      owner,
      undo: () => {
        undoName()
        this.created.delete(owner)
      }
    }
  }

  rename(owner: number, name: string): () => void {
    const before = this.names.get(owner)
    const { state } = this
    this.names.set(owner, name)
    this.state = {}
    return () => {
      this.state = state
      if (before === undefined) this.names.delete(owner)
      else this.names.set(owner, before)
    }
  }

  end(owner: number): () => void {
    this.ended.add(owner)
    return () => this.ended.delete(owner)
  }

  /** Why a code is no municipality's, of now or before; null where it is one's. */
  stranger(code: string): 'unknown-code' | 'outside-division' | null {
    const owner = this.find(code)
    if (owner < 0) return 'unknown-code'
    return this.isInDivision(owner) ? null : 'outside-division'
  }

  /** Why a code can't be named as a municipality now; null where it can. */
  missing(code: string): 'unknown-code' | 'outside-division' | 'abolished-code' | null {
    return this.stranger(code) ?? (this.exists(this.find(code)) ? null : 'abolished-code')
  }
}

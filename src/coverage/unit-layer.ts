/** A layer of units (parishes, polling districts) as rings on the lattice. */
import type { UnitLayerId } from '../dataset/types.ts'
import type { LatticePoint } from './planar/lattice.ts'

export interface UnitLayer {
  readonly id: UnitLayerId
  /** In ascending order of their codes. */
  readonly units: readonly LayerUnit[]
  readonly rings: readonly UnitRing[]
  /** May a unit have land in several municipalities? */
  readonly straddles: boolean
}

export interface LayerUnit {
  readonly code: string
  /** The municipality it belongs to, or has most of its land in. */
  readonly municipality: string
}

export interface UnitRing {
  /** Index of the unit in its layer. */
  readonly unit: number
  /** Land on the left; the first point is repeated. */
  readonly points: readonly LatticePoint[]
}

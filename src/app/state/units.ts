/** Which units there are to pick from. */
import { create } from 'zustand'
import type { UnitLayer } from '../../proposal/types.ts'
import type { Layer, OwnLayer } from '../commands/units/layers.ts'

export const useUnits = create<{
  readonly layers: readonly UnitLayer[]
  /** What the user last read from a file; null until then. */
  readonly own: OwnLayer | null
  /** null while it is fetched. */
  readonly loaded: Layer | null
  /** Why it could not be fetched; words as the engine gave them. */
  readonly failure: string | null
}>()(() => ({ layers: [], own: null, loaded: null, failure: null }))

/** Which units there are to pick from. */
import { create } from 'zustand'
import type { UnitLayer } from '../../proposal/types.ts'
import type { Layer } from './layers.ts'

export const useUnits = create<{
  readonly layers: readonly UnitLayer[]
  /** null while it is fetched. */
  readonly loaded: Layer | null
  /** Why it could not be fetched; words as the engine gave them. */
  readonly failure: string | null
}>()(() => ({ layers: [], loaded: null, failure: null }))

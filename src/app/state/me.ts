/** The page "Hvad betyder det for mig?", and the place that is asked about. */
import { create } from 'zustand'
import type { LonLat } from '../../engine/api.ts'

export interface AskedPlace {
  /** WGS84. */
  readonly point: LonLat
  /** '' where only the point is known. */
  readonly name: string
}

export interface MeStore {
  readonly open: boolean
  readonly place: AskedPlace | null
  /** The place that was last found or pointed at, to ask about. */
  readonly found: (AskedPlace & { /** Of the municipality it lies in. */ readonly code: string }) | null
}

export const useMe = create<MeStore>()(() => ({ open: false, place: null, found: null }))

export const openMe = (place: AskedPlace | null): void => useMe.setState({ open: true, place })
export const closeMe = (): void => useMe.setState({ open: false })
export const keepFound = (point: LonLat, code: string, name = ''): void =>
  useMe.setState({ found: { point, code, name } })

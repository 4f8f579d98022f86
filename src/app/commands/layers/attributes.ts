/** What the reference layers in sight have at a place. */
import type { LonLat } from '../../../engine/api.ts'
import { useLayers } from '../../state/layers.ts'
import { readerOf } from './readers.ts'

export interface FeatureFound {
  readonly layer: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

/** Areas that hold the place, and lines and points within so many metres of it; the topmost layer first. */
export async function featuresAtPlace(at: LonLat, reachM: number): Promise<readonly FeatureFound[]> {
  const layers = useLayers.getState().layers.filter(({ visible, found }) => visible && found.kind === 'shapes')
  const found = await Promise.all(
    layers.map(async ({ file, found: { name }, name: layer }) => {
      const features = (await readerOf(file)?.at(name, at, reachM)) ?? []
      return features.map(attributes => ({ layer, attributes: [...attributes] }))
    })
  )
  return found.flat()
}

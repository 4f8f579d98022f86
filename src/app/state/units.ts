/** Which units there are to pick from. */
import type { Position } from 'geojson'
import { create } from 'zustand'
import type { LayerParcel } from '../../cadastre/layer/types.ts'
import type { BBox } from '../../map/api.ts'
import type { LayerSource, UnitLayer } from '../../proposal/types.ts'

/** What a unit has in one municipality. */
export interface UnitPiece {
  /** '' where it is not known, as for areas of the user's own. */
  readonly municipality: string
  /** WGS84: inside or near the largest part. */
  readonly middle: readonly [lon: number, lat: number]
  readonly box: BBox
}

export interface Unit {
  readonly code: string
  readonly name: string
  readonly pieces: readonly UnitPiece[]
}

/** A layer of the dataset's. */
export interface DatasetLayer {
  readonly layer: UnitLayer
  readonly units: ReadonlyMap<string, Unit>
}

/** Areas of the user's own file, kept as long as the page. */
export interface OwnLayer {
  readonly layer: 'own'
  readonly units: ReadonlyMap<string, Unit>
  readonly fileName: string
  /** What is written into a case that takes land from it. */
  readonly source: LayerSource
  /** UTF-8 GeoJSON for the map. */
  readonly shapes: Uint8Array<ArrayBuffer>
  /** WGS84, by code. */
  readonly polygons: ReadonlyMap<string, Position[][][]>
  /** By code, where the areas are parcels of the cadastre: they move as such. */
  readonly parcels?: ReadonlyMap<string, LayerParcel>
}

export type Layer = DatasetLayer | OwnLayer

export const useUnits = create<{
  readonly layers: readonly UnitLayer[]
  /** What the user last read from a file; null until then. */
  readonly own: OwnLayer | null
  /** null while it is fetched. */
  readonly loaded: Layer | null
  /** Why it could not be fetched; words as the engine gave them. */
  readonly failure: string | null
}>()(() => ({ layers: [], own: null, loaded: null, failure: null }))

/** What the app's commands work with. Set once at start; tests set their own. */
import type { LonLat, TileId } from '../../engine/api.ts'
import type { SupervisedEngine } from '../../engine/worker/supervised.ts'
import type { MapHandle, MapPort, SnapHit } from '../../map/api.ts'
import type { ProposalStorage } from '../../proposal/storage/storage.ts'

export interface Services {
  readonly engine: SupervisedEngine
  /** Rejects with a StorageError where the browser keeps nothing. */
  readonly storage: Promise<ProposalStorage>
  /** Absolute URL of the dataset's folder, with a closing slash: a worker resolves relative ones against itself. */
  readonly dataUrl: string
  readonly now: () => Date
}

/** What the map asks of reference layers. */
export interface ReferenceLines {
  readonly tile: (layer: string, id: TileId) => ReturnType<MapPort['referenceTile']>
  /** The nearest of each layer that is snapped to. */
  readonly nearest: (point: LonLat, metres: number) => Promise<readonly (SnapHit & { readonly metres: number })[]>
  readonly trace: (from: LonLat, to: LonLat) => Promise<readonly LonLat[] | null>
}

let services: Services | null = null
let map: MapHandle | null = null

export function provideServices(given: Services): void {
  services = given
}

/** Throws before `provideServices`: a programming error, never the user's. */
export function getServices(): Services {
  if (!services) throw new Error('services are not provided yet')
  return services
}

/** null where there is no map (yet, or for want of WebGL): everything else works without it. */
export const getMap = (): MapHandle | null => map

export function setMap(handle: MapHandle | null): void {
  map = handle
}

let referenceLines: ReferenceLines | null = null

/** null where there are none, as in most sessions. */
export const getReferenceLines = (): ReferenceLines | null => referenceLines

export function setReferenceLines(lines: ReferenceLines | null): void {
  referenceLines = lines
}

/** What the app's commands work with. Set once at start; tests set their own. */
import type { SupervisedEngine } from '../../engine/worker/supervised.ts'
import type { MapHandle } from '../../map/api.ts'
import type { ProposalStorage } from '../../proposal/storage/storage.ts'

export interface Services {
  readonly engine: SupervisedEngine
  /** Rejects with a StorageError where the browser keeps nothing. */
  readonly storage: Promise<ProposalStorage>
  /** Absolute URL of the dataset's folder, with a closing slash: a worker resolves relative ones against itself. */
  readonly dataUrl: string
  readonly now: () => Date
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

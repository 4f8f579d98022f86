/** The engine in its worker. Everything it returns is copied, except the map's bytes, which are handed over. */
import { expose, transfer } from 'comlink'
import { fetchReader } from '../../dataset/fetch-reader.ts'
import { browserFiles, keptReader } from '../../dataset/kept-files.ts'
import { ownReader } from '../../dataset/own-folder.ts'
import type { Proposal } from '../../proposal/types.ts'
import type { MapTile } from '../api.ts'
import { createEngine } from '../engine.ts'
import { FORGETFUL, type WireEngine } from './wire.ts'

const files = self.name === FORGETFUL ? null : browserFiles()
const engine = createEngine(
  base => ownReader(base) ?? (files ? keptReader(fetchReader(base), files) : fetchReader(base)),
  pause,
  async () => (await import('./sqlite.ts')).sqlite()
)

/** Lets messages that wait be taken, which a resolved promise alone does not. */
function pause(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

let held: Proposal | null = null

/** A copy: the engine keeps its own. */
function handedOver({ bytes, etag }: MapTile): MapTile {
  const copy = bytes.slice()
  return transfer({ bytes: copy, etag }, [copy.buffer])
}

const served: WireEngine = {
  ...engine,
  tile: async (id, side) => handedOver(await engine.tile(id, side)),
  censusTile: async id => handedOver(await engine.censusTile(id)),
  unitTile: async (layer, id) => handedOver(await engine.unitTile(layer, id)),
  preview: ({ draft, proposal }) => {
    held = proposal ?? held
    return held ? engine.preview({ proposal: held, draft }) : Promise.reject(new Error('no proposal was handed over'))
  },
  ping: async () => {},
  // Only pages from a secure place have locks.
  holdLock: async name => {
    const { locks } = navigator as Partial<WorkerNavigator>
    if (!locks) return false
    return new Promise(resolve => {
      locks
        .request(name, () => {
          resolve(true)
          return new Promise(() => {})
        })
        .catch(() => resolve(false))
    })
  }
}

expose(served)

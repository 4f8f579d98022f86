/** How scenarios lie in the browser's IndexedDB, and how the first version's single log becomes one of them. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { StorageError } from './storage-error.ts'

/** Put aside, not chosen: saved by another tab and then replaced, or no longer readable. */
export type Origin = 'other-tab' | 'broken'

export interface Kept {
  readonly name: string
  /** Scenarios are listed in this order. */
  readonly place: number
  readonly origin: Origin | null
  /** Another one with every save. */
  readonly revision: string
  /** The tab that saved it. */
  readonly tab: string
  readonly log: unknown
}

export interface ScenarioSchema extends DBSchema {
  scenarios: { key: string; value: Kept }
  /** `open` is the scenario worked on last, in whatever tab. */
  settings: { key: 'open'; value: string }
}

/** Version 1: one log, and what was put aside by the tab that saved it or as `broken-N`. */
interface FirstSchema extends DBSchema {
  current: { key: 'log'; value: FirstKept }
  aside: { key: string; value: FirstKept }
}
type FirstKept = Pick<Kept, 'revision' | 'tab' | 'log'>

/** The scenario a browser begins with. */
export const FIRST = 'first'

/** Rejects with `blocked` where a tab with an older Skel holds the database open. */
export function openScenarios(name: string): Promise<IDBPDatabase<ScenarioSchema>> {
  return new Promise((resolve, reject) => {
    let given = false
    openDB<ScenarioSchema & FirstSchema>(name, 2, {
      async upgrade(database, from, _to, tx) {
        const scenarios = database.createObjectStore('scenarios')
        const settings = database.createObjectStore('settings')
        if (from < 1) return
        const log = await tx.objectStore('current').get('log')
        if (log !== undefined) {
          await scenarios.put({ name: '', place: 0, origin: null, ...log }, FIRST)
          await settings.put(FIRST, 'open')
        }
        let place = 1
        for (const key of await tx.objectStore('aside').getAllKeys()) {
          const kept = (await tx.objectStore('aside').get(key)) as FirstKept
          const origin = key.startsWith('broken-') ? 'broken' : 'other-tab'
          await scenarios.put({ name: '', place: place++, origin, ...kept }, `aside-${key}`)
        }
        database.deleteObjectStore('current')
        database.deleteObjectStore('aside')
      },
      blocked() {
        given = true
        reject(new StorageError('blocked'))
      },
      // A newer Skel in another tab waits for this one to let go.
      blocking: (_from, _to, event) => (event.target as unknown as { close(): void }).close()
    }).then(database => {
      if (given) database.close()
      else resolve(database as unknown as IDBPDatabase<ScenarioSchema>)
    }, reject)
  })
}

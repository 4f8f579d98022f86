/**
 * Keeps the log in the browser (IndexedDB), so that a reload loses nothing. Nothing here reads the clock.
 *
 * Two tabs share one place. The newest save wins; what it replaces from another tab is put aside, both tabs are told, and
 * nothing is overwritten in silence.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Log } from './log.ts'
import { StorageError, storageError } from './storage-error.ts'
import { fromStored, toStored } from './stored-log.ts'

export { StorageError } from './storage-error.ts'

export interface ProposalStorage {
  /** The log as it was last saved, or null. Rejects with `broken` once where it can't be read; it is then put aside. */
  load(): Promise<Log | null>
  /**
   * Rejects with a StorageError where it could not be saved; what was saved before still stands then.
   * `replaced` is true where another tab had saved meanwhile: its log is put aside.
   */
  save(log: Log): Promise<{ readonly replaced: boolean }>
  clear(): Promise<void>
  /** Called when another tab has saved. Returns the way to stop listening. */
  onSavedElsewhere(listener: () => void): () => void
  close(): void
}

export interface StorageOptions {
  /** Name of the database; tests use their own. */
  readonly name?: string
}

interface Kept {
  /** Another one with every save. */
  readonly revision: string
  readonly tab: string
  readonly log: unknown
}

interface Schema extends DBSchema {
  current: { key: 'log'; value: Kept }
  /** What was replaced by another tab (key: the tab that saved it) and what could not be read (key: `broken-N`). */
  aside: { key: string; value: unknown }
}

/** Rejects with a StorageError `forbidden` where the browser keeps nothing. */
export async function openStorage({ name = 'skel' }: StorageOptions = {}): Promise<ProposalStorage> {
  const db = await told(() =>
    openDB<Schema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('current')
        database.createObjectStore('aside')
      }
    })
  )
  return new TabStorage(db, new BroadcastChannel(`${name}-saved`))
}

class TabStorage implements ProposalStorage {
  private readonly db: IDBPDatabase<Schema>
  private readonly channel: BroadcastChannel
  private readonly tab = randomName()
  /** Revision this tab last loaded or saved; null where there was none. */
  private seen: string | null = null

  constructor(db: IDBPDatabase<Schema>, channel: BroadcastChannel) {
    this.db = db
    this.channel = channel
  }

  load(): Promise<Log | null> {
    return told(async () => {
      const kept = await this.db.get('current', 'log')
      this.seen = kept?.revision ?? null
      if (kept === undefined) return null
      const log = fromStored(kept.log)
      if (log) return log
      await this.putAsideBroken()
      throw new StorageError('broken')
    })
  }

  save(log: Log): Promise<{ readonly replaced: boolean }> {
    return told(async () => {
      const tx = this.db.transaction(['current', 'aside'], 'readwrite')
      // One transaction: between reading the revision and writing ours no other tab can save.
      const current = tx.objectStore('current')
      const kept = await current.get('log')
      const replaced = kept !== undefined && kept.tab !== this.tab && kept.revision !== this.seen
      const revision = randomName()
      await Promise.all([
        ...(replaced ? [tx.objectStore('aside').put(kept, kept.tab)] : []),
        current.put({ revision, tab: this.tab, log: toStored(log) }, 'log'),
        tx.done
      ])
      this.seen = revision
      this.channel.postMessage('saved')
      return { replaced }
    })
  }

  clear(): Promise<void> {
    return told(() => this.db.delete('current', 'log'))
  }

  onSavedElsewhere(listener: () => void): () => void {
    // A channel never hears itself.
    const heard = () => listener()
    this.channel.addEventListener('message', heard)
    return () => this.channel.removeEventListener('message', heard)
  }

  close(): void {
    this.channel.close()
    this.db.close()
  }

  private async putAsideBroken(): Promise<void> {
    const tx = this.db.transaction(['current', 'aside'], 'readwrite')
    const kept = await tx.objectStore('current').get('log')
    const aside = tx.objectStore('aside')
    const number = (await aside.count()) + 1
    await Promise.all([aside.put(kept, `broken-${number}`), tx.objectStore('current').delete('log'), tx.done])
  }
}

async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw storageError(error)
  }
}

/** `crypto.randomUUID` is missing on pages without https. */
function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(16)).join('-')
}

/**
 * Keeps scenarios in the browser (IndexedDB), each with its whole log, so that a reload loses nothing. Nothing here reads
 * the clock.
 *
 * Two tabs share one place. Where both have the same scenario open the newest save wins; what it replaces from another tab
 * is put aside as a scenario of its own, both tabs are told, and nothing is overwritten in silence.
 */
import type { IDBPDatabase } from 'idb'
import type { Log } from '../log/log.ts'
import { fromStored, toStored } from '../log/stored-log.ts'
import type { Proposal } from '../types.ts'
import { StorageError, storageError } from './storage-error.ts'
import { FIRST, type Kept, type Origin, openScenarios, type ScenarioSchema } from './storage-schema.ts'

export { StorageError } from './storage-error.ts'

/** `name` is '' where nobody has given it one. */
export interface Scenario {
  readonly id: string
  readonly name: string
}

export interface OpenedScenario extends Scenario {
  readonly log: Log
}

/** A scenario in the list. */
export interface ScenarioEntry extends Scenario {
  /** Why it lies there, where nobody made it on purpose. */
  readonly origin: Origin | null
  /** As it stands; null where it can't be read. */
  readonly proposal: Proposal | null
}

/** What a browser without scenarios begins with. */
export const FIRST_SCENARIO: Scenario = { id: FIRST, name: '' }

export interface Saved {
  /** Another tab had saved it meanwhile: that is put aside. */
  readonly replaced: boolean
  /** What this tab had kept was no longer there: someone has cleared the browser's storage, and the other scenarios with it. */
  readonly cleared: boolean
}

/** Every function rejects with a StorageError and then leaves what was kept as it was. */
export interface ProposalStorage {
  /**
   * The scenario to go on with: `preferred`, else the one worked on last, else the first; null where there is none. Rejects
   * with `broken` once where it can't be read; it is then put aside, and the next call gives another.
   */
  load(preferred?: string | null): Promise<OpenedScenario | null>
  list(): Promise<readonly ScenarioEntry[]>
  /**
   * A scenario to work on. What another tab had left aside gets an id of its own, so that nothing replaces it any more.
   * Rejects with `gone` or `broken`.
   */
  open(id: string): Promise<OpenedScenario>
  /** A scenario to look at or copy; nothing changes. Rejects with `gone` or `broken`. */
  read(id: string): Promise<OpenedScenario>
  /** Its name stays that of the list. When it resolves no crash of the browser loses it any more. */
  save(scenario: Scenario, log: Log): Promise<Saved>
  /** A further scenario, last in the list. */
  add(name: string, log: Log): Promise<OpenedScenario>
  rename(id: string, name: string): Promise<void>
  remove(id: string): Promise<void>
  /** What is kept under an id as JSON, readable or not. */
  raw(id: string): Promise<string>
  /** Called when another tab has saved a scenario. Returns the way to stop listening. */
  onSavedElsewhere(listener: (id: string) => void): () => void
  /** Called when the browser has closed the storage by itself, as where someone clears it. Returns the way to stop listening. */
  onClosed(listener: () => void): () => void
  close(): void
}

export interface StorageOptions {
  /** Name of the database; tests use their own. */
  readonly name?: string
}

/** Rejects with a StorageError `forbidden` where the browser keeps nothing, `blocked` beside a tab of another version. */
export async function openStorage({ name = 'skel' }: StorageOptions = {}): Promise<ProposalStorage> {
  const db = await told(() => openScenarios(name))
  return new TabStorage(name, db, new BroadcastChannel(`${name}-saved`))
}

class TabStorage implements ProposalStorage {
  private readonly name: string
  private db: IDBPDatabase<ScenarioSchema>
  private closedByBrowser = false
  private readonly closings = new Set<() => void>()
  private readonly channel: BroadcastChannel
  private readonly tab = randomName()
  /** Revision of each scenario that this tab last loaded or saved. */
  private readonly seen = new Map<string, string>()

  constructor(name: string, db: IDBPDatabase<ScenarioSchema>, channel: BroadcastChannel) {
    this.name = name
    this.db = db
    this.channel = channel
    this.listenToClosing()
  }

  load(preferred: string | null = null): Promise<OpenedScenario | null> {
    return told(async () => {
      await this.reopened()
      const kept = (await this.inOrder()).filter(([, { origin }]) => origin === null)
      const last = await this.db.get('settings', 'open')
      const [id] = [preferred, last, kept[0]?.[0]].filter(wanted => kept.some(([key]) => key === wanted))
      return id ? this.opened(id) : null
    })
  }

  list(): Promise<readonly ScenarioEntry[]> {
    return told(async () => {
      await this.reopened()
      return (await this.inOrder()).map(([id, { name, origin, log }]) => ({
        id,
        name,
        origin,
        proposal: fromStored(log)?.present ?? null
      }))
    })
  }

  open(id: string): Promise<OpenedScenario> {
    return told(async () => {
      const opened = await this.opened(await this.adopted(id))
      await this.db.put('settings', opened.id, 'open')
      return opened
    })
  }

  read(id: string): Promise<OpenedScenario> {
    return told(async () => {
      const kept = await this.db.get('scenarios', id)
      if (!kept) throw new StorageError('gone')
      const log = fromStored(kept.log)
      if (!log) throw new StorageError('broken')
      return { id, name: kept.name, log }
    })
  }

  save({ id, name }: Scenario, log: Log): Promise<Saved> {
    return told(async () => {
      await this.reopened()
      // One transaction: between reading the revision and writing ours no other tab can save.
      const tx = this.db.transaction(['scenarios', 'settings'], 'readwrite', { durability: 'relaxed' })
      const scenarios = tx.objectStore('scenarios')
      const kept = await scenarios.get(id)
      const last = kept ? kept.place : await lastPlace(scenarios)
      // Another tab may have removed it, but then others are left.
      const cleared = kept === undefined && this.seen.has(id) && (await scenarios.count()) === 0
      const replaced = kept !== undefined && kept.tab !== this.tab && kept.revision !== this.seen.get(id)
      const revision = randomName()
      const place = kept ? kept.place : last + 1
      await Promise.all([
        ...(replaced ? [scenarios.put({ ...kept, origin: 'other-tab' }, `aside-${kept.tab}`)] : []),
        scenarios.put(
          { name: kept?.name ?? name, place, origin: null, revision, tab: this.tab, log: toStored(log) },
          id
        ),
        tx.objectStore('settings').put(id, 'open'),
        // Nothing more is asked of it, so nobody has to wait for the browser to notice that.
        tx.commit(),
        tx.done
      ])
      this.toDisk(id)
      if (cleared) this.seen.clear()
      this.seen.set(id, revision)
      this.channel.postMessage(id)
      return { replaced, cleared }
    })
  }

  add(name: string, log: Log): Promise<OpenedScenario> {
    return told(async () => {
      await this.reopened()
      const [id, revision] = [randomName(), randomName()]
      const tx = this.db.transaction('scenarios', 'readwrite', { durability: 'strict' })
      const place = (await lastPlace(tx.store)) + 1
      await Promise.all([
        tx.store.put({ name, place, origin: null, revision, tab: this.tab, log: toStored(log) }, id),
        tx.done
      ])
      this.seen.set(id, revision)
      return { id, name, log }
    })
  }

  rename(id: string, name: string): Promise<void> {
    return told(async () => {
      const tx = this.db.transaction('scenarios', 'readwrite')
      const kept = await tx.store.get(id)
      await Promise.all([...(kept ? [tx.store.put({ ...kept, name }, id)] : []), tx.done])
      if (!kept) throw new StorageError('gone')
    })
  }

  remove(id: string): Promise<void> {
    this.seen.delete(id)
    return told(() => this.db.delete('scenarios', id))
  }

  raw(id: string): Promise<string> {
    return told(async () => JSON.stringify((await this.db.get('scenarios', id))?.log ?? null, null, 2))
  }

  onSavedElsewhere(listener: (id: string) => void): () => void {
    // A channel never hears itself.
    const heard = ({ data }: MessageEvent) => listener(String(data))
    this.channel.addEventListener('message', heard)
    return () => this.channel.removeEventListener('message', heard)
  }

  onClosed(listener: () => void): () => void {
    this.closings.add(listener)
    return () => this.closings.delete(listener)
  }

  close(): void {
    this.channel.close()
    this.db.close()
  }

  /**
   * What is saved is with the operating system at once, and no crash of the browser can lose it. Waiting for the disk takes
   * long, in which a crash could; so that is asked for afterwards, and brings all that was saved before with it.
   */
  private toDisk(id: string): void {
    const tx = this.db.transaction('settings', 'readwrite', { durability: 'strict' })
    Promise.all([tx.store.put(id, 'open'), tx.commit(), tx.done]).catch(() => {})
  }

  /** The event comes where the browser closes the storage, not where we do. */
  private listenToClosing(): void {
    this.db.addEventListener('close', () => {
      this.closedByBrowser = true
      for (const listener of this.closings) listener()
    })
  }

  private async reopened(): Promise<void> {
    if (!this.closedByBrowser) return
    this.db = await openScenarios(this.name)
    this.closedByBrowser = false
    this.listenToClosing()
  }

  private async inOrder(): Promise<[id: string, kept: Kept][]> {
    const tx = this.db.transaction('scenarios')
    const [ids, kept] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()])
    return ids.map((id, i): [string, Kept] => [id, kept[i] as Kept]).sort(([, a], [, b]) => a.place - b.place)
  }

  private async opened(id: string): Promise<OpenedScenario> {
    const kept = await this.db.get('scenarios', id)
    if (!kept) throw new StorageError('gone')
    const log = fromStored(kept.log)
    if (!log) {
      await this.rekeyed(id, `broken-${randomName()}`, 'broken')
      throw new StorageError('broken')
    }
    this.seen.set(id, kept.revision)
    return { id, name: kept.name, log }
  }

  /** The id of what was put aside once it is a scenario like the others; any other id as it is. */
  private async adopted(id: string): Promise<string> {
    const kept = await this.db.get('scenarios', id)
    return kept?.origin === 'other-tab' && fromStored(kept.log) ? this.rekeyed(id, randomName(), null) : id
  }

  private async rekeyed(id: string, to: string, origin: Origin | null): Promise<string> {
    const tx = this.db.transaction('scenarios', 'readwrite')
    const kept = await tx.store.get(id)
    await Promise.all([...(kept ? [tx.store.put({ ...kept, origin }, to), tx.store.delete(id)] : []), tx.done])
    return to
  }
}

async function lastPlace(store: { getAll(): Promise<readonly Kept[]> }): Promise<number> {
  return Math.max(-1, ...(await store.getAll()).map(({ place }) => place))
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

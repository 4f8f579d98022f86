/**
 * Files that were opened to be read and not to be worked on, kept in the browser (IndexedDB) as they are, by the sha256 of their
 * bytes: the last few, so that a page loaded again shows the same. They lie apart from the scenarios. Nothing here reads the clock.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { Sha256 } from '../../text/sha256.ts'
import { StorageError, storageError } from './storage-error.ts'

export const MOST_FILES = 8
/** Bytes of all of them together; a larger file is not kept. */
export const MOST_BYTES = 64 << 20

export interface ReviewedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** `turn`: higher the later it was last opened. */
interface Listed {
  readonly name: string
  readonly size: number
  readonly turn: number
}

interface Schema extends DBSchema {
  list: { key: string; value: Listed }
  bytes: { key: string; value: Uint8Array<ArrayBuffer> }
}

/** Tests have databases and bounds of their own. */
interface Options {
  readonly database?: string
  readonly mostBytes?: number
}

const BOTH = ['list', 'bytes'] as const

/** 64 hexadecimal digits. */
export const fingerprintOfBytes = (bytes: Uint8Array): string => new Sha256().update(bytes).hex()

/** Keeps a file under its fingerprint as the newest; the oldest go. Rejects with a StorageError, `full` where it is too large. */
export function keepReviewed(
  sha256: string,
  { name, bytes }: ReviewedFile,
  { database, mostBytes = MOST_BYTES }: Options = {}
): Promise<void> {
  return within(database, async db => {
    if (bytes.length > mostBytes) throw new StorageError('full')
    const tx = db.transaction(BOTH, 'readwrite')
    const [list, contents] = [tx.objectStore('list'), tx.objectStore('bytes')]
    const [keys, kept] = await Promise.all([list.getAllKeys(), list.getAll()])
    const others = keys
      .map((key, i) => ({ key, ...(kept[i] as Listed) }))
      .filter(({ key }) => key !== sha256)
      .sort((a, b) => b.turn - a.turn)
    const turn = (others[0]?.turn ?? 0) + 1
    let total = bytes.length
    const old = others.filter(({ size }, i) => {
      total += size
      return i >= MOST_FILES - 1 || total > mostBytes
    })
    await Promise.all([
      ...old.flatMap(({ key }) => [list.delete(key), contents.delete(key)]),
      list.put({ name, size: bytes.length, turn }, sha256),
      contents.put(bytes, sha256),
      tx.done
    ])
  })
}

/**
 * The file with that fingerprint; null where none is kept. Rejects with a StorageError: `broken` where what lies there is something
 * else, which is then dropped.
 */
export function keptReviewed(sha256: string, { database }: Options = {}): Promise<ReviewedFile | null> {
  return within(database, async db => {
    const tx = db.transaction(BOTH)
    const [listed, bytes] = await Promise.all([tx.objectStore('list').get(sha256), tx.objectStore('bytes').get(sha256)])
    if (!listed && !bytes) return null
    if (listed && bytes instanceof Uint8Array && fingerprintOfBytes(bytes) === sha256)
      return { name: listed.name, bytes }
    const dropping = db.transaction(BOTH, 'readwrite')
    await Promise.all([...BOTH.map(store => dropping.objectStore(store).delete(sha256)), dropping.done])
    throw new StorageError('broken')
  })
}

/** Drops them all. Resolves to how many there were. */
export function forgetReviewed({ database }: Options = {}): Promise<number> {
  return within(database, async db => {
    const tx = db.transaction(BOTH, 'readwrite')
    const n = await tx.objectStore('list').count()
    await Promise.all([...BOTH.map(store => tx.objectStore(store).clear()), tx.done])
    return n
  })
}

async function within<T>(database: string | undefined, work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  let db: IDBPDatabase<Schema> | undefined
  try {
    db = await openDB<Schema>(database ?? 'skel-reviewed', 1, {
      upgrade(created) {
        for (const store of BOTH) created.createObjectStore(store)
      }
    })
    return await work(db)
  } catch (error) {
    throw storageError(error)
  } finally {
    db?.close()
  }
}

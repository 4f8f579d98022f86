import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { openDB } from 'idb'
import { afterEach, expect, test, vi } from 'vitest'
import { forgetReviewed, keepReviewed, keptReviewed, MOST_FILES } from './reviewed-files.ts'

afterEach(() => void vi.restoreAllMocks())

let count = 0
const database = () => `reviewed-${count++}`
const bytesOf = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
/** Of node's own, not the app's. */
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const keep = async (db: string, text: string) => {
  const bytes = bytesOf(text)
  await keepReviewed(sha256(bytes), { name: `${text}.json`, bytes }, { database: db })
  return sha256(bytes)
}
const there = async (db: string, keys: readonly string[]) =>
  (await Promise.all(keys.map(key => keptReviewed(key, { database: db })))).map(one => one !== null)

test('a file comes back byte for byte under its fingerprint, and nothing else does', async () => {
  const db = database()
  const key = await keep(db, 'æøå')
  expect(await keptReviewed(key, { database: db })).toEqual({ name: 'æøå.json', bytes: bytesOf('æøå') })
  expect(await keptReviewed('0'.repeat(64), { database: db })).toBeNull()
})

test('the last few are kept: the one opened longest ago goes, and opened again is new', async () => {
  const db = database()
  const keys: string[] = []
  for (let i = 0; i < MOST_FILES; i++) keys.push(await keep(db, `fil ${i}`))
  expect(await there(db, keys)).toEqual(keys.map(() => true))
  await keep(db, 'fil 0')
  keys.push(await keep(db, 'en til'))
  expect(await there(db, keys)).toEqual(keys.map((_, i) => i !== 1))
})

test('they are bounded in bytes together, and a file above the bound alone is refused and takes no other away', async () => {
  const db = database()
  const bounds = { database: db, mostBytes: 1000 }
  const large = (fill: number) => new Uint8Array(500).fill(fill)
  const keys: string[] = []
  for (const fill of [1, 2, 3]) {
    const bytes = large(fill)
    keys.push(sha256(bytes))
    await keepReviewed(keys.at(-1) as string, { name: 'stor.zip', bytes }, bounds)
  }
  expect(await there(db, keys)).toEqual([false, true, true])
  const huge = keepReviewed('f'.repeat(64), { name: 'x', bytes: new Uint8Array(1001) }, bounds)
  await expect(huge).rejects.toMatchObject({ reason: 'full' })
  expect(await there(db, keys)).toEqual([false, true, true])
})

test('damaged bytes are told, once, and dropped', async () => {
  const db = database()
  const [key, other] = [await keep(db, 'hel'), await keep(db, 'anden')]
  const raw = await openDB(db, 1)
  await raw.put('bytes', bytesOf('hul'), key)
  raw.close()
  await expect(keptReviewed(key, { database: db })).rejects.toMatchObject({ reason: 'broken' })
  expect(await there(db, [key, other])).toEqual([false, true])
})

test('forgotten they are all gone, and how many there were is said', async () => {
  const db = database()
  const keys = [await keep(db, 'a'), await keep(db, 'b')]
  expect(await forgetReviewed({ database: db })).toBe(2)
  expect(await there(db, keys)).toEqual([false, false])
  expect(await forgetReviewed({ database: db })).toBe(0)
})

test('a browser that lets nothing be kept says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  await expect(keep('never', 'a')).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(keptReviewed('0'.repeat(64), { database: 'never' })).rejects.toMatchObject({ reason: 'forbidden' })
})

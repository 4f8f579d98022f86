import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { type FileStore, keptReader } from './kept-files.ts'
import type { Read } from './load.ts'
import type { ManifestFile } from './types.ts'

const bytes = new TextEncoder().encode('land')
const file: ManifestFile = {
  path: 'land.bin',
  role: 'land',
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex')
}

let downloads: string[]
let kept: Map<string, Uint8Array>
const store: FileStore = {
  get: async (name, length) => (kept.get(name)?.length === length ? (kept.get(name) as Uint8Array) : null),
  put: async (name, content) => void kept.set(name, content)
}
const download: Read = async path => {
  downloads.push(path)
  return bytes
}

beforeEach(() => {
  downloads = []
  kept = new Map()
})

test('a file is downloaded once, and given from what is kept from then on', async () => {
  const read = keptReader(download, store)
  expect(await read('land.bin', { file })).toEqual(bytes)
  expect(await read('land.bin', { file })).toEqual(bytes)
  expect(downloads).toEqual(['land.bin'])
})

test('the same path with another content is another file', async () => {
  const read = keptReader(download, store)
  await read('land.bin', { file })
  await read('land.bin', { file: { ...file, sha256: '0'.repeat(64) } })
  expect(downloads).toEqual(['land.bin', 'land.bin'])
})

test('what was kept wrong is downloaded anew, and kept in its place', async () => {
  kept.set(file.sha256, new TextEncoder().encode('lend'))
  const read = keptReader(download, store)
  expect(await read('land.bin', { file, anew: true })).toEqual(bytes)
  expect(kept.get(file.sha256)).toEqual(bytes)
})

test('the manifest, which nothing is known of, is always asked for', async () => {
  const read = keptReader(download, store)
  await read('manifest.json')
  await read('manifest.json')
  expect(downloads).toHaveLength(2)
})

test('a storage that fails is as none', async () => {
  const denied = () => Promise.reject(new DOMException('denied', 'SecurityError'))
  const read = keptReader(download, { get: denied, put: denied })
  expect(await read('land.bin', { file })).toEqual(bytes)
})

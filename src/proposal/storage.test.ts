import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, expect, test, vi } from 'vitest'
import { aProposal } from './examples.ts'
import { applyEdit, newLog, redo, undo } from './log.ts'
import { openStorage, type ProposalStorage } from './storage.ts'
import { WHOLE } from './whole.ts'
import { writeProposal } from './write.ts'

let count = 0
const opened: ProposalStorage[] = []

async function tabs(number: number): Promise<{ name: string; tab: ProposalStorage[] }> {
  const name = `test-${count++}`
  const tab = []
  for (let i = 0; i < number; i++) tab.push(await openStorage({ name }))
  opened.push(...tab)
  return { name, tab }
}

afterEach(() => {
  vi.restoreAllMocks()
  for (const storage of opened.splice(0)) storage.close()
})

const titled = (title: string) => newLog(aProposal({ title }))
const edited = applyEdit(titled('A'), { kind: 'set-title', title: 'B' }, new Date(0))

test('keeps the log with its history', async () => {
  const { name, tab } = await tabs(1)
  expect(await tab[0]?.load()).toBeNull()
  expect(await tab[0]?.save(edited)).toEqual({ replaced: false })
  const again = await openStorage({ name })
  opened.push(again)
  const log = await again.load()
  expect(log).toEqual(edited)
  expect(log && undo(log).present.title).toBe('A')
  await again.clear()
  expect(await tab[0]?.load()).toBeNull()
})

test('the whole Act is kept, and what was typed comes back as one step', async () => {
  const { name, tab } = await tabs(1)
  const strokes = ['V', 'Ve', 'Vej'].map(text => ({
    kind: 'set-council' as const,
    code: '0265',
    council: { code: '0265', hearing: { sent: '2026-09-01', text } },
    field: 'hearing.text'
  }))
  const log = strokes.reduce((now, edit, n) => applyEdit(now, edit, new Date(n * 1000)), newLog(WHOLE))
  await tab[0]?.save(undo(log))
  await tab[0]?.save(log)
  const again = await openStorage({ name })
  opened.push(again)
  const kept = await again.load()
  expect(kept).toEqual(log)
  expect(kept?.past).toHaveLength(1)
  expect(kept && writeProposal(undo(kept).present)).toBe(writeProposal(WHOLE))
  expect(kept && redo(undo(kept))).toEqual(log)
})

test('two tabs: the newest save wins, the other is put aside and told', async () => {
  const { name, tab } = await tabs(2)
  const [one, two] = tab as [ProposalStorage, ProposalStorage]
  await one.load()
  await two.load()
  const heardByOne = vi.fn()
  const heardByTwo = vi.fn()
  one.onSavedElsewhere(heardByOne)
  const stop = two.onSavedElsewhere(heardByTwo)
  expect(await one.save(titled('one'))).toEqual({ replaced: false })
  await vi.waitFor(() => expect(heardByTwo).toHaveBeenCalledTimes(1))
  expect(heardByOne).not.toHaveBeenCalled()

  expect(await two.save(titled('two'))).toEqual({ replaced: true })
  await vi.waitFor(() => expect(heardByOne).toHaveBeenCalledTimes(1))
  expect((await one.load())?.present.title).toBe('two')
  // Having seen it, the first tab replaces nothing unseen.
  stop()
  expect(await one.save(titled('three'))).toEqual({ replaced: false })
  await vi.waitFor(async () => expect((await two.load())?.present.title).toBe('three'))
  expect(heardByTwo).toHaveBeenCalledTimes(1)

  const db = await openDB(name)
  const aside = await db.getAll('aside')
  db.close()
  expect(aside.map(kept => kept.log.present.title)).toEqual(['one'])
})

test('a broken entry is told once and put aside, not deleted', async () => {
  const { name, tab } = await tabs(1)
  const db = await openDB(name)
  await db.put('current', { revision: 'r', tab: 't', log: { format: 'skel-log/1', present: 'rubbish' } }, 'log')
  await expect(tab[0]?.load()).rejects.toMatchObject({ name: 'StorageError', reason: 'broken' })
  expect(await tab[0]?.load()).toBeNull()
  expect((await db.getAll('aside')).map(kept => kept.log.present)).toEqual(['rubbish'])
  expect(await tab[0]?.save(edited)).toEqual({ replaced: false })
  expect(await tab[0]?.load()).toEqual(edited)
  db.close()
})

test('a full storage says so and keeps what was saved before', async () => {
  const { tab } = await tabs(1)
  await tab[0]?.save(titled('before'))
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  await expect(tab[0]?.save(edited)).rejects.toMatchObject({ reason: 'full' })
  vi.restoreAllMocks()
  expect((await tab[0]?.load())?.present.title).toBe('before')
})

test('a forbidden storage says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError')
  })
  await expect(openStorage({ name: 'forbidden' })).rejects.toMatchObject({ reason: 'forbidden' })
  vi.restoreAllMocks()
  vi.stubGlobal('indexedDB', undefined)
  await expect(openStorage({ name: 'missing' })).rejects.toMatchObject({ reason: 'forbidden' })
  vi.unstubAllGlobals()
})

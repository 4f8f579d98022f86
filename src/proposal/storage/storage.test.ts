/** Holds P12 (docs/invariants.md). */
import 'fake-indexeddb/auto'
import { forceCloseDatabase } from 'fake-indexeddb'
import { deleteDB, openDB, unwrap } from 'idb'
import { afterEach, expect, test, vi } from 'vitest'
import { writeProposal } from '../file/write.ts'
import { applyEdit, newLog, redo, undo } from '../log/log.ts'
import { toStored } from '../log/stored-log.ts'
import { aProposal } from '../testing/examples.ts'
import { WHOLE } from '../testing/whole.ts'
import { FIRST_SCENARIO, openStorage, type ProposalStorage } from './storage.ts'

/** What one tab tells another comes when it comes; a machine busy with other things may take its time. */
const PATIENT = { timeout: 120_000 }

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

const first = FIRST_SCENARIO

test('keeps the log with its history', async () => {
  const { name, tab } = await tabs(1)
  expect(await tab[0]?.load()).toBeNull()
  expect(await tab[0]?.save(first, edited)).toEqual({ replaced: false, cleared: false })
  const again = await openStorage({ name })
  opened.push(again)
  const kept = await again.load()
  expect(kept).toEqual({ ...first, log: edited })
  expect(kept && undo(kept.log).present.title).toBe('A')
  await again.remove(first.id)
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
  await tab[0]?.save(first, undo(log))
  await tab[0]?.save(first, log)
  const again = await openStorage({ name })
  opened.push(again)
  const kept = (await again.load())?.log
  expect(kept).toEqual(log)
  expect(kept?.past).toHaveLength(1)
  expect(kept && writeProposal(undo(kept).present)).toBe(writeProposal(WHOLE))
  expect(kept && redo(undo(kept))).toEqual(log)
})

test('scenarios: each keeps its own log, its place and its name', async () => {
  const { name, tab } = await tabs(1)
  const [one] = tab as [ProposalStorage]
  await one.save(first, edited)
  const branch = await one.add('Uden skolen', edited)
  await one.save(branch, undo(edited))
  await one.rename(first.id, 'Med skolen')
  // A save does not bring an old name back.
  await one.save(first, edited)
  await one.open(branch.id)
  const again = await openStorage({ name })
  opened.push(again)
  expect((await again.list()).map(entry => [entry.name, entry.origin, entry.proposal?.title])).toEqual([
    ['Med skolen', null, 'B'],
    ['Uden skolen', null, 'A']
  ])
  expect(await again.load()).toEqual({ id: branch.id, name: 'Uden skolen', log: undo(edited) })
  expect((await again.load(first.id))?.log).toEqual(edited)
  expect((await again.load('nowhere'))?.id).toBe(branch.id)
  await again.remove(branch.id)
  expect((await again.load())?.id).toBe(first.id)
  await expect(again.open(branch.id)).rejects.toMatchObject({ reason: 'gone' })
  await expect(again.rename(branch.id, 'x')).rejects.toMatchObject({ reason: 'gone' })
  expect(JSON.parse(await again.raw(first.id))).toEqual(JSON.parse(JSON.stringify(toStored(edited))))
})

test('two tabs on one scenario: the newest save wins, the other is put aside and told', async () => {
  const { tab } = await tabs(2)
  const [one, two] = tab as [ProposalStorage, ProposalStorage]
  await one.load()
  await two.load()
  const heardByOne = vi.fn()
  const heardByTwo = vi.fn()
  one.onSavedElsewhere(heardByOne)
  const stop = two.onSavedElsewhere(heardByTwo)
  expect(await one.save(first, titled('one'))).toEqual({ replaced: false, cleared: false })
  await vi.waitFor(() => expect(heardByTwo).toHaveBeenCalledExactlyOnceWith(first.id), PATIENT)
  expect(heardByOne).not.toHaveBeenCalled()

  expect(await two.save(first, titled('two'))).toEqual({ replaced: true, cleared: false })
  await vi.waitFor(() => expect(heardByOne).toHaveBeenCalledTimes(1), PATIENT)
  expect((await one.load())?.log.present.title).toBe('two')
  // Having seen it, the first tab replaces nothing unseen.
  stop()
  expect(await one.save(first, titled('three'))).toEqual({ replaced: false, cleared: false })
  await vi.waitFor(async () => expect((await two.load())?.log.present.title).toBe('three'), PATIENT)
  expect(heardByTwo).toHaveBeenCalledTimes(1)

  const aside = (await one.list()).filter(({ origin }) => origin === 'other-tab')
  expect(aside.map(({ proposal }) => proposal?.title)).toEqual(['one'])
  // Once opened it is a scenario like the others: a later quarrel between the tabs leaves it alone.
  const adopted = await two.open(aside[0]?.id ?? '')
  expect(adopted.id).not.toBe(aside[0]?.id)
  await one.save(first, titled('four'))
  await two.save(first, titled('five'))
  expect((await two.list()).map(({ proposal, origin }) => [proposal?.title, origin]).sort()).toEqual([
    ['five', null],
    ['four', 'other-tab'],
    ['one', null]
  ])
})

test('two tabs on two scenarios do not disturb each other', async () => {
  const { tab } = await tabs(2)
  const [one, two] = tab as [ProposalStorage, ProposalStorage]
  await one.save(first, titled('one'))
  const branch = await two.add('gren', titled('two'))
  expect(await two.save(branch, titled('two'))).toEqual({ replaced: false, cleared: false })
  expect(await one.save(first, titled('one'))).toEqual({ replaced: false, cleared: false })
  expect(await one.list()).toHaveLength(2)
  // Deleted here while it is open there: the next save there brings it back.
  await one.remove(branch.id)
  expect(await two.save(branch, titled('again'))).toEqual({ replaced: false, cleared: false })
  expect((await one.list()).map(({ name }) => name)).toEqual(['', 'gren'])
})

test('a broken entry is told once and put aside, not deleted', async () => {
  const { name, tab } = await tabs(1)
  const [one] = tab as [ProposalStorage]
  const db = await openDB(name)
  const rubbish = { name: 'N', place: 0, origin: null, revision: 'r', tab: 't', log: { present: 'rubbish' } }
  await db.put('scenarios', rubbish, first.id)
  db.close()
  await expect(one.load()).rejects.toMatchObject({ name: 'StorageError', reason: 'broken' })
  expect(await one.load()).toBeNull()
  const [aside] = await one.list()
  expect(aside).toMatchObject({ name: 'N', origin: 'broken', proposal: null })
  expect(JSON.parse(await one.raw(aside?.id ?? ''))).toEqual({ present: 'rubbish' })
  await expect(one.open(aside?.id ?? '')).rejects.toMatchObject({ reason: 'broken' })
  expect(await one.save(first, edited)).toEqual({ replaced: false, cleared: false })
  expect((await one.load())?.log).toEqual(edited)
  expect(await one.list()).toHaveLength(2)
})

/** The database as Skel left it before there were scenarios. */
async function firstVersion(name: string): Promise<Awaited<ReturnType<typeof openDB>>> {
  const db = await openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore('current')
      database.createObjectStore('aside')
    }
  })
  await db.put('current', { revision: 'r', tab: 't', log: toStored(edited) }, 'log')
  await db.put('aside', { revision: 's', tab: 'u', log: toStored(titled('other tab')) }, 'u')
  await db.put('aside', { revision: 'q', tab: 'v', log: 'rubbish' }, 'broken-1')
  return db
}

test('what was kept before there were scenarios is all there, history included', async () => {
  const name = `test-${count++}`
  const old = await firstVersion(name)
  old.close()
  const now = await openStorage({ name })
  opened.push(now)
  const kept = await now.load()
  expect(kept).toEqual({ ...first, log: edited })
  expect(kept && undo(kept.log).present.title).toBe('A')
  expect((await now.list()).map(({ origin, proposal }) => [origin, proposal?.title ?? null])).toEqual([
    [null, 'B'],
    ['broken', null],
    ['other-tab', 'other tab']
  ])
})

test('an older Skel in another tab is told of, and a newer one is let in', async () => {
  const name = `test-${count++}`
  const old = await firstVersion(name)
  await expect(openStorage({ name })).rejects.toMatchObject({ reason: 'blocked' })
  old.close()
  const now = await openStorage({ name })
  opened.push(now)
  const newer = await openDB(name, 3)
  await expect(now.save(first, edited)).rejects.toMatchObject({ reason: 'blocked' })
  newer.close()
})

test('a full storage says so and keeps what was saved before', async () => {
  const { tab } = await tabs(1)
  await tab[0]?.save(first, titled('before'))
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  await expect(tab[0]?.save(first, edited)).rejects.toMatchObject({ reason: 'full' })
  await expect(tab[0]?.add('gren', edited)).rejects.toMatchObject({ reason: 'full' })
  vi.restoreAllMocks()
  expect((await tab[0]?.load())?.log.present.title).toBe('before')
  expect(await tab[0]?.list()).toHaveLength(1)
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

test('what was cleared under a tab is told as that, and the scenario is kept anew', async () => {
  const { name, tab } = await tabs(1)
  await tab[0]?.save(first, titled('A'))
  let told = 0
  tab[0]?.onClosed(() => told++)
  // As a browser does that clears a site's data.
  const { db } = tab[0] as unknown as { db: Parameters<typeof unwrap>[0] }
  forceCloseDatabase(unwrap(db) as never)
  await deleteDB(name)
  await vi.waitFor(() => expect(told).toBe(1), PATIENT)
  expect(await tab[0]?.save(first, edited)).toEqual({ replaced: false, cleared: true })
  expect((await tab[0]?.load())?.log).toEqual(edited)
  expect(await tab[0]?.save(first, edited)).toEqual({ replaced: false, cleared: false })
})

/**
 * Links as they come out of mail programs, chats and ill will: thousands of them at the address of a page that holds a case. In
 * the suite two hundred, with SKEL_DEEP ten thousand.
 */
import { expect } from '@playwright/test'
import { linkOf } from '../../src/share/link.ts'
import { random } from '../support/country.ts'
import { drop, MARBJERG, proposalOf, start, test } from './app.ts'

const LINKS = process.env.SKEL_DEEP ? 10_000 : 200
/** At a time: the page does not answer meanwhile. */
const STRETCH = 100

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_%.=&<>"\'/\\ø'
const EVIL = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'

function fragmentOf(over: Parameters<typeof proposalOf>[2]): string {
  const link = linkOf(`${JSON.stringify(proposalOf(MARBJERG, '0169', over), null, 2)}\n`)
  if (!link.ok) throw new Error('does not fit')
  return link.fragment
}

/** What stands behind the `#`, `count` times: cut, changed, doubled, of no version there is, and whole but hostile. */
function damaged(count: number): string[] {
  const next = random(20_261_126)
  const below = (n: number) => Math.floor(n * next())
  const whole = [fragmentOf({ title: EVIL, notes: EVIL }), fragmentOf({ title: 'Et andet forslag' })]
  return Array.from({ length: count }, (_, i) => {
    const link = whole[i % whole.length] as string
    if (i % 50 === 0) return link
    if (i % 50 === 1) return `forslag=${below(9)}.${EVIL}`
    let out = link
    for (let hits = 1 + below(4); hits > 0; hits--) {
      const at = 'forslag='.length + below(out.length - 'forslag='.length)
      const sign = SIGNS[below(SIGNS.length)] as string
      const [before, after] = [out.slice(0, at), out.slice(at)]
      out = [before + sign + after.slice(1), before + sign + after, before + after.slice(1), before][below(4)] as string
    }
    return out
  })
}

test('damaged and hostile links change nothing and run nothing, and a good one still opens', async ({
  shared: page
}) => {
  test.setTimeout(process.env.SKEL_DEEP ? 3 * 3_600_000 : 600_000)
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265', { title: 'Min sag' })), 'mit.json')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup til Roskilde')
  await expect(page.getByTestId('save-status')).toContainText('Gemt ')

  /** Everything the browser keeps, and what stands in the panel. */
  const held = () =>
    page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
      const ended = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result)
          request.onerror = () => failed(request.error)
        })
      const stores: unknown[] = []
      for (const name of names.sort()) {
        const database = await ended(indexedDB.open(name))
        for (const store of database.objectStoreNames)
          stores.push(name, store, await ended(database.transaction(store).objectStore(store).getAll()))
        database.close()
      }
      const panel = [...document.querySelectorAll('[data-testid=change]')].map(one => one.textContent)
      return JSON.stringify([stores, panel, Object.entries(localStorage)])
    })
  const before = await held()
  expect(before).toContain('Min sag')
  const dialogs: string[] = []
  const note = (dialog: { message(): string }) => dialogs.push(dialog.message())
  page.on('dialog', note)

  // The first of them fetches what tells of it.
  const told = page.getByRole('alertdialog', { name: 'Et forslag fra et link' })
  await page.evaluate(() => window.location.assign('#forslag=1.'))
  await expect(told).toContainText('beskadiget')

  const links = damaged(LINKS)
  const counts: Record<string, number> = {}
  for (let from = 0; from < links.length; from += STRETCH) {
    const seen = await page.evaluate(
      async stretch => {
        const found: string[] = []
        let changes = 0
        const count = () => changes++
        window.addEventListener('hashchange', count)
        const pause = () => new Promise(done => setTimeout(done))
        for (const link of stretch) {
          const had = changes
          window.location.assign(`#${link}`)
          // A link that is dealt with is taken out of the address.
          const end = Date.now() + 60_000
          while (window.location.hash.startsWith('#forslag=') || changes === had) {
            if (performance.now() < 0 || Date.now() > end + 1) break
            await pause()
          }
          await pause()
          found.push(document.querySelector('[role=alertdialog]')?.textContent ?? '')
        }
        window.removeEventListener('hashchange', count)
        return { found, changes }
      },
      links.slice(from, from + STRETCH)
    )
    expect(seen.changes).toBe(Math.min(STRETCH, links.length - from))
    for (const words of seen.found) {
      const kind = ['beskadiget', 'nyere udgave', 'Gennemse'].find(one => words.includes(one)) ?? words
      counts[kind] = (counts[kind] ?? 0) + 1
    }
  }
  expect(dialogs).toEqual([])
  test.info().annotations.push({ type: 'links', description: JSON.stringify(counts) })
  expect(Object.keys(counts).sort()).toEqual(['Gennemse', 'beskadiget', 'nyere udgave'])
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await held()).toBe(before)
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Min sag')

  await page.evaluate(hash => window.location.assign(hash), `#${fragmentOf({ title: 'Et godt link' })}`)
  await expect(told).toContainText('Et godt link')
  await told.getByRole('button', { name: 'Åbn som udkast' }).click()
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Et godt link')
  page.off('dialog', note)
})

/** What the tests of the whole Act share: forms by their labels, findings by their rules, and the way of a file. */
import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { readProposalFile } from '../../src/proposal/file/read.ts'
import { fromStored } from '../../src/proposal/log/stored-log.ts'
import type { Proposal } from '../../src/proposal/types.ts'
import { chooseFile, current } from './app.ts'

type Tab = 'Kontrol' | 'Oplysninger' | 'Kommuner' | 'Loven'

export async function openTab(page: Page, name: Tab): Promise<void> {
  await page.getByRole('tab', { name }).click()
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
}

export const finding = (page: Page, rule: string): Locator => page.locator(`[data-rule="${rule}"]`)

/** Every finding's verdict, by rule, once they are of the case as it stands. The tab "Kontrol" must be open. */
export async function verdicts(page: Page): Promise<Record<string, string>> {
  await current(page)
  const found = await page
    .locator('[data-rule]')
    .evaluateAll(items => items.map(item => [item.getAttribute('data-rule'), item.getAttribute('data-verdict')]))
  return Object.fromEntries(found)
}

/** Open a council's sheet from the case sheet, fill it in, and close it. */
export async function councilSheet(page: Page, name: string, fill: (sheet: Locator) => Promise<void>): Promise<void> {
  await openTab(page, 'Oplysninger')
  await page
    .getByRole('region', { name: 'Kommunalbestyrelser' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
  const sheet = page.getByRole('dialog', { name: `Kommunalbestyrelsen: ${name}` })
  await fill(sheet)
  await sheet.getByRole('button', { name: 'Færdig' }).click()
  await expect(sheet).toHaveCount(0)
}

export async function heard(sheet: Locator, sent: string, answered: string): Promise<void> {
  await sheet.getByLabel('Sendt').fill(sent)
  await sheet.getByLabel('Besvaret').fill(answered)
}

/** Start on a change from the menu "Anden ændring" and choose its municipalities. */
export async function choose(page: Page, action: string, municipalities: readonly string[]): Promise<Locator> {
  await page.getByRole('button', { name: 'Anden ændring' }).click()
  await page.getByRole('menuitem', { name: action }).click()
  const dialog = page.getByRole('dialog', { name: action })
  for (const name of municipalities) {
    await dialog.getByRole('searchbox').fill(name)
    await dialog.getByLabel(name, { exact: true }).check()
  }
  return dialog
}

/** The proposal as the file it would be saved to. */
async function saved(page: Page): Promise<{ readonly path: string; readonly text: string }> {
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const path = await (await downloading).path()
  return { path, text: await readFile(path, 'utf8') }
}

/** What the browser has kept of the case in work, read as a reload reads it. */
async function kept(page: Page): Promise<Proposal | undefined> {
  const stored = await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => failed(request.error)
      })
    const database = await answer(indexedDB.open('skel'))
    const reading = database.transaction(['settings', 'scenarios'])
    const id = await answer(reading.objectStore('settings').get('open'))
    const scenario = await answer(reading.objectStore('scenarios').get(id))
    database.close()
    return scenario.log
  })
  return fromStored(stored)?.present
}

/**
 * What the browser keeps is the case, and the file comes back byte for byte: saved, opened in an empty case, saved again. The
 * verdicts on screen are the same each time. Gives back the file's path.
 */
export async function survives(page: Page): Promise<string> {
  await openTab(page, 'Kontrol')
  const before = await verdicts(page)
  expect(Object.keys(before).length).toBeGreaterThan(3)
  const first = await saved(page)
  await expect(page.getByTestId('save-status')).toHaveText(/^Gemt /)
  const file = readProposalFile(Buffer.from(first.text), 'sagen.skel.json')
  expect(file.ok && file.proposal).toEqual(await kept(page))

  await page.getByRole('button', { name: 'Nyt' }).click()
  await expect(page.getByTestId('change')).toHaveCount(0)
  await chooseFile(page, () => page.getByRole('button', { name: 'Åbn', exact: true }).click(), {
    name: 'sagen.skel.json',
    mimeType: 'application/json',
    buffer: Buffer.from(first.text)
  })
  await expect.poll(() => verdicts(page)).toEqual(before)
  expect((await saved(page)).text).toBe(first.text)
  return first.path
}

/** The papers of a case, by mouse and by keyboard: looked at, what is missing in them, and fetched as files. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { wordsOf } from '../support/word.ts'
import { accessible, DIALOG } from './accessible.ts'
import { drop, manifest, start, test } from './app.ts'

/** Parcels without a place on the map, over no region's border from 2027 on. */
const CASE = JSON.stringify({
  format: 'skel-proposal/1',
  title: 'Vej ved Marbjerg',
  effectiveDate: '2027-01-01',
  dataset: { id: manifest.id, sha256: manifest.sha256 },
  changes: [
    {
      id: 'a',
      type: 'transfer-parcels',
      from: '0169',
      to: '0265',
      cause: 'vejanlæg',
      parcels: [{ matrikelnr: '7000d', ejerlav: 'Marbjerg By, Fløng', areaM2: 5934, whole: false }]
    }
  ],
  statements: { grounds: [{ number: 4, text: 'Vejen er flyttet.' }] },
  councils: [{ code: '0265', hearing: { sent: '2026-10-01', deadline: '2026-12-01' } }],
  created: '2026-11-01T10:00:00.000Z',
  modified: '2026-11-01T10:00:00.000Z'
})
const ITEM =
  '1. Fra Høje-Taastrup Kommune til Roskilde Kommune overføres 5.934 m² af matr.nr. 7000d, Marbjerg By, Fløng, som følge af vejanlæg.'

async function opened(page: Page): Promise<void> {
  await start(page)
  await drop(page, CASE, 'sag.json')
  await expect(page.getByTestId('change')).toHaveCount(1)
}

test('by mouse: the annex as pages and as a Word file, what a letter lacks', async ({ shared: page }) => {
  await opened(page)
  await page.getByRole('button', { name: 'Eksportér' }).click()
  await page.getByRole('menuitem', { name: 'Sagens papirer …' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sagens papirer' })
  const shown = dialog.frameLocator('iframe')
  await expect(shown.getByRole('heading', { level: 1, name: 'Bilag 1' })).toBeVisible()
  await expect(shown.getByRole('listitem')).toHaveText(ITEM)
  await expect(dialog.getByText('1 side', { exact: true })).toBeVisible()
  await expect(dialog.getByText('Der mangler intet i papiret.')).toBeVisible()
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Hent til Word (DOCX)' }).click()
  ])
  expect(word.suggestedFilename()).toBe('annex.docx')
  expect(wordsOf(readFileSync((await word.path()) ?? ''))).toContain(ITEM)

  await dialog.getByRole('button', { name: /^Høring af Høje-Taastrup Kommune/ }).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: /^svarfristen$/ })).toBeVisible()
  await expect(shown.getByText('[mangler: svarfristen]')).toBeVisible()
  await dialog.getByRole('button', { name: /^Høring af Roskilde Kommune/ }).click()
  await expect(shown.getByText('Svaret skal være modtaget senest den 1. december 2026.')).toBeVisible()
  await dialog.getByRole('button', { name: /^Sagsrapport/ }).click()
  await expect(dialog.getByText(/^\d+ sider$/)).toBeVisible()
  // A document that may run nothing runs no checks either: papers are checked by themselves.
  await accessible(page, DIALOG)
})

test('by keyboard: from the menu to the text of the annex and the calendar', async ({ shared: page }) => {
  await opened(page)
  await page.getByRole('button', { name: 'Eksportér' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Sagens papirer …' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Sagens papirer' })
  await expect(dialog.frameLocator('iframe').getByRole('heading', { name: 'Bilag 1' })).toBeVisible()
  const save = async (name: string) => {
    const button = dialog.getByRole('button', { name })
    for (let i = 0; i < 40 && !(await button.evaluate(one => one === document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await expect(button).toBeFocused()
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    return readFileSync((await file.path()) ?? '', 'utf8')
  }
  expect(await save('Hent frister (ICS)')).toContain('DTSTART;VALUE=DATE:20261201')
  expect(await save('Hent som tekst (TXT)')).toContain(ITEM)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Eksportér' })).toBeFocused()
})

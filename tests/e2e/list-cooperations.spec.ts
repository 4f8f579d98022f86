/** A cooperation that only the case knows: stated in a form, dissolved like any other, and kept in the file. */
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { finding, openTab } from './act.ts'
import { ready, start, test } from './app.ts'

test('a § 7 group is stated by keyboard, stands beside the others, can be dissolved and taken away', async ({
  shared: page
}) => {
  await start(page)
  await openTab(page, 'Kommuner')
  const section = page.getByRole('region', { name: 'Forpligtende samarbejder' })
  const stated = page.getByTestId('cooperation').filter({ hasText: 'angivet i sagen' })
  await section.getByRole('button', { name: 'Angiv et samarbejde' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Angiv et forpligtende samarbejde' })
  const save = dialog.getByRole('button', { name: 'Gem samarbejdet' })
  await save.focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toHaveText('Vælg mindst to kommuner.')
  for (const name of ['Thisted', 'Morsø']) {
    await dialog.getByRole('searchbox').fill(name)
    await dialog.getByLabel(name, { exact: true }).focus()
    await page.keyboard.press('Space')
  }
  await dialog.getByLabel('Første dag i kraft').fill('1.13.2026')
  await save.focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Skriv en dato, der findes')
  await dialog.getByLabel('Første dag i kraft').fill('1.1.2026')
  await dialog.getByLabel('Kilde', { exact: true }).fill('Bekendtgørelse nr. 1')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(stated).toContainText('Thisted–Morsø · angivet i sagen (§ 7)')
  await expect(stated).toContainText('Bekendtgørelse nr. 1')

  // It can be dissolved like those the dataset knows, and the law is asked about it.
  await page.getByRole('button', { name: 'Anden ændring' }).click()
  await page.getByRole('menuitem', { name: 'Opløs samarbejde' }).click()
  await page.getByRole('dialog').getByLabel('Thisted–Morsø').check()
  await page.getByRole('button', { name: 'Tilføj ændringen' }).click()
  await openTab(page, 'Kontrol')
  await expect(page.getByTestId('change')).toContainText('Samarbejdet Thisted–Morsø opløses')
  await expect(page.getByTestId('change')).not.toContainText('Regnes ikke med')
  await expect(page.getByRole('heading', { name: /Opløsning af udpeget forpligtende samarbejde/ })).toBeVisible()
  await expect(finding(page, 'dissolution.special-case')).not.toHaveAttribute('data-verdict', 'met')

  // In the file, and over a reload.
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const file = JSON.parse(await readFile(await (await downloading).path(), 'utf8'))
  expect(file.cooperations).toEqual([
    {
      id: expect.any(String),
      members: ['0787', '0773'],
      basis: '§ 7',
      from: '2026-01-01',
      source: 'Bekendtgørelse nr. 1'
    }
  ])
  await expect(page.getByTestId('save-status')).toHaveText('Gemt 14.32')
  await page.reload()
  await ready(page)
  await openTab(page, 'Kommuner')
  await expect(stated).toContainText('opløses i forslaget')

  // Edited, taken away, and undone.
  await stated.getByRole('button', { name: 'Redigér samarbejdet Thisted–Morsø' }).click()
  await dialog.getByLabel('Sidste dag i kraft').fill('31.12.2026')
  await dialog.getByRole('button', { name: 'Gem samarbejdet' }).click()
  await expect(stated).toContainText('ikke i kraft den 1. januar 2027')
  await stated.getByRole('button', { name: 'Fjern samarbejdet Thisted–Morsø' }).click()
  await expect(stated).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(stated).not.toContainText('ikke i kraft')
  await expect(stated).toContainText('opløses i forslaget')
})

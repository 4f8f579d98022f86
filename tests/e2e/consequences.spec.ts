/** What else a change touches: read as tables, and each name leads to its place on the map. */
import { expect, type Page } from '@playwright/test'
import { arrives, drop, MARBJERG, proposalOf, said, start, test } from './app.ts'

async function open(page: Page) {
  await page.getByRole('button', { name: 'Anden ændring' }).or(page.getByTestId('change')).first().waitFor()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Søg handling eller sted' })
  await expect(field).toBeFocused()
  await field.fill('Hvad ændres ellers')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Hvad ændres ellers' })
  await expect(dialog.getByRole('table').first()).toBeVisible({ timeout: 60_000 })
  return dialog
}

test('a parish and a municipality are shown on the map by keyboard and by click, and announced', async ({
  shared: page
}) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'sag.json')
  await expect(page.getByTestId('change')).toHaveCount(1)
  const dialog = await open(page)
  await expect(dialog).toContainText('Beboerne er skønnet.')
  const parish = dialog.getByRole('row', { name: /^sogn/i }).first().getByRole('button')
  const name = (await parish.textContent())?.replace(/^\d+ /, '') ?? ''
  await parish.focus()
  await arrives(page, () => page.keyboard.press('Enter'))
  await expect(dialog).toHaveCount(0)
  await said(page, `Kortet viser sognet ${name}`)

  const again = await open(page)
  const municipality = again.getByRole('row', { name: /LAU/ }).first().getByRole('button')
  await arrives(page, () => municipality.click())
  await expect(page.getByTestId('municipality-card')).toContainText('Høje-Taastrup')
  await said(page, 'Kortet viser kommunen Høje-Taastrup')
})

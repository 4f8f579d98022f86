/** Land whose municipality is in doubt (§ 4): drawn as a transfer is, but no limit applies and nothing is moved. */
import { expect } from '@playwright/test'
import { finding, openTab, survives, verdicts } from './act.ts'
import { draw, find, MARBJERG, start, test } from './app.ts'

test('a doubt is drawn, settled and taken up again', async ({ shared: page }) => {
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.getByRole('button', { name: 'Anden ændring' }).click()
  await page.getByRole('menuitem', { name: 'Afgør tvivl om grænsen' }).click()
  await expect(page.getByRole('heading', { name: 'Afgør tvivl om grænsen' })).toBeVisible()
  await draw(page, toPixel, MARBJERG)
  await expect(page.getByRole('button', { name: /Modtagende kommune/ })).toContainText('Roskilde')
  await page.keyboard.press('Enter')
  const change = page.getByTestId('change')
  await expect(change).toContainText('Tvivl afgøres: området hører til Roskilde')
  await expect(page.getByRole('heading', { name: /Afgørelse af tvivlsspørgsmål § 4/ })).toBeVisible()
  await expect(finding(page, 'doubt')).toHaveAttribute('data-verdict', 'needs-assessment')
  expect(Object.keys(await verdicts(page))).not.toContain('minor-change.area')
  await expect(page.getByText('grænse 100 ha')).toHaveCount(0)

  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Redigér området' }).click()
  await expect(page.getByRole('heading', { name: 'Redigér området' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(change).toContainText('Tvivl afgøres: området hører til Roskilde')
  await openTab(page, 'Kontrol')
  await survives(page)
})

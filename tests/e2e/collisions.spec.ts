/** Several proposals opened together: what collides is told beside the case, and each leads to the map. */
import { expect, type Page } from '@playwright/test'
import { accessible, DIALOG } from './accessible.ts'
import { arrives, type LonLat, MARBJERG, PHONE, proposalOf, start, test } from './app.ts'

const moved = (east: number): LonLat[] => MARBJERG.map(([lon, lat]): LonLat => [lon + east, lat])

/** As from a folder on the desktop. */
async function dropAll(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(all => {
    const dataTransfer = new DataTransfer()
    for (const [name, text] of all) dataTransfer.items.add(new File([text], name, { type: 'application/json' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, Object.entries(files))
}

test('proposals that are opened together are held against one another, and the case stays as it is', async ({
  shared: page
}) => {
  await start(page)
  const files = {
    'nord.json': JSON.stringify(proposalOf(MARBJERG, '0265')),
    'syd.json': JSON.stringify(proposalOf(moved(0.002), '0253')),
    'halv.json': JSON.stringify(proposalOf(MARBJERG, '0265')).slice(0, 300)
  }
  await dropAll(page, files)
  const dialog = page.getByRole('dialog', { name: 'Flere forslag holdt op mod hinanden' })
  await expect(dialog).toContainText('2 forslag er læst', { timeout: 120_000 })
  await expect(dialog).toContainText('Ikke taget med: halv.json')
  await expect(dialog.getByRole('heading', { name: 'Samme areal' })).toBeVisible()
  await expect(dialog).toContainText(/nord\.json og syd\.json flytter begge [\d,]+ ha fra Høje-Taastrup/)
  await accessible(page, DIALOG)

  // By the keyboard to the place, on the phone's width too.
  const show = dialog.getByRole('button', { name: 'Vis på kortet' }).first()
  await show.focus()
  await arrives(page, () => page.keyboard.press('Enter'))
  await expect(dialog.getByText('Kortet viser stedet.').first()).toBeAttached()
  const size = page.viewportSize()
  await page.setViewportSize(PHONE.viewport ?? { width: 390, height: 844 })
  await expect(show).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  if (size) await page.setViewportSize(size)

  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByTestId('change')).toHaveCount(0)
})

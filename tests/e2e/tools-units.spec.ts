/** Whole parishes moved: clicked, painted, within a lasso, by the list; with the mouse and with the keyboard alone. */
import { expect, type Page } from '@playwright/test'
import { find, type LonLat, ready, said, start, test } from './app.ts'
import { walkTo } from './tools.ts'

/** In the parishes of Reerslev and Sengeløse, both in Høje-Taastrup. */
const REERSLEV: LonLat = [12.205, 55.61]
const SENGELOESE: LonLat = [12.26, 55.68]

const map = (page: Page) => page.getByTestId('map')
const change = (page: Page) => page.getByTestId('change')
const count = (page: Page) => page.getByTestId('units-count')

async function begin(page: Page) {
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.keyboard.press('u')
  await expect(map(page)).toHaveAttribute('data-tool', 'picking', { timeout: 60_000 })
  await expect(count(page)).toHaveText('Ingen valgt')
  return toPixel
}

/** The units are drawn a while after they have come: the first click that hits one says so. */
async function clickUntil(page: Page, at: { x: number; y: number }, words: string): Promise<void> {
  await expect(async () => {
    await page.mouse.move(at.x - 2, at.y)
    await page.mouse.move(at.x, at.y)
    await expect(page.locator('.skel-pointer-note-measure')).toContainText(words, { timeout: 500 })
  }).toPass()
  await page.mouse.click(at.x, at.y)
}

test('parishes clicked and given up, with live figures, and mended afterwards', async ({ shared: page }) => {
  const toPixel = await begin(page)
  await clickUntil(page, toPixel(REERSLEV), 'Reerslev')
  await expect(count(page)).toHaveText('1 valgt')
  await page.getByRole('button', { name: /Modtagende kommune/ }).click()
  await page.getByRole('option', { name: 'Roskilde' }).first().click()
  await expect(page.locator('.skel-pointer-note')).toContainText('→ Roskilde')
  await expect(page.getByRole('region', { name: 'Sagen' })).toContainText(
    /Med tegningen (kan sagen|ser sagen ud til at) være/
  )
  await clickUntil(page, toPixel(SENGELOESE), 'Sengeløse')
  await expect(count(page)).toHaveText('2 valgt')
  await page.keyboard.press('Backspace')
  await expect(count(page)).toHaveText('1 valgt')
  await page.keyboard.press('Enter')
  await expect(change(page)).toContainText('fra Høje-Taastrup til Roskilde')
  await expect(map(page)).toHaveAttribute('data-tool', 'select')

  const title = change(page).locator('.change-title')
  const before = (await title.textContent()) ?? ''
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Redigér valget' }).click()
  await expect(count(page)).toHaveText('1 valgt')
  await clickUntil(page, toPixel(SENGELOESE), 'Sengeløse')
  await expect(count(page)).toHaveText('2 valgt')
  await page.getByRole('button', { name: 'Afslut' }).click()
  await expect(title).not.toHaveText(before)
  await expect(change(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(title).toHaveText(before)
})

test('a brush paints, a lasso and a rectangle take what lies inside', async ({ shared: page }) => {
  const toPixel = await begin(page)
  await clickUntil(page, toPixel(REERSLEV), 'Reerslev')
  await clickUntil(page, toPixel(REERSLEV), 'Reerslev')
  await expect(count(page)).toHaveText('Ingen valgt')
  const [a, b] = [toPixel(REERSLEV), toPixel(SENGELOESE)]

  await page.keyboard.press('2')
  await expect(page.getByLabel('Pensel')).toBeChecked()
  await page.mouse.move(a.x, a.y)
  await page.mouse.down()
  await page.mouse.move(b.x, b.y, { steps: 4 })
  await page.mouse.up()
  await expect(count(page)).toHaveText(/^[2-9] valgt$/)
  await page.getByRole('button', { name: 'Tag tilbage' }).click()

  for (const [key, name] of [
    ['3', 'Rektangel'],
    ['4', 'Lasso']
  ] as const) {
    await page.getByRole('button', { name: 'Afbryd' }).click()
    await page.keyboard.press('u')
    await expect(count(page)).toHaveText('Ingen valgt')
    await page.keyboard.press(key)
    await expect(page.getByLabel(name)).toBeChecked()
    const [west, east] = [toPixel([12.16, 55.7]), toPixel([12.33, 55.59])]
    await page.mouse.move(west.x, west.y)
    await page.mouse.down()
    if (name === 'Lasso') {
      await page.mouse.move(east.x, west.y, { steps: 5 })
      await page.mouse.move(east.x, east.y, { steps: 5 })
      await page.mouse.move(west.x, east.y, { steps: 5 })
    } else await page.mouse.move(east.x, east.y, { steps: 5 })
    await page.mouse.up()
    await expect(count(page)).toHaveText(/^([3-9]|\d\d) valgt$/)
  }
})

test('with the keyboard alone: under the crosshair, and in the list', async ({ shared: page }) => {
  const toPixel = await begin(page)
  await walkTo(page, toPixel, REERSLEV, 12)
  await said(page, 'Under sigtekornet: Reerslev')
  await page.keyboard.press('Space')
  await expect(count(page)).toHaveText('1 valgt')
  await said(page, 'Reerslev er valgt')

  await page.getByText('Liste', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Søg efter navn eller nummer').focus()
  await page.keyboard.type('sengel')
  await expect(page.getByRole('checkbox', { name: /Reerslev/ })).toBeChecked()
  await page.getByRole('checkbox', { name: /Sengeløse/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: /Sengeløse/ })).toBeChecked()
  await expect(count(page)).toHaveText('2 valgt')
  await page.getByRole('button', { name: 'Afslut' }).focus()
  await page.keyboard.press('Enter')
  await expect(change(page)).toContainText('fra Høje-Taastrup til')
})

test.describe('on a phone', () => {
  test('a tap picks', async ({ phone: page }) => {
    await start(page)
    await page.getByRole('button', { name: 'Menu' }).tap()
    await page.getByRole('menuitem', { name: /Vælg sogne/ }).tap()
    await expect(map(page)).toHaveAttribute('data-tool', 'picking', { timeout: 60_000 })
    await expect(count(page)).toHaveText('Ingen valgt')
    const box = await map(page).boundingBox()
    if (!box) throw new Error('the map is not on the page')
    // A banner above the map leaves the land where it was in the window: Jutland is in one of these.
    let tries = 0
    await expect(async () => {
      await page.touchscreen.tap(box.x + 80, box.y + 395 - 50 * (tries++ % 4))
      // A count that comes late is of several, one for each try.
      await expect(count(page)).toHaveText(/^[1-9] valgt$/, { timeout: 1500 })
    }).toPass({ timeout: 120_000 })
    await ready(page)
  })
})

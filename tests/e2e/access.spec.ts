/** Reached by keyboard, read by a screen reader, used on a phone. */
import { expect } from '@playwright/test'
import { accessible, DIALOG } from './accessible.ts'
import { arrives, drop, find, MARBJERG, proposalOf, said, start, test } from './app.ts'

test('no known fault of WCAG 2.1 AA in any state of the page', async ({ shared: page }) => {
  await start(page)
  await accessible(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup')
  await page.getByRole('button', { name: /ikke relevante? i sagen/ }).click()
  const triggers = page.locator('[data-rule] .finding-trigger:visible')
  await expect(triggers.first()).toBeVisible()
  for (let i = 0, n = await triggers.count(); i < n; i++) await triggers.nth(i).click()
  await find(page, 'Ærø')
  await accessible(page)
  await page.keyboard.press('o')
  await expect(page.getByText('Klik eller mellemrum for næste punkt')).toBeVisible()
  await accessible(page)
  await page.getByRole('button', { name: 'Afbryd' }).click()
  for (const name of ['Hjælp og genvejstaster', 'Find kommune', /Indeholder data fra/]) {
    await page.getByRole('button', { name }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await accessible(page, DIALOG)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }

  await page.getByRole('button', { name: /Indeholder data fra/ }).click()
  const licences = page.getByRole('link', { name: /^Licenser for/ })
  const notices = await page.request.get(new URL((await licences.getAttribute('href')) ?? '', page.url()).href)
  expect(await notices.text()).toContain('The licences of what Skel carries with it.')
})

test('a transfer drawn with the keyboard alone', async ({ shared: page }) => {
  await start(page)
  await page.keyboard.press('l')
  await page.getByLabel('Søg kommune').focus()
  await page.keyboard.type('albertslund')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Albertslund' })).toBeFocused()
  await arrives(page, () => page.keyboard.press('Enter'))
  await expect(page.getByTestId('municipality-card')).toContainText('Albertslund')

  await page.keyboard.press('o')
  const map = page.getByTestId('map')
  await expect(map.locator('canvas')).toBeFocused()
  const step = async (keys: readonly string[], points: number) => {
    for (const key of keys) await page.keyboard.press(key)
    await page.keyboard.press('Space')
    await expect(map).toHaveAttribute('data-sketch-points', String(points))
  }
  // From the middle of Albertslund far to the west and back, so that the border with Høje-Taastrup is crossed.
  const far = (key: string, times: number) => Array.from({ length: times }, () => `Shift+${key}`)
  await step([], 1)
  await step(far('ArrowLeft', 5), 2)
  await step([...far('ArrowDown', 2)], 3)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('change')).toContainText(/ha fra .* til /)
  await said(page, 'Højst 100 ha')
})

test('on a page just loaded the first Tab leads past the map; single-key shortcuts can be turned off, and stay off', async ({
  shared: page
}) => {
  await start(page)
  await page.keyboard.press('?')
  await page.getByLabel('Brug genvejstaster på ét tegn').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Find kommune' })).toBeEnabled({ timeout: 60_000 })
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Gå til sagen' })).toBeFocused()
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Find kommune' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  // On again, as the next test on this page takes them to be.
  await page.getByRole('button', { name: 'Hjælp og genvejstaster' }).click()
  await page.getByLabel('Brug genvejstaster på ét tegn').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test.describe('on a phone', () => {
  test('a municipality is one tap away, and a case can be read', async ({ phone: page }) => {
    await start(page)
    const fitsAcross = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
    expect(await fitsAcross()).toBe(true)
    const map = await page.getByTestId('map').boundingBox()
    if (!map) throw new Error('no map')
    // Denmark is fitted to the width, so Jutland's middle lies left of the map's.
    await page.touchscreen.tap(map.x + map.width * 0.26, map.y + map.height * 0.47)
    const card = page.getByTestId('municipality-card')
    await expect(card).toContainText(/Kommune 0\d{3} · Region /)
    await expect(card).toContainText(/Beboere, 1\. februar 2026/)
    await accessible(page)
    await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json')
    await expect(page.getByTestId('change')).toContainText('ha fra Høje-Taastrup til Roskilde')
    await expect(page.getByRole('heading', { name: /Mindre grænseændring/ }).first()).toBeVisible()
    expect(await fitsAcross()).toBe(true)
    await page.getByRole('button', { name: /1 ændring/ }).tap()
    await expect(page.getByTestId('change')).toBeHidden()
  })
})

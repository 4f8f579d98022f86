/** The map's own menu and the palette: the same actions, found by place and by name. */
import { expect, type Page } from '@playwright/test'
import { accessible, DIALOG } from './accessible.ts'
import { find, start, test, typeAndEnter } from './app.ts'
import { borderNear, HOEJE_TAASTRUP, ROSKILDE, walkTo } from './tools.ts'

const map = (page: Page) => page.getByTestId('map')

test('right click and the menu key offer what can be done at a place', async ({ shared: page }) => {
  const vertex = await borderNear([12.16, 55.648], [HOEJE_TAASTRUP, ROSKILDE])
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  const { x, y } = toPixel(vertex.point)
  await page.mouse.click(x, y, { button: 'right' })
  const menu = page.getByRole('menu', { name: /Muligheder her/ })
  await expect(menu).toBeVisible()
  await accessible(page)
  await page.getByRole('menuitem', { name: 'Flyt grænsen her' }).click()
  await expect(map(page)).toHaveAttribute('data-sketch-points', '1')
  await expect(page.getByTestId('gains')).toContainText('Roskilde')

  // While a tool is in use the menu holds that tool's own.
  await page.mouse.click(x + 200, y, { button: 'right' })
  await expect(menu).toBeVisible()
  await page.getByRole('menuitem', { name: 'Fjern sidste punkt' }).click()
  await expect(map(page)).toHaveAttribute('data-sketch-points', '0')
  await page.keyboard.press('Escape')
  await expect(map(page)).toHaveAttribute('data-tool', 'select')

  // The same with the keyboard alone: the menu is that of the crosshair.
  await map(page).locator('canvas').focus()
  await walkTo(page, toPixel, [12.24, 55.66], 40)
  await page.keyboard.press('Shift+F10')
  await expect(menu).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Begynd et område her' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(map(page)).toHaveAttribute('data-sketch-points', '1')
  await page.keyboard.press('Escape')
})

test('the palette finds actions and municipalities by name', async ({ shared: page }) => {
  await start(page)
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Søg handling eller sted' })
  await expect(field).toBeFocused()
  await accessible(page, DIALOG)
  await page.keyboard.type('bornh')
  await expect(page.getByRole('option', { selected: true })).toContainText('Bornholm')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('municipality-card')).toContainText('Bornholm')

  // Whatever else has a name, however it is spelt.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('hvalso')
  await expect(page.getByRole('option').filter({ hasText: 'Hvalsø' }).first()).toContainText('by')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('municipality-card')).toContainText('Lejre')
  await page.keyboard.press('Control+k')
  await typeAndEnter(field, 'marstal')
  await expect(page.getByTestId('municipality-card')).toContainText('Ærø')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('grænse')
  await expect(page.getByRole('option', { selected: true })).toContainText('Flyt grænse')
  await page.keyboard.press('Enter')
  await expect(map(page)).toHaveAttribute('data-tool', 'drawing')
  await expect(page.getByText('Klik eller mellemrum på en kommunegrænse for at begynde')).toBeVisible()
  await accessible(page)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('ingen handling hedder det')
  await expect(page.getByText('Intet hedder noget med')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('row', { name: /Følg linje/ })).toContainText('T')
})

test('what is typed before the palette is there lands in its field, and the map does nothing', async ({ page }) => {
  await page.route(/\/Palette-[^/]*\.js/, async route => {
    await new Promise(done => setTimeout(done, 1500))
    await route.continue()
  })
  await start(page)
  await map(page).locator('canvas').first().focus()
  await page.keyboard.press('Control+k')
  const fits = await map(page).getAttribute('data-fits')
  await page.keyboard.type('dornh')
  for (let i = 0; i < 5; i++) await page.keyboard.press('Backspace')
  await page.keyboard.type('born')
  const field = page.getByRole('combobox', { name: 'Søg handling eller sted' })
  await expect(field).toHaveValue('born')
  await page.keyboard.type('h')
  await expect(field).toHaveValue('bornh')
  await expect(map(page)).toHaveAttribute('data-tool', 'select')
  expect(await map(page).getAttribute('data-fits')).toBe(fits)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('municipality-card')).toContainText('Bornholm')
})

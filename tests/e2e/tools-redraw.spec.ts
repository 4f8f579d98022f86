/** A border moved: drawn anew, by one of its vertices, along other lines; with the mouse and with the keyboard alone. */
import { expect, type Page } from '@playwright/test'
import { drop, find, type LonLat, MARBJERG, proposalOf, said, start, test } from './app.ts'
import { borderNear, clickAt, HOEJE_TAASTRUP, ROSKILDE, walkTo } from './tools.ts'

const PAIR = [HOEJE_TAASTRUP, ROSKILDE] as const
/** Inside Høje-Taastrup, east of its border with Roskilde. */
const EAST: LonLat = [12.185, 55.6585]

const map = (page: Page) => page.getByTestId('map')
const change = (page: Page) => page.getByTestId('change')

test('a line drawn from border to border, with both gains while drawing', async ({ shared: page }) => {
  const [north, south] = [await borderNear([12.17, 55.668], PAIR), await borderNear([12.16, 55.648], PAIR)]
  await start(page)
  // A case put away leaves a banner, which goes with the first edit of the next one: the land stays where it is all the same.
  await drop(page, JSON.stringify(proposalOf(MARBJERG, ROSKILDE)), 'sag.skel.json')
  await expect(change(page)).toHaveCount(1)
  await start(page)
  await expect(page.locator('.banner-info')).toBeVisible()
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.keyboard.press('g')
  await expect(page.getByRole('button', { name: 'Flyt grænse' })).toHaveAttribute('aria-pressed', 'true')

  // Beside the border nothing begins, and it says why.
  await clickAt(page, toPixel, [12.24, 55.66])
  await expect(page.getByTestId('draw-problem')).toContainText('begynde på grænsen')
  await expect(map(page)).toHaveAttribute('data-sketch-points', '0')

  await clickAt(page, toPixel, north.point)
  await expect(map(page)).toHaveAttribute('data-sketch-points', '1')
  await expect(page.getByTestId('gains')).toContainText('Grænsen mellem')
  await clickAt(page, toPixel, EAST)
  await expect(map(page)).toHaveAttribute('data-sketch-points', '2')
  const beside = toPixel(EAST)
  await page.mouse.move(beside.x - 40, beside.y + 30)
  await expect(page.locator('.skel-pointer-note')).toContainText('Høje-Taastrup → Roskilde')
  await expect(page.locator('.skel-pointer-note-measure')).toContainText('i alt')
  await expect(page.getByTestId('gains')).toContainText('til Roskilde')

  // Enter away from the border ends nothing.
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('draw-problem')).toContainText('ende på den grænse')
  await page.keyboard.press('Backspace')
  await expect(map(page)).toHaveAttribute('data-sketch-points', '1')
  await clickAt(page, toPixel, EAST)
  await expect(map(page)).toHaveAttribute('data-sketch-points', '2')
  await clickAt(page, toPixel, south.point)

  await expect(change(page)).toHaveCount(1)
  await expect(change(page)).toContainText('fra Høje-Taastrup til Roskilde')
  await expect(map(page)).toHaveAttribute('data-tool', 'select')
  await expect(page.getByTestId('proof')).toContainText('ingen nye huller · 0 overlap')

  // The line can be taken up again and its vertex moved.
  const title = change(page).locator('.change-title')
  const before = (await title.textContent()) ?? ''
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Redigér linjen' }).click()
  await expect(map(page)).toHaveAttribute('data-tool', 'editing')
  const corner = toPixel(EAST)
  await page.mouse.move(corner.x, corner.y)
  await page.mouse.down()
  await page.mouse.move(corner.x + 30, corner.y, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.press('Enter')
  await expect(map(page)).toHaveAttribute('data-tool', 'select')
  await expect(title).not.toHaveText(before)
  await page.keyboard.press('Control+z')
  await expect(title).toHaveText(before)
})

test('one vertex of the border dragged, and another one at once', async ({ shared: page }) => {
  const vertex = await borderNear([12.16, 55.648], PAIR)
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.keyboard.press('g')
  const { x, y } = toPixel(vertex.point)
  await page.mouse.move(x - 3, y)
  await page.mouse.move(x, y)
  await expect(page.locator('.skel-handle-border-vertex')).toBeVisible()
  await page.mouse.down()
  await page.mouse.move(x + 20, y + 4, { steps: 3 })
  await page.mouse.move(x + 60, y + 4, { steps: 5 })
  await expect(page.locator('.skel-pointer-note')).toContainText('→')
  await page.mouse.up()
  await expect(change(page)).toHaveCount(1)
  await expect(change(page)).toContainText('fra Høje-Taastrup til Roskilde')
  // The tool waits for the next vertex; Escape during a drag leaves the border as it is.
  await expect(map(page)).toHaveAttribute('data-tool', 'drawing')
  await page.keyboard.press('Escape')
  await expect(map(page)).toHaveAttribute('data-tool', 'select')
})

test('with the keyboard alone: a vertex taken hold of and moved, and a line begun and left', async ({
  shared: page
}) => {
  const vertex = await borderNear([12.16, 55.648], PAIR)
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.keyboard.press('g')
  await walkTo(page, toPixel, vertex.point, 12)
  await said(page, 'lægges på grænsen')
  await page.keyboard.press('m')
  await expect(map(page)).toHaveAttribute('data-tool', 'editing')
  await said(page, 'fat i grænsens punkt')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByTestId('gains')).toContainText('til Roskilde')
  await page.keyboard.press('Enter')
  await expect(change(page)).toContainText('fra Høje-Taastrup til Roskilde')

  await expect(map(page)).toHaveAttribute('data-tool', 'drawing')
  await page.keyboard.press('Escape')
  await expect(map(page)).toHaveAttribute('data-tool', 'select')
  await page.keyboard.press('Control+z')
  await expect(change(page)).toHaveCount(0)
})

test('a drawing that follows the border takes its vertices over', async ({ shared: page }) => {
  const [north, south] = [await borderNear([12.17, 55.668], PAIR), await borderNear([12.16, 55.648], PAIR)]
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.keyboard.press('o')
  await page.keyboard.press('t')
  await expect(page.getByLabel('Følg linje')).toHaveValue('border')
  await clickAt(page, toPixel, north.point)
  await expect(map(page)).toHaveAttribute('data-sketch-points', '1')
  await clickAt(page, toPixel, south.point)
  await expect.poll(async () => Number(await map(page).getAttribute('data-sketch-points'))).toBeGreaterThan(4)
  const followed = (await map(page).getAttribute('data-sketch-points')) ?? ''
  await page.keyboard.press('s')
  await expect(page.getByLabel('Fang linjer')).not.toBeChecked()
  await clickAt(page, toPixel, EAST)
  await expect(map(page)).toHaveAttribute('data-sketch-points', String(Number(followed) + 1))
  // The stretch that was followed goes back as one.
  await page.keyboard.press('Backspace')
  await expect(map(page)).toHaveAttribute('data-sketch-points', followed)
  await page.keyboard.press('Backspace')
  await expect(map(page)).toHaveAttribute('data-sketch-points', '1')
  await clickAt(page, toPixel, EAST)
  await clickAt(page, toPixel, south.point)
  await page.keyboard.press('Enter')
  await expect(change(page)).toContainText('fra Høje-Taastrup til Roskilde')
})

/** A new municipality drawn, and one of whole parishes; areas of several parts and holes mended afterwards. */
import { expect, type Page } from '@playwright/test'
import { arrives, draw, drop, find, type LonLat, MARBJERG, proposalOf, start, test } from './app.ts'

const map = (page: Page) => page.getByTestId('map')
const change = (page: Page) => page.getByTestId('change')

/** Fields inside Høje-Taastrup. */
const SENGELOESE: readonly LonLat[] = [
  [12.22, 55.675],
  [12.26, 55.675],
  [12.26, 55.695],
  [12.22, 55.695]
]

async function other(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Anden ændring' }).click()
  await page.getByRole('menuitem', { name }).click()
  // Until the menu has gone and the tool has begun, a click on the map means something else.
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(map(page)).toHaveAttribute('data-tool', /drawing|picking/, { timeout: 60_000 })
}

test('drawn: the name is asked for, and the municipality is there', async ({ shared: page }) => {
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  await other(page, 'Ny kommune, tegnet')
  await draw(page, toPixel, SENGELOESE)
  await expect(page.getByLabel('Region', { exact: true })).not.toHaveValue('')
  await page.getByRole('button', { name: 'Afslut' }).click()
  await expect(page.getByTestId('founding-problem')).toContainText('navn')
  await page.getByLabel('Navn', { exact: true }).fill('Sengeløse')
  await expect(page.getByTestId('founding-problem')).toHaveCount(0)
  await expect(page.locator('.skel-pointer-note')).toContainText('→ Sengeløse')
  await page.getByRole('button', { name: 'Afslut' }).click()
  await expect(change(page)).toContainText('Ny kommune: Sengeløse')
  await expect(page.getByTestId('proof')).toContainText('ingen nye huller · 0 overlap')
  await page.keyboard.press('Control+z')
  await expect(change(page)).toHaveCount(0)
})

test('of units, by the list alone', async ({ shared: page }) => {
  await start(page)
  await other(page, 'Ny kommune af sogne m.m.')
  await expect(map(page)).toHaveAttribute('data-tool', 'picking', { timeout: 60_000 })
  await page.getByLabel('Navn', { exact: true }).fill('Nordøen')
  await page.getByText('Liste', { exact: true }).click()
  await page.getByLabel('Søg efter navn eller nummer').fill('sengel')
  await page.getByRole('checkbox', { name: /Sengeløse/ }).check()
  await expect(page.getByLabel('Region', { exact: true })).not.toHaveValue('')
  await page.getByRole('button', { name: 'Afslut' }).click()
  await expect(change(page)).toContainText('Ny kommune: Nordøen')
})

test('a hole is added to an area, and both are mended together', async ({ shared: page }) => {
  await start(page)
  await arrives(page, () => drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json'))
  const title = change(page).locator('.change-title')
  await expect(title).toContainText('ha fra Høje-Taastrup')
  const before = (await title.textContent()) ?? ''
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Redigér området' }).click()
  await expect(map(page)).toHaveAttribute('data-tool', 'editing')
  await page.keyboard.press('p')
  await expect(map(page)).toHaveAttribute('data-sketch-rings', '2')
  // Handles of the outline tell where it is on the screen; the hole is drawn around its middle.
  const handles = page.locator('.skel-handle-vertex')
  await expect(handles).toHaveCount(4)
  const boxes = await handles.evaluateAll(all =>
    all.map(one => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    })
  )
  const mid = (axis: 'x' | 'y') => boxes.reduce((sum, box) => sum + box[axis], 0) / boxes.length
  const [x, y] = [mid('x'), mid('y')]
  for (const [i, [dx, dy]] of (
    [
      [-30, -20],
      [30, -20],
      [0, 25]
    ] as const
  ).entries()) {
    await page.mouse.move(x + dx - 2, y + dy)
    await page.mouse.move(x + dx, y + dy)
    await page.keyboard.down('Alt')
    await page.mouse.click(x + dx, y + dy)
    await page.keyboard.up('Alt')
    await expect(map(page)).toHaveAttribute('data-sketch-points', String(i + 1))
  }
  await page.keyboard.press('Enter')
  await expect(map(page)).toHaveAttribute('data-tool', 'select')
  await expect(title).not.toHaveText(before)
  await expect(title).toContainText('fra Høje-Taastrup til Roskilde')

  // What has a hole can be taken up again with it.
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Redigér området' }).click()
  await expect(map(page)).toHaveAttribute('data-sketch-rings', '2')
})

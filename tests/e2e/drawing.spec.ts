/** Drawings that cannot be: each is told in Danish beside the meters, and the drawing stays until it is mended or left. */
import { expect, type Page } from '@playwright/test'
import { arrives, draw, find, type LonLat, MARBJERG, overDenmark, said, start, test } from './app.ts'
import { withoutAnswers } from './late.ts'

const problem = (page: Page) => page.getByTestId('draw-problem')

async function refused(page: Page, points: number): Promise<void> {
  await page.getByRole('button', { name: 'Afslut' }).click()
  await expect(page.getByTestId('map')).toHaveAttribute('data-sketch-points', String(points))
  await expect(problem(page)).toBeVisible()
  await expect(page.getByTestId('change')).toHaveCount(0)
}

test('at sea, abroad, self-crossing and where it lies already', async ({ shared: page }) => {
  await start(page)
  const over = await overDenmark(page)
  const triangle = ([lon, lat]: LonLat): LonLat[] => [
    [lon, lat],
    [lon + 0.25, lat],
    [lon + 0.1, lat + 0.12]
  ]

  await page.keyboard.press('o')
  await draw(page, over, triangle([11.4, 56.4]))
  await refused(page, 3)
  await page.getByRole('button', { name: /Modtagende kommune/ }).click()
  await page.getByRole('option', { name: 'Aarhus' }).click()
  await expect(problem(page)).toHaveText(/ligger helt på havet/)
  await said(page, 'ligger helt på havet')
  await refused(page, 3)
  await page.getByRole('button', { name: 'Afbryd' }).click()
  await expect(problem(page)).toHaveCount(0)

  await page.keyboard.press('o')
  await draw(page, over, triangle([9.2, 54.6]))
  await page.getByRole('button', { name: /Modtagende kommune/ }).click()
  await page.getByRole('option', { name: 'Tønder' }).click()
  await expect(problem(page)).toHaveText(/uden for Danmark/)
  await refused(page, 3)
  await page.getByRole('button', { name: 'Afbryd' }).click()
  await expect(page.getByTestId('map')).toHaveAttribute('data-tool', 'select')

  const toPixel = await find(page, 'Høje-Taastrup')
  const [a, b, c, d] = MARBJERG as [LonLat, LonLat, LonLat, LonLat]
  await page.keyboard.press('o')
  await draw(page, toPixel, [a, c, b, d])
  await expect(problem(page)).toHaveText(/krydser sig selv/)
  await refused(page, 4)
  await page.getByRole('button', { name: 'Afbryd' }).click()

  // Where a line to catch was asked about in vain the point is set, and that is told until there is another.
  await page.keyboard.press('o')
  await withoutAnswers(page, async () => {
    await draw(page, toPixel, [a])
    await expect(problem(page)).toHaveText(/før det var undersøgt, om der er en linje at fange/)
  })
  const next = toPixel(b)
  await page.mouse.click(next.x, next.y)
  await expect(page.getByTestId('map')).toHaveAttribute('data-sketch-points', '2')
  await expect(problem(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Afbryd' }).click()

  // Within one municipality there is nobody to suggest; choosing the owner is told, choosing a neighbour mends it.
  await page.keyboard.press('o')
  await draw(page, toPixel, [
    [12.24, 55.66],
    [12.26, 55.66],
    [12.25, 55.67]
  ])
  await expect(problem(page)).toHaveText(/hører allerede til Høje-Taastrup/)
  await page.getByRole('button', { name: /Modtagende kommune/ }).click()
  await page.getByRole('option', { name: 'Ishøj' }).click()
  await expect(problem(page)).toHaveCount(0)
  await page.getByTestId('map').locator('canvas').press('Enter')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup til Ishøj')
})

test('redraw, rename, delete; each can be undone', async ({ shared: page }) => {
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.keyboard.press('o')
  await draw(page, toPixel, MARBJERG)
  await page.keyboard.press('Enter')
  const change = page.getByTestId('change')
  const title = change.locator('.change-title')
  await expect(title).toContainText('ha fra Høje-Taastrup til Roskilde')
  const first = (await title.textContent()) ?? ''

  const menu = async (item: string) => {
    await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }

  await menu('Redigér området')
  await expect(page.getByTestId('map').locator('canvas')).toBeFocused()
  const corner = toPixel([12.176, 55.6635])
  await page.mouse.move(corner.x, corner.y)
  await page.mouse.down()
  await page.mouse.move(corner.x - 20, corner.y + 4, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByRole('region', { name: 'Sagen' })).toContainText(
    /Med tegningen (kan sagen|ser sagen ud til at) være/
  )
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('map')).toHaveAttribute('data-tool', 'select')
  await expect(title).not.toHaveText(first)
  await expect(title).toContainText('ha fra Høje-Taastrup til Roskilde')
  await expect(change).toHaveCount(1)

  await menu('Omdøb')
  await page.getByLabel('Navn eller bemærkning').fill('Markerne ved Marbjerg')
  await page.keyboard.press('Enter')
  await expect(title).toContainText('Markerne ved Marbjerg')

  await title.focus()
  await page.keyboard.press('Delete')
  await expect(change).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Ændringer', exact: true })).toBeFocused()

  for (const _ of ['delete', 'rename', 'redraw']) await page.keyboard.press('Control+z')
  await expect(title).toHaveText(first)
  await page.keyboard.press('Control+z')
  await expect(change).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(title).toHaveText(first)

  await arrives(page, () => menu('Vis på kortet'))
})

/** The list of changes: each is moved, copied, switched off and on and taken out, and the outcome follows. */
import { expect, type Page } from '@playwright/test'
import { drop, type LonLat, MARBJERG, proposalOf, said, start, test } from './app.ts'

const area = (ring: readonly LonLat[]) => ({ type: 'Polygon', coordinates: [[...ring, ring[0]]] })

/** Fields by Marbjerg to Roskilde (0265), and then the whole square on to Greve (0253). */
const changes = [
  { id: 'a', type: 'transfer-area', to: '0265', area: area(MARBJERG) },
  { id: 'b', type: 'transfer-area', to: '0253', area: area(MARBJERG), note: 'Videre til Greve' },
  { id: 'c', type: 'set-region', municipalities: ['0306'], region: '1084' }
]

const row = (page: Page, number: number) => page.getByTestId('change').nth(number - 1)

async function open(page: Page): Promise<void> {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265', { changes })), 'liste.json')
  await expect(row(page, 1)).toContainText(/Ændring 1: \d+,\d\d ha fra Høje-Taastrup til Roskilde/)
  await expect(row(page, 2)).toContainText(/\d+,\d\d ha fra Roskilde til Greve/)
}

async function menu(page: Page, number: number, item: string): Promise<void> {
  await page.getByRole('button', { name: `Muligheder for ændring ${number}` }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

const undoTitle = (page: Page) => page.getByRole('button', { name: 'Fortryd', exact: true })

test('with the mouse: off and on, copied, dragged, taken out; each is one step back', async ({ shared: page }) => {
  await open(page)
  // Off: it moves nothing, and what stands after it finds the land where it was.
  await menu(page, 1, 'Slå fra')
  await expect(row(page, 1)).toContainText('Slået fra')
  await expect(row(page, 1)).toContainText('Område til Roskilde')
  await expect(row(page, 2)).toContainText(/ha fra Roskilde og \d+,\d\d ha fra Høje-Taastrup|ha fra Høje-Taastrup og/)
  await expect(undoTitle(page)).toHaveAttribute('title', 'Fortryd: slå ændring fra')
  await page.getByRole('button', { name: 'Slå til: ændring 1' }).click()
  await expect(row(page, 2)).toContainText(/\d+,\d\d ha fra Roskilde til Greve/)

  // A copy of a transfer finds its land moved already: it says so, and the rest stands.
  await menu(page, 1, 'Duplikér')
  await expect(page.getByTestId('change')).toHaveCount(4)
  await expect(row(page, 2)).toContainText('Regnes ikke med:')
  await expect(row(page, 3)).toContainText(/\d+,\d\d ha fra Roskilde til Greve/)
  await expect(undoTitle(page)).toHaveAttribute('title', 'Fortryd: duplikér ændring')
  await menu(page, 3, 'Duplikér')
  await expect(row(page, 4)).toContainText('Videre til Greve (kopi)')
  await undoTitle(page).click()
  await undoTitle(page).click()
  await expect(page.getByTestId('change')).toHaveCount(3)

  // Dragged below the second: Greve now takes it from both, and Roskilde takes all of it from Greve.
  const box = await row(page, 2).boundingBox()
  if (!box) throw new Error('no second row')
  await row(page, 1).dragTo(row(page, 2), {
    sourcePosition: { x: 6, y: 20 },
    targetPosition: { x: 60, y: box.height - 4 }
  })
  await expect(row(page, 1)).toContainText('Videre til Greve')
  await expect(row(page, 2)).toContainText(/\d+,\d\d ha fra Greve til Roskilde/)
  await expect(undoTitle(page)).toHaveAttribute('title', 'Fortryd: flyt ændring')
  await undoTitle(page).click()
  await expect(row(page, 1)).toContainText(/ha fra Høje-Taastrup til Roskilde/)

  await menu(page, 1, 'Flyt ned')
  await expect(row(page, 2)).toContainText(/ha fra Greve til Roskilde/)
  await menu(page, 2, 'Slet')
  await expect(page.getByTestId('change')).toHaveCount(2)
  await said(page, 'Ændring 2 er slettet. 2 ændringer tilbage.')
  for (let i = 0; i < 2; i++) await undoTitle(page).click()
  await expect(row(page, 1)).toContainText(/ha fra Høje-Taastrup til Roskilde/)
  await expect(page.getByTestId('change')).toHaveCount(3)
})

test('with the keyboard alone', async ({ shared: page }) => {
  await open(page)
  await page.locator('#changes-heading').focus()
  await page.keyboard.press('Tab')
  await expect(row(page, 1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row(page, 2)).toBeFocused()

  // Alt and an arrow: the row goes, and the focus with it.
  await page.keyboard.press('Alt+ArrowUp')
  await expect(row(page, 1)).toContainText('Videre til Greve')
  await expect(row(page, 1)).toBeFocused()
  await said(page, 'Nu ændring 1 af 3')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(row(page, 3)).toContainText('Videre til Greve')
  await expect(row(page, 3)).toBeFocused()
  // Already last: nothing happens, and nothing is to be undone for it.
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(row(page, 2)).toContainText('Videre til Greve')

  // The handle: Enter lifts, arrows go from place to place, Enter puts down.
  await page.getByRole('button', { name: 'Flyt ændring 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.drop-line[data-drop-target]')).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(row(page, 3)).toContainText(/ha fra Greve til Roskilde/)
  await expect(row(page, 1)).toContainText('Videre til Greve')

  // Switched off from its menu, on again where it says that it is off.
  await row(page, 1).focus()
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Slå fra' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Slå fra' }).focus()
  await page.keyboard.press('Enter')
  await expect(row(page, 1)).toContainText('Slået fra')
  await expect(row(page, 3)).toContainText(/ha fra Høje-Taastrup til Roskilde/)
  await page.getByRole('button', { name: 'Slå til: ændring 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(row(page, 1)).not.toContainText('Slået fra')

  // Delete takes the row out, and the next one has the focus.
  await row(page, 1).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByTestId('change')).toHaveCount(2)
  await expect(row(page, 1)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('change')).toHaveCount(3)
})

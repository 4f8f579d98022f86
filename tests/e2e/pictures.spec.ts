/** Pictures of the app as it is, for the README: copy them from .cache/pictures to docs/pictures when the app has changed. */
import { expect } from '@playwright/test'
import { arrives, drop, type LonLat, PHONE, proposalOf, settled, start, test } from './app.ts'

const FOLDER = '.cache/pictures'

/** Fields south of Torslunde, in Greve, that would go to Ishøj: over the regions' border of 2026. */
const TORSLUNDE: readonly LonLat[] = [
  [12.23568, 55.609265],
  [12.25068, 55.610105],
  [12.24993, 55.617665],
  [12.23643, 55.617245]
]

test('a drawing in progress on the desktop', async ({ page }) => {
  await start(page, { pixels: true })
  const proposal = JSON.stringify(proposalOf(TORSLUNDE, '0183', { title: 'Torslunde Syd, udkast 1' }))
  await arrives(page, () => drop(page, proposal, 'torslunde.json'))
  await expect(page.getByTestId('change')).toContainText('ha fra Greve til Ishøj')
  await page.getByRole('button', { name: 'Muligheder for ændring 1' }).click()
  await page.getByRole('menuitem', { name: 'Redigér området' }).click()
  await expect(page.getByRole('region', { name: 'Sagen' })).toContainText(
    /Med tegningen (kan sagen|ser sagen ud til at) være/
  )
  await expect(page.locator('.skel-pointer-note')).toContainText('→ Ishøj')
  await page.screenshot({ path: `${FOLDER}/draft-desktop.png`, animations: 'disabled' })
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('a municipality explored', async ({ page }) => {
    await start(page, { pixels: true })
    await page.getByRole('button', { name: 'Menu' }).tap()
    await page.getByRole('menuitem', { name: /Find kommune/ }).tap()
    await page.getByLabel('Søg kommune').fill('ærø')
    await arrives(page, () => page.getByRole('button', { name: 'Ærø' }).tap())
    await expect(page.getByTestId('municipality-card')).toContainText('udgør en ø')
    // What is looked at is drawn.
    await settled(page)
    await page.screenshot({ path: `${FOLDER}/explore-phone.png`, animations: 'disabled' })
  })
})

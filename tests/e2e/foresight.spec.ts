/** What trimming and joining will do, on the map and in words, before they are done. */
import { expect } from '@playwright/test'
import { choose, openTab } from './act.ts'
import { drop, type LonLat, proposalOf, register, settled, start, test } from './app.ts'

/** As MARBJERG, three kilometres to the south: some 370 ha. */
const LARGE: readonly LonLat[] = [
  [12.14, 55.672],
  [12.176, 55.6735],
  [12.177, 55.6455],
  [12.143, 55.644]
]
const residents = (...names: string[]) => {
  const counts = names.map(name => register.municipalities.find(m => m.name === name)?.residents?.count ?? Number.NaN)
  return new Intl.NumberFormat('da-DK').format(counts.reduce((sum, count) => sum + count, 0))
}

test('a smaller area is shown on the map before it is taken', async ({ shared: page }) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(LARGE, '0265')), 'stor.json')
  const map = page.getByTestId('map')
  const offer = page.getByTestId('trim-offer').getByRole('button', { name: 'Foreslå et mindre område' })
  await offer.click()
  const dialog = page.getByRole('dialog', { name: 'Nærmeste område inden for § 2, stk. 2' })
  const moved = dialog.getByRole('row', { name: /^Flyttet areal i sagen/ })
  await expect(moved.getByRole('cell').first()).toHaveText(/^36\d,\d\d ha/)
  await expect(moved.getByRole('cell').last()).toHaveText(/^\d\d,\d\d ha/)
  await expect(dialog.getByRole('row', { name: /^Beboere/ })).toContainText(/skøn \d+.*skøn \d+/)
  await expect(map).toHaveAttribute('data-draft', 'keeps stays')
  // The whole map lies beside the dialog, or at least what is shown of the area does.
  const [canvas, box] = [await map.boundingBox(), await dialog.boundingBox()]
  expect(canvas && box && canvas.x + canvas.width).toBeLessThanOrEqual((box?.x ?? 0) + 1)

  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(map).not.toHaveAttribute('data-draft')
  await expect(offer).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(map).toHaveAttribute('data-draft', 'keeps stays')
  await dialog.getByRole('button', { name: 'Brug i stedet for ændringen' }).click()
  await expect(map).not.toHaveAttribute('data-draft')
  await expect(page.getByTestId('change')).toHaveCount(1)
})

test('municipalities that are chosen to merge are shown as one, beside the dialog', async ({ shared: page }) => {
  await start(page)
  const map = page.getByTestId('map')
  const scale = page.locator('.maplibregl-ctrl-scale')
  await settled(page)
  const country = await scale.textContent()
  const dialog = await choose(page, 'Slå kommuner sammen', ['Ballerup'])
  const reach = dialog.getByRole('region', { name: 'Kommunerne som én' })
  await expect(reach).toContainText('Vælg mindst to kommuner.')
  await expect(map).toHaveAttribute('data-draft', 'whole')

  const add = async (name: string, on = true) => {
    await dialog.getByRole('searchbox').fill(name)
    await dialog.getByLabel(name, { exact: true }).setChecked(on)
  }
  await add('Herlev')
  await expect(map).toHaveAttribute('data-draft', 'vanishes whole')
  await expect(reach).toContainText('2 bliver til 1')
  await expect(reach).toContainText(residents('Ballerup', 'Herlev'))
  await expect(reach.getByRole('status')).toHaveText(/^2 kommuner bliver til én med .* beboere og \d+,\d km²\.$/)
  await add('Egedal')
  await expect(reach).toContainText('3 bliver til 1')
  await expect(reach).toContainText(residents('Ballerup', 'Herlev', 'Egedal'))
  await expect(reach.getByRole('listitem')).toHaveText([/^Mellem Ballerup og Egedal: /, /^Mellem Ballerup og Herlev: /])
  // Without Ballerup between them nothing vanishes, and that is told.
  await add('Ballerup', false)
  await expect(reach).toContainText('De ligger i 2 grupper uden fælles grænse.')
  await expect(map).toHaveAttribute('data-draft', 'whole')
  await settled(page)
  expect(await scale.textContent()).not.toBe(country)

  // Once the user has moved the map it stays where it is.
  const canvas = await map.boundingBox()
  await page.mouse.move((canvas?.x ?? 0) + (canvas?.width ?? 0) / 2, (canvas?.y ?? 0) + (canvas?.height ?? 0) / 2)
  await page.mouse.wheel(0, -600)
  await settled(page)
  const own = await scale.textContent()
  await add('Bornholm')
  await expect(reach).toContainText(residents('Herlev', 'Egedal', 'Bornholm'))
  await settled(page)
  expect(await scale.textContent()).toBe(own)

  await dialog.getByRole('button', { name: 'Annuller' }).click()
  await expect(map).not.toHaveAttribute('data-draft')
  await openTab(page, 'Kontrol')
  await expect(page.getByTestId('change')).toHaveCount(0)
})

test.describe('on a phone', () => {
  test('the map is in sight above what is chosen', async ({ phone: page }) => {
    await start(page)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: 'Slå regioner sammen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Slå regioner sammen' })
    for (const name of ['Region Nordjylland', 'Region Midtjylland']) await dialog.getByLabel(name).check()
    const reach = dialog.getByRole('region', { name: 'Regionerne som én' })
    await expect(reach).toContainText('2 bliver til 1')
    await expect(page.getByTestId('map')).toHaveAttribute('data-draft', 'vanishes whole')
    const box = await dialog.boundingBox()
    expect(box?.y).toBeGreaterThan(250)
  })
})

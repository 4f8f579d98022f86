/** The map close up, without a base map: what one finds one's way by, and a legend of exactly that. */
import { expect, type Page } from '@playwright/test'
import { accessible } from './accessible.ts'
import { arrives, drop, MARBJERG, proposalOf, start, test } from './app.ts'
import { ROSKILDE } from './tools.ts'

const legend = (page: Page) => page.getByTestId('legend')

async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(name)
  await page.getByRole('option', { name }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('names, roles, settlement and scale at 1:25.000 and 1:5.000, and no sign that is not in view', async ({
  shared: page
}) => {
  await start(page)
  await arrives(page, () => drop(page, JSON.stringify(proposalOf(MARBJERG, ROSKILDE)), 'sag.skel.json'))
  await act(page, 'Zoom til 1:25.000')
  await expect(page.locator('.skel-scale-ratio')).toHaveText('1:25.000')

  const summary = page.locator('summary', { hasText: 'Signaturforklaring' })
  await summary.focus()
  await page.keyboard.press('Enter')
  for (const sign of [
    'Afgivende kommune',
    'Modtagende kommune',
    'Areal, der flyttes',
    'Ny grænse',
    'Grænse i dag, som falder bort',
    'Kommunegrænse',
    'Sognegrænse',
    '20–99'
  ])
    await expect(legend(page).getByText(sign, { exact: true })).toBeVisible()
  await expect(legend(page)).toContainText(
    '1 km-kvadrater (2021), skaleret til kommunernes folketal pr. 1. februar 2026'
  )
  await expect(legend(page)).toContainText('Høje-Taastrup (afgiver), Roskilde (modtager)')
  await expect(legend(page)).toContainText(/Stednavne i kortudsnittet: .*Marbjerg/)
  await expect(legend(page)).not.toContainText('Koordinatnet')
  await accessible(page, '.legend')

  await act(page, 'Zoom til 1:5.000')
  await expect(page.locator('.skel-scale-ratio')).toHaveText('1:5.000')
  await act(page, 'Vis eller skjul koordinatnettet')
  await expect(legend(page)).toContainText('Koordinatnet, UTM 32 (EPSG:25832)')
  await page.mouse.move(600, 300)
  await page.mouse.move(604, 303)
  await expect(page.getByTestId('coordinates')).toHaveText(
    /^UTM 32: 69\d\.\d{3} m Ø, 6\.17\d\.\d{3} m N · 55,6\d+° N, 12,1\d+° Ø$/
  )
  await act(page, 'Vis eller skjul koordinatnettet')
  await expect(legend(page)).not.toContainText('Koordinatnet')

  // Without the case, and with all of Denmark in view, neither it nor what only helps close up has a sign.
  await arrives(page, () => page.getByRole('button', { name: 'Nyt' }).click())
  await expect(legend(page)).toContainText('Regionsgrænse')
  for (const sign of ['Forslaget', 'Sognegrænse', 'Indbyggere', 'afgiver'])
    await expect(legend(page)).not.toContainText(sign)
  await summary.focus()
  await page.keyboard.press('Escape')
  await expect(legend(page)).toHaveCount(0)
  await expect(summary).toBeFocused()
})

/** A merger with its terms (§ 3). */
import { expect } from '@playwright/test'
import { choose, councilSheet, finding, heard, openTab, survives, verdicts } from './act.ts'
import { ready, start, test } from './app.ts'

test('a merger with terms', async ({ shared: page }) => {
  await start(page)
  const dialog = await choose(page, 'Slå kommuner sammen', ['Ballerup', 'Herlev'])
  await expect(dialog.getByLabel('Den nye kommunes navn')).toHaveValue('Ballerup')
  await expect(dialog.getByLabel('Kommunekode')).toHaveValue('0151')
  await dialog.getByLabel('Den nye kommunes navn').fill('Vestskoven')
  await dialog.getByRole('button', { name: 'Tilføj ændringen' }).click()
  await expect(page.getByTestId('change')).toContainText('Ballerup og Herlev lægges sammen til Vestskoven')
  await expect(page.getByRole('heading', { name: /Sammenlægning af kommuner/ })).toBeVisible()
  await expect(page.getByTestId('proof')).toHaveText(/ingen nye huller · 0 overlap/)

  await openTab(page, 'Kommuner')
  const indicators = page.getByRole('region', { name: 'Nøgletal før og efter' })
  await expect(indicators.getByRole('region', { name: 'Beboere', exact: true })).toContainText('Herlev')
  await expect(indicators).toContainText(
    '20.000 beboere: pejlemærke fra kommunalreformen 2004–05. Loven selv nævner intet tal.'
  )

  await openTab(page, 'Oplysninger')
  await page.getByRole('region', { name: 'Sagens dato' }).getByRole('textbox').fill('21.11.2026')
  for (const name of ['Ballerup', 'Herlev']) {
    await councilSheet(page, name, async sheet => {
      await heard(sheet, '1.10.2026', '20.10.2026')
      await sheet.getByLabel('Giver tilslutning').check()
    })
  }

  // Terms: nr. 3 presupposes the body of nr. 1; the transfers of nr. 5 say what goes from whom to whom.
  await page.getByRole('button', { name: /Vælg og skriv vilkår/ }).click()
  const terms = page.getByRole('dialog', { name: 'Vilkår' })
  await terms.getByLabel('Godkendelse af økonomiske dispositioner (nr. 3)').check()
  const dispositions = terms.locator('[data-term="economic-dispositions"]')
  await dispositions.getByLabel('Vilkårets indhold').fill('Salg af ejendom over 5 mio. kr. skal godkendes.')
  await expect(dispositions).toContainText('Forudsætter et organ til forberedelse af ændringen')
  await expect(dispositions.locator('[data-note="terms.economic-dispositions"]')).toContainText('ikke opfyldt')
  await terms.getByLabel('Ny kommunalbestyrelse og forberedende organ (nr. 1)').check()
  await terms
    .locator('[data-term="new-council"]')
    .getByLabel('Vilkårets indhold')
    .fill('Der vælges et sammenlægningsudvalg.')
  await expect(dispositions.locator('[data-note="terms.economic-dispositions"]')).not.toContainText('ikke opfyldt')
  await terms.getByLabel('Aktiver, passiver, ansatte og kompensation (nr. 5)').check()
  const transfers = terms.locator('[data-term="transfers"]')
  await transfers.getByRole('button', { name: 'Tilføj række' }).click()
  await transfers.getByLabel('Hvad').fill('Alle ansatte')
  await transfers.getByLabel('Art').selectOption({ label: 'Ansatte' })
  await transfers.getByLabel('Fra').selectOption({ label: 'Herlev' })
  await transfers.getByLabel('Til').selectOption({ label: 'Ballerup, fremover Vestskoven' })
  await transfers.getByLabel('Beløb i kr.').fill('1.250.000')
  await terms.getByRole('button', { name: 'Færdig' }).click()

  await openTab(page, 'Kontrol')
  await expect(finding(page, 'council-consent')).toHaveAttribute('data-verdict', 'met')
  await expect(finding(page, 'terms')).toHaveAttribute('data-verdict', 'met')
  await expect(finding(page, 'terms.economic-dispositions')).toHaveAttribute('data-verdict', 'met')
  await survives(page)

  // A reload takes it all up again.
  const before = await verdicts(page)
  await page.reload()
  await ready(page)
  await openTab(page, 'Kontrol')
  await expect.poll(() => verdicts(page)).toEqual(before)
})

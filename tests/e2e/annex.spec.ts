/** The annex of an order pasted: what is understood becomes changes, what is not stays in sight and counts for nothing. */
import { expect } from '@playwright/test'
import { finding } from './act.ts'
import { start, test } from './app.ts'

const ANNEX = `Ændringer pr. 1. januar 2020
Region Hovedstaden
1. Fra Høje-Taastrup Kommune til Albertslund Kommune er overført 9.956 m² af matr.nr. 125n, Taastrup-Valby By, Taastrup Nykirke.
2. Fra Brørup Kommune til Esbjerg Kommune overføres matr.nr. 3, Bøg By, Elm.
Løs tekst`

test('with the keyboard alone: pasted, looked at, added, judged by its registered areas, undone', async ({
  shared: page
}) => {
  await start(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Søg handling eller sted' })).toBeFocused()
  await page.keyboard.type('læs bilag')
  await expect(page.getByRole('option', { selected: true })).toContainText('Læs bilag')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Læs bilag til en bekendtgørelse' })
  await dialog.getByLabel('Bilagets tekst').focus()
  await page.keyboard.insertText(ANNEX)
  await expect(dialog.getByRole('status')).toHaveText(
    '2 af 2 punkter er forstået. Én anden linje er ikke forstået. Én ændring i forslaget.'
  )
  const items = dialog.getByTestId('annex-items').locator(':scope > li')
  await expect(items).toHaveCount(5)
  await expect(items.nth(2)).toContainText('Høje-Taastrup → Albertslund: 9.956 m²')
  await expect(items.nth(3)).toContainText('Der er i dag ingen kommune, der hedder Brørup.')
  await expect(items.nth(4)).toContainText('Linjen er ikke forstået.')
  const add = dialog.getByRole('button', { name: 'Tilføj én ændring' })
  await add.focus()
  await page.keyboard.press('Enter')
  const change = page.getByTestId('change')
  await expect(change).toContainText('1 matrikel: 9.956 m² fra Høje-Taastrup til Albertslund')
  await expect(change).toContainText('Det er ikke oplyst, hvor mange der bor der.')
  await expect(finding(page, 'minor-change.area')).toHaveAttribute('data-verdict', 'met')
  await expect(finding(page, 'minor-change.residents')).toHaveAttribute('data-verdict', 'undetermined')
  await expect(finding(page, 'minor-change.adjoining')).toHaveAttribute('data-verdict', 'needs-assessment')
  await page.keyboard.press('Control+z')
  await expect(change).toHaveCount(0)
})

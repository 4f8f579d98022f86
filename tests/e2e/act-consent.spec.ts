/** A change too large for § 2, stk. 2: it stands or falls with every council's consent. */
import { expect } from '@playwright/test'
import { councilSheet, finding, openTab, survives } from './act.ts'
import { drop, type LonLat, proposalOf, start, test } from './app.ts'

/** Four times the fields by Marbjerg, over Fløng. */
const LARGE: readonly LonLat[] = [
  [12.15, 55.668],
  [12.2, 55.668],
  [12.2, 55.645],
  [12.15, 55.645]
]

test('a consent case with one refusal', async ({ shared: page }) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(LARGE, '0265')), 'stor.json')
  await expect(page.getByRole('heading', { name: /Ændring med tilslutning/ })).toBeVisible()
  await expect(finding(page, 'minor-change.area')).toHaveAttribute('data-verdict', 'not-met')
  await expect(finding(page, 'council-consent')).toHaveAttribute('data-verdict', 'undetermined')

  const decide = (name: string, answer: 'Giver tilslutning' | 'Nægter tilslutning') =>
    councilSheet(page, name, async sheet => {
      await sheet.getByLabel(answer).check()
      await sheet.getByLabel('Mødedato').fill('12.11.2026')
      await sheet.getByLabel('Dagsordenspunkt').fill('Punkt 7')
    })
  await decide('Roskilde', 'Giver tilslutning')
  await decide('Høje-Taastrup', 'Nægter tilslutning')
  const councils = page.getByRole('region', { name: 'Kommunalbestyrelser' })
  await expect(councils.getByRole('button', { name: /^Høje-Taastrup/ })).toContainText('Har nægtet tilslutning')
  await openTab(page, 'Kontrol')
  await expect(finding(page, 'council-consent')).toHaveAttribute('data-verdict', 'not-met')
  await expect(finding(page, 'council-consent')).toContainText('Høje-Taastrup')
  await survives(page)

  // A council the change does not touch may be regarded as affected; then it too must consent.
  await openTab(page, 'Oplysninger')
  await councils.getByRole('button', { name: 'Tilføj en kommune, der også berøres' }).click()
  await councils.getByLabel('Kommune, der også berøres').selectOption({ label: 'Egedal' })
  await councils.getByLabel('Egedal: hvorfor berørt').fill('Fælles spildevandsanlæg')
  await decide('Høje-Taastrup', 'Giver tilslutning')
  await openTab(page, 'Kontrol')
  await expect(finding(page, 'council-consent')).toHaveAttribute('data-verdict', 'undetermined')
  await expect(finding(page, 'council-consent')).toContainText('Egedal')
  await decide('Egedal', 'Giver tilslutning')
  await openTab(page, 'Kontrol')
  await expect(finding(page, 'council-consent')).toHaveAttribute('data-verdict', 'met')
})

test('the nearest area within the limits is offered and can be taken', async ({ shared: page }) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(LARGE, '0265')), 'stor.json')
  const offer = page.getByTestId('trim-offer')
  await expect(offer).toContainText(/: \d+,\d\d ha over 100 ha/)
  await offer.getByRole('button', { name: 'Foreslå et mindre område' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nærmeste område inden for § 2, stk. 2' })
  await expect(dialog).toContainText('Flyttet areal i sagen')
  await dialog.getByRole('button', { name: 'Brug i stedet for ændringen' }).click()
  await expect(finding(page, 'minor-change.area')).toHaveAttribute('data-verdict', 'met')
  await expect(page.getByTestId('change')).toHaveCount(1)
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click()
  await expect(finding(page, 'minor-change.area')).toHaveAttribute('data-verdict', 'not-met')
})

test('the region change § 1, stk. 3, asks for is offered, never added of itself', async ({ shared: page }) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(LARGE, '0265', { effectiveDate: '2026-12-31' })), 'foer.json')
  await expect(finding(page, 'region-integrity')).toHaveAttribute('data-verdict', 'not-met')
  await expect(page.getByTestId('change')).toHaveCount(1)
  const add = page.getByTestId('region-offer').getByRole('button', { name: 'Tilføj skift af region som ændring' })
  await add.focus()
  await expect(page.getByTestId('map')).toHaveAttribute('data-draft', /whole/)
  await add.click()
  await expect(page.getByTestId('map')).not.toHaveAttribute('data-draft')
  await expect(page.getByTestId('change')).toHaveCount(2)
  await expect(page.getByTestId('change').last()).toContainText('Roskilde skifter til Region Sjælland')
  await expect(finding(page, 'region-integrity')).toHaveAttribute('data-verdict', 'met')
  await expect(page.getByTestId('region-offer')).toHaveCount(0)
  await survives(page)
})

/** A minor border change from drawing to every condition of § 2, stk. 2, met. */
import { expect } from '@playwright/test'
import { councilSheet, finding, heard, openTab, survives, verdicts } from './act.ts'
import { draw, find, MARBJERG, start, test } from './app.ts'

test('a minor change, from drawing to all conditions met', async ({ shared: page }) => {
  await start(page)
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.keyboard.press('o')
  await draw(page, toPixel, MARBJERG)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('change')).toContainText(/ha fra Høje-Taastrup til Roskilde/)
  await expect(finding(page, 'minor-change')).toHaveAttribute('data-verdict', 'not-met')
  await expect(finding(page, 'minor-change.residents')).toHaveAttribute('data-verdict', 'undetermined')

  // The estimate cannot decide; the meter leads straight to the count.
  await page.getByRole('link', { name: 'Angiv CPR-optælling' }).click()
  const details = page.getByRole('dialog', { name: /ha fra Høje-Taastrup til Roskilde/ })
  await details.getByLabel('Antal personer').fill('12')
  await expect(details).toContainText('Optællingen bruges først, når antal, dato og kilde er udfyldt')
  await details.getByLabel('Optalt pr.').fill('1.11.2026')
  await details.getByLabel('Kilde').fill('CPR, optalt af Høje-Taastrup Kommune')
  await expect(details).toContainText('Optællingen bruges i kontrollen')
  await expect(details.locator('[data-note="minor-change.residents"]')).toContainText('opfyldt')
  await details.getByRole('button', { name: 'Færdig' }).click()
  await expect(page.getByTestId('change')).toContainText('12 beboere')
  await expect(finding(page, 'minor-change.residents')).toHaveAttribute('data-verdict', 'met')

  // Typing is one step to undo, not one per key.
  await page.getByRole('button', { name: 'Fortryd', exact: true }).click()
  await expect(finding(page, 'minor-change.residents')).toHaveAttribute('data-verdict', 'undetermined')
  await page.getByRole('button', { name: 'Gentag', exact: true }).click()
  await expect(finding(page, 'minor-change.residents')).toHaveAttribute('data-verdict', 'met')

  // A ground with its reason, the case's date, and both councils heard.
  await openTab(page, 'Oplysninger')
  await page.getByRole('region', { name: 'Sagens dato' }).getByRole('textbox').fill('21.11.2026')
  const grounds = page.getByRole('region', { name: 'Begrundelse' })
  await grounds.getByLabel(/Nr\. 4: administrative hensyn/).check()
  await grounds.getByLabel('Hvorfor').fill('Grænsen følger ikke længere vejen.')
  await expect(grounds.locator('[data-note="minor-change.grounds"]')).toContainText('kræver vurdering')
  // Words alone decide nothing; a recorded judgement does.
  await grounds.getByLabel('Begrundelsen bærer ændringen').check()
  await grounds.getByLabel('Vurderet af').fill('Indenrigsministeriet')
  await grounds.getByLabel('Vurderet den').fill('20.11.2026')
  await expect(grounds.locator('[data-note="minor-change.grounds"]')).toContainText(
    'opfyldt efter den angivne vurdering'
  )
  for (const name of ['Høje-Taastrup', 'Roskilde']) {
    await councilSheet(page, name, async sheet => {
      await heard(sheet, '1.10.2026', '20.10.2026')
      // A no in the hearing does not bind.
      await sheet.getByLabel('Imod').check()
    })
  }

  await openTab(page, 'Kontrol')
  const found = await verdicts(page)
  const conditions = Object.entries(found).filter(([rule]) => rule.startsWith('minor-change'))
  expect(conditions.length).toBe(7)
  expect(conditions.filter(([, verdict]) => verdict !== 'met')).toEqual([])
  expect(found['council-consent']).toBe('not-applicable')
  await expect(page.getByRole('heading', { name: /Mindre grænseændring § 2, stk. 2/ })).toBeVisible()

  // From a finding to the words of the Act and back.
  await finding(page, 'minor-change.area').getByRole('button').click()
  await finding(page, 'minor-change.area').getByRole('link', { name: '§ 2, stk. 2' }).click()
  await expect(page.getByRole('tab', { name: 'Loven' })).toHaveAttribute('aria-selected', 'true')
  const provision = page.locator('[data-address="§ 2, stk. 2"]')
  await expect(provision).toBeFocused()
  await expect(provision).toContainText('alene vedrører arealer på tilsammen højst 100 ha')
  await provision.getByRole('link', { name: /Højst 100 ha · opfyldt/ }).click()
  await expect(finding(page, 'minor-change.area')).toBeFocused()

  await survives(page)
})

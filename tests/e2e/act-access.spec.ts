/** The whole Act by keyboard and for a screen reader, wide and on a phone. */
import { expect } from '@playwright/test'
import { accessible, DIALOG } from './accessible.ts'
import { openTab } from './act.ts'
import { drop, MARBJERG, proposalOf, start, test } from './app.ts'

/** A case with something in every part: grounds, terms of several kinds, councils, a dissolution and a designation. */
const full = () =>
  JSON.stringify({
    ...proposalOf(MARBJERG, '0265'),
    changes: [
      ...proposalOf(MARBJERG, '0265').changes,
      { id: 'b', type: 'dissolve-cooperation', cooperation: 'laesoe-frederikshavn' },
      { id: 'c', type: 'designate-cooperation', members: ['0492', '0479'], authorised: { 1: '0479' } }
    ],
    statements: {
      caseDate: '2026-11-21',
      grounds: [{ number: 4, text: 'Vejen er flyttet.' }],
      terms: [
        { item: 'transfers', rows: [{ kind: 'asset', what: 'Vejareal', from: '0169', to: '0265' }] },
        { item: 'deviation' },
        { item: 'tax-difference' }
      ],
      dissolutionTerms: [{ item: 'winding-up' }]
    },
    councils: [{ code: '0265', hearing: { sent: '2026-10-01' } }]
  })

test('no known fault of WCAG 2.1 AA in the tabs and dialogs of the Act', async ({ shared: page }) => {
  await start(page)
  await drop(page, full(), 'sag.json')
  await expect(page.getByTestId('change')).toHaveCount(3)
  await accessible(page)
  // Border, dissolution and designation share no municipality: three cases, of which some are folded.
  const cases = page.locator('[data-case]')
  await expect(cases).toHaveCount(3)
  for (const number of [1, 2, 3]) {
    const head = page.locator(`[data-case="${number}"]`).getByRole('button', { name: `Sag ${number}` })
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  }
  await page
    .getByText(/ikke relevant/)
    .first()
    .click()
  await accessible(page)
  for (const tab of ['Oplysninger', 'Kommuner', 'Loven'] as const) {
    await openTab(page, tab)
    await expect(page.getByRole('tabpanel')).not.toContainText('Henter …')
    await accessible(page, '[role=tabpanel]')
  }
  await openTab(page, 'Oplysninger')
  const dialog = page.getByRole('dialog')
  for (const opener of [/^Roskilde/, /^Ændring 1/, /Vælg og skriv vilkår/]) {
    await page.getByRole('tabpanel').getByRole('button', { name: opener }).click()
    await expect(dialog).toBeVisible()
    const add = dialog.getByRole('button', { name: 'Tilføj matrikel' })
    if (await add.isVisible()) await add.click()
    await accessible(page, DIALOG)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  for (const action of ['Slå kommuner sammen', 'Skift region', 'Slå regioner sammen', 'Opløs samarbejde']) {
    await page.getByRole('button', { name: 'Anden ændring' }).click()
    await page.getByRole('menuitem', { name: action }).click()
    await expect(page.getByRole('dialog', { name: action })).toBeVisible()
    await accessible(page, DIALOG)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
})

test('tabs, guide and links by keyboard alone', async ({ shared: page }) => {
  await start(page)
  await page.getByRole('tab', { name: 'Kontrol' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Oplysninger' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Sagens dato' })).toBeVisible()

  await page.getByRole('button', { name: 'Tilsyn' }).focus()
  await page.keyboard.press('Enter')
  const guide = page.getByRole('dialog', { name: 'Vejledning om tilsyn' })
  await accessible(page, DIALOG)
  // Three times no, then yes: the fourth question decides, and the answer is read from its heading on.
  for (const answer of ['Nej', 'Nej', 'Nej', 'Ja']) {
    await guide.getByRole('button', { name: answer }).focus()
    await page.keyboard.press('Enter')
    await expect(guide.locator('#guide-heading')).toBeFocused()
  }
  await expect(guide).toContainText('Kan ikke tages op')
  await expect(guide).toContainText('»Kommuner og regioners overholdelse af en aftale.')
  await expect(guide).toContainText('Ring: 33 41 12 00 mandag til fredag klokken 9-15')
  await page.keyboard.press('Escape')
  await expect(guide).toHaveCount(0)

  // A link to a provision opens it, also from outside.
  await page.goto('/?vis=udkast#/lov/7-stk-4')
  await expect(page.locator('[data-address="§ 7, stk. 4"]')).toBeFocused({ timeout: 60_000 })
  await page.getByLabel('Søg i loven').fill('bemyndigelserne')
  await expect(page.locator('mark')).toHaveText(['bemyndigelserne'])
  await page.getByLabel('Søg i loven').fill('')
  await page.evaluate(() => history.replaceState(null, '', '/?vis=udkast'))
})

test.describe('on a phone', () => {
  test('the case is read and filled in without anything beside the screen', async ({ phone: page }) => {
    await start(page)
    await drop(page, full(), 'sag.json')
    await expect(page.getByTestId('change')).toHaveCount(3)
    const fitsAcross = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
    for (const tab of ['Oplysninger', 'Kommuner', 'Loven', 'Kontrol'] as const) {
      await openTab(page, tab)
      expect(await fitsAcross()).toBe(true)
    }
    await openTab(page, 'Oplysninger')
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /Vælg og skriv vilkår/ })
      .tap()
    const dialog = page.getByRole('dialog', { name: 'Vilkår' })
    await expect(dialog.getByLabel('Hvad')).toHaveValue('Vejareal')
    expect(await dialog.evaluate(element => element.scrollWidth <= element.clientWidth)).toBe(true)
    await accessible(page, DIALOG)
    await dialog.getByRole('button', { name: 'Færdig' }).tap()
    await expect(dialog).toHaveCount(0)
  })
})

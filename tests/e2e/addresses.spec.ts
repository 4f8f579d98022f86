/** An address search by configuration: nobody is asked before the user has said so, and what comes back is read with care. */
import { expect, type Page } from '@playwright/test'
import { pageWithPolicy, policyText } from '../../src/config/policy.ts'
import { accessible, DIALOG } from './accessible.ts'
import { start, test, typeOn } from './app.ts'

const OTHER = 'https://adresser.eksempel.dk'
const SECRET = 'hemmelig-9f8e7d'
const CONFIG = {
  format: 'skel-config/1',
  addressSearch: {
    name: 'Adressetjenesten',
    kind: 'dawa',
    url: `${OTHER}/autocomplete?q={query}`,
    token: SECRET,
    attribution: 'Adresser: Prøve'
  }
}
const row = (forslagstekst: string, x: number, y: number) => ({ forslagstekst, data: { x, y } })
const EVIL = 'Torvet 1 <img src=x onerror="window.ran=1">'

/** The service: what it is asked, and what it answers by the words. */
async function service(page: Page): Promise<string[]> {
  const asked: string[] = []
  await page.route(`${OTHER}/**`, async route => {
    const { pathname, searchParams } = new URL(route.request().url())
    const q = searchParams.get('q') ?? ''
    asked.push(`${pathname} ${q} ${searchParams.get('token')} ${route.request().headers().referer ?? ''}`)
    const headers = { 'Access-Control-Allow-Origin': '*' }
    if (q.includes('fejl')) return route.fulfill({ headers, status: 503 })
    if (q.includes('side')) return route.fulfill({ headers, body: '<html>' })
    if (q.includes('stor')) return route.fulfill({ headers, body: '['.padEnd(2_000_000, ' ') })
    return route.fulfill({
      headers,
      json: [row(EVIL, 12.0803, 55.6415), row('Paris', 2.35, 48.85), row(`Til ${q}`, 12.09, 55.65)]
    })
  })
  return asked
}

test('addresses stand below what is found here, once the user has let them be asked for', async ({ page }) => {
  const asked = await service(page)
  await page.route('**/config.json', route => route.fulfill({ json: CONFIG }))
  await page.route(/:\d+\/(\?.*)?$/, async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: pageWithPolicy(await response.text(), policyText([OTHER])) })
  })
  await start(page, { others: [OTHER] })
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog')
  const field = dialog.getByRole('searchbox').first()
  await field.fill('torvet 1')
  await expect(dialog.getByText('Henter fra adresser.eksempel.dk')).toContainText('Intet er sendt endnu')
  await accessible(page, DIALOG)
  expect(asked).toEqual([])

  await dialog.getByRole('button', { name: 'Søg også adresser hos Adressetjenesten' }).click()
  const list = dialog.getByRole('list', { name: 'Fundne adresser' })
  await expect(list.getByRole('listitem')).toHaveText([`${EVIL}adresse`, 'Til torvet 1adresse'])
  await expect(dialog.getByText('Adresser: Prøve')).toBeVisible()
  await accessible(page, DIALOG)
  expect(asked).toEqual([`/autocomplete torvet 1 ${SECRET} `])
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  await expect(page.locator('body')).not.toContainText(SECRET)

  // Only what the fingers come to rest at is sent, and each fault is told.
  await typeOn(field, ', fejl')
  await expect(dialog.getByText('Adresserne kunne ikke hentes:')).toContainText('503')
  expect(asked.slice(1)).toEqual([`/autocomplete torvet 1, fejl ${SECRET} `])
  await field.fill('en side')
  await expect(dialog.getByText('svarer med noget andet end adresser')).toBeVisible()
  await field.fill('for stor')
  await expect(dialog.getByText('Adresserne kunne ikke hentes:')).toContainText('over 1 MB')
  await field.fill('zz')
  await expect(dialog.getByText('Skriv mindst 3 tegn')).toBeVisible()
  expect(asked).toHaveLength(4)

  // With nothing found here Enter takes the first address.
  await field.fill('qqxqqzq')
  await expect(list).toBeVisible()
  await field.press('Enter')
  await expect(page.getByText(/Kortet viser .* i Roskilde\./).first()).toBeAttached()
  await expect(dialog).toHaveCount(0)

  await page.keyboard.press('l')
  await field.fill('torvet 2')
  await expect(list).toContainText('Til torvet 2')
  // Of an empty field nothing was found: the first of the municipalities it is.
  await field.fill('')
  await field.press('Enter')
  await expect(page.getByTestId('municipality-card')).toContainText('Albertslund')
  await page.keyboard.press('l')
  await field.fill('torvet 2')
  await expect(list).toContainText('Til torvet 2')
  await dialog.getByRole('button', { name: 'Søg ikke længere adresser' }).click()
  await expect(list).toHaveCount(0)
  const before = asked.length
  await field.fill('torvet 3')
  await expect(dialog.getByRole('button', { name: 'Søg også adresser hos' })).toBeVisible()
  expect(asked).toHaveLength(before)
})

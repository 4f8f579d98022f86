/** The three ways in: a citizen on a phone, a council that is sent a link, and a map in another site's page. */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import { linkOf } from '../../src/share/link.ts'
import { accessible } from './accessible.ts'
import { chooseFile, MARBJERG, PHONE, proposalOf, ready, said, start, test } from './app.ts'

const link = linkOf(JSON.stringify(proposalOf(MARBJERG, '0265', { title: 'Marbjerg til Roskilde' })))
const fragment = link.ok ? link.fragment : ''

const card = (page: Page) => page.getByTestId('municipality-card')
const where = (page: Page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(window.location.search)))

test.use(PHONE)

test('a citizen finds her town, a council reads a link and makes it its own, and another site shows the map', async ({
  page,
  baseURL
}) => {
  const origin = baseURL ?? ''
  const host = await otherSite(`${origin}/?vis=indlejret&kommune=0265#${fragment}`)
  await start(page, { at: '/', others: [origin, host.origin] })
  await expect(page.getByRole('heading', { name: 'Danmarks inddeling i kommuner og regioner' })).toBeVisible()
  await accessible(page)
  await page.getByRole('button', { name: 'Udforsk inddelingen' }).tap()
  await expect(page.getByTestId('start')).toHaveCount(0)
  await said(page, 'Udforsk inddelingen, som den er 21. november 2026')
  await expect(page).toHaveTitle('Udforsk · Skel')

  await page.getByRole('button', { name: /Vis søgningen/ }).tap()
  await page.getByLabel('Søg kommune, sted').fill('hvalso')
  await page
    .getByRole('button', { name: /Hvalsø/ })
    .first()
    .tap()
  await expect(card(page)).toContainText('Lejre')
  await expect(page).toHaveTitle('Lejre Kommune · Udforsk · Skel')
  await expect.poll(async () => (await where(page)).sted ?? '').toMatch(/^55\.\d+,11\.\d+,\d/)
  expect(await where(page)).toMatchObject({ vis: 'udforsk', kommune: '0350' })
  await accessible(page)

  await page.goBack()
  await expect(card(page)).toHaveCount(0)
  await page.goBack()
  await expect(page.getByTestId('start')).toBeVisible()
  await page.goForward()
  await page.goForward()
  await expect(card(page)).toContainText('Lejre')
  // Where the map had come to rest when the step was left.
  const { sted } = await where(page)
  await page.reload()
  await ready(page)
  await expect(card(page)).toContainText('Lejre')
  await expect.poll(async () => (await where(page)).sted).toBe(sted)
  await page.getByRole('button', { name: 'Menu' }).tap()
  await expect(page.getByRole('menuitem', { name: 'Kopiér link hertil' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /Flyt areal|Fortryd/ })).toHaveCount(0)
  await page.keyboard.press('Escape')

  // The council, at its own desk, with a draft of its own.
  await page.setViewportSize({ width: 820, height: 1180 })
  await page.getByRole('button', { name: 'Menu' }).tap()
  await page.getByRole('menuitem', { name: 'Til mit udkast' }).tap()
  await page.getByLabel('Forslagets navn').fill('Vores eget')
  await page.getByLabel('Forslagets navn').press('Enter')
  await expect(page.getByTestId('save-status')).toHaveText(/^Gemt/)
  await page.goto(`/?vis=gennemse&aendring=findes-ikke#${fragment}`)
  await ready(page)
  await expect(page.getByTestId('review-banner')).toContainText('Her kan intet ændres')
  await expect(page.getByText('Adressen nævner en ændring, som ikke findes i dette forslag.')).toBeVisible()
  await expect(page.getByTestId('change')).toHaveCount(1)
  await expect(page).toHaveTitle('Marbjerg til Roskilde · Gennemse · Skel')
  await expect(page.getByLabel('Forslagets navn')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Flyt areal|Fortryd/ })).toHaveCount(0)
  await page.getByTestId('change').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByTestId('change')).toHaveCount(1)
  await accessible(page)
  await page.getByRole('tab', { name: 'Oplysninger' }).click()
  await expect(page.getByRole('tabpanel').getByRole('textbox').first()).not.toBeEditable()
  await page.getByRole('button', { name: 'Lav dit eget udkast af det' }).click()
  await expect(page.getByText('Dit tidligere udkast ligger uændret under Scenarier')).toBeVisible()
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Marbjerg til Roskilde')
  expect((await where(page)).vis).toBe('udkast')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Scenarier', exact: true }).click()
  await expect(page.getByRole('dialog').getByText('Vores eget')).toBeVisible()
  await page.keyboard.press('Escape')

  await fromFile(page)
  await embedded(page, host.origin, origin)
  host.close()
})

const fileOf = (title: string) => {
  const buffer = Buffer.from(JSON.stringify(proposalOf(MARBJERG, '0265', { title })))
  const sha256 = createHash('sha256').update(buffer).digest('hex')
  return { sha256, file: { name: `${title}.json`, mimeType: 'application/json', buffer } }
}

/** A file that is read is there again after a reload and on the way back; once forgotten the page asks for it, and goes on. */
async function fromFile(page: Page): Promise<void> {
  const [theirs, another] = [fileOf('Naboens'), fileOf('En andens')]
  const banner = page.getByTestId('review-banner')
  const isThere = async () => {
    await expect(page.getByRole('tab', { name: 'Oplysninger' })).toHaveAttribute('aria-selected', 'true')
    await expect(page).toHaveTitle('Naboens · Gennemse · Skel')
    await expect(banner).toContainText('Filen er husket i denne browser')
    expect(await where(page)).toMatchObject({ vis: 'gennemse', fil: theirs.sha256, fane: 'oplysninger' })
  }
  await page.getByRole('button', { name: 'Menu' }).click()
  await chooseFile(page, () => page.getByRole('menuitem', { name: 'Åbn til gennemsyn' }).click(), theirs.file)
  await page.getByRole('tab', { name: 'Oplysninger' }).click()
  await isThere()
  await page.reload()
  await ready(page)
  await isThere()
  await expect(page.getByRole('tabpanel').getByRole('textbox').first()).not.toBeEditable()
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Oplysninger' })).toHaveAttribute('aria-selected', 'false')
  await page.goBack()
  await expect(page.getByLabel('Forslagets navn')).toHaveValue('Marbjerg til Roskilde')
  await page.goForward()
  await page.goForward()
  await isThere()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Indsæt kortet på en hjemmeside' }).click()
  await expect(page.getByLabel('HTML-kode')).not.toHaveValue(/fil=/)
  await page.keyboard.press('Escape')

  await banner.getByRole('button', { name: 'Glem filer åbnet til gennemsyn' }).click()
  await expect(page.getByText('1 fil, der var åbnet til gennemsyn, er slettet fra denne browser.')).toBeVisible()
  await expect(banner).not.toContainText('Filen er husket')
  await page.reload()
  await ready(page)
  await expect(page.getByRole('heading', { name: 'Filen skal åbnes igen' })).toBeVisible()
  await expect(page.getByText(theirs.sha256.slice(0, 8))).toBeVisible()
  await accessible(page)
  const open = () => page.getByRole('button', { name: 'Åbn filen …' }).click()
  await chooseFile(page, open, another.file)
  await expect(page.getByText('Adressen nævner en anden fil end En andens.json.')).toBeVisible()
  await expect(page).toHaveTitle('En andens · Gennemse · Skel')
  expect((await where(page)).fil).toBe(another.sha256)
  await page.goBack()
  await chooseFile(page, open, theirs.file)
  await isThere()
}

/** A site that is not Skel's: another name of this machine, which the browser holds to be another site. */
async function otherSite(src: string): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><title>Vores kommune</title><button>Før</button><iframe src="${src}" title="Kort" width="800" height="480"></iframe><button>Efter</button>`
    )
  })
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://localhost:${port}`, close: () => server.close() }
}

/** In another site's page: it works, and leaves nothing in the browser. */
async function embedded(page: Page, host: string, origin: string): Promise<void> {
  // A page in another's is often refused storage altogether, so what counts is whether it asks.
  await page.addInitScript(() => {
    if (window === window.top) return
    const touched = () => document.documentElement.setAttribute('data-touched', 'yes')
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: touched })
    for (const name of ['getDirectory', 'persist', 'estimate'])
      Object.defineProperty(StorageManager.prototype, name, { value: touched })
  })
  await page.goto(host)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByTestId('municipality-card')).toContainText('Roskilde', { timeout: 60_000 })
  await expect(frame.getByText('Forslag: Marbjerg til Roskilde')).toBeVisible()
  await expect(frame.getByRole('link', { name: 'Åbn i Skel' })).toHaveAttribute(
    'href',
    `./?vis=gennemse&kommune=0265#${fragment}`
  )
  const inside = page.frames().find(one => one.url().startsWith(origin))
  expect(await inside?.evaluate(() => document.documentElement.dataset.touched)).toBeUndefined()
  await page.getByRole('button', { name: 'Før' }).focus()
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Efter' })).toBeFocused({ timeout: 100 })
  }).toPass({ intervals: [10] })
}

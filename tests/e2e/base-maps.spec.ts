/** Base maps: offered by config.json, asked for only once chosen, and only where the page's policy and the configuration say. */
import { expect, type Page } from '@playwright/test'
import { pageWithPolicy, policyText } from '../../src/config/policy.ts'
import { mvt, pmtiles, png } from '../support/pmtiles.ts'
import { accessible } from './accessible.ts'
import { start, test } from './app.ts'

const SECRET = 'hemmelig-9f8e7d'
const TILE = png([120, 170, 120])
const ARCHIVE = pmtiles({
  type: 'png',
  tiles: [0, 1, 2, 3, 4, 5].flatMap(z => ({
    z,
    x: Math.floor(0.53 * 2 ** z),
    y: Math.floor(0.31 * 2 ** z),
    bytes: TILE
  }))
})
const VECTOR = pmtiles({
  type: 'mvt',
  tiles: [
    {
      z: 0,
      x: 0,
      y: 0,
      bytes: mvt({
        water: [
          {
            type: 3,
            geometry: [
              [
                [0, 0],
                [4096, 0],
                [4096, 4096],
                [0, 4096],
                [0, 0]
              ]
            ],
            tags: {}
          }
        ]
      })
    }
  ],
  metadata: { vector_layers: [{ id: 'water', fields: {} }] }
})
const CAPABILITIES = `<Capabilities xmlns:ows="o"><Contents><Layer><ows:Identifier>skel</ows:Identifier><TileMatrixSetLink><TileMatrixSet>View1</TileMatrixSet></TileMatrixSetLink></Layer><TileMatrixSet><ows:Identifier>View1</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::25832</ows:SupportedCRS></TileMatrixSet></Contents></Capabilities>`

const OTHER = 'https://kort.eksempel.dk'

/** Another server: what it is asked, in the order it is. */
async function other(page: Page): Promise<string[]> {
  const asked: string[] = []
  await page.route(`${OTHER}/**`, route => {
    const { pathname, search } = new URL(route.request().url())
    asked.push(pathname + search)
    const headers = { 'Access-Control-Allow-Origin': '*' }
    if (/GetCapabilities/.test(search)) return route.fulfill({ headers, body: CAPABILITIES })
    if (pathname === '/foto') return route.fulfill({ headers, status: 403 })
    return route.fulfill({ headers, contentType: 'image/png', body: Buffer.from(TILE) })
  })
  return asked
}

/** The installation: its config.json, and its page as `npm run configure` leaves it. */
async function installed(page: Page, config: object, origins: readonly string[]): Promise<void> {
  await page.route('**/config.json', route => route.fulfill({ json: { format: 'skel-config/1', ...config } }))
  await page.route(/:\d+\/(\?.*)?$/, async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: pageWithPolicy(await response.text(), policyText(origins)) })
  })
  await page.route('**/kort/eget.pmtiles', route => {
    const [, from = 0, to = 0] = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? '')?.map(Number) ?? []
    return route.fulfill({ status: 206, body: Buffer.from(ARCHIVE.subarray(from, to + 1)) })
  })
}

test('a base map is chosen by keyboard, asked for from then on only, remembered, and one of one’s own dropped', async ({
  page
}) => {
  const asked = await other(page)
  const common = { attribution: '© <b>Prøve</b>', token: SECRET }
  const baseMaps = [
    { ...common, id: 'k', name: 'Prøvekort', role: 'kort', kind: 'xyz', url: `${OTHER}/kort/{z}/{x}/{y}.png` },
    { ...common, id: 'f', name: 'Lukket', role: 'luftfoto', kind: 'wms', url: `${OTHER}/foto`, layers: 'a' },
    { ...common, id: 'm', name: 'UTM', role: 'matrikelkort', kind: 'wmts', url: `${OTHER}/wmts`, layer: 'skel' },
    { id: 'e', name: 'Eget', role: 'kort', kind: 'pmtiles', url: 'kort/eget.pmtiles', attribution: 'Os selv' },
    { id: 'x', name: 'Spærret', role: 'kort', kind: 'xyz', url: 'http://127.0.0.2:9/{z}/{x}/{y}' },
    { id: 'u', name: 'Umulig', role: 'kort', kind: 'xyz', url: 'javascript:alert(1)' }
  ]
  await installed(page, { baseMaps }, [OTHER])
  await start(page, { others: [OTHER] })
  const chip = page.getByTestId('base-map')
  await expect(chip).toHaveText('Baggrund: ingen')
  await expect(page.getByText('Opsætningen (config.json) har en fejl.')).toBeVisible()

  await page.keyboard.press('b')
  const dialog = page.getByRole('dialog', { name: 'Baggrundskort' })
  await expect(dialog.getByText('Henter fra kort.eksempel.dk.').first()).toBeVisible()
  await expect(dialog.getByText('$.baseMaps[5].url: Adressen begynder med javascript:.')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: /Spærret/ })).toBeDisabled()
  await accessible(page, '[role="dialog"]')
  expect(asked).toEqual([])

  const choose = async (name: RegExp) => {
    await dialog.getByRole('radio', { name }).focus()
    await page.keyboard.press('Space')
  }
  await choose(/Prøvekort/)
  await expect(chip).toHaveAttribute('data-state', 'shown')
  await expect.poll(() => asked.length).toBeGreaterThan(3)
  for (const url of asked) expect(url).toMatch(new RegExp(`^/kort/\\d+/\\d+/\\d+\\.png\\?token=${SECRET}$`))
  await expect(page.getByTestId('base-map-attribution')).toHaveText('© <b>Prøve</b>')

  await choose(/UTM/)
  await expect(dialog.getByRole('status')).toContainText('har kun EPSG:25832. Skels kort er i Web Mercator')
  await choose(/Lukket/)
  await expect(dialog.getByRole('status')).toContainText('giver ikke adgang (svar 403)')
  await expect(chip).toHaveText('Baggrund: ingen')
  const before = asked.length
  await choose(/Eget/)
  await expect(page.getByTestId('base-map-attribution')).toHaveText('Os selv')
  expect(asked.length).toBe(before)
  await expect(page.locator('body')).not.toContainText(SECRET)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(SECRET)

  await page.reload()
  await expect(page.getByTestId('base-map-attribution')).toHaveText('Os selv')
  await page.evaluate(
    bytes => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'mit.pmtiles'))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    },
    [...VECTOR]
  )
  await expect(chip).toHaveText('Baggrund: mit.pmtiles')
  await expect(chip).toHaveAttribute('data-state', 'shown')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('baggrund: ingen')
  await page.keyboard.press('Enter')
  await expect(chip).toHaveText('Baggrund: ingen')
  expect(asked.length).toBe(before)
})

/** The panel and the map agree: what is pointed at on the map, names after the proposal, and room in every window. */
import { expect } from '@playwright/test'
import { arrives, drop, find, MARBJERG, overDenmark, proposalOf, start, test, typeAndEnter } from './app.ts'

const TITLE = 'Grænsejustering mellem Høje-Taastrup og Roskilde ved Marbjerg og Fløng'

test('moved land leads to its change', async ({ shared: page }) => {
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup til Roskilde')
  const toPixel = await find(page, 'Høje-Taastrup')
  // In the middle of the drawing, east of the border of today.
  const { x, y } = toPixel([12.1725, 55.6595])
  await page.mouse.click(x, y)
  await expect(page.locator('.change-is-chosen')).toContainText('fra Høje-Taastrup til Roskilde')
  await expect(page.getByTestId('municipality-card')).toHaveCount(0)
  await expect(page.getByText('Arealet er flyttet af ændring 1.')).toBeAttached()
})

test('nothing runs off the screen between a tablet and a desktop', async ({ shared: page }) => {
  const usual = page.viewportSize()
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265', { title: TITLE })), 'mit.json')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup til Roskilde')
  for (const width of [768, 1024, 1152, 1280]) {
    await page.setViewportSize({ width, height: 768 })
    const fits = () =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        return [scrollWidth <= window.innerWidth, scrollHeight <= window.innerHeight]
      })
    await expect.poll(fits, { message: `at ${width} pixels` }).toEqual([true, true])
    const panel = await page.getByRole('region', { name: 'Sagen' }).boundingBox()
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(width)
  }
  if (usual) await page.setViewportSize(usual)
})

test('lists follow the proposal, and the search takes the first with Enter', async ({ shared: page }) => {
  await start(page)
  const changes = [
    { id: 'm', type: 'merge-municipalities', codes: ['0661', '0671'], into: { code: '0661', name: 'Limfjordsbyen' } }
  ]
  await arrives(page, () => drop(page, JSON.stringify(proposalOf(MARBJERG, '0265', { changes })), 'mit.json'))
  await expect(page.getByTestId('change')).toContainText('lægges sammen til Limfjordsbyen')
  await overDenmark(page)
  await page.keyboard.press('l')
  const search = page.getByLabel('Søg kommune')
  await expect(search).toBeFocused()
  await search.fill('struer')
  const list = page.getByRole('dialog', { name: 'Kommuner' })
  await expect(list.getByRole('row', { name: /Struer/ })).toContainText('ophører')
  const places = list.getByRole('list', { name: 'Fundne steder' }).getByRole('button')
  await expect(places.first()).toHaveText(/^Struer/)
  // Enter takes what has been typed, not what was found for the words before.
  await typeAndEnter(search, 'limfjord')
  const card = page.getByTestId('municipality-card')
  await expect(card.getByRole('heading', { name: 'Limfjordsbyen' })).toBeVisible()
  await expect(card).toContainText('Hedder i dag Holstebro')

  // A town without its stroke, a slip of the finger, the former name, and coordinates: all by the same field.
  await page.keyboard.press('l')
  await search.fill('limfjord')
  await expect(list.getByRole('row', { name: /Limfjordsbyen/ })).toContainText('i dag Holstebro')
  const typed: readonly (readonly [string, RegExp])[] = [
    ['Rosklde', /^Roskilde\s*kommune 0265/],
    ['holstebro', /^Limfjordsbyen\s*kommune 0661/],
    ['55,5963 11,8646', /^55,59630° N, 11,86460° Ø\s*koordinater i Lejre/],
    ['hvalso', /^Kirke Hvalsø\s*by i Lejre/]
  ]
  for (const [text, first] of typed) {
    await search.fill(text)
    await expect(places.first()).toHaveText(first)
  }
  await search.focus()
  await arrives(page, () => page.keyboard.press('Enter'))
  await expect(card.getByRole('heading', { name: 'Lejre' })).toBeVisible()
})

test('a council that does not act on a duty leads to the fogedfunktion, with what the case knows', async ({
  shared: page
}) => {
  await start(page)
  const statements = { decision: { date: '2026-10-01' } }
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265', { statements })), 'mit.json')
  await expect(page.getByTestId('change')).toContainText('fra Høje-Taastrup til Roskilde')
  await page.getByRole('button', { name: 'Tilsyn' }).click()
  const guide = page.getByRole('dialog', { name: 'Vejledning om tilsyn' })
  // An official is no dead end: it is said who answers, and the questions go on.
  for (const answer of ['Nej', 'Ja', 'Nej', 'Nej', 'Nej', 'Nej', 'Ja'])
    await guide.getByRole('button', { name: answer, exact: true }).click()
  await expect(guide).toContainText('Fogedfunktionen kan anvendes')
  await expect(guide).toContainText('det øverste ansvarlige organ')
  await expect(guide).toContainText('Afgjort 1. oktober 2026')
  await expect(guide.getByRole('listitem').filter({ hasText: 'Høje-Taastrup' })).toContainText('Intet oplyst')
})

test('rows tell which case they are of where there are several, and lead there', async ({ shared: page }) => {
  await start(page)
  const merged = {
    id: 'm',
    type: 'merge-municipalities',
    codes: ['0661', '0671'],
    into: { code: '0661', name: 'Fjord' }
  }
  const moved = proposalOf(MARBJERG, '0265').changes[0]
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265', { changes: [moved, merged] })), 'to-sager.json')
  const rows = page.getByTestId('change')
  const mark = rows.last().getByRole('link', { name: 'Sag 2: Holstebro og Struer' })
  await expect(rows.first().getByRole('link', { name: 'Sag 1: Høje-Taastrup og Roskilde' })).toBeVisible()
  await mark.click()
  await expect(page.locator('[data-case="2"]')).toBeFocused()

  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'een-sag.json')
  await expect(rows).toHaveCount(1)
  await expect(rows.getByRole('link', { name: /^Sag/ })).toHaveCount(0)
})

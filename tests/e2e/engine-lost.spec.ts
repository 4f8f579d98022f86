/** The computation dies, hangs or takes too long: told, nothing stale passes for new, and the same figures come back. */
import { expect, type Page, test } from '@playwright/test'
import { drop, MARBJERG, proposalOf, ready, start } from './app.ts'

declare global {
  interface Window {
    /** Workers the page has started, newest last. */
    workersStarted: Worker[]
  }
}

/** Lets a test end the page's worker as a browser short of memory does. */
async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.workersStarted = []
    window.Worker = new Proxy(window.Worker, {
      construct(target, given: ConstructorParameters<typeof Worker>) {
        const worker = new target(...given)
        if (given[1]?.name === 'skel-engine') window.workersStarted.push(worker)
        return worker
      }
    })
  })
}

const endWorker = (page: Page) => page.evaluate(() => window.workersStarted.at(-1)?.terminate())
const oldFigures = (page: Page) => page.getByTestId('old-figures')

test('a worker ended under the app is told within three seconds and the same figures come back', async ({ page }) => {
  await watchWorkers(page)
  await start(page)
  await drop(page, JSON.stringify(proposalOf(MARBJERG, '0265')), 'mit.json')
  const change = page.getByTestId('change')
  await expect(change).toContainText('ha')
  const before = await change.textContent()
  // A fresh dataset takes its time, so that what is said meanwhile can be read.
  await page.route('**/data/land.bin', async route => {
    await new Promise(resolve => setTimeout(resolve, 1500))
    await route.continue()
  })
  await endWorker(page)
  await expect(oldFigures(page)).toContainText('Tallene er fra før', { timeout: 3000 })
  await expect(oldFigures(page)).toHaveText('', { timeout: 60_000 })
  expect(await page.evaluate(() => window.workersStarted.length)).toBe(2)
  await expect(change).toHaveText(before ?? '')
  // It answers for the case, not for the map as it was without it.
  await page.getByRole('button', { name: 'Fortryd' }).first().click()
  await expect(change).toHaveCount(0)
})

/** A drawing of many corners across many borders: minutes of work in few stretches. */
function heavy(points: number) {
  const ring = Array.from({ length: points }, (_, i) => {
    const turn = (2 * Math.PI * i) / points
    const far = i % 2 === 0 ? 1 : 0.2
    return [10.6 + 2.4 * far * Math.cos(turn), 56 + 1.4 * far * Math.sin(turn)] as const
  })
  return proposalOf(ring, '0265', { title: 'Tung' })
}

test('what takes long is stopped within a second, and does not hold the page up after a reload', async ({ page }) => {
  await watchWorkers(page)
  await start(page)
  // The worker does not hear for as long as it works on one change.
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, ...given: [unknown]) {
      const held = JSON.stringify(given[0] ?? '')
      if (held.includes('"evaluate"') && held.includes('Tung') && this === window.workersStarted[0]) return undefined
      return Reflect.apply(post, this, given)
    } as typeof post
  })
  await drop(page, JSON.stringify(heavy(40)), 'tung.json')
  const stop = page.getByRole('button', { name: 'Stop' })
  await expect(stop).toBeVisible()
  // Long enough to count as a case that held the page up.
  await page.waitForTimeout(5000)
  const clicked = Date.now()
  await stop.click()
  await expect(page.getByText('Beregningen er stoppet')).toBeVisible({ timeout: 1000 + 500 })
  expect(Date.now() - clicked).toBeLessThan(2500)
  expect(await page.evaluate(() => window.workersStarted.length)).toBe(2)
  await page.reload()
  await ready(page)
  await expect(page.getByText('blev ikke færdig')).toBeVisible()
  await page.getByRole('button', { name: 'Regn igen' }).click()
  await expect(page.getByTestId('change')).toContainText('ha', { timeout: 60_000 })
})

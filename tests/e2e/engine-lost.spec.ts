/** The computation dies, hangs or takes too long: told, nothing stale passes for new, and the same figures come back. */
import { expect, type Page } from '@playwright/test'
import { manyDistricts, smallTransfer, star, wholeCountry } from '../fixtures/heavy.ts'
import { DEEP } from '../support/runs.ts'
import { dropFile, figures, pressStop, takeBack } from '../support/stopping.ts'
import { drop, MARBJERG, proposalOf, ready, start, test } from './app.ts'

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
  await expect(page.getByTestId('long-work')).toHaveCount(0)
  // All that the panel says: figures, route and findings.
  const panel = page.locator('#case')
  await expect(panel).toContainText('Kontrollen er vejledende')
  const before = await panel.textContent()
  // A fresh dataset takes its time, so that what is said meanwhile can be read.
  await page.route('**/data/land.bin', async route => {
    await new Promise(resolve => setTimeout(resolve, 1500))
    await route.continue()
  })
  await endWorker(page)
  await expect(oldFigures(page)).toContainText('Tallene er fra før beregningen faldt ud', { timeout: 3000 })
  await expect(oldFigures(page)).toHaveText('', { timeout: 60_000 })
  expect(await page.evaluate(() => window.workersStarted.length)).toBe(2)
  await expect(panel).toHaveAttribute('aria-busy', 'false')
  await expect.poll(() => panel.textContent()).toBe(before)
  // It answers for the case, not for the map as it was without it.
  await page.getByRole('button', { name: 'Fortryd' }).first().click()
  await expect(change).toHaveCount(0)
})

/** Within a second, and some for machines that do not come to their timers; `npx tsx tests/bench/stops.ts` tells the times. */
const STOPPED_MS = 2500

test('work that does not hear is stopped, and does not hold the page up after a reload', async ({ page }) => {
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
  await page.evaluate(dropFile, JSON.stringify(star()))
  const found = await page.evaluate(pressStop, {})
  expect(found?.toldMs).toBeLessThan(STOPPED_MS)
  await expect(page.getByText('Beregningen er stoppet')).toBeVisible()
  await expect.poll(() => page.evaluate(() => window.workersStarted.length)).toBe(2)
  await page.reload()
  await ready(page)
  await expect(page.getByText('blev ikke færdig')).toBeVisible()
  await expect(page.getByTestId('long-work')).toHaveCount(0)
  await page.getByRole('button', { name: 'Regn igen' }).click()
  await expect(page.getByTestId('change')).toContainText('ha', { timeout: 60_000 })
})

test('whatever stage a heavy file has come to, a stop ends it, and the case before comes back with its figures', async ({
  page
}) => {
  await start(page)
  await page.evaluate(dropFile, JSON.stringify(smallTransfer()))
  const wanted = await page.evaluate(figures)
  const told: number[] = []
  // Every stage by one of the two, and where SKEL_DEEP is set by both.
  const stages = [0, 0.3, 0.6, 0.65, 0.85]
  for (const [turn, proposal] of [wholeCountry(), manyDistricts()].entries())
    for (const share of stages.filter((_, at) => DEEP || at % 2 === turn)) {
      await page.evaluate(dropFile, JSON.stringify(proposal))
      const found = await page.evaluate(pressStop, { share })
      if (found) {
        told.push(found.toldMs)
        // The file is open, all of it, and the figures beside it are said to be another's.
        await expect(page.getByLabel('Forslagets navn')).toHaveValue(proposal.title)
        await expect(page.getByTestId('old-figures')).toContainText(/stoppet|^$/)
      }
      const pressed = found?.pressed ?? (await page.evaluate(() => performance.now()))
      await page.evaluate(takeBack, { pressed, wanted })
    }
  expect(told.length).toBeGreaterThan(0)
  expect(Math.max(...told)).toBeLessThan(STOPPED_MS)
})

/** One visit to a page in a browser of its own, so that nothing is left of the visit before. */
import { type Browser, chromium, type Page } from '@playwright/test'
import { CHROMIUM_FLAGS, findBrowser } from '../../browser.ts'
import { type Part, threadTimes } from '../processes.ts'
import type { Rect } from './bare-page.ts'
import { readyToDraw } from './drawing.ts'
import { film, NAMES, speedIndex } from './film.ts'
import { heapsOf } from './heaps.ts'
import { frameWebGl, longTasks, type Task } from './tasks.ts'

const SETTLE_MS = 2500
const LIMIT_MS = 180_000

export interface Opened {
  /** Milliseconds since the navigation began: first frame with land, and the map as it is to be. */
  readonly firstMs: number
  readonly usableMs: number
  /** Milliseconds of each long task of the main thread. */
  readonly opening: readonly number[]
  /** Empty where there was nothing to draw on. */
  readonly drawing: readonly number[]
  readonly heaps: Awaited<ReturnType<typeof heapsOf>>
  /** Milliseconds of processor time until the page had settled. */
  readonly processor: ReadonlyMap<Part, number>
  /** Where the map stands. */
  readonly rect: Rect
}

/** What is being visited. `draws`: it is the app, on which one can draw. */
export interface Subject {
  readonly name: string
  readonly url: string
  readonly draws: boolean
}

/** `prepare` runs in the page before anything else. */
async function visit<T>(prepare: (() => void) | null, act: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('no browser')
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    await page.addInitScript(NAMES)
    await page.addInitScript(watch)
    if (prepare) await page.addInitScript(prepare)
    return await act(page, browser)
  } finally {
    await browser.close()
  }
}

/** Figures that filming or profiling would spoil. `pixels` false: WebGL's draw calls do nothing, and all else is as ever. */
export function opened({ url, draws }: Subject, { pixels = true } = {}): Promise<Opened> {
  return visit(pixels ? null : drawNothing, async page => {
    const before = threadTimes(process.pid)
    await goAndSettle(page, url)
    const after = threadTimes(process.pid)
    const { first, usable, tasks } = await page.evaluate(() => window.seen)
    const heaps = await heapsOf(page)
    const box = await page.locator('[data-map-level]').boundingBox()
    const drawing = draws ? await tasksOf(page, await readyToDraw(page)) : []
    return {
      firstMs: first,
      usableMs: usable,
      opening: tasks,
      drawing,
      heaps,
      processor: new Map([...after].map(([part, ms]) => [part, ms - (before.get(part) ?? 0)])),
      rect: box ?? { x: 0, y: 0, width: 1, height: 1 }
    }
  })
}

export function speedIndexOf({ url }: Subject, rect: Rect): Promise<number> {
  return visit(null, async (page, browser) => {
    const end = await film(page)
    await goAndSettle(page, url)
    const frames = await end(await page.evaluate(() => performance.timeOrigin))
    return speedIndex(browser, frames, rect)
  })
}

/** Long tasks with whose they are, of a visit that is profiled for it. */
export function profiled({ url, draws }: Subject): Promise<{ opening: readonly Task[]; drawing: readonly Task[] }> {
  return visit(frameWebGl, async (page, browser) => {
    const opening = await longTasks(browser, page, () => goAndSettle(page, url))
    const drawing = draws ? await longTasks(browser, page, await readyToDraw(page)) : []
    return { opening, drawing }
  })
}

async function goAndSettle(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('[data-map-level="full"]').waitFor({ timeout: LIMIT_MS })
  await page.waitForTimeout(SETTLE_MS)
}

async function tasksOf(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  const before = await page.evaluate(() => window.seen.tasks.length)
  await act()
  return page.evaluate(from => window.seen.tasks.slice(from), before)
}

declare global {
  interface Window {
    seen: { first: number; usable: number; tasks: number[] }
  }
}

/** In the page, before anything else: notes when the map says what it shows, and tasks that hold the main thread. */
function watch(): void {
  const seen = { first: 0, usable: 0, tasks: [] as number[] }
  window.seen = seen
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  const look = (): void => {
    if (!seen.first && document.querySelector('[data-map-ready="true"]')) seen.first = performance.now()
    if (!seen.usable && document.querySelector('[data-map-level="full"]')) seen.usable = performance.now()
  }
  const attributeFilter = ['data-map-ready', 'data-map-level']
  new MutationObserver(look).observe(document, { subtree: true, attributes: true, attributeFilter })
}

function drawNothing(): void {
  const drawn = ['drawArrays', 'drawArraysInstanced', 'drawElements', 'drawElementsInstanced'] as const
  for (const call of drawn) WebGL2RenderingContext.prototype[call] = () => undefined
}

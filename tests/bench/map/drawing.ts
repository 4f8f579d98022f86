/** A drawing by Marbjerg, as a hand would make it: three points set, then the pointer goes about with a preview at each rest. */
import type { Page } from '@playwright/test'
import { find, MARBJERG } from '../../e2e/app.ts'

const MOVES = 30
const REST_MS = 60

/** Zooms to the municipality and waits until the map stands still. The function returned draws. */
export async function readyToDraw(page: Page): Promise<() => Promise<void>> {
  const toPixel = await find(page, 'Høje-Taastrup')
  await page.waitForTimeout(1500)
  const [first, second, third, last] = MARBJERG.map(toPixel)
  if (!first || !second || !third || !last) throw new Error('no places')
  return async () => {
    await page.keyboard.press('o')
    for (const { x, y } of [first, second, third]) {
      await page.mouse.move(x, y)
      await page.mouse.click(x, y)
      await page.waitForTimeout(REST_MS)
    }
    for (let i = 0; i < MOVES; i++) {
      const angle = (2 * Math.PI * i) / MOVES
      await page.mouse.move(last.x + 12 * Math.cos(angle), last.y + 12 * Math.sin(angle))
      await page.waitForTimeout(REST_MS)
    }
    await page.locator('[data-draft*="moved"]').waitFor({ timeout: 60_000 })
    await page.waitForTimeout(500)
  }
}

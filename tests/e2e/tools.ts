/** What the specs of the drafting tools have in common: places on real borders, as the engine finds them. */
import { expect, type Page } from '@playwright/test'
import type { BorderPoint } from '../../src/engine/api.ts'
import { type LonLat, untouched } from './app.ts'

export const HOEJE_TAASTRUP = '0169'
export const ROSKILDE = '0265'

/** The border's vertex nearest to a place, of two municipalities. */
export async function borderNear(place: LonLat, between: readonly [string, string]): Promise<BorderPoint> {
  const found = await (await untouched()).borderPoint(place, 3000, between)
  if (!found) throw new Error(`no border of ${between.join(' and ')} near ${place.join(',')}`)
  return found
}

type ToPixel = (place: LonLat) => { x: number; y: number }

/** Click a place on the map, as a hand does: the pointer comes there first. */
export async function clickAt(page: Page, toPixel: ToPixel, place: LonLat): Promise<void> {
  const { x, y } = toPixel(place)
  await page.mouse.move(x - 3, y - 3)
  await page.mouse.move(x, y)
  await page.mouse.click(x, y)
}

/** Bring a place under the crosshair with the arrow keys alone; `step` is what an arrow key moves the map by. */
export async function walkTo(page: Page, toPixel: ToPixel, place: LonLat, step: number): Promise<void> {
  const canvas = page.getByTestId('map').locator('canvas')
  await expect(canvas).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  const mark = await page.locator('.skel-crosshair').evaluate(element => {
    const { x, y } = element.getBoundingClientRect()
    return { x, y }
  })
  const { x, y } = toPixel(place)
  const walk = async (keys: readonly [string, string], by: number) => {
    for (let i = 0; i < Math.abs(Math.round(by / step)); i++) await page.keyboard.press(by < 0 ? keys[0] : keys[1])
  }
  await walk(['ArrowLeft', 'ArrowRight'], x - mark.x)
  await walk(['ArrowUp', 'ArrowDown'], y - mark.y)
}

/** What the page shows before there is any map: a picture of the land, which the map takes over where it stands. */
import { expect, type Page } from '@playwright/test'
import { PHONE, start, test } from './app.ts'

/** Between the boxes over the map. */
const DESKTOP = { x: 240, y: 160, width: 700, height: 580 }
const ON_PHONE = { x: 20, y: 240, width: 350, height: 320 }

/** How far one screenshot is shifted against the other, in pixels. */
const SHIFTS = [
  [0, 0],
  [3, 0],
  [-3, 0],
  [0, 3],
  [0, -3]
] as const

/** By how much two screenshots differ per pixel, by shift: of 765; the borders' edges and the names always do. */
async function differences(page: Page, shots: readonly Buffer[]): Promise<readonly number[]> {
  const images = shots.map(shot => shot.toString('base64'))
  return page.evaluate(
    async ([data, shifts]) => {
      const pixels = async (image: string) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${image}`)).blob())
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        canvas?.drawImage(bitmap, 0, 0)
        return canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1)
      }
      const [one, other] = await Promise.all(data.map(pixels))
      if (!one || !other) return []
      return shifts.map(([dx, dy]) => {
        let [difference, all] = [0, 0]
        for (let y = 4; y < one.height - 4; y++)
          for (let x = 4; x < one.width - 4; x++) {
            const [i, j] = [4 * (y * one.width + x), 4 * ((y + dy) * one.width + x + dx)]
            all++
            for (let k = 0; k < 3; k++) difference += Math.abs((one.data[i + k] ?? 0) - (other.data[j + k] ?? 0))
          }
        return difference / all
      })
    },
    [images, SHIFTS] as const
  )
}

/** Opens the app with its map held back, and expects picture and map to differ by no more than `most`, and more in any other place. */
async function pictureBesideMap(page: Page, clip: typeof DESKTOP, most: number): Promise<void> {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  // The map's own script, not those of the page that are called after it.
  await page.route(/\/assets\/map-[\w-]{8}\.js$/, async route => {
    await held
    await route.continue()
  })
  const started = start(page, { pixels: true })
  const picture = page.locator('#start-picture')
  await expect(page.getByTestId('map')).toBeVisible()
  await expect(picture).toBeVisible()
  const before = await page.screenshot({ clip, animations: 'disabled' })
  release()
  await started
  await expect(picture).toHaveCount(0)
  const shots = [before, await page.screenshot({ clip, animations: 'disabled' })]
  const [inPlace = Infinity, ...shifted] = await differences(page, shots)
  expect(inPlace).toBeLessThan(most)
  expect(inPlace).toBeLessThan(Math.min(...shifted))
}

test('the picture that the page opens with is what the map shows', async ({ page }) => {
  await pictureBesideMap(page, DESKTOP, 15)
})

test.describe('on a phone', () => {
  test.use(PHONE)

  test('the picture that the page opens with is what the map shows', async ({ page }) => {
    await pictureBesideMap(page, ON_PHONE, 20)
  })
})

/** The speed index of the map: how long, on average, its pixels wait until they are as they stay. */
import type { Browser, Page } from '@playwright/test'
import type { Rect } from './bare-page.ts'

interface Frame {
  /** Base64 PNG. */
  readonly data: string
  /** Milliseconds since the navigation began. */
  readonly at: number
}

/** Frames are filmed at half the size, which costs the machine less. */
const SCALE = 0.5

/** The TypeScript loader names inner functions by a helper that no page has. */
export const NAMES = 'globalThis.__name = f => f'

/** Films the page from now on. The function returned ends it; `began` is when the navigation began, in epoch milliseconds. */
export async function film(page: Page): Promise<(began: number) => Promise<readonly Frame[]>> {
  const session = await page.context().newCDPSession(page)
  const size = page.viewportSize() ?? { width: 1440, height: 900 }
  const frames: { data: string; epochMs: number }[] = []
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ data, epochMs: (metadata.timestamp ?? 0) * 1000 })
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', {
    format: 'png',
    maxWidth: size.width * SCALE,
    maxHeight: size.height * SCALE
  })
  return async began => {
    await session.send('Page.stopScreencast')
    await session.detach()
    return frames.filter(({ epochMs }) => epochMs > began).map(({ data, epochMs }) => ({ data, at: epochMs - began }))
  }
}

/**
 * Milliseconds: the integral of the share of pixels in `rect` (CSS pixels) that are not yet as in the last frame, from the
 * beginning of the navigation. Decoded in a page of `browser`.
 */
export async function speedIndex(browser: Browser, frames: readonly Frame[], rect: Rect): Promise<number> {
  const page = await browser.newPage()
  await page.evaluate(NAMES)
  const scaled = { x: rect.x * SCALE, y: rect.y * SCALE, width: rect.width * SCALE, height: rect.height * SCALE }
  const shares = await page.evaluate(
    async ([images, { x, y, width, height }]) => {
      const canvas = new OffscreenCanvas(Math.floor(width), Math.floor(height))
      const context = canvas.getContext('2d', { willReadFrequently: true })
      if (!context) throw new Error('no canvas')
      const pixels = async (data: string) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
        context.drawImage(image, -Math.ceil(x), -Math.ceil(y))
        image.close()
        return new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer)
      }
      const last = await pixels(images.at(-1) ?? '')
      const done: number[] = []
      for (const image of images) {
        const now = await pixels(image)
        let same = 0
        for (let i = 0; i < last.length; i++) if (now[i] === last[i]) same++
        done.push(same / last.length)
      }
      return done
    },
    [frames.map(({ data }) => data), scaled] as const
  )
  await page.close()
  let index = frames[0]?.at ?? 0
  for (const [i, { at }] of frames.entries()) index += ((frames[i + 1]?.at ?? at) - at) * (1 - (shares[i] ?? 1))
  return index
}

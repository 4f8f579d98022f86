/** A sign of the map as a legend shows it, on a canvas: on the page and in the picture alike. */
import { colours } from '../../map/layers/colours.ts'
import type { SignLook } from './map-signs.ts'

type Canvas = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** In pixels of the page. */
export const SIGN = { width: 28, height: 14 }
const DASHES = { dashed: [6, 3], dotted: [0.1, 5] }

/** With its upper left corner at a place. */
export function drawSign(to: Canvas, look: SignLook, x: number, y: number): void {
  const { fill, opacity = 1, pattern, line, width = 3, dash, text } = look
  to.save()
  to.translate(x, y)
  if (fill) {
    to.fillStyle = colours.land
    to.fillRect(0, 0, SIGN.width, SIGN.height)
    to.fillStyle = fill
    to.globalAlpha = opacity
    to.fillRect(0, 0, SIGN.width, SIGN.height)
    to.globalAlpha = 1
  }
  if (pattern) drawPattern(to, pattern(), fill === undefined)
  if (fill) {
    to.strokeStyle = colours.municipal
    to.lineWidth = 0.5
    to.strokeRect(0.25, 0.25, SIGN.width - 0.5, SIGN.height - 0.5)
  }
  if (line) {
    to.strokeStyle = line
    to.lineWidth = width
    to.lineCap = dash === 'dotted' ? 'round' : 'butt'
    to.setLineDash(dash ? DASHES[dash] : [])
    to.beginPath()
    to.moveTo(2, SIGN.height / 2)
    to.lineTo(SIGN.width - 2, SIGN.height / 2)
    to.stroke()
  }
  if (text) {
    to.fillStyle = text.colour
    to.font = `${text.italic ? 'italic ' : ''}12px 'IBM Plex Sans', Arial, sans-serif`
    to.fillText('Abc', 2, SIGN.height - 3)
  }
  to.restore()
}

/** Repeated, or once in the middle; it has two pixels for one of the page. */
function drawPattern(
  to: Canvas,
  { width, height, data }: ReturnType<NonNullable<SignLook['pattern']>>,
  once: boolean
): void {
  const image = new OffscreenCanvas(width, height)
  image.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0)
  const [w, h] = [width / 2, height / 2]
  if (once) {
    to.drawImage(image, (SIGN.width - w) / 2, (SIGN.height - h) / 2, w, h)
    return
  }
  to.save()
  to.beginPath()
  to.rect(0, 0, SIGN.width, SIGN.height)
  to.clip()
  for (let x = 0; x < SIGN.width; x += w) for (let y = 0; y < SIGN.height; y += h) to.drawImage(image, x, y, w, h)
  to.restore()
}

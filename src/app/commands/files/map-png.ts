/** The map on screen as a picture to put in a paper: with title, scale, legend, source, and what it is below. */
import type { ExchangeCase } from '../../../exchange/case-layers.ts'
import { t } from '../../../i18n/exchange.ts'
import { formatMetres, formatNumber } from '../../../i18n/format.ts'
import type { MapImage } from '../../../map/api.ts'
import { drawSign, SIGN } from '../../kit/draw-sign.ts'
import { type LegendEntry, legendOf } from '../../kit/map-signs.ts'
import { useBaseMap } from '../../state/base-map.ts'
import { useLayers } from '../../state/layers.ts'
import { getMap } from '../../state/services.ts'

/** Pixels of the page. */
const [MARGIN, LINE, TITLE, ENTRY] = [16, 18, 34, 250]
const FONT = "'IBM Plex Sans', Arial, sans-serif"
const BAR_PX = 160
/** A pixel of the page on paper, at 96 to the inch. */
const PIXEL_M = 0.0254 / 96

type Canvas = OffscreenCanvasRenderingContext2D

/** null where there is no map on screen. */
export async function mapPng(given: ExchangeCase): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = await getMap()?.picture()
  if (!picture) return null
  const { image, pixelRatio } = picture
  const [width, height] = [image.width / pixelRatio, image.height / pixelRatio]
  const probe = new OffscreenCanvas(1, 1).getContext('2d') as Canvas
  probe.font = `12px ${FONT}`
  const notes = notesOf(given, picture).flatMap(note => lines(probe, note, width - 2 * MARGIN))
  const signs = legendOf(getMap()?.inView().signs ?? [])
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / ENTRY))
  const legend = Math.ceil(signs.length / columns)
  const foot = MARGIN + 2 * LINE + legend * LINE + notes.length * LINE + MARGIN
  const canvas = new OffscreenCanvas(image.width, Math.round((TITLE + height + foot) * pixelRatio))
  const to = canvas.getContext('2d') as Canvas
  to.scale(pixelRatio, pixelRatio)
  to.fillStyle = '#fff'
  to.fillRect(0, 0, width, TITLE + height + foot)
  to.fillStyle = '#1a1a1a'
  to.font = `bold 16px ${FONT}`
  to.fillText(given.proposal.title.trim() || t('exchange.map.untitled'), MARGIN, 23, width - 2 * MARGIN)
  to.drawImage(image, 0, TITLE, width, height)
  to.font = `12px ${FONT}`
  let y = TITLE + height + MARGIN
  scaleBar(to, picture.metresPerPixel, y)
  y += 2 * LINE
  for (const [i, sign] of signs.entries()) {
    const [x, top] = [MARGIN + (i % columns) * ENTRY, y + Math.floor(i / columns) * LINE]
    drawSign(to, sign, x, top)
    to.fillStyle = '#1a1a1a'
    to.fillText(inWords(sign), x + SIGN.width + 6, top + 11, ENTRY - SIGN.width - 12)
  }
  y += legend * LINE
  for (const [i, note] of notes.entries()) to.fillText(note, MARGIN, y + i * LINE + 12)
  image.close()
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
}

function notesOf({ proposal, manifest }: ExchangeCase, { image, pixelRatio, metresPerPixel }: MapImage): string[] {
  const width = (image.width / pixelRatio) * PIXEL_M * 100
  const { attribution } = useBaseMap.getState()
  const attributions = [...new Set(manifest.sources.map(({ attribution }) => attribution))]
  return [
    t('exchange.png.scale', { scale: formatNumber(roundScale(metresPerPixel / PIXEL_M)), width: formatNumber(width) }),
    t('exchange.map.draft', { date: { date: proposal.effectiveDate } }),
    attributions.join('; '),
    ...layersSaid(),
    ...(attribution === '' ? [] : [t('exchange.png.base-map', { attribution })])
  ]
}

/** Reference layers are in the picture as they are on the map. */
function layersSaid(): string[] {
  const { layers, files } = useLayers.getState()
  const shown = layers.filter(({ visible }) => visible)
  if (shown.length === 0) return []
  const words = shown.map(({ name, file }) => {
    const by = files.get(file)?.attribution ?? ''
    return by === '' ? name : `${name} (${by})`
  })
  return [t('exchange.png.layers', { layers: words.join('; ') })]
}

/** What stands under a heading in the legend on the page says here by itself what it counts. */
const inWords = ({ sign, label, heading }: LegendEntry) => (sign.startsWith('census') ? `${label} ${heading}` : label)

/** Two figures: the scale of a screen's map changes over the picture. */
function roundScale(scale: number): number {
  const power = 10 ** (Math.floor(Math.log10(scale)) - 1)
  return Math.round(scale / power) * power
}

function scaleBar(to: Canvas, metresPerPixel: number, y: number): void {
  let metres = 1
  for (let power = 1; power < 1e7; power *= 10)
    for (const step of [1, 2, 5]) if ((step * power) / metresPerPixel <= BAR_PX) metres = step * power
  const length = metres / metresPerPixel
  to.strokeStyle = '#1a1a1a'
  to.lineWidth = 1.5
  to.beginPath()
  to.moveTo(MARGIN, y)
  to.lineTo(MARGIN, y + 6)
  to.lineTo(MARGIN + length, y + 6)
  to.lineTo(MARGIN + length, y)
  to.stroke()
  to.fillText(formatMetres(metres), MARGIN + length + 8, y + 9)
}

/** Broken between words, where they are wider than so many pixels. */
function lines(to: Canvas, text: string, width: number): string[] {
  const out: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && to.measureText(longer).width > width) {
      out.push(line)
      line = word
    } else line = longer
  }
  return [...out, line]
}

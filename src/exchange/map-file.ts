/** The case's map as a file of its own: what papers show, with title, source and what it is below. SVG, in millimetres. */
import { caseMap } from '../dossier/map/maps.ts'
import { mapSvg, pictureHeight } from '../dossier/map/svg.ts'
import { escaped } from '../dossier/write/html.ts'
import type { EngineApi } from '../engine/api.ts'
import { t } from '../i18n/exchange.ts'
import { type ExchangeCase, names } from './case-layers.ts'

/** A3 on its side, less a margin. */
const PAPER = { width: 396, height: 245 }
const MARGIN = 8
const [TITLE, LINE] = [10, 4.2]
/** Letters of 2.6 mm that a line holds. */
const LETTERS = 270

/** null where there is no land. The engine must stand at the proposal. */
export async function mapFile(
  engine: Pick<EngineApi, 'movedLand' | 'mapSheet' | 'extent'>,
  given: ExchangeCase
): Promise<string | null> {
  const { proposal, state, land, manifest } = given
  const codes = land.municipalities.map(({ code }) => code)
  const picture = await caseMap(engine, state, codes, PAPER)
  if (!picture) return null
  const sources = manifest.sources.filter(({ id }) => id.startsWith('dagi-kommuner') || manifest.sources.length === 1)
  const named = (sources.length > 0 ? sources : manifest.sources).map(({ attribution }) => attribution)
  const notes = [
    t('exchange.map.draft', { date: { date: proposal.effectiveDate } }),
    t('exchange.map.dataset', { id: manifest.id, sha256: manifest.sha256, metres: { metres: manifest.accuracyM } }),
    ...named
  ].flatMap(lines)
  const title = proposal.title.trim() === '' ? t('exchange.map.untitled') : proposal.title
  const top = MARGIN + TITLE
  const foot = top + pictureHeight(picture.frame) + LINE
  const [width, height] = [PAPER.width + 2 * MARGIN, foot + notes.length * LINE + MARGIN]
  // Inside another picture a millimetre is that picture's unit.
  const inner = mapSvg(picture, names(given)).replace(
    /^<svg (.*?) width="([\d.]+)mm" height="([\d.]+)mm"/,
    `<svg x="${MARGIN}" y="${top}" $1 width="$2" height="$3"`
  )
  const said = notes.map(
    (note, i) => `<text x="${MARGIN}" y="${foot + i * LINE}" font-size="2.6">${escaped(note)}</text>`
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}mm" height="${height}mm" font-family="Arial, 'Liberation Sans', sans-serif">
<title>${escaped(title)}</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${MARGIN}" y="${MARGIN + 4}" font-size="5" font-weight="bold">${escaped(title)}</text>
${inner}
${said.join('\n')}
</svg>
`
}

/** Broken between words. */
function lines(text: string): string[] {
  const out: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > LETTERS) {
      out.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...out, line]
}

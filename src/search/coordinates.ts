/** Coordinates as people write and paste them. */

export interface ReadCoordinates {
  /** Longitude, latitude, WGS84, or east, north in EPSG:25832, metres. */
  readonly at: readonly [number, number]
  readonly system: 'EPSG:4326' | 'EPSG:25832'
}

/** Where Denmark and its sea lie, with room: what is outside is no place that is meant. */
const DEGREES = { west: 7, south: 54, east: 16, north: 58.5 }
const METRES = { west: 300_000, south: 5_980_000, east: 1_000_000, north: 6_500_000 }

/**
 * A place written as two numbers: degrees in either order (55.68, 12.57 · 12,57 55,68 · 55°40'30"N 12°34'Ø), or east and north
 * of UTM zone 32 (724000 6176000 · E724000 N6176000 · 6.176.000, 724.000). Null where it is none, or lies outside Denmark.
 */
export function readCoordinates(text: string): ReadCoordinates | null {
  const numbers = minutes(text) ?? plain(text)
  if (!numbers) return null
  const [a, b] = numbers
  for (const at of [
    [a, b],
    [b, a]
  ] as const) {
    if (within(DEGREES, at)) return { at, system: 'EPSG:4326' }
    if (within(METRES, at)) return { at, system: 'EPSG:25832' }
  }
  return null
}

function within(box: typeof DEGREES, [x, y]: readonly [number, number]): boolean {
  return x >= box.west && x <= box.east && y >= box.south && y <= box.north
}

const ANGLE =
  /(\d{1,3}(?:[.,]\d+)?)\s*[°º]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|'')\s*)?([NSEØVW])?/giu

function minutes(text: string): [number, number] | null {
  const found = [...text.matchAll(ANGLE)]
  if (found.length !== 2) return null
  const [first, second] = found.map(
    ([, degrees, min = '0', sec = '0']) => number(degrees ?? '') + number(min) / 60 + number(sec) / 3600
  )
  // West and south of Greenwich and the equator there is no Denmark.
  if (found.some(([, , , , side = '']) => /[SVW]/i.test(side))) return null
  return first === undefined || second === undefined ? null : [first, second]
}

const number = (text: string) => Number(text.replace(',', '.'))

/** Words that may stand beside the numbers of a place. */
const BESIDE =
  /\b(?:etrs89|wgs84|utm|zone|epsg:\d+|32n?|lat|lon|lng|latitude|longitude|nord|syd|øst|vest|n|e|ø|x|y|m)\b|[:;()[\]°=]/giu

function plain(text: string): [number, number] | null {
  // A zone is no coordinate; everything else that is no number must be a word that may stand here.
  const bare = text
    .replace(/\b(?:etrs89|utm|zone)\b[\s/,-]*(?:zone\s*)?(?:32\s*n?)?/giu, ' ')
    .replace(/(^|[\s,;])[nexyø]\s*[=:]?\s*(?=\d)/giu, '$1 ')
    .replace(BESIDE, ' ')
    .trim()
  if (!/^[\d.,\s+]+$/.test(bare)) return null
  const parts = splits(bare)
  return parts
}

/** Two numbers, whichever of point and comma parts them and which stands before decimals or between thousands. */
function splits(text: string): [number, number] | null {
  const bySpace = text
    .split(/\s+/)
    .map(part => part.replace(/^[,+]+|[,]+$/g, ''))
    .filter(part => part !== '')
  if (bySpace.length === 2) return pair(bySpace.map(decimal))
  if (bySpace.length !== 1) return null
  const [only = ''] = bySpace
  const commas = only.split(',')
  // "55.68,12.57"; "55,68,12,57".
  if (commas.length === 2) return pair(commas.map(decimal))
  if (commas.length === 4) return pair([`${commas[0]}.${commas[1]}`, `${commas[2]}.${commas[3]}`].map(Number))
  return null
}

function pair([a, b]: readonly number[]): [number, number] | null {
  return a !== undefined && b !== undefined && Number.isFinite(a) && Number.isFinite(b) ? [a, b] : null
}

function decimal(text: string): number {
  // Thousands in groups of three: 6.176.000 or 6,176,000, perhaps with decimals of the other kind.
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(text) || /^\d{3}\.\d{3}$/.test(text))
    return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''))
  return Number(text.replace(',', '.'))
}

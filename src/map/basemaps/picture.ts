/** What came for a tile: a picture, or a service's words about why there is none. */

import type { Got } from './ask.ts'
import { BaseMapFault } from './fault.ts'

const LONGEST = 200
/** How pictures begin: PNG, JPEG, GIF, WebP (and WAV, which no decoder takes for one), AVIF (`ftyp` at 4). */
const STARTS: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46],
  [0x52, 0x49, 0x46, 0x46]
]

export function isPicture(bytes: Uint8Array): boolean {
  const starts = (signs: readonly number[], at = 0) => signs.every((sign, i) => bytes[at + i] === sign)
  return STARTS.some(signs => starts(signs)) || starts([0x66, 0x74, 0x79, 0x70], 4)
}

/** The picture's bytes; empty for a tile with nothing on it. Throws a BaseMapFault with what the service says. `secret` is cut out of that. */
export function pictureIn({ bytes }: Pick<Got, 'bytes'>, host: string, secret: string | null): Uint8Array<ArrayBuffer> {
  if (bytes.length === 0 || isPicture(bytes)) return bytes
  const words = new TextDecoder().decode(bytes.subarray(0, 8192))
  if (/Invalid(?:CRS|SRS)/i.test(words)) throw new BaseMapFault('basemap.no-mercator', { host })
  const told = /<(?:\w+:)?(?:ServiceException|ExceptionText)(?:\s[^>]*)?>([\s\S]*?)<\//i.exec(words)?.[1]
  if (told === undefined) throw new BaseMapFault('basemap.no-picture', { host })
  const plain = told
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/https?:\S+/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
  const clean = secret ? plain.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…') : plain
  throw new BaseMapFault('basemap.service-says', { host, words: clean.slice(0, LONGEST) })
}

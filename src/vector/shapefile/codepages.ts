/** What the texts of a dBASE table are written in: as the .cpg file beside it says, else its own mark, else as they read. */
import { decoderFor } from '../../text/decode.ts'
import { VectorError } from '../types.ts'

export type Codepage = 'utf-8' | 'windows-1252' | 'dos-437' | 'dos-850' | 'dos-865'

/** Danish letters of MS-DOS and what else its pages have: 0x80–0xff. */
const DOS: Readonly<Record<'dos-437' | 'dos-850' | 'dos-865', string>> = {
  'dos-437':
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  'dos-850':
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  'dos-865':
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
}

const NAMED: readonly (readonly [RegExp, Codepage])[] = [
  [/^(utf-?8|65001)$/, 'utf-8'],
  [
    /^((ansi|cp|windows)?[\s_-]*1252|iso[\s_-]*8859-?1(5)?|latin-?1|8859-?1(5)?|88591(5)?|ascii|us-ascii|20127|28591|28605|ldid\/(87|3))$/,
    'windows-1252'
  ],
  [/^((oem|cp|ibm)?[\s_-]*437|ldid\/1)$/, 'dos-437'],
  [/^((oem|cp|ibm)?[\s_-]*850|ldid\/2)$/, 'dos-850'],
  [/^((oem|cp|ibm)?[\s_-]*865|ldid\/102)$/, 'dos-865']
]

/** Language driver ids of the header. */
const MARKS: Readonly<Record<number, Codepage>> = {
  1: 'dos-437',
  2: 'dos-850',
  3: 'windows-1252',
  8: 'dos-865',
  9: 'dos-437',
  10: 'dos-850',
  23: 'dos-865',
  87: 'windows-1252',
  88: 'windows-1252',
  89: 'windows-1252',
  102: 'dos-865',
  108: 'dos-437'
}

/** Throws VectorError where the .cpg file names an encoding that is not read. */
export function codepageOf(
  cpg: string | null,
  mark: number,
  texts: Iterable<Uint8Array>
): { readonly codepage: Codepage; readonly guessed: boolean } {
  const name = cpg?.trim().toLowerCase() ?? ''
  const stated = NAMED.find(([pattern]) => pattern.test(name))?.[1]
  if (name !== '' && stated === undefined)
    throw new VectorError({ id: 'vector.encoding', values: { encoding: name.slice(0, 40) } })
  // A mark is often left as it was when the texts were written anew: what reads as UTF-8 and not as plain ASCII is UTF-8.
  const reads = stated !== undefined && stated !== 'utf-8' ? null : readingOf(texts)
  if (stated !== undefined)
    return reads === 'other' ? { codepage: 'windows-1252', guessed: true } : { codepage: stated, guessed: false }
  if (reads === 'utf-8') return { codepage: 'utf-8', guessed: false }
  const marked = MARKS[mark]
  return { codepage: marked ?? 'windows-1252', guessed: marked === undefined && reads === 'other' }
}

function readingOf(texts: Iterable<Uint8Array>): 'ascii' | 'utf-8' | 'other' {
  let isAscii = true
  for (const text of texts) {
    if (text.every(byte => byte < 0x80)) continue
    isAscii = false
    if (utf8(text) === null) return 'other'
  }
  return isAscii ? 'ascii' : 'utf-8'
}

const strict = new TextDecoder('utf-8', { fatal: true })

/** A text that fills its field can end within a letter: what is left of that is let go. null where it is no UTF-8. */
function utf8(bytes: Uint8Array): string | null {
  for (let cut = 0; cut < 4; cut++) {
    try {
      return strict.decode(bytes.subarray(0, bytes.length - cut))
    } catch {
      // One less.
    }
    if ((bytes[bytes.length - 1 - cut] ?? 0) < 0x80) return null
  }
  return null
}

export function decoderOf(codepage: Codepage): (bytes: Uint8Array) => string {
  if (codepage === 'utf-8') return bytes => utf8(bytes) ?? windows(bytes)
  if (codepage === 'windows-1252') return windows
  const high = DOS[codepage]
  return bytes =>
    Array.from(bytes, byte => (byte < 0x80 ? String.fromCharCode(byte) : (high[byte - 0x80] ?? ''))).join('')
}

const windows = decoderFor('windows-1252')

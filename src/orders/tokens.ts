/** An item's words as tokens. Every character but space belongs to a token, so that nothing can be passed over unseen. */

export interface Token {
  readonly text: string
  readonly kind: 'word' | 'number' | 'number-letters' | 'matr' | 'quoted' | 'sign'
  /** Place in the text, and where it ends. */
  readonly at: number
  readonly end: number
}

/** Words that are written with a stop, besides single capitals ("V. Ulslev", "Nykøbing F."); Å is a stream. */
const SHORT = ['Nr', 'Sdr', 'Ndr', 'St', 'Sct', 'Skt', 'Ll', 'L1', 'Gl', 'Kgs', 'Hgd', 'Gde', 'Nørregd', 'Afd']
const SHORT_LOWER = ['nr', 'jfr', 'jf', 'pkt', 'smst', 'stk', 'grad', 'lb', 'ca']

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['matr', /matr(?:ikel)?\s?[.,]?\s?(?:nr|nre|numre|numrene|nummer)[.,]?(?=[\s\d])/iy],
  ['quoted', /»[^»«]*«|"[^"]*"|[”“„][^”“„]*[”“]/y],
  ['word', new RegExp(`(?:${[...SHORT, ...SHORT_LOWER].join('|')})\\.(?![\\p{L}\\d])`, 'uy')],
  ['word', /(?!Å)\p{Lu}\.(?!\p{L})/uy],
  ['word', /m\s?\^?[2²](?![\p{L}\d])/uy],
  ['number-letters', /\d+[a-zæøå]{1,3}(?![\p{L}\d])/uy],
  ['number', /\d+(?:\.\d+)*(?![\p{L}\d])/uy],
  ['word', /[\p{L}\d][\p{L}\d'’]*(?:-[\p{L}\d]+)*/uy],
  ['sign', /[^\s]/uy]
]

const UNIT = '\\(?(?:m ?\\^?2|m²|kvm|kvadratmeter)(?![\\p{L}\\d])'
/** "1 499 m2". Not what follows a number that may be a parcel's or a road's: "landevej nr. 9 300 m2". */
const SPACED = new RegExp(
  `(?<![\\d.,]|nr\\.? ?|\\d[ \\p{L}]{0,3}(?:,|og|samt|til|-)? )(\\d{1,3}(?: \\d{3})+)(?= ?${UNIT})`,
  'giu'
)
/** "Nr, Søby", ", V, Ulslev": the stop of a name that a scan made a comma. */
const SHORT_NAME = /(?<=(?:^|, |af |fra |og |i |samt |\d |[a-zæøå] )(?:Nr|Sdr|Ndr|St|Ll|Gl|Kgs|[A-ZÆØ])),(?= \p{Lu})/gu

/** Short words a scan joined to the next: "Denhidtidige", "etaflagt", "somfølge", "arealaf". */
const JOINED =
  /(?<!\p{L})((?:den|de)(?=(?:hidtidige|nye)(?!\p{L}))|(?:et|en|af|fra|og|som)(?=(?:aflagte?|areal|umatrikuleret|offentligt?|del|følge)(?!\p{L})|matr\.)|(?:areal|dele?)(?=(?:af|fra)(?!\p{L})))/giu

/** Faults of old scans: words joined or parted, lines broken within them, an area joined to its unit. */
export function tidied(raw: string): string {
  return (
    raw
      .normalize('NFC')
      .replace(/\u00ad/g, '')
      .replace(/[‐‑]/g, '-')
      // At the end of a line a hyphen is the word's own before a capital, and in "nord-syd-gående".
      .replace(
        /(\p{L})-[^\S\n]*\n\s*(?=\p{Lu}|(?:nord|syd|øst|vest)-|(?<=(?:nord|syd|øst|vest)-(?:nord|syd|øst|vest)-\s*)gående)/gu,
        '$1-'
      )
      .replace(/(\p{L})-[^\S\n]*\n\s*(\p{Ll})/gu, '$1$2')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.](?: |$))/g, '')
      .replace(/,(?=\p{L})/gu, ', ')
      // "ÅgerupMark", "iSkagen": no word has a capital within.
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
      .replace(JOINED, '$1 ')
      .replace(/sogn(?!\p{L})(?<=\p{Lu}\p{Ll}+sogn)(?<!(?:[Ll]and|[Dd]om|stads?)sogn)/gu, ' sogn')
      .replace(/(?<!\p{L})(overføre|henlægge|fastlægge|gennemføre|regulere|ændre) s(?!\p{L})/giu, '$1s')
      .replace(/(?<!\p{L})K ommune(?!\p{L})/giu, word => word.replace(' ', ''))
      .replace(/(\p{L})- (?=\p{Lu})/gu, '$1-')
      .replace(/(pkt\.)(?=\d)/gi, '$1 ')
      .replace(/([\p{L}\d²)])(?=(?:overføres|oveføres|henlægges|gennemføres|er overført)(?!\p{L}))/giu, '$1 ')
      .replace(/(?<=[m)] ?[2²)])(?=(?:af|fra)(?: |$))/gu, ' ')
      // "7 a-7 c", "7 a–c".
      .replace(
        /(?<=matr[^;:]{0,90}\d ?\p{Ll}{0,2}) ?[-–—] ?(?=\d+ ?\p{Ll}{0,2}(?!\p{L})|\p{Ll}{1,2}(?!\p{L}))/giu,
        ' – '
      )
      .replace(SHORT_NAME, '.')
      .replace(SPACED, figure => figure.replaceAll(' ', '.'))
      // "1. 499 m2".
      .replace(/(?<!\d|\d )(\d{1,3}\.) (?=\d{3} ?\(?(?:m ?2|m²|kvadratmeter)(?![\p{L}\d]))/gu, '$1')
      .replace(/(\d)(?=(?:m ?\^?2|m²|kvm|kvadratmeter)(?![\p{L}\d]))/gu, '$1 ')
      .trim()
  )
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) {
      at++
      continue
    }
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at
      const found = pattern.exec(text)?.[0]
      if (found === undefined) continue
      tokens.push({ kind, text: found, at, end: at + found.length })
      at += found.length
      break
    }
  }
  return tokens
}

/** Long words are known by sight although a scan lost, doubled or swapped a letter. */
const LONG = 6

/** Whether a word is `word` (lower case), slips of a scan forgiven. */
export function reads(token: string, word: string): boolean {
  const lower = token.toLowerCase()
  return lower === word || (word.length >= LONG && slipOf(lower, word))
}

/** One letter lost, added or changed, or two neighbours swapped. */
export function slipOf(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  if (from === a.length && from === b.length) return false
  const rest = (text: string, skip: number) => text.slice(from + skip)
  // One letter before a word is another word that a scan joined to it: "Ågennemføres".
  return (
    rest(a, 1) === rest(b, 1) ||
    (from > 0 && rest(a, 1) === rest(b, 0)) ||
    rest(a, 0) === rest(b, 1) ||
    (a[from] === b[from + 1] && a[from + 1] === b[from] && rest(a, 2) === rest(b, 2))
  )
}

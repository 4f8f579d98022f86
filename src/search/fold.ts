/**
 * Names as they are compared: small letters, no accents, and one letter for each of the ways that Danish letters are written
 * (å, aa, a: Aarhus, Århus, arhus; ø, oe, o: Hvalsø, hvalso; æ, ae: Ærø, aeroe; x, ks: Faxe, Fakse). Two names may come to the same.
 */
export function fold(text: string): string {
  return (
    text
      // Å is a letter of its own and not A with a ring: composed first, whatever the source writes.
      .normalize('NFC')
      .toLowerCase()
      .replace(/å|aa/g, 'a')
      .replace(/ø|ö|oe/g, 'o')
      .replace(/æ|ä|ae/g, 'e')
      .replace(/ü/g, 'y')
      .replace(/x/g, 'ks')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[’'´`]/g, '')
  )
}

/** What place names are shortened to, folded. "St." may be Store or Sankt and stays as it is. */
const SHORT: Readonly<Record<string, string>> = {
  sdr: 'sonder',
  ndr: 'nordre',
  nr: 'norre',
  skt: 'sankt',
  sct: 'sankt',
  ll: 'lille',
  gl: 'gammel',
  gml: 'gammel',
  kgs: 'kongens',
  kbh: 'kobenhavn',
  frb: 'frederiksberg'
}

/** The words of a text, folded and in full. Hyphens, full stops and slashes part words. */
export function words(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .map(word => SHORT[word] ?? word)
}

/** Folded, without what stands between words: "Ringkøbing-Skjern" and "ringkobing skjern" are the same. */
export const joined = (text: string): string => words(text).join('')

/**
 * Slips of the finger between two texts: letters left out, put in, changed, or changed about with the next. Beyond `most` it
 * is `most + 1`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

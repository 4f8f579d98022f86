/** Lines between the items: headings of regions, the sentence on their border, and what leads several items in. */
import { reads } from './tokens.ts'

/** "KØBENHAVNS AMTSKOMMUNE.", "Storstrøms Amtskommune", "Region Midtjylland"; municipalities that were regions too. */
export function isRegion(flat: string): boolean {
  const words = flat.replace(/\.$/, '').split(' ')
  const last = words.at(-1) ?? ''
  if (words.length < 2 || words.length > 3 || !words.every(word => /^\p{Lu}[\p{L}-]*$/u.test(word))) return false
  if (words[0] === 'Region' || words[0] === 'REGION') return true
  if (reads(last, 'amtskommune')) return true
  return reads(last, 'kommune') && /^(?:københavns?|frederiksbergs?|bornholms?)$/i.test(words[0] ?? '')
}

export const isGroup = (flat: string): boolean =>
  /^(?:Andre ændringer|Forpligtende kommunale samarbejder|Region ikke kendt på virkningsdatoen)\.?$/i.test(flat)

const LEAD = /^(Efter at [^:;]*?optaget i matriklen[^,:;.]*)(?:[,:.].*)?$/u

/** "Efter at »…« er blevet optaget i matriklen som nye ejerlav, …" before the items it is the cause of. */
export const isLead = (flat: string): boolean => LEAD.test(flat) && !/, deles /.test(flat) && !/matr\.? ?nr/i.test(flat)

export const leadCause = (flat: string): string | null => LEAD.exec(flat)?.[1] ?? null

const VERB =
  /^(?:reguleres|ændres|er ændret|er reguleret) i (\S+) med (?:pkt\.?|punkt) ([\d a-z,]+(?:og [\d a-z]+)?)\.?$/u

/** "Grænsen mellem … ændres i overensstemmelse med pkt. 3 og 7."; null where the sentence is another. */
export function borderSentence(flat: string): { between: readonly string[]; items: readonly string[] } | null {
  const [, sides = '', rest = ''] =
    /^Grænsen (?:mellem|mellm) (.+?) ((?:reguleres|ændres|er ændret|er reguleret) .+)$/u.exec(flat) ?? []
  const [, agreement = '', list = ''] = VERB.exec(rest) ?? []
  if (!reads(agreement, 'overensstemmelse')) return null
  const items = list.split(/,| og /).map(item => item.trim())
  const between = sides.split(/ og |, /).map(side => side.trim())
  return items.every(item => /^\d{1,3}(?: ?[a-z])?$/.test(item)) && between.length > 1 ? { between, items } : null
}

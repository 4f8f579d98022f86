/**
 * Denmark's cadastral districts (landsejerlav) by code and by name. Names repeat ("Ørum By, Ørum" is five districts), and people
 * write them in many ways, so a name is looked up as written first, then with spelling left aside, then without its parish.
 */
import { Nearby } from './nearby.ts'

export interface District {
  /** Landsejerlavskode. */
  readonly code: number
  /** "Marbjerg By, Fløng": what stands after the comma is the parish, which some have none of. */
  readonly name: string
}

export type Named =
  /** `asWritten` is false where the list spells it another way, or more of it. */
  | { readonly kind: 'found'; readonly district: District; readonly asWritten: boolean }
  /** Several districts have this name: their codes tell them apart. */
  | { readonly kind: 'several'; readonly districts: readonly District[] }
  /** No district has it; `near`: names that look like it, nearest first. */
  | { readonly kind: 'unknown'; readonly near: readonly District[] }

export class Districts {
  readonly all: readonly District[]
  private readonly codes = new Map<number, District>()
  private readonly written = new Map<string, District[]>()
  private readonly spelt = new Map<string, District[]>()
  /** By the part before the parish, with and without "By". */
  private readonly own = new Map<string, District[]>()
  private nearby: Nearby<District> | null = null

  constructor(all: readonly District[]) {
    this.all = all
    for (const district of all) {
      const { code, name } = district
      this.codes.set(code, district)
      push(this.written, name, district)
      push(this.spelt, spelling(name), district)
      const [own = '', parish] = name.split(', ')
      if (parish === undefined) continue
      push(this.own, spelling(own), district)
      if (/ By$/.test(own)) push(this.own, spelling(own.replace(/ By$/, '')), district)
    }
  }

  byCode(code: number): District | null {
    return this.codes.get(code) ?? null
  }

  named(text: string): Named {
    const name = text.normalize('NFC').replace(/\s+/g, ' ').trim()
    const exact = this.written.get(name)
    if (exact) return told(exact, true)
    const found = this.spelt.get(spelling(name)) ?? this.own.get(spelling(name))
    return found ? told(found, false) : { kind: 'unknown', near: this.near(name) }
  }

  /** At most `most` districts with names that look like the text, nearest first. */
  near(text: string, most = 5): readonly District[] {
    this.nearby ??= new Nearby(this.all.map(district => [spelling(district.name), district] as const))
    return this.nearby.find(spelling(text), most)
  }
}

function push(lists: Map<string, District[]>, key: string, district: District): void {
  const list = lists.get(key)
  if (list) list.push(district)
  else lists.set(key, [district])
}

const told = (found: readonly District[], asWritten: boolean): Named =>
  found.length === 1
    ? { kind: 'found', district: found[0] as District, asWritten }
    : { kind: 'several', districts: found }

/** Words that the list abbreviates and people write out, or the other way round. */
const SHORT: Readonly<Record<string, string>> = {
  nørre: 'nr',
  nr: 'nr',
  sønder: 'sdr',
  sdr: 'sdr',
  vester: 'v',
  øster: 'ø',
  store: 'st',
  lille: 'll',
  gammel: 'gl',
  kongens: 'kgs',
  hovedgård: 'hgd',
  gårde: 'gde'
}

/**
 * What two spellings of one name have in common: capitals, spaces, hyphens and stops left aside, å for aa, old forms ("X by og
 * sogn", "X By, Y sogn") made today's, words abbreviated as the list does.
 */
export function spelling(name: string): string {
  const text = name.normalize('NFC').toLowerCase().replaceAll('aa', 'å').replaceAll('é', 'e')
  const today = text
    .replace(/^(.+?) by og sogn\b/u, '$1 by, $1')
    .replace(/,?\s+i\s+(\S+) sogn$/u, ', $1')
    .replace(/ sogn$/u, '')
  return today
    .split(/[^\p{L}\p{N},]+/u)
    .map(word => SHORT[word] ?? word)
    .join('')
    .replace(/,+$/, '')
}

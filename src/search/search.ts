/**
 * Finds entries by what people type: exact names first, then what begins so, then what holds the words, then slips of the
 * finger; of each the greatest first. MiniSearch finds the candidates, and the order is ours.
 */
import MiniSearch, { type SearchOptions } from 'minisearch'
import type { Entry, EntryKind } from './entries.ts'
import { joined, slips, words } from './fold.ts'

/**
 * How an entry was found: the order of the answers. `word`: by words of its name and of its municipality's; `place`: by its
 * municipality's alone.
 */
export type Match = 'code' | 'name' | 'beginning' | 'word' | 'slip' | 'place'

export interface Hit {
  readonly entry: Entry
  readonly match: Match
}

export interface Search {
  /** At most `limit`, best first. Nothing for a text without letters and digits. */
  find(query: string, limit?: number): Hit[]
  /** Puts these in the place of all entries of the kinds they are of, and of `kinds`. */
  replace(entries: readonly Entry[], kinds?: readonly EntryKind[]): void
}

interface Indexed {
  readonly entry: Entry
  /** Each name in one word. */
  readonly names: readonly string[]
  /** Words of the names, and of the name of the municipality that it lies in. */
  readonly wordsOf: readonly string[]
  readonly beside: readonly string[]
  readonly numbers: readonly string[]
  readonly weight: number
}

const ORDER: Readonly<Record<Match, number>> = { code: 0, name: 1, beginning: 2, word: 3, slip: 4, place: 6 }

/** What a word beside a name says of its kind: "Hvalsø sogn", "Roskilde Kommune". */
const KIND_WORDS: Readonly<Record<string, readonly EntryKind[]>> = {
  kommune: ['municipality', 'abolished'],
  komune: ['municipality', 'abolished'],
  regionskommune: ['municipality'],
  kommunen: ['municipality', 'abolished'],
  municipality: ['municipality', 'abolished'],
  region: ['region'],
  regionen: ['region'],
  sogn: ['parish'],
  sognet: ['parish'],
  parish: ['parish'],
  afstemningsomrade: ['polling-district'],
  valgsted: ['polling-district'],
  by: ['town'],
  byen: ['town'],
  landsby: ['town'],
  o: ['island'],
  oen: ['island'],
  island: ['island'],
  samarbejde: ['cooperation'],
  samarbejdet: ['cooperation'],
  matr: ['parcel'],
  matrikel: ['parcel'],
  matrnr: ['parcel'],
  so: ['lake']
}

/** Of two of one name the one that more people mean. A municipality weighs by itself: it is what this program is about. */
const WEIGHT: Readonly<Record<EntryKind, number>> = {
  municipality: 1_000_000,
  region: 400_000,
  own: 300_000,
  // Whoever types a number of the cadastre means one that is open, and whoever types a name hardly the land register's.
  // None is in the index.
  address: 0,
  parcel: -60_000,
  abolished: 200_000,
  cooperation: 1000,
  town: 0,
  island: 0,
  // What it is named after is meant, unless the parish is asked for.
  parish: -50_000,
  'polling-district': 0,
  district: 0,
  lake: 0,
  bay: 0,
  fjord: 0,
  strait: 0,
  peninsula: 0,
  place: -1000
}

/** Else "nr." would be taken for Nørre. */
const PARCEL_NUMBER = /\bmatr\.?\s*nr\b\.?/i

const key = ({ kind, id }: Entry) => `${kind}:${id}`

/** Up to so many letters the index is not asked. */
const FEW = 2

/** A slip in three letters is another word. */
const slipsIn = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2)

export function createSearch(entries: readonly Entry[]): Search {
  const known = new Map<string, Indexed>()
  const byCode = new Map<string, Set<Indexed>>()
  const index = new MiniSearch<{ id: string; name: string; place: string }>({
    fields: ['name', 'place'],
    tokenize: text => text.split(' '),
    processTerm: term => term
  })
  let nameOf = new Map<string, string>()

  function add(added: readonly Entry[]): void {
    for (const entry of added) if (entry.kind === 'municipality') nameOf.set(entry.id, entry.name)
    const documents = added.map(entry => {
      const all = [entry.name, ...(entry.aliases ?? [])]
      const wordsOf = [...new Set(all.flatMap(words))]
      const numbers = (entry.codes ?? []).map(withoutZeros)
      const place = entry.municipality && entry.kind !== 'municipality' ? (nameOf.get(entry.municipality) ?? '') : ''
      const beside = words(place)
      const one = { entry, names: [...new Set(all.map(joined))], wordsOf, beside, numbers, weight: weightOf(entry) }
      known.set(key(entry), one)
      for (const code of numbers) byCode.set(code, (byCode.get(code) ?? new Set()).add(one))
      // The name in one word too: what is written apart or with a hyphen is found either way.
      return {
        id: key(entry),
        name: [...wordsOf, ...new Set(all.map(joined))].join(' '),
        place: words(place).join(' ')
      }
    })
    index.addAll(documents)
  }

  function remove(kinds: ReadonlySet<EntryKind>): void {
    for (const [id, one] of known) {
      if (!kinds.has(one.entry.kind)) continue
      known.delete(id)
      index.discard(id)
      for (const code of one.numbers) byCode.get(code)?.delete(one)
    }
  }

  function find(query: string, limit = 12): Hit[] {
    const all = words(query.replace(PARCEL_NUMBER, 'matr '))
    const named = all.filter(word => !KIND_WORDS[word])
    // "Region" alone, or "Sø", is looked for as it stands.
    const asked = named.length > 0 ? named : all
    const kinds = new Set(named.length > 0 ? all.flatMap(word => KIND_WORDS[word] ?? []) : [])
    if (asked.length === 0) return []
    const typed = query.trim().toLowerCase()
    const found = new Map<Indexed, { readonly match: Match; readonly rank: number }>()
    const take = (one: Indexed, match: Match, distance = 0) => {
      const { kind } = one.entry
      const wanted = kinds.size === 0 || kinds.has(kind)
      // A polling district is named after a place, a school or a number: whoever means it says so.
      const aside = kind === 'polling-district' && kinds.size === 0 && match !== 'code' ? 2.5 : 0
      // "ro" is more likely the beginning of Roskilde than Rø without its stroke.
      const short = match === 'name' && typed.length < 4 && !one.entry.name.toLowerCase().startsWith(typed)
      const rank = (wanted ? 0 : 10) + (short ? ORDER.beginning : ORDER[match]) + aside + distance / 10
      const before = found.get(one)
      if (!before || rank < before.rank) found.set(one, { match, rank })
    }
    if (asked.length === 1) for (const one of byCode.get(withoutZeros(asked[0] ?? '')) ?? []) take(one, 'code')
    candidates(asked, take)
    // What is called so with the word that may also tell its kind: "Region Sjælland", "Store Sø".
    if (kinds.size > 0) candidates(all, take)
    const before = (a: Indexed, b: Indexed) =>
      (found.get(a)?.rank ?? 0) - (found.get(b)?.rank ?? 0) || b.weight - a.weight || compare(a.entry, b.entry, typed)
    return firstOf(found.keys(), limit, before).map(one => ({
      entry: one.entry,
      match: found.get(one)?.match ?? 'place'
    }))
  }

  /** Where few letters are typed, nearly all begins with them: looking at each name is quicker than the index. */
  function beginWith(typed: string, take: (one: Indexed, match: Match) => void): void {
    for (const one of known.values()) {
      if (one.names.includes(typed)) take(one, 'name')
      else if (one.names.some(name => name.startsWith(typed))) take(one, 'beginning')
      else if (one.wordsOf.some(word => word.startsWith(typed))) take(one, 'word')
    }
  }

  function candidates(asked: readonly string[], take: (one: Indexed, match: Match, distance?: number) => void): void {
    const together = asked.join('')
    if (together.length <= FEW) {
      beginWith(together, take)
      return
    }
    const bare = genitive(asked)
    let sure = 0
    const seen = new Set<string>()
    const tell = (id: string): void => {
      const one = seen.has(id) ? undefined : known.get(id)
      if (!one) return
      seen.add(id)
      const match = matchOf(one, asked, together, bare)
      if (match && match !== 'place') sure++
      if (match && match !== 'place') {
        take(one, match)
        return
      }
      const most = slipsIn(together.length)
      const distance = Math.min(...one.names.map(name => beginningSlips(together, name, most)))
      if (distance <= most) take(one, 'slip', distance)
      else if (match) take(one, match)
    }
    const search = (text: string, more: SearchOptions) => {
      for (const { id } of index.search(text, { combineWith: 'AND', ...more })) tell(String(id))
    }
    search(asked.join(' '), { prefix: true })
    if (asked.length > 1) search(together, { prefix: true, fields: ['name'] })
    if (bare !== asked) search(bare.join(' '), { prefix: true })
    // Whoever is understood has made no slip.
    if (sure > 0) return
    const fuzzy = (term: string) => slipsIn(term.length) || false
    search(asked.join(' '), { fuzzy, prefix: true })
    if (asked.length > 1) search(together, { fuzzy, fields: ['name'] })
    // A letter changed about with the next counts as two for the index and as one for a person.
    if (slipsIn(together.length) === 1) search(together, { fields: ['name'], fuzzy: 2 })
  }

  add(entries.filter(({ kind }) => kind === 'municipality'))
  add(entries.filter(({ kind }) => kind !== 'municipality'))
  return {
    find,
    replace(added, kinds = []) {
      const gone = new Set([...kinds, ...added.map(({ kind }) => kind)])
      if (gone.has('municipality')) nameOf = new Map()
      remove(gone)
      add(added)
    }
  }
}

const withoutZeros = (code: string) => code.replace(/^0+(?=.)/, '')

/** "Københavns Kommune" is København's. */
function genitive(asked: readonly string[]): readonly string[] {
  const last = asked.at(-1) ?? ''
  return last.length > 3 && last.endsWith('s') ? [...asked.slice(0, -1), last.slice(0, -1)] : asked
}

function matchOf(
  { names, wordsOf, beside, numbers }: Indexed,
  asked: readonly string[],
  together: string,
  bare: readonly string[]
): Match | null {
  if (asked.length === 1 && numbers.includes(withoutZeros(together))) return 'code'
  if (names.includes(together)) return 'name'
  if (bare !== asked && names.includes(bare.join(''))) return 'name'
  if (names.some(name => name.startsWith(together))) return 'beginning'
  const own = asked.filter(word => wordsOf.some(one => one.startsWith(word)))
  const others = asked.filter(word => !own.includes(word))
  if (!others.every(word => beside.some(one => one.startsWith(word)))) return null
  return own.length > 0 ? 'word' : 'place'
}

/** Slips against the whole name, or against as much of it as is typed so far. */
function beginningSlips(typed: string, name: string, most: number): number {
  const whole = slips(typed, name, most)
  if (whole === 0 || name.length <= typed.length) return whole
  return Math.min(whole, ...[0, 1, -1].map(more => slips(typed, name.slice(0, typed.length + more), most) + 0.5))
}

const weightOf = ({ kind, size }: Entry) => WEIGHT[kind] + size

/** What is spelt as typed comes before what only folds to the same; then the shorter name. */
function compare(a: Entry, b: Entry, typed: string): number {
  const same = ({ name }: Entry) => (name.toLowerCase().startsWith(typed) ? 0 : 1)
  const spelt = same(a) - same(b) || a.name.length - b.name.length
  return spelt || (key(a) < key(b) ? -1 : 1)
}

/** The first of many in their order, without putting all of them in it. */
function firstOf<T>(all: Iterable<T>, limit: number, before: (a: T, b: T) => number): T[] {
  const first: T[] = []
  for (const one of all) {
    const last = first.at(-1)
    if (first.length === limit && last !== undefined && before(one, last) >= 0) continue
    const at = first.findIndex(other => before(one, other) < 0)
    first.splice(at < 0 ? first.length : at, 0, one)
    if (first.length > limit) first.pop()
  }
  return first
}

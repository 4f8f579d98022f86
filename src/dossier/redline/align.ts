/**
 * Which item of one annex is which of another: the same parcels, the same municipalities, the same words. Numbers say nothing,
 * for an item more at the top gives all others another.
 */
import type { AnnexSubject } from '../annex/parts.ts'

export interface Subject extends AnnexSubject {
  /** In plain words. */
  readonly text: string
}

/** Places in either list; null where the other has no such item. */
export interface Pair {
  readonly before: number | null
  readonly after: number | null
}

/** Of 1, the words shared: what is about partly other municipalities, or none, must be this much alike to be one item. */
const ALIKE = 0.6
/** The same where both are about the same municipalities. */
const RELATED = 0.3

/** In the order of the second list; an item that is only in the first stands where it stood there. */
export function aligned(before: readonly Subject[], after: readonly Subject[]): Pair[] {
  const [olds, news] = [before, after].map(list => list.map(bagsOf)) as [Bags[], Bags[]]
  const found: { readonly i: number; readonly j: number; readonly score: number }[] = []
  for (const [i, one] of olds.entries())
    for (const [j, other] of news.entries()) {
      const score = likeness(one, other)
      if (score > 0) found.push({ i, j, score })
    }
  found.sort((a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i)
  const [ofOld, ofNew] = [new Map<number, number>(), new Map<number, number>()]
  for (const { i, j } of found) {
    if (ofOld.has(i) || ofNew.has(j)) continue
    ofOld.set(i, j)
    ofNew.set(j, i)
  }
  const pairs = after.map((_, j): Pair => ({ before: ofNew.get(j) ?? null, after: j }))
  for (const i of before.keys()) {
    if (ofOld.has(i)) continue
    const previous = pairs.findIndex(pair => pair.before === i - 1)
    pairs.splice(previous + 1, 0, { before: i, after: null })
  }
  return pairs
}

/** Pairs that stand in another order than in the first list: all but the longest run that keeps its order. */
export function movedAmong(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const both = pairs.filter(({ before, after }) => before !== null && after !== null)
  const best: { readonly length: number; readonly from: number }[] = []
  for (const [i, { before }] of both.entries()) {
    let [length, from] = [1, -1]
    for (let k = 0; k < i; k++)
      if ((both[k]?.before as number) < (before as number) && (best[k]?.length ?? 0) + 1 > length)
        [length, from] = [(best[k]?.length ?? 0) + 1, k]
    best.push({ length, from })
  }
  const stay = new Set<Pair>()
  let last = best.reduce((most, { length }, i) => (most < 0 || length > (best[most]?.length ?? 0) ? i : most), -1)
  for (; last >= 0; last = best[last]?.from ?? -1) stay.add(both[last] as Pair)
  return new Set(both.filter(pair => !stay.has(pair)))
}

interface Bags {
  readonly isCross: boolean
  readonly concerns: ReadonlySet<string>
  readonly parcels: ReadonlySet<string>
  readonly words: ReadonlyMap<string, number>
  readonly count: number
}

function bagsOf({ isCross, concerns, parcels, text }: Subject): Bags {
  const words = new Map<string, number>()
  // Its own number, and the one it points to, are no matter of what it is about.
  const all =
    text
      .toLowerCase()
      .replace(/pkt\. \d+/g, '')
      .match(/[\p{L}\p{N}]+(?:[.,][\p{N}]+)*/gu) ?? []
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1)
  return {
    isCross,
    concerns: new Set(concerns),
    parcels: new Set(parcels.map(one => one.toLowerCase().replace(/\s+/g, ''))),
    words,
    count: all.length
  }
}

/** 0 where they are not one. */
function likeness(one: Bags, other: Bags): number {
  if (one.isCross !== other.isCross) return 0
  const words = (2 * shared(one.words, other.words)) / Math.max(1, one.count + other.count)
  const parcels = shareOf(one.parcels, other.parcels)
  const parties = shareOf(one.concerns, other.concerns)
  const same = parties === 1 ? 1 : 0
  if (parcels > 0) return 2 * parcels + words + same
  // Sentences of an annex are all of one mould: other parcels, or other municipalities, are another matter.
  if (one.parcels.size > 0 && other.parcels.size > 0) return 0
  if (parties === 0 && one.concerns.size + other.concerns.size > 0) return 0
  return words < (same ? RELATED : ALIKE) ? 0 : words + same
}

function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, n] of one) sum += Math.min(n, other.get(word) ?? 0)
  return sum
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter(name => other.has(name)).length
  return both === 0 ? 0 : both / new Set([...one, ...other]).size
}

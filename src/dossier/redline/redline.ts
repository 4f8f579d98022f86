/** The annexes of two proposals as one text: what is added and what is left out, item by item and word by word. */
import { diffArrays } from 'diff'
import { annexOf } from '../annex/annex.ts'
import type { AnnexItem } from '../annex/parts.ts'
import type { CaseFile } from '../case-file.ts'
import { line, plain } from '../gaps.ts'
import type { Line, Words } from '../model.ts'
import { aligned, movedAmong, type Subject } from './align.ts'

export type RedlineKind = 'same' | 'changed' | 'added' | 'removed'

export interface RedlineItem {
  readonly kind: RedlineKind
  /** Its number in either annex; null where it is not there. */
  readonly before: string | null
  readonly after: string | null
  /** It stands elsewhere among the others, or under another region. */
  readonly moved: boolean
  /** The heading it stands under: the region, or '' for what belongs to none. In the second annex, else in the first. */
  readonly under: string
  /** The heading it stood under in the first; null where it did not. */
  readonly wasUnder: string | null
  readonly line: Line
}

export interface Redline {
  /** YYYY-MM-DD of either; null where an annex is empty. */
  readonly dates: readonly [before: string | null, after: string | null]
  readonly items: readonly RedlineItem[]
}

interface Placed {
  readonly item: AnnexItem
  readonly under: string
  readonly date: string
}

export function redlineOf(before: CaseFile, after: CaseFile): Redline {
  const [old, fresh] = [before, after].map(file => placedItems(file)) as [Placed[], Placed[]]
  const pairs = aligned(old.map(subjectOf), fresh.map(subjectOf))
  const moved = movedAmong(pairs)
  const items = pairs.map((pair): RedlineItem => {
    const was = pair.before === null ? null : (old[pair.before] as Placed)
    const is = pair.after === null ? null : (fresh[pair.after] as Placed)
    const words = redlined(was ? wordsOf(was) : '', is ? wordsOf(is) : '')
    const kind = !was ? 'added' : !is ? 'removed' : words.some(one => typeof one !== 'string') ? 'changed' : 'same'
    return {
      kind,
      before: was?.item.number ?? null,
      after: is?.item.number ?? null,
      moved: moved.has(pair) || (was !== null && is !== null && was.under !== is.under),
      under: (is ?? was)?.under ?? '',
      wasUnder: was?.under ?? null,
      line: words
    }
  })
  return { dates: [old[0]?.date ?? null, fresh[0]?.date ?? null], items }
}

function placedItems(file: CaseFile): Placed[] {
  return annexOf([file]).flatMap(({ date, regions, others }) => [
    ...regions.flatMap(({ name, items }) => items.map(item => ({ item, under: name, date }))),
    ...others.map(item => ({ item, under: '', date }))
  ])
}

const wordsOf = ({ item }: Placed) => plain(line(item.text))
const subjectOf = (placed: Placed): Subject => ({ ...placed.item.about, text: wordsOf(placed) })

/** Words, numbers whole ("12.345", "2b"), and what stands between them. */
const TOKEN = /[\p{L}\p{N}]+(?:[.,\-/:][\p{L}\p{N}]+)*|\s+|[^\p{L}\p{N}\s]/gu

/** Two texts as one. Without what is added it is the first, without what is removed the second, to the letter. */
export function redlined(before: string, after: string): Line {
  const tokens = (text: string) => text.match(TOKEN) ?? []
  const found: Words[] = []
  for (const { value, added, removed } of diffArrays(tokens(before), tokens(after))) {
    const text = value.join('')
    if (text === '') continue
    found.push(added || removed ? { mark: added ? 'added' : 'removed', text } : text)
  }
  return found
}

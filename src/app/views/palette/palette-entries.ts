/** Entries of the palette: enabled actions, municipalities to go to, and whatever else is called so. */
import type { MunicipalityRecord } from '../../../dataset/types.ts'
import { formatPlace } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { Found } from '../../../search/worker/search-worker.ts'
import { type ActionId, actionIds, actionOf, isEnabled } from '../../actions/registry.ts'
import type { Snapshot } from '../../state/action.ts'

export type Entry =
  | { readonly kind: 'action'; readonly key: string; readonly words: string; readonly id: ActionId }
  | { readonly kind: 'municipality'; readonly key: string; readonly words: string; readonly code: string }
  | { readonly kind: 'place'; readonly key: string; readonly words: string; readonly found: Found }

/** At most this many municipalities are listed, and only once something is typed. */
const MOST_MUNICIPALITIES = 12

const NOT_AT_ALL = 4

const byName = new Intl.Collator('da')
const plain = (words: string): string => words.trim().toLocaleLowerCase('da')

/** 0 if the text starts with the query, 1 if it has it as a word, 2 if one of its words starts with it, 3 if it contains it. */
function rank(words: string, query: string): number {
  const at = plain(words)
  if (at.startsWith(query)) return 0
  const single = at.split(/[\s-]+/)
  if (single.includes(query)) return 1
  if (single.some(word => word.startsWith(query))) return 2
  return at.includes(query) ? 3 : NOT_AT_ALL
}

export function entriesFor(
  query: string,
  now: Snapshot,
  municipalities: readonly Pick<MunicipalityRecord, 'code' | 'name'>[]
): readonly Entry[] {
  const wanted = plain(query)
  const fitting = <T extends Entry>(entries: readonly T[]): readonly T[] =>
    entries
      .map(entry => ({ entry, rank: rank(entry.words, wanted) }))
      .filter(({ rank: r }) => r < NOT_AT_ALL)
      .sort((a, b) => a.rank - b.rank)
      .map(({ entry }) => entry)
  const actions = actionIds
    .filter(id => id !== 'palette' && isEnabled(id, now))
    .map(id => ({ kind: 'action' as const, key: `action:${id}`, words: t(actionOf(id).label), id }))
  const places = municipalities
    .toSorted((a, b) => byName.compare(a.name, b.name))
    .map(({ code, name }) => ({ kind: 'municipality' as const, key: `municipality:${code}`, words: name, code }))
  return [...fitting(actions), ...(wanted ? fitting(places).slice(0, MOST_MUNICIPALITIES) : [])]
}

/** What the search has found, without the municipalities, which are listed already. */
export function placeEntries(found: readonly Found[]): readonly Entry[] {
  return found.flatMap((one): Entry[] => {
    if (one.kind === 'point') return [{ kind: 'place', key: 'point', words: formatPlace(one.point), found: one }]
    const { kind, id, name } = one.entry
    return kind === 'municipality' ? [] : [{ kind: 'place', key: `place:${kind}:${id}`, words: name, found: one }]
  })
}

/** Which municipalities, regions and cooperations a change names, and in what part. */
import type { Change } from './types.ts'

/** `council`: a municipality of the division. Christiansø (0411) has no council that could be heard or waited for. */
export type MentionKind = 'municipality' | 'council' | 'region' | 'cooperation'

export interface Mention {
  readonly kind: MentionKind
  readonly code: string
  /** JSON path from the change: `.codes[0]`. */
  readonly path: string
  /**
   * `party`: the change is about it; `limit`: it bounds what the change takes; `made`: it is there, or goes on, because of the
   * change; `other`: named besides.
   */
  readonly part: 'party' | 'limit' | 'made' | 'other'
}

const one = (kind: MentionKind, part: Mention['part'], path: string, code: string): Mention => ({
  kind,
  part,
  path,
  code
})
const all = (kind: MentionKind, part: Mention['part'], path: string, codes: readonly string[] = []): Mention[] =>
  codes.map((code, i) => one(kind, part, `${path}[${i}]`, code))

/** In the order of the file. */
export function mentionsOf(change: Change): readonly Mention[] {
  switch (change.type) {
    case 'transfer-area':
    case 'transfer-units':
      return [one('municipality', 'party', '.to', change.to), ...all('municipality', 'limit', '.from', change.from)]
    case 'transfer-parcels':
      return [one('municipality', 'party', '.from', change.from), one('municipality', 'party', '.to', change.to)]
    case 'redraw-border':
      return all('municipality', 'party', '.between', change.between)
    case 'merge-municipalities':
      return [
        ...all('municipality', 'party', '.codes', change.codes),
        one('municipality', 'made', '.into.code', change.into.code)
      ]
    case 'new-municipality':
      return [one('municipality', 'made', '.code', change.code), one('region', 'party', '.region', change.region)]
    case 'set-region':
      return [
        ...all('municipality', 'party', '.municipalities', change.municipalities),
        one('region', 'party', '.region', change.region)
      ]
    case 'merge-regions':
      return all('region', 'party', '.codes', change.codes)
    case 'settle-doubt':
      return [one('municipality', 'party', '.to', change.to)]
    case 'dissolve-cooperation':
      return [one('cooperation', 'party', '.cooperation', change.cooperation)]
    case 'designate-cooperation':
      return [
        ...all('council', 'party', '.members', change.members),
        ...Object.entries(change.authorised).map(([task, code]) =>
          one('municipality', 'other', `.authorised.${task}`, code)
        ),
        ...all('municipality', 'other', '.islandWish', change.islandWish)
      ]
  }
}

/**
 * Municipalities the change is about (`party`) and, where asked for, in another part; of a cooperation, its members as
 * `members` has them.
 */
export function municipalitiesNamed(
  change: Change,
  alsoIn: Exclude<Mention['part'], 'party'>,
  members: (cooperation: string) => readonly string[]
): readonly string[] {
  return mentionsOf(change)
    .filter(({ kind, part }) => kind !== 'region' && (part === 'party' || part === alsoIn))
    .flatMap(({ kind, code }) => (kind === 'cooperation' ? members(code) : [code]))
}

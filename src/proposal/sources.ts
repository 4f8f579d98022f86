/** The files of the user's that a proposal's land was taken from. */
import type { LayerSource, Proposal } from './types.ts'

/** Each once, in the order the changes name them; those of changes that are switched off too. */
export function sourcesOf({ changes }: Pick<Proposal, 'changes'>): readonly LayerSource[] {
  const found = new Map<string, LayerSource>()
  for (const source of changes.flatMap(({ sources = [] }) => sources)) {
    const key = JSON.stringify([source.sha256, source.of, source.name, source.count, source.system])
    if (!found.has(key)) found.set(key, source)
  }
  return [...found.values()]
}

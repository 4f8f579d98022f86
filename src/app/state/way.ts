/** The way into the app that an address names, as its key `vis` has it. */
import type { Mode } from './mode.ts'

/** `me`: what a proposal means for one place. */
export type Way = Mode | 'embedded' | 'me'

export const WAY_KEY = 'vis'

export const WAYS: Readonly<Record<Way, string>> = {
  explore: 'udforsk',
  draft: 'udkast',
  review: 'gennemse',
  embedded: 'indlejret',
  me: 'mig'
}

/** null where it names none that there is. `search`: what stands from the `?` on. */
export function wayIn(search: string): Way | null {
  const word = new URLSearchParams(search).get(WAY_KEY)
  return (Object.keys(WAYS) as Way[]).find(way => WAYS[way] === word) ?? null
}

/** What an island is called where only small letters and digits may stand, as in an address. */
import type { IslandRecord } from '../types.ts'

/** "Samsø" → "samsoe"; '' where nothing of the text is left. An id comes to itself. */
export function islandSlug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/**
 * An id for each island, in their order: its name, and where several have the same one, which of them it is ("lindholm",
 * "lindholm-2"). It holds as long as the register lists them in this order.
 */
export function islandIds(islands: readonly Pick<IslandRecord, 'name'>[]): readonly string[] {
  const taken = new Set<string>()
  return islands.map(({ name }) => {
    const slug = islandSlug(name) || 'oe'
    let id = slug
    for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`
    taken.add(id)
    return id
  })
}

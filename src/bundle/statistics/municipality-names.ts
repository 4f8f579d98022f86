/** Which municipality a cell of a statistics file names: by code, by name, or by both. */
import type { ConcordanceRow } from '../../engine/api.ts'

export class MunicipalityNames {
  private readonly byKey = new Map<string, string>()

  constructor(rows: readonly Pick<ConcordanceRow, 'from' | 'fromName'>[]) {
    for (const { from, fromName } of rows) {
      this.byKey.set(from, from)
      // A spreadsheet drops the zero.
      this.byKey.set(from.replace(/^0+/, ''), from)
      this.byKey.set(keyOf(fromName), from)
    }
  }

  /** Code; null where it is no municipality of the dataset. */
  find(cell: string): string | null {
    const text = cell.trim()
    const found = this.byKey.get(text) ?? this.byKey.get(keyOf(text))
    if (found) return found
    const [, code, name] = /^(\d{3,4})\s*[-–:,.]?\s+(.+)$/.exec(text) ?? []
    if (code === undefined || name === undefined) return null
    const byCode = this.byKey.get(code)
    // Code and name must be the same one's: else somebody means something else by the number.
    return byCode !== undefined && byCode === this.find(name) ? byCode : null
  }
}

/** "Københavns Kommune", "KØBENHAVN" and "København" are one; Aa and Å too. */
function keyOf(name: string): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replaceAll('aa', 'å')
    .replace(/[\s-]+/g, ' ')
  return plain.replace(/ kommune$/, '').replace(/s$/, '')
}

/** Names that look like one another: candidates by the groups of three letters they share, ordered by how many slips part them. */

/** As many of those that share most are measured. */
const MEASURED = 60

export class Nearby<T> {
  private readonly names: readonly (readonly [name: string, value: T])[]
  private readonly byGroup = new Map<string, number[]>()

  constructor(names: readonly (readonly [string, T])[]) {
    this.names = names
    for (const [i, [name]] of names.entries())
      for (const group of groupsOf(name)) {
        const list = this.byGroup.get(group)
        if (list) list.push(i)
        else this.byGroup.set(group, [i])
      }
  }

  /** Nearest first; those more than a third of the letters away are left out. */
  find(name: string, most: number): readonly T[] {
    const shared = new Map<number, number>()
    const groups = groupsOf(name)
    for (const group of groups) for (const i of this.byGroup.get(group) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1)
    const likeness = ([i, count]: readonly [number, number]) =>
      (2 * count) / (groups.size + (this.names[i]?.[0].length ?? 0))
    const candidates = [...shared].sort((a, b) => likeness(b) - likeness(a) || a[0] - b[0]).slice(0, MEASURED)
    const reach = Math.max(2, Math.floor(name.length / 3))
    return candidates
      .map(([i]) => ({ i, slips: slipsBetween(name, this.names[i]?.[0] ?? '') }))
      .filter(({ slips }) => slips <= reach)
      .sort((a, b) => a.slips - b.slips || a.i - b.i)
      .slice(0, most)
      .map(({ i }) => (this.names[i] as readonly [string, T])[1])
  }
}

function groupsOf(name: string): ReadonlySet<string> {
  const padded = `  ${name} `
  const groups = new Set<string>()
  for (let i = 0; i + 3 <= padded.length; i++) groups.add(padded.slice(i, i + 3))
  return groups
}

/** Letters to put in, leave out, replace or swap with the next to make one of the other. */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

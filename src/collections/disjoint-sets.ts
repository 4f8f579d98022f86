import { addTo } from './lists.ts'

/** Disjoint sets of the numbers 0 to n − 1 that are joined two at a time (union–find). */
export class DisjointSets {
  /** Each number leads to a smaller one of its set, the smallest to itself. */
  private readonly parent: Int32Array

  constructor(count: number) {
    this.parent = new Int32Array(count).map((_, n) => n)
  }

  /** The smallest number of the set that `n` is in. */
  find(n: number): number {
    const { parent } = this
    let root = n
    while (parent[root] !== root) root = parent[root] as number
    for (let at = n; at !== root; ) {
      const up = parent[at] as number
      parent[at] = root
      at = up
    }
    return root
  }

  join(a: number, b: number): void {
    const [p, q] = [this.find(a), this.find(b)]
    if (p !== q) this.parent[Math.max(p, q)] = Math.min(p, q)
  }

  /** The items in the sets of their numbers; sets and items in the order the items come in. */
  grouped<T>(items: readonly T[]): T[][] {
    const sets = new Map<number, T[]>()
    for (const [n, item] of items.entries()) addTo(sets, this.find(n), item)
    return [...sets.values()]
  }
}

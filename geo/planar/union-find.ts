/** Sets that grow together: each number leads to another of its set, the last one to itself. */

export function find(parent: Int32Array, n: number): number {
  let root = n
  while (parent[root] !== root) root = parent[root] as number
  for (let at = n; at !== root; ) {
    const up = parent[at] as number
    parent[at] = root
    at = up
  }
  return root
}

export function join(parent: Int32Array, a: number, b: number): void {
  const p = find(parent, a)
  const q = find(parent, b)
  if (p !== q) parent[Math.max(p, q)] = Math.min(p, q)
}

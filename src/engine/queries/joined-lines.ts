/** Stretches of line put together end to end, as far as no third one meets them. */

/** Pairs, x then y. */
type Path = readonly number[]

/** The same lines in as few as can be; where three meet, or a line closes, one ends. */
export function joinedLines(paths: readonly Path[]): Path[] {
  const ends = new Map<string, number[]>()
  const keyAt = (path: Path, last: boolean) => (last ? `${path.at(-2)} ${path.at(-1)}` : `${path[0]} ${path[1]}`)
  for (const [i, path] of paths.entries())
    for (const last of [false, true]) {
      const key = keyAt(path, last)
      const known = ends.get(key)
      if (known) known.push(i)
      else ends.set(key, [i])
    }
  const used = new Set<number>()
  const goOn = (line: number[]): void => {
    for (;;) {
      const key = keyAt(line, true)
      const here = ends.get(key) as readonly number[]
      const next = here.length === 2 ? here.find(i => !used.has(i)) : undefined
      if (next === undefined) return
      used.add(next)
      const path = paths[next] as Path
      const onward = keyAt(path, false) === key ? path : backwards(path)
      for (let k = 2; k < onward.length; k++) line.push(onward[k] as number)
    }
  }
  const joined: Path[] = []
  for (const [i, path] of paths.entries()) {
    if (used.has(i)) continue
    used.add(i)
    const line = [...path]
    goOn(line)
    const other = backwards(line) as number[]
    goOn(other)
    joined.push(backwards(other))
  }
  return joined
}

function backwards(path: Path): number[] {
  const out: number[] = []
  for (let i = path.length - 2; i >= 0; i -= 2) out.push(path[i] as number, path[i + 1] as number)
  return out
}

/** Clipping to the square of a tile. Flat lists: x, y, x, y … */

/** Cuts a ring (not closed by a repeated vertex) by each side in turn, after Sutherland and Hodgman. May leave nothing. */
export function clipRing(ring: readonly number[], min: number, max: number): number[] {
  let kept = ring as number[]
  for (const axis of [0, 1] as const)
    for (const [limit, sign] of [
      [min, 1],
      [max, -1]
    ] as const)
      kept = cutBy(kept, axis, limit, sign)
  return kept
}

/** What lies on the side of the limit where sign·(value − limit) ≥ 0. */
function cutBy(ring: number[], axis: 0 | 1, limit: number, sign: 1 | -1): number[] {
  const n = ring.length
  let allIn = true
  for (let i = axis; i < n; i += 2)
    if (sign * ((ring[i] as number) - limit) < 0) {
      allIn = false
      break
    }
  if (allIn) return ring
  const out: number[] = []
  for (let i = 0; i < n; i += 2) {
    const before = i === 0 ? n - 2 : i - 2
    const [ax, ay] = [ring[before] as number, ring[before + 1] as number]
    const [bx, by] = [ring[i] as number, ring[i + 1] as number]
    const a = sign * ((axis === 0 ? ax : ay) - limit)
    const b = sign * ((axis === 0 ? bx : by) - limit)
    if (a >= 0 !== b >= 0) {
      const t = a / (a - b)
      if (axis === 0) out.push(limit, ay + t * (by - ay))
      else out.push(ax + t * (bx - ax), limit)
    }
    if (b >= 0) out.push(bx, by)
  }
  return out
}

/** The stretches of a line inside the square, as Liang and Barsky find them edge by edge. */
export function clipLine(line: readonly number[], min: number, max: number): number[][] {
  const out: number[][] = []
  let open: number[] | null = null
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay] = [line[i - 2] as number, line[i - 1] as number]
    const [bx, by] = [line[i] as number, line[i + 1] as number]
    const inside = within(ax, ay, bx - ax, by - ay, min, max)
    if (!inside) {
      open = null
      continue
    }
    const [from, to] = inside
    if (!open || from > 0) {
      open = [ax + from * (bx - ax), ay + from * (by - ay)]
      out.push(open)
    }
    open.push(ax + to * (bx - ax), ay + to * (by - ay))
    if (to < 1) open = null
  }
  return out
}

/** Where along a→a+d the square is entered and left, 0 to 1; null where it is not met. */
function within(
  ax: number,
  ay: number,
  dx: number,
  dy: number,
  min: number,
  max: number
): readonly [from: number, to: number] | null {
  let [from, to] = [0, 1]
  for (const [at, d] of [
    [ax, dx],
    [ay, dy]
  ] as const) {
    if (d === 0) {
      if (at < min || at > max) return null
      continue
    }
    const [one, other] = [(min - at) / d, (max - at) / d]
    from = Math.max(from, Math.min(one, other))
    to = Math.min(to, Math.max(one, other))
  }
  return from <= to ? [from, to] : null
}

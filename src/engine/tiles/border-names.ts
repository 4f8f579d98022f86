/**
 * Where along a border the names of what lies on either side are written: on its straightest stretches, upright, and so far from
 * it that its bends don't run through them.
 */
/** What is written to the left and to the right of a line, seen along it; '' for nothing. */
export type Sides = readonly [left: string, right: string]

export interface BorderName {
  /** To be written above the border and below it, seen along the line of writing. */
  readonly over: string
  readonly under: string
  /** Degrees clockwise from writing due east, −90 to 90. */
  readonly angle: number
  /** Tile units from the one to the other that the border's bends take up. */
  readonly bend: number
  /** Tile units: half-way between. */
  readonly at: readonly [x: number, y: number]
}

/** Tile units, eight to a pixel: how far apart names are written, how long one is, and how far a stretch is looked along. */
const APART = 2600
const LENGTH = 900
const STEP = 120
/** A line shorter than this has no room for a name. */
const LEAST = 640
/** A name is not written farther from its border than this: it would be taken for a name of the land there. */
const FARTHEST = 240

/** `line`: flat list, x east and y south. `sides`: names to its left and right, seen along it; '' for none. */
export function borderNames(line: readonly number[], [left, right]: Sides): BorderName[] {
  const along = distances(line)
  const length = along.at(-1) ?? 0
  if (length < LEAST) return []
  const sections = Math.max(1, Math.round(length / APART))
  return Array.from({ length: sections }, (_, i) => {
    const [from, to] = [(i * length) / sections, ((i + 1) * length) / sections]
    const stretch = straightest(line, along, from, to)
    if (!stretch) return null
    const { middle, direction, above, below } = stretch
    const [dx, dy] = direction
    // Written from west to east; a border that runs the other way has its left below.
    const isUpright = dx > 0 || (dx === 0 && dy < 0)
    const [ux, uy] = isUpright ? [dx, dy] : [-dx, -dy]
    // A minus before zero would be another angle to who compares.
    const angle = Math.round((Math.atan2(uy, ux) * 180) / Math.PI) || 0
    const [over, under] = isUpright ? [left, right] : [right, left]
    const [up, down] = isUpright ? [above, below] : [below, above]
    const off = (up - down) / 2
    const at = [Math.round(middle[0] + uy * off), Math.round(middle[1] - ux * off)] as const
    return { over, under, angle, bend: Math.round(up + down), at }
  }).filter(name => name !== null)
}

interface Stretch {
  readonly middle: readonly [number, number]
  /** Of length 1, along the line. */
  readonly direction: readonly [number, number]
  /** How far the line comes out to its left and its right, from the straight line through the middle. */
  readonly above: number
  readonly below: number
}

/** The stretch of a name's length, its middle between two distances along the line, that bends least; null where all bend too much. */
function straightest(line: readonly number[], along: readonly number[], from: number, to: number): Stretch | null {
  const length = along.at(-1) as number
  let [best, least] = [null as Stretch | null, FARTHEST]
  const half = Math.min(LENGTH, length) / 2
  const first = Math.max(from, half)
  const last = Math.max(first, Math.min(to, length - half))
  // From the middle outwards: of stretches as straight the one in the middle is taken.
  const steps = Math.floor((last - first) / 2 / STEP)
  for (let i = 0; i <= 2 * steps; i++) {
    const off = Math.ceil(i / 2) * STEP * (i % 2 === 0 ? 1 : -1)
    const stretch = stretchAt(line, along, (first + last) / 2 + off, half)
    const bend = Math.max(stretch.above, stretch.below)
    if (bend < least) [best, least] = [stretch, bend]
  }
  return best
}

function stretchAt(line: readonly number[], along: readonly number[], at: number, half: number): Stretch {
  const a = pointAt(line, along, at - half)
  const b = pointAt(line, along, at + half)
  const span = Math.hypot(b[0] - a[0], b[1] - a[1])
  const middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const
  // One that comes back to where it began leads nowhere.
  if (span < half) return { middle, direction: [1, 0], above: Infinity, below: Infinity }
  const direction = [(b[0] - a[0]) / span, (b[1] - a[1]) / span] as const
  let [above, below] = [0, 0]
  for (let i = 0; i < along.length; i++) {
    const d = along[i] as number
    if (d < at - half || d > at + half) continue
    const off = ((line[2 * i] as number) - a[0]) * direction[1] - ((line[2 * i + 1] as number) - a[1]) * direction[0]
    above = Math.max(above, off)
    below = Math.max(below, -off)
  }
  return { middle, direction, above, below }
}

/** Distance of every vertex from the first one along the line. */
function distances(line: readonly number[]): number[] {
  const out = [0]
  for (let i = 2; i < line.length; i += 2) {
    const [dx, dy] = [(line[i] as number) - (line[i - 2] as number), (line[i + 1] as number) - (line[i - 1] as number)]
    out.push((out.at(-1) as number) + Math.hypot(dx, dy))
  }
  return out
}

function pointAt(line: readonly number[], along: readonly number[], at: number): readonly [number, number] {
  let i = 1
  while (i < along.length - 1 && (along[i] as number) < at) i++
  const [before, after] = [along[i - 1] as number, along[i] as number]
  const t = after === before ? 0 : Math.min(1, Math.max(0, (at - before) / (after - before)))
  const [x, y] = [line[2 * i - 2] as number, line[2 * i - 1] as number]
  return [x + t * ((line[2 * i] as number) - x), y + t * ((line[2 * i + 1] as number) - y)]
}

/** The points a new border turns at, numbered along it, in EPSG:25832 to the centimetre. */
import type { MapSheet } from '../../engine/api.ts'

export interface BorderPoint {
  /** "3.2": second point of the third line. */
  readonly number: string
  readonly east: number
  readonly north: number
}

export interface BorderLine {
  readonly number: number
  /** Codes of the municipalities on either side; '' is nobody's. */
  readonly between: readonly [string, string]
  readonly points: readonly BorderPoint[]
}

type Border = MapSheet['borders'][number]

/** Stretches put together to lines; each point stands once on its line. */
export function newBorders(sheets: readonly MapSheet[]): readonly BorderLine[] {
  const stretches = new Map<string, Border>()
  for (const { borders } of sheets)
    for (const border of borders) if (border.kind === 'new') stretches.set(keyOf(border.line), border)
  const byPair = new Map<string, Border[]>()
  for (const border of stretches.values()) {
    const pair = [border.left, border.right].sort().join(' ')
    byPair.set(pair, [...(byPair.get(pair) ?? []), border])
  }
  const found = [...byPair].sort(([a], [b]) => Number(a > b) - Number(a < b))
  let number = 0
  return found.flatMap(([pair, borders]) => {
    const [one = '', other = ''] = pair.split(' ')
    return joined(borders.map(({ line }) => line)).map((line): BorderLine => {
      number++
      return { number, between: [one, other], points: pointsOf(line, number) }
    })
  })
}

/** The same whichever way it is walked. */
function keyOf(line: readonly number[]): string {
  const [a, b] = [ends(line)[0], ends(line)[1]]
  return `${[a, b].sort().join('/')} ${line.length}`
}

const at = (line: readonly number[], i: number): string => `${line[i]} ${line[i + 1]}`
const ends = (line: readonly number[]): readonly [string, string] => [at(line, 0), at(line, line.length - 2)]

function reversed(line: readonly number[]): number[] {
  const out: number[] = []
  for (let i = line.length - 2; i >= 0; i -= 2) out.push(line[i] as number, line[i + 1] as number)
  return out
}

/** Lines that meet end to end as one, as long as only two meet there. */
function joined(lines: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const meeting = new Map<string, number>()
  for (const line of lines) for (const end of ends(line)) meeting.set(end, (meeting.get(end) ?? 0) + 1)
  const left = new Set(lines)
  const out: number[][] = []
  const grow = (line: number[]): number[] => {
    for (;;) {
      const [, end] = ends(line)
      if (meeting.get(end) !== 2) return line
      const next = [...left].find(one => ends(one).includes(end))
      if (!next) return line
      left.delete(next)
      const forward = ends(next)[0] === end ? [...next] : reversed(next)
      line.push(...forward.slice(2))
    }
  }
  // Lines with a loose end first, so that none is begun in its middle.
  const ordered = lines.toSorted((a, b) => Number(!isLoose(a, meeting)) - Number(!isLoose(b, meeting)))
  for (const line of ordered) {
    if (!left.delete(line)) continue
    const starts = meeting.get(ends(line)[0]) === 2 && isLoose(line, meeting) ? reversed(line) : [...line]
    out.push(grow(starts))
  }
  return out
}

const isLoose = (line: readonly number[], meeting: ReadonlyMap<string, number>): boolean =>
  ends(line).some(end => meeting.get(end) !== 2)

const centimetres = (metres: number): number => Math.round(metres * 100) / 100

function pointsOf(line: readonly number[], number: number): BorderPoint[] {
  const [first, last] = ends(line)
  const closed = first === last && line.length > 4
  const out: BorderPoint[] = []
  for (let i = 0; i < line.length - (closed ? 2 : 0); i += 2) {
    const [east, north] = [centimetres(line[i] as number), centimetres(line[i + 1] as number)]
    const before = out.at(-1)
    if (before?.east === east && before.north === north) continue
    out.push({ number: `${number}.${out.length + 1}`, east, north })
  }
  return out
}

/** CSV as Danish spreadsheets read it: semicolons, decimal commas, a byte order mark, CRLF. Metres of EPSG:25832. */
export function borderPointsCsv(lines: readonly BorderLine[], nameOf: (code: string) => string): string {
  const decimal = (metres: number) => metres.toFixed(2).replace('.', ',')
  const rows = lines.flatMap(({ between, points }) =>
    points.map(({ number, east, north }) => [
      number,
      ...between.map(code => quoted(code === '' ? '' : nameOf(code))),
      decimal(east),
      decimal(north),
      'EPSG:25832'
    ])
  )
  const head = ['punkt', 'kommune_1', 'kommune_2', 'ost_m', 'nord_m', 'koordinatsystem']
  return `\ufeff${[head, ...rows].map(row => `${row.join(';')}\r\n`).join('')}`
}

/** A name may be anything a person typed: no formula, no separator. */
const quoted = (name: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(name) ? `'${name}` : name
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

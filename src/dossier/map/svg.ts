/**
 * A map as SVG in millimetres of paper: land, borders old and new, what moves, names, scale bar, north and legend. Grid north is
 * up (EPSG:25832). The look says nothing that the words beside it do not.
 */
import type { MapSheet } from '../../engine/api.ts'
import { formatMetres, formatNumber } from '../../i18n/format.ts'
import { p } from '../../i18n/papers.ts'
import { escaped } from '../write/html.ts'
import { boxOf, type Frame, meets } from './frame.ts'
import type { Part } from './parts.ts'
import { inside, sizeOf } from './places.ts'

export interface MapPicture {
  /** Unique in its document. */
  readonly id: string
  readonly frame: Frame
  readonly sheet: MapSheet
  readonly parts: readonly Part[]
}

/** Below the map: scale bar, scale and legend, which stands under them where the paper is narrow. */
const FOOT_MM = 15
const NARROW_MM = 120
const LEGEND_ROWS_MM = 13

const isNarrow = ({ width }: Frame): boolean => width < NARROW_MM

export const pictureHeight = (frame: Frame): number => frame.height + FOOT_MM + (isNarrow(frame) ? LEGEND_ROWS_MM : 0)

export function mapSvg({ id, frame, sheet, parts }: MapPicture, nameOf: (code: string) => string): string {
  const { width, height } = frame
  const shown = parts.filter(({ box }) => meets(box, frame.box))
  const place = placer(frame)
  const total = pictureHeight(frame)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}mm" height="${total}mm" font-family="Arial, 'Liberation Sans', sans-serif">`,
    `<defs><clipPath id="${id}-clip"><rect width="${width}" height="${height}"/></clipPath>`,
    `<pattern id="${id}-hatch" width="1.6" height="1.6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.6" height="1.6" fill="#f7c873"/><line x1="0" y1="0" x2="0" y2="1.6" stroke="#b26a00" stroke-width=".35"/></pattern></defs>`,
    `<g clip-path="url(#${id}-clip)">`,
    `<rect width="${width}" height="${height}" fill="#e3edf4"/>`,
    ...sheet.land.map(
      ({ rings }) =>
        `<path d="${rings.map(ring => outline(ring, place)).join('')}" fill="#fbfaf5" fill-rule="evenodd"/>`
    ),
    ...shown.map(
      ({ rings }) =>
        `<path d="${rings.map(ring => outline(ring, place)).join('')}" fill="url(#${id}-hatch)" fill-rule="evenodd"/>`
    ),
    ...borderPaths(sheet, place),
    ...names({ sheet, frame, parts: shown }, place, nameOf),
    ...shown.map(part => numberOf(part, place)),
    '</g>',
    `<rect x=".13" y=".13" width="${width - 0.26}" height="${height - 0.26}" fill="none" stroke="#333" stroke-width=".25"/>`,
    north(width),
    foot(frame, sheet, shown.length > 0),
    '</svg>'
  ].join('')
}

type Placer = (x: number, y: number) => readonly [number, number]

function placer({ box: [west, , , north], scale }: Frame): Placer {
  const perMetre = 1000 / scale
  return (x, y) => [round((x - west) * perMetre), round((north - y) * perMetre)]
}

const round = (mm: number): number => Math.round(mm * 100) / 100

/** Nearer together than this (mm of paper) nobody tells points apart. */
const NEAR_MM = 0.12

/** Points that fall on one place of the paper are written once; the last one stays where it is. */
function points(path: readonly number[], place: Placer): string[] {
  const out: string[] = []
  let [lastX, lastY] = [Infinity, Infinity]
  for (let i = 0; i < path.length; i += 2) {
    const [x, y] = place(path[i] as number, path[i + 1] as number)
    const isLast = i + 2 >= path.length
    if (!isLast && Math.abs(x - lastX) < NEAR_MM && Math.abs(y - lastY) < NEAR_MM) continue
    if (x === lastX && y === lastY) continue
    out.push(`${x} ${y}`)
    lastX = x
    lastY = y
  }
  return out
}

const outline = (ring: readonly number[], place: Placer): string => `M${points(ring, place).join('L')}Z`

interface Look {
  readonly stroke: string
  readonly width: number
  readonly dash?: string
}
const LOOKS: Readonly<Record<'coast' | 'municipal' | 'region' | 'national' | 'former' | 'new', Look>> = {
  coast: { stroke: '#5f8299', width: 0.18 },
  municipal: { stroke: '#6b6b6b', width: 0.25 },
  region: { stroke: '#3d3d3d', width: 0.5 },
  national: { stroke: '#222', width: 0.5, dash: '3 1 .6 1' },
  former: { stroke: '#b3261e', width: 0.5, dash: '1.6 .9' },
  new: { stroke: '#123f8c', width: 0.7 }
}

type LookName = keyof typeof LOOKS

const lookOf = ({ kind, region }: MapSheet['borders'][number]): LookName =>
  kind === 'municipal' && region ? 'region' : kind

function borderPaths({ borders }: MapSheet, place: Placer): string[] {
  return (Object.keys(LOOKS) as LookName[]).flatMap(name => {
    const lines = borders.filter(border => lookOf(border) === name).map(({ line }) => points(line, place))
    const d = lines
      .filter(({ length }) => length > 1)
      .map(line => `M${line.join('L')}`)
      .join('')
    return d === ''
      ? []
      : [`<path d="${d}" fill="none" ${stroke(LOOKS[name])} stroke-linejoin="round" stroke-linecap="round"/>`]
  })
}

const stroke = ({ stroke: colour, width, dash }: Look): string =>
  `stroke="${colour}" stroke-width="${width}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}`

/** Smaller land is not named. Square millimetres of paper. */
const NAMED_MM2 = 60

/** Width of a letter of a name, and of the corner that the arrow takes up. */
const LETTER_MM = 1.7
const ARROW_MM = 14

/** Names make way for numbers. */
const ROOM_MM = 5

function names(
  { sheet: { land }, frame, parts }: Omit<MapPicture, 'id'>,
  place: Placer,
  nameOf: (code: string) => string
): string[] {
  const numbers = parts.map(part => numberPlace(part, place))
  const perMetre = 1000 / frame.scale
  return land.flatMap(({ code, rings }) => {
    const [largest] = rings.toSorted((a, b) => sizeOf(b) - sizeOf(a))
    if (!largest || sizeOf(largest) * perMetre * perMetre < NAMED_MM2) return []
    // Holes are rings like others: a name stands in none of them.
    const at = inside([largest, ...rings.filter(ring => ring !== largest)])
    if (!at) return []
    const name = nameOf(code)
    const half = (name.length * LETTER_MM) / 2
    const [middle, own] = place(...at)
    // No name is cut by the map's edge, and none stands under the arrow.
    const x = round(Math.max(half + 1, Math.min(frame.width - half - 1, middle)))
    if (x + half > frame.width - ARROW_MM && own < ARROW_MM + 2) return []
    const y = numbers.some(([nx, ny]) => Math.abs(nx - x) < 3 * ROOM_MM && Math.abs(ny - own) < ROOM_MM)
      ? round(own - ROOM_MM)
      : own
    return [
      `<text x="${x}" y="${y}" font-size="3" text-anchor="middle" fill="#333" stroke="#fbfaf5" stroke-width=".8" paint-order="stroke" letter-spacing=".1">${escaped(name)}</text>`
    ]
  })
}

function numberPlace({ rings }: Part, place: Placer): readonly [number, number] {
  const [west, south, east, north] = boxOf(rings[0] ?? [])
  return place(...(inside(rings) ?? [(west + east) / 2, (south + north) / 2]))
}

function numberOf(part: Part, place: Placer): string {
  const { number } = part
  const [x, y] = numberPlace(part, place)
  const radius = number < 10 ? 1.9 : number < 100 ? 2.3 : 2.8
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="#fff" stroke="#123f8c" stroke-width=".3"/><text x="${x}" y="${round(y + 0.95)}" font-size="2.6" font-weight="bold" text-anchor="middle" fill="#123f8c">${number}</text>`
}

const north = (width: number): string =>
  `<g transform="translate(${width - 8} 4)"><circle cx="2" cy="5" r="5.4" fill="#fff" fill-opacity=".85"/><path d="M2 .6L4.1 7.4L2 6.1L-.1 7.4Z" fill="#222"/><text x="2" y="9.9" font-size="2.4" text-anchor="middle" fill="#222">${escaped(p('papers.map.north'))}</text></g>`

const BARS = [1, 2, 5]

/** The longest round length that takes at most so many mm. */
function barMetres(scale: number, most: number): number {
  let found = 1
  for (let power = 1; power < 1e7; power *= 10)
    for (const bar of BARS) if ((bar * power * 1000) / scale <= most) found = bar * power
  return found
}

function foot(frame: Frame, sheet: MapSheet, moves: boolean): string {
  const { width, height, scale } = frame
  const metres = barMetres(scale, 45)
  const bar = (metres * 1000) / scale
  const y = height + 5.2
  const kinds = new Set(sheet.borders.map(lookOf))
  const legend: [string, string][] = [
    ...(kinds.has('new') ? [[sample(LOOKS.new), p('papers.map.new')] as [string, string]] : []),
    ...(kinds.has('former') ? [[sample(LOOKS.former), p('papers.map.former')] as [string, string]] : []),
    ...(moves
      ? [
          [
            '<rect y="-2" width="6" height="2.8" fill="#f7c873" stroke="#b26a00" stroke-width=".3"/>',
            p('papers.map.moved')
          ] as [string, string]
        ]
      : []),
    ...(kinds.has('municipal') ? [[sample(LOOKS.municipal), p('papers.map.municipal')] as [string, string]] : []),
    ...(kinds.has('region') ? [[sample(LOOKS.region), p('papers.map.region')] as [string, string]] : []),
    ...(kinds.has('coast') ? [[sample(LOOKS.coast), p('papers.map.coast')] as [string, string]] : [])
  ]
  const [left, top] = isNarrow(frame) ? [0, y + 13] : [62, y]
  const columns = Math.max(1, Math.floor((width - left) / 36))
  const entries = legend.map(
    ([drawn, words], i) =>
      `<g transform="translate(${left + (i % columns) * 36} ${top + Math.floor(i / columns) * 4})">${drawn}<text x="7.5" y="0" font-size="2.5" fill="#222">${escaped(words)}</text></g>`
  )
  return [
    `<g transform="translate(0 ${y})"><path d="M0 -1.6V0H${round(bar)}V-1.6M${round(bar / 2)} -.9V0" fill="none" stroke="#222" stroke-width=".3"/>`,
    `<text x="0" y="3.2" font-size="2.5" fill="#222">0</text><text x="${round(bar)}" y="3.2" font-size="2.5" text-anchor="middle" fill="#222">${escaped(formatMetres(metres))}</text>`,
    `<text x="0" y="8" font-size="3" font-weight="bold" fill="#222">${escaped(p('papers.map.scale', { scale: formatNumber(scale) }))}</text></g>`,
    ...entries
  ].join('')
}

const sample = (look: Look): string => `<path d="M0 -.8H6" fill="none" ${stroke(look)}/>`

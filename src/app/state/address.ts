/**
 * Where one is in the app as the page's address says it, read and written without any browser. What an address holds is
 * nobody's word: a value that can't be one is left out and told of, and keys that are not known are others' (those that
 * programs add to links) and nobody's concern.
 */
import { islandSlug } from '../../dataset/register/island-ids.ts'
import type { MapPlace } from '../../map/api.ts'
import type { ThemeChoice } from '../../themes/theme.ts'
import type { Tab } from './destination.ts'
import { themeIn, themeWord } from './theme-key.ts'
import { WAY_KEY, WAYS, type Way, wayIn } from './way.ts'

export type AreaKind = 'municipality' | 'region' | 'parish' | 'island' | 'cooperation'

/** What is selected. Its `id` is a code; for a region or cooperation what the register calls it, for an island as `islandIds` has it. */
export interface Area {
  readonly kind: AreaKind
  readonly id: string
}

export const sameArea = (one: Area | null, other: Area | null): boolean =>
  one?.kind === other?.kind && one?.id === other?.id

export interface Address {
  /** null: the start page. */
  readonly way: Way | null
  readonly area: Area | null
  readonly view: MapPlace | null
  /** WGS84, of `me` alone: the place that is asked about. */
  readonly point: readonly [lon: number, lat: number] | null
  /** YYYY-MM-DD on which the division is looked at; a proposal has its own. */
  readonly date: string | null
  readonly tab: Tab | null
  readonly finding: { readonly rule: string; readonly case: number | null } | null
  /** Id of a change. */
  readonly change: string | null
  /** Id of a comment. */
  readonly comment: string | null
  /** What the map is coloured by. */
  readonly theme: ThemeChoice | null
  /** sha256 of the file under review, of which the reader's own browser may keep a copy. In no link for others. */
  readonly file: string | null
}

export const NOWHERE: Address = {
  way: null,
  area: null,
  view: null,
  point: null,
  date: null,
  tab: null,
  finding: null,
  change: null,
  comment: null,
  theme: null,
  file: null
}

export type AddressKey =
  | 'vis'
  | 'kommune'
  | 'region'
  | 'sogn'
  | 'oe'
  | 'samarbejde'
  | 'sted'
  | 'dato'
  | 'fane'
  | 'fund'
  | 'sag'
  | 'aendring'
  | 'kommentar'
  | 'tema'
  | 'fil'

/** A value that was left out. `before-act`: a date before the Act is in force. */
export interface AddressFault {
  readonly key: AddressKey
  readonly fault: 'value' | 'before-act'
}

/** Before it the Act does not apply, nor is there a division by it to look at. */
export const FIRST_DAY = '2007-01-01'

const AREAS: Readonly<Record<AreaKind, AddressKey>> = {
  municipality: 'kommune',
  region: 'region',
  parish: 'sogn',
  island: 'oe',
  cooperation: 'samarbejde'
}
const TABS: Readonly<Record<Tab, string>> = {
  check: 'kontrol',
  details: 'oplysninger',
  municipalities: 'kommuner',
  law: 'lov'
}
/** Characters of an id that somebody's file may give. */
const LONGEST_ID = 200
const ZOOMS = 24

export function readAddress(search: string): { readonly address: Address; readonly faults: readonly AddressFault[] } {
  const given = new URLSearchParams(search)
  const faults: AddressFault[] = []
  const value = <T>(key: AddressKey, read: (text: string) => T | null): T | null => {
    const text = given.get(key)
    if (text === null) return null
    const found = read(text)
    if (found === null) faults.push({ key, fault: key === 'dato' && isDay(text) ? 'before-act' : 'value' })
    return found
  }
  const way = value(WAY_KEY, () => wayIn(search))
  const areas = [
    value('kommune', text => areaOf('municipality', codeIn(text))),
    value('region', text => areaOf('region', idIn(text))),
    value('sogn', text => areaOf('parish', codeIn(text))),
    value('oe', text => areaOf('island', slugIn(text))),
    value('samarbejde', text => areaOf('cooperation', idIn(text)))
  ]
  const number = value('sag', text => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : null))
  const rule = value('fund', text => (isRule(text) ? text : null))
  return {
    address: {
      way,
      area: areas.find(one => one !== null) ?? null,
      view: way === 'me' ? null : value('sted', viewIn),
      point: way === 'me' ? value('sted', pointIn) : null,
      date: value('dato', text => (isDay(text) && text >= FIRST_DAY ? text : null)),
      tab: value('fane', text => (Object.keys(TABS) as Tab[]).find(tab => TABS[tab] === text) ?? null),
      finding: rule === null ? null : { rule, case: number },
      change: value('aendring', idIn),
      comment: value('kommentar', idIn),
      theme: way === 'me' ? null : value('tema', themeIn),
      file: value('fil', text => (/^[0-9a-f]{64}$/.test(text) ? text : null))
    },
    faults
  }
}

/** From the `?` on; '' for the start page. */
export function writeAddress(address: Address): string {
  const { way, area, view, point, date, tab, finding, change, comment, theme, file } = address
  const pairs: readonly (readonly [AddressKey, string | number | null | undefined])[] = [
    [WAY_KEY, way && WAYS[way]],
    ['fil', file],
    [area ? AREAS[area.kind] : 'kommune', area?.id],
    ['dato', date],
    ['fane', tab && TABS[tab]],
    ['fund', finding?.rule],
    ['sag', finding?.case],
    ['aendring', change],
    ['kommentar', comment],
    ['tema', theme && themeWord(theme)],
    ['sted', point ? pointText(point) : view && placeText(view)]
  ]
  const written = pairs.flatMap(([key, text]) => (text == null ? [] : [`${key}=${encoded(String(text))}`]))
  return written.length > 0 ? `?${written.join('&')}` : ''
}

/** As an address has it: five digits of a degree are a metre. */
export function roundedPlace({ lat, lon, zoom }: MapPlace): MapPlace {
  const to = (digits: number, n: number) => Number(n.toFixed(digits)) + 0
  return { lat: to(5, lat), lon: to(5, lon), zoom: to(2, zoom) }
}

const pointText = ([lon, lat]: readonly [number, number]): string => placeText({ lat, lon, zoom: 0 }).replace(/,0$/, '')

const placeText = (place: MapPlace): string => {
  const { lat, lon, zoom } = roundedPlace(place)
  // Never as 1e-7, which is no number of an address.
  return [lat, lon, zoom].map(n => n.toFixed(5).replace(/\.?0+$/, '')).join(',')
}

/** What an address may carry as it is stays readable; half a character, which a file can hold, has no code. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')

const areaOf = (kind: AreaKind, id: string | null): Area | null => (id === null ? null : { kind, id })

/** Municipalities and parishes have four digits, which lists often give without the zero. */
const codeIn = (text: string): string | null => (/^\d{3,4}$/.test(text) ? text.padStart(4, '0') : null)

/** An island's own name is as good. */
const slugIn = (text: string): string | null =>
  text.length <= LONGEST_ID && islandSlug(text) !== '' ? islandSlug(text) : null

const idIn = (text: string): string | null =>
  text.length > 0 && text.length <= LONGEST_ID && !/[\p{Cc}\p{Cs}]/u.test(text) ? text : null

/** Which rules there are the check tells. */
const isRule = (text: string): boolean => /^[a-z][a-z0-9.-]{0,60}$/.test(text)

function viewIn(text: string): MapPlace | null {
  const number = String.raw`(-?\d{1,3}(?:\.\d{1,12})?)`
  const parts = new RegExp(`^${number},${number},${number}$`).exec(text)
  if (!parts) return null
  const place = roundedPlace({ lat: Number(parts[1]), lon: Number(parts[2]), zoom: Number(parts[3]) })
  const { lat, lon, zoom } = place
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= ZOOMS ? place : null
}

/** `lat,lon`; a zoom after it is another way's. */
function pointIn(text: string): readonly [number, number] | null {
  const place = viewIn(/^[^,]*,[^,]*$/.test(text) ? `${text},0` : text)
  return place && [place.lon, place.lat]
}

/** A day of the calendar as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/**
 * Reads a configuration. A file that can't be read gives the defaults; an entry that can't be used is left out, alone. All
 * that is wrong is told by JSON path, or by line and column; keys and addresses are never repeated.
 */
import * as v from 'valibot'
import type { Message, MessageValue } from '../i18n/message.ts'
import { type JsonFault, parseJson } from '../proposal/file/json.ts'
import { schemaFaults } from '../proposal/file/schema-faults.ts'
import { resolveAddress, resolveOrigin } from './addresses.ts'
import {
  addressSearchSchema,
  baseMapSchema,
  configSchema,
  type GivenBaseMap,
  type GivenLayer,
  layerSchema
} from './schema.ts'
import {
  type AddressSearch,
  type BaseMap,
  CONFIG_FORMAT,
  type Config,
  type ExtraLayer,
  type Names,
  NO_CONFIG,
  type Token
} from './types.ts'

export interface ConfigProblem {
  /** JSON path, `$` for the whole file. */
  readonly path: string
  readonly message: Message
  /** What the fault costs: everything, this entry, or nothing. */
  readonly loses: 'all' | 'entry' | 'nothing'
}

export interface ConfigReading {
  readonly config: Config
  readonly problems: readonly ConfigProblem[]
}

/** Characters; a list of a hundred base maps takes a tenth. */
export const MAX_CONFIG = 1024 * 1024
const MOST = 100
const MOST_PROBLEMS = 100

/** `page`: absolute address of the page, which relative ones are resolved against. */
export function readConfig(text: string, page: string): ConfigReading {
  if (text.length > MAX_CONFIG)
    return nothing('$', { id: 'config.too-large', values: { limit: MAX_CONFIG / 1024 ** 2 } })
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.trim() === '') return nothing('$', { id: 'config.empty' })
  const json = parseJson(body)
  if (!json.ok) return nothing('path' in json.fault ? json.fault.path : '$', faultMessage(json.fault))
  const { value } = json
  if (!isRecord(value)) return nothing('$', { id: 'config.no-object' })
  if (value.format !== CONFIG_FORMAT) return nothing('$.format', formatFault(value.format))
  return new Reader(page).read(value)
}

const nothing = (path: string, message: Message): ConfigReading => ({
  config: NO_CONFIG,
  problems: [{ path, message, loses: 'all' }]
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function formatFault(format: unknown): Message {
  const newer = typeof format === 'string' && /^skel-config\/\d+$/.test(format)
  return newer ? { id: 'config.newer-format', values: { format } } : { id: 'config.format' }
}

function faultMessage(fault: JsonFault): Message {
  switch (fault.kind) {
    case 'syntax': {
      const { line, column, truncated } = fault
      return { id: truncated ? 'config.truncated' : 'config.syntax', values: { line, column } }
    }
    case 'duplicate-key':
      return { id: 'file.duplicate-key', values: { key: fault.key.slice(0, 40) } }
    case 'huge-number':
      return { id: 'file.huge-number' }
    default:
      return { id: 'config.too-deep' }
  }
}

class Reader {
  private readonly problems: ConfigProblem[] = []
  private readonly page: string

  constructor(page: string) {
    this.page = page
  }

  read(value: Readonly<Record<string, unknown>>): ConfigReading {
    this.unknownKeys('$', value, Object.keys(configSchema.pipe[0].entries))
    const baseMaps = this.list(value.baseMaps, '$.baseMaps', baseMapSchema, (given, path) => this.baseMap(given, path))
    const layers = this.list(value.layers, '$.layers', layerSchema, (given, path, index) =>
      this.layer(given, path, index)
    )
    const startWith = this.startWith(value.startWith, baseMaps)
    const inOrder = layers.toSorted((a, b) => a.order - b.order)
    const addressSearch = this.addressSearch(value.addressSearch, '$.addressSearch')
    const config = { baseMaps, layers: inOrder, startWith, addressSearch }
    return { config, problems: this.problems.slice(0, MOST_PROBLEMS) }
  }

  private tell(path: string, message: Message, loses: ConfigProblem['loses']): void {
    this.problems.push({ path, message, loses })
  }

  /** Each entry by itself: what is wrong with one is no reason to do without the others. */
  private list<Schema extends typeof baseMapSchema | typeof layerSchema, Entry extends { readonly id: string }>(
    value: unknown,
    path: string,
    schema: Schema,
    settle: (given: v.InferOutput<Schema>, path: string, index: number) => Entry | null
  ): Entry[] {
    if (value === undefined) return []
    if (!Array.isArray(value)) {
      this.tell(path, { id: 'config.list' }, 'entry')
      return []
    }
    if (value.length > MOST) this.tell(path, { id: 'config.many', values: { n: value.length, most: MOST } }, 'entry')
    const entries: Entry[] = []
    for (const [index, one] of value.slice(0, MOST).entries()) {
      const at = `${path}[${index}]`
      const checked = v.safeParse(schema, one)
      if (!checked.success) {
        this.schemaProblems(at, checked.issues)
        continue
      }
      this.unknownKeys(at, one, Object.keys(entriesOf(schema, one)))
      const entry = settle(checked.output, at, index)
      if (!entry) continue
      if (entries.some(({ id }) => id === entry.id))
        this.tell(`${at}.id`, { id: 'config.id-twice', values: { id: entry.id } }, 'entry')
      else entries.push(entry)
    }
    return entries
  }

  private schemaProblems(at: string, issues: readonly v.BaseIssue<unknown>[]): void {
    for (const { path, message } of schemaFaults(issues)) {
      const { received, ...values } = (message.values ?? {}) as Record<string, MessageValue>
      // What stands where an address or a key should be may be one, or hold one.
      const told = received === undefined ? {} : { received: /\.(?:token|url|origins)\b/.test(path) ? '…' : received }
      this.tell(at + path.slice(1), { id: message.id, values: { ...values, ...told } }, 'entry')
    }
  }

  /** Most are slips of the pen, and what was meant then does not hold. */
  private unknownKeys(path: string, value: object, known: readonly string[]): void {
    for (const key of Object.keys(value))
      if (!known.includes(key))
        this.tell(path, { id: 'config.unknown-key', values: { key: key.slice(0, 40) } }, 'nothing')
  }

  private addressSearch(value: unknown, path: string): AddressSearch | null {
    if (value === undefined) return null
    const checked = v.safeParse(addressSearchSchema, value)
    if (!checked.success) {
      this.schemaProblems(path, checked.issues)
      return null
    }
    const given = checked.output
    this.unknownKeys(path, value as object, Object.keys(entriesOf(addressSearchSchema, value)))
    const own = this.addresses(given.url, `${path}.url`)
    const [url = ''] = own?.hrefs ?? []
    if (!own) return null
    if (!/\{query\}/.test(url) || /\{query\}/.test(new URL(url).hostname)) {
      this.tell(`${path}.url`, { id: 'config.query-place' }, 'entry')
      return null
    }
    const token: Token | null =
      given.token === undefined ? null : { parameter: given.tokenParameter ?? 'token', value: given.token }
    const answer = given.kind === 'dawa' ? DAWA : given.answer
    const steps = (words: string) => (words === '' ? [] : words.split('.'))
    return {
      name: namesOf(given.name),
      attribution: given.attribution,
      url,
      origins: own.origins,
      token,
      answer: {
        list: steps(answer.list),
        text: steps(answer.text),
        x: steps(answer.x),
        y: steps(answer.y),
        system: answer.crs
      }
    }
  }

  private startWith(value: unknown, baseMaps: readonly BaseMap[]): string | null {
    if (value === undefined) return null
    const found = baseMaps.find(({ id }) => id === value)
    if (!found) this.tell('$.startWith', { id: 'config.start-with' }, 'nothing')
    return found?.id ?? null
  }

  /** null where one of them can't be used, which is told. */
  private addresses(given: string | readonly string[], path: string): { hrefs: string[]; origins: string[] } | null {
    const list = typeof given === 'string' ? [given] : given
    const found = list.map((one, i) => {
      const resolved = resolveAddress(one, this.page)
      if (!resolved.ok) this.tell(typeof given === 'string' ? path : `${path}[${i}]`, resolved.message, 'entry')
      return resolved
    })
    const sound = found.flatMap(one => (one.ok ? [one] : []))
    if (sound.length < found.length) return null
    return { hrefs: sound.map(({ href }) => href), origins: sound.map(({ origin }) => origin) }
  }

  private common(given: GivenBaseMap | GivenLayer, path: string) {
    const own = this.addresses(given.url, `${path}.url`)
    const further = (given.origins ?? []).map((one, i) => {
      const resolved = resolveOrigin(one, this.page)
      if (!resolved.ok) this.tell(`${path}.origins[${i}]`, resolved.message, 'entry')
      return resolved.ok ? resolved.origin : null
    })
    if (!own || further.includes(null)) return null
    const origins = [...new Set([...own.origins, ...further.filter(one => one !== null)])].sort()
    const token: Token | null =
      given.token === undefined ? null : { parameter: given.tokenParameter ?? 'token', value: given.token }
    const { id, attribution, opacity } = given
    return { hrefs: own.hrefs, shared: { id, name: namesOf(given.name), attribution, opacity, origins, token } }
  }

  private baseMap(given: GivenBaseMap, path: string): BaseMap | null {
    const common = this.common(given, path)
    const [href = ''] = common?.hrefs ?? []
    if (!common) return null
    const { role, saturation } = given
    const [minZoom, maxZoom] = [given.minZoom ?? 0, given.maxZoom ?? LAST_ZOOM[given.kind]]
    if (minZoom > maxZoom) {
      this.tell(`${path}.minZoom`, { id: 'config.zooms' }, 'entry')
      return null
    }
    const any = { ...common.shared, role, saturation, minZoom, maxZoom }
    switch (given.kind) {
      case 'pmtiles':
      case 'style':
        return { ...any, kind: given.kind, url: href }
      case 'xyz':
        return this.xyz({ ...any, kind: 'xyz', urls: common.hrefs }, path)
      case 'wmts': {
        const { layer, style, tileMatrixSet, format } = given
        const isTemplate = href.includes('{')
        if (isTemplate && !(/\{TileRow\}/i.test(href) && /\{TileCol\}/i.test(href) && /\{TileMatrix\}/i.test(href))) {
          this.tell(`${path}.url`, { id: 'config.wmts-places' }, 'entry')
          return null
        }
        if (layer === undefined && (!isTemplate || /\{Layer\}/i.test(href))) {
          this.tell(path, { id: 'file.missing', values: { key: 'layer' } }, 'entry')
          return null
        }
        return { ...any, kind: 'wmts', url: href, layer: layer ?? '', style, tileMatrixSet, format }
      }
      case 'wms': {
        const { layers, styles, version, format, transparent } = given
        return { ...any, kind: 'wms', url: href, layers, styles, version, format, transparent }
      }
    }
  }

  private xyz(map: Extract<BaseMap, { kind: 'xyz' }>, path: string): BaseMap | null {
    const sound = map.urls.every(url => url.includes('{z}') && url.includes('{x}') && /\{-?y\}/.test(url))
    if (!sound) this.tell(`${path}.url`, { id: 'config.xyz-places' }, 'entry')
    return sound ? map : null
  }

  private layer(given: GivenLayer, path: string, index: number): ExtraLayer | null {
    const common = this.common(given, path)
    const [url = ''] = common?.hrefs ?? []
    if (!common) return null
    const { kind, shown, snap, crs } = given
    return { ...common.shared, kind, url, shown, snap, order: given.order ?? index, crs: crs ?? null }
  }
}

/** The autocomplete of Danmarks Adressers Web API: `[{"forslagstekst": …, "data": {"x": …, "y": …}}]`, degrees. */
const DAWA = { list: '', text: 'forslagstekst', x: 'data.x', y: 'data.y', crs: 'EPSG:4326' } as const

/** Where nothing is stated: as far as such tiles commonly go. */
const LAST_ZOOM: Readonly<Record<BaseMap['kind'], number>> = { pmtiles: 22, style: 22, xyz: 19, wmts: 19, wms: 22 }

const namesOf = (name: GivenBaseMap['name']): Names =>
  typeof name === 'string' ? { da: name, en: name } : { da: name.da, en: name.en ?? name.da }

/** The keys that an entry may have, by its kind. */
function entriesOf(
  schema: typeof baseMapSchema | typeof layerSchema | typeof addressSearchSchema,
  entry: unknown
): object {
  if (!('options' in schema)) return schema.entries
  const { kind } = entry as { kind: string }
  return schema.options.find(option => option.entries.kind.literal === kind)?.entries ?? {}
}

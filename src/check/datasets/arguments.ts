/** The words after `dataset`. */

import { systemNamed } from '../../dataset/resident-csv/systems.ts'
import type { UnitLayerId } from '../../dataset/types.ts'
import type { Message } from '../../i18n/message.ts'
import { isMissing, tokensOf } from '../words.ts'

export interface BuildArguments {
  readonly kind: 'build'
  readonly file: string
  readonly out: string
  /** Dataset that everything but the borders is taken from; null for the built-in one. */
  readonly base: string | null
  readonly layer: string | null
  /** Attributes by role, where the user names them. */
  readonly fields: Readonly<Partial<Record<'code' | 'name' | 'edition', string>>>
  readonly regions: ReadonlyMap<string, string>
  /** Files of units, and the attribute with their codes where the user names it. */
  readonly units: Readonly<Partial<Record<UnitLayerId, { readonly file: string; readonly code: string | null }>>>
  /** EPSG code of the file's coordinates, where the user says so. */
  readonly system: string | null
  /** Metres; null where it is assumed. */
  readonly accuracyM: number | null
  readonly title: string | null
  readonly publisher: string | null
  readonly date: string | null
  readonly json: boolean
}

export interface CompareArguments {
  readonly kind: 'compare'
  readonly before: string
  readonly after: string
  /** Proposals whose changes are known. */
  readonly cases: readonly string[]
  readonly json: boolean
}

export type DatasetArguments =
  | BuildArguments
  | CompareArguments
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: Message }

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  compare: { type: 'boolean' },
  cases: { type: 'string', multiple: true },
  out: { type: 'string' },
  base: { type: 'string' },
  layer: { type: 'string' },
  code: { type: 'string' },
  name: { type: 'string' },
  edition: { type: 'string' },
  region: { type: 'string', multiple: true },
  parishes: { type: 'string' },
  'parish-code': { type: 'string' },
  'polling-districts': { type: 'string' },
  'district-code': { type: 'string' },
  crs: { type: 'string' },
  accuracy: { type: 'string' },
  title: { type: 'string' },
  publisher: { type: 'string' },
  date: { type: 'string' }
} as const

const wrong = (id: string, values: Readonly<Record<string, string>> = {}): DatasetArguments => ({
  kind: 'wrong',
  message: { id: `boundaries.wrong.${id}`, values }
})

export function parseDatasetArguments(words: readonly string[]): DatasetArguments {
  const files: string[] = []
  const given = new Map<string, string>()
  const cases: string[] = []
  const regions = new Map<string, string>()
  for (const token of tokensOf(words, OPTIONS)) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    if (!(token.name in OPTIONS)) return wrong('option', { option: token.rawName })
    if (token.name === 'help') return { kind: 'help' }
    const value = token.value ?? ''
    const { type } = OPTIONS[token.name as keyof typeof OPTIONS]
    if (type === 'string' && isMissing(value)) return wrong('value', { option: token.rawName })
    if (token.name === 'region') {
      const [, code, region] = /^(\d{4})=(\S+)$/.exec(value) ?? []
      if (code === undefined || region === undefined) return wrong('region', { text: value })
      regions.set(code, region)
    } else if (token.name === 'cases') cases.push(value)
    else given.set(token.name, value)
  }
  const json = given.has('json')
  if (given.has('compare')) {
    const [before, after, ...more] = files
    if (before === undefined || after === undefined || more.length > 0) return wrong('compare')
    return { kind: 'compare', before, after, cases, json }
  }
  const [file, ...more] = files
  if (file === undefined || more.length > 0) return wrong('file')
  const out = given.get('out')
  if (out === undefined) return wrong('out')
  const accuracy = given.get('accuracy')
  const accuracyM = accuracy === undefined ? null : Number(accuracy.replace(',', '.'))
  if (accuracyM !== null && !(accuracyM >= 0 && accuracyM <= 1000)) return wrong('accuracy', { text: accuracy ?? '' })
  const crs = given.get('crs')
  const system = crs === undefined ? null : systemNamed(crs)
  if (crs !== undefined && system === null) return wrong('crs', { text: crs })
  const fields = Object.fromEntries(
    (['code', 'name', 'edition'] as const).flatMap(role => {
      const name = given.get(role)
      return name === undefined ? [] : [[role, name]]
    })
  )
  return {
    kind: 'build',
    file,
    out,
    base: given.get('base') ?? null,
    layer: given.get('layer') ?? null,
    fields,
    units: unitsOf(given),
    regions,
    system: system?.slice('EPSG:'.length) ?? null,
    accuracyM,
    title: given.get('title') ?? null,
    publisher: given.get('publisher') ?? null,
    date: given.get('date') ?? null,
    json
  }
}

const UNITS = [
  ['parish', 'parishes', 'parish-code'],
  ['polling-district', 'polling-districts', 'district-code']
] as const

function unitsOf(given: ReadonlyMap<string, string>): BuildArguments['units'] {
  return Object.fromEntries(
    UNITS.flatMap(([id, file, code]) => {
      const name = given.get(file)
      return name === undefined ? [] : [[id, { file: name, code: given.get(code) ?? null }]]
    })
  )
}

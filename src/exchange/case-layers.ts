/** What a case's files hold: municipalities and regions after the changes, what changed hands, and borders that changed. */
import { changeSentence } from '../bundle/change-sentence.ts'
import { namesOf } from '../bundle/proposal-names.ts'
import type { Manifest, Register } from '../dataset/types.ts'
import type { CaseState, ExchangeChange, ExchangeLand, ExchangeMunicipality } from '../engine/api.ts'
import { t } from '../i18n/exchange.ts'
import type { Range } from '../law/types.ts'
import type { Proposal } from '../proposal/types.ts'
import { type About, date, type Field, integer, type Layer, real, text, type Value } from './layer.ts'

export interface ExchangeCase {
  readonly proposal: Proposal
  readonly state: CaseState
  readonly land: ExchangeLand
  readonly manifest: Manifest
  readonly register: Register
}

export const PEOPLE: readonly Field[] = [
  integer('beboere'),
  integer('beboere_min', 'beb_min'),
  integer('beboere_max', 'beb_max')
]

/** In every feature: files are taken apart and put together, and what they are must come along. */
const ORIGIN: readonly Field[] = [
  text('status'),
  text('sag'),
  date('virkningsdato', 'virkning'),
  text('datasaet'),
  text('fingeraftryk', 'fingeraftr')
]

const MUNICIPALITIES: readonly Field[] = [
  text('kommunekode', 'komkode'),
  text('navn'),
  text('regionskode', 'regkode'),
  text('regionsnavn', 'regnavn'),
  text('i_inddelingen', 'i_inddel'),
  text('tilstand'),
  real('areal_ha', 4),
  real('kort_ha', 4),
  ...PEOPLE,
  real('foer_ha', 4),
  integer('foer_beboere', 'foer_beb')
]

const REGIONS: readonly Field[] = [
  text('region_id'),
  text('regionskode', 'regkode'),
  text('navn'),
  integer('kommuner'),
  real('areal_ha', 4),
  ...PEOPLE
]

const CHANGES: readonly Field[] = [
  text('aendring_id', 'aendr_id'),
  text('aendring_type', 'aendr_type'),
  text('beskrivelse', 'beskriv'),
  text('art'),
  text('fra_kode'),
  text('fra_navn'),
  text('til_kode'),
  text('til_navn'),
  real('areal_ha', 4),
  ...PEOPLE
]

const BORDERS: readonly Field[] = [
  text('art'),
  text('kode_1'),
  text('navn_1'),
  text('kode_2'),
  text('navn_2'),
  text('foer_mellem', 'foer_mel'),
  text('regionsgraense', 'reggraense'),
  real('laengde_m', 3)
]

/** In the order they are read in. */
export function caseLayers(given: ExchangeCase): readonly Layer[] {
  const { land } = given
  const origin = originOf(given)
  const layer = <T extends { shape: Layer['features'][number]['shape'] }>(
    name: string,
    kind: Layer['kind'],
    fields: readonly Field[],
    all: readonly T[],
    values: (one: T) => readonly Value[]
  ): Layer => ({
    name,
    kind,
    fields: [...fields, ...ORIGIN],
    features: all.map(one => ({ values: [...values(one), ...origin], shape: one.shape }))
  })
  const changeValues = changes(given)
  const nameOf = names(given)
  return [
    layer('kommuner', 'land', MUNICIPALITIES, land.municipalities, municipality),
    layer('regioner', 'land', REGIONS, land.regions, ({ id, code, name, municipalities, areaM2, residents }) => [
      id,
      code,
      name,
      municipalities.length,
      hectares(areaM2),
      ...people(residents)
    ]),
    layer('aendringer', 'land', CHANGES, land.changes, changeValues),
    layer('graenser', 'lines', BORDERS, land.borders, ({ kind, between, before, region, metres }) => [
      t(`exchange.border.${kind}`),
      ...[0, 1].flatMap(i => (between[i] === undefined ? [null, null] : [between[i], nameOf(between[i])])),
      before.length > 0 ? before.map(nameOf).join(' / ') : null,
      yesOrNo(region),
      metres
    ])
  ]
}

function originOf({ proposal, manifest }: ExchangeCase): readonly Value[] {
  const { title, effectiveDate } = proposal
  return [t('exchange.draft'), title, effectiveDate, manifest.id, manifest.sha256]
}

function municipality(one: ExchangeMunicipality): readonly Value[] {
  const { code, name, regions, inDivision, state, areaM2, unplacedM2, residents, before } = one
  const codes = regions.flatMap(region => region.code ?? [])
  return [
    code,
    name,
    codes.length > 0 ? codes.join(', ') : null,
    regions.length > 0 ? regions.map(region => region.name).join(', ') : null,
    yesOrNo(inDivision),
    t(`exchange.state.${state}`),
    hectares(areaM2),
    hectares(areaM2 - unplacedM2),
    ...people(residents),
    before && hectares(before.areaM2),
    before && Math.round(before.residents)
  ]
}

function changes(given: ExchangeCase): (one: ExchangeChange) => readonly Value[] {
  const { proposal, state, register } = given
  const reports = new Map(state.changes.map(report => [report.id, report]))
  const known = namesOf(register, proposal)
  const byId = new Map(proposal.changes.map(change => [change.id, change]))
  return ({ kind, changes: ids, from, to, fromName, toName, areaM2, shape }) => {
    const own = ids.flatMap(id => byId.get(id) ?? [])
    const types = [...new Set(own.map(({ type }) => type))]
    const moved = ids.length === 1 ? reports.get(ids[0] ?? '')?.moved : undefined
    const way = moved?.find(one => one.from === from && one.to === to)
    // People are known of what a change moved: that is this land where later changes took none of it.
    const isWhole = way !== undefined && shape.length > 0 && Math.abs(way.areaM2 - areaM2) < 1
    return [
      ids.join(', '),
      types.join(', '),
      own.map(change => changeSentence(change, reports.get(change.id) ?? null, known)).join('; '),
      t(`exchange.kind.${kind}`),
      from === '' ? null : from,
      from === '' ? t('exchange.nobody') : fromName,
      to,
      toName,
      hectares(areaM2),
      ...people(isWhole ? way.residents : null)
    ]
  }
}

/** A file made by hand may not say when it was altered: then, as in a zip, it is the first day there is. */
export const aboutOf = ({ title, modified }: Proposal): About => ({
  title,
  modified: modified || '1980-01-01T00:00:00Z'
})

/** After the changes, else as today. */
export function names({ land, register }: Pick<ExchangeCase, 'land' | 'register'>): (code: string) => string {
  const known = new Map(register.municipalities.map(({ code, name }) => [code, name]))
  for (const { code, name } of land.municipalities) known.set(code, name)
  return code => known.get(code) ?? code
}

export const yesOrNo = (is: boolean): string => t(is ? 'exchange.yes' : 'exchange.no')

export const hectares = (m2: number): number => m2 / 10_000

/** Whole people; a range is never made narrower by that. */
export const people = (range: Range | null): readonly Value[] =>
  range ? [Math.round(range.best), Math.floor(range.low), Math.ceil(range.high)] : [null, null, null]

/** Figures as tables: every municipality before and after, and every change. */
import { changeSentence } from '../bundle/change-sentence.ts'
import { csv } from '../bundle/csv.ts'
import { namesOf } from '../bundle/proposal-names.ts'
import { t } from '../i18n/exchange.ts'
import { type ExchangeCase, hectares, PEOPLE, people, yesOrNo } from './case-layers.ts'
import { date, type Field, integer, type Layer, real, text, type Value } from './layer.ts'

export interface Table {
  readonly name: string
  readonly fields: readonly Field[]
  readonly rows: readonly (readonly Value[])[]
}

const CHANGES: readonly Field[] = [
  integer('nr'),
  text('aendring_id'),
  text('aendring_type'),
  text('beskrivelse'),
  text('gennemfoert'),
  text('fra_kode'),
  text('fra_navn'),
  text('til_kode'),
  text('til_navn'),
  real('areal_ha', 4),
  ...PEOPLE,
  text('status'),
  date('virkningsdato'),
  text('datasaet'),
  text('fingeraftryk')
]

/** `municipalities`: the layer of them. */
export function figures(given: ExchangeCase, municipalities: Layer): readonly Table[] {
  return [
    {
      name: municipalities.name,
      fields: municipalities.fields,
      rows: [...municipalities.features.map(({ values }) => values), ...abolished(given, municipalities)]
    },
    { name: 'aendringer', fields: CHANGES, rows: changeRows(given) }
  ]
}

/** Municipalities that are no more have no land in the layer, but figures from before. */
function abolished({ state }: ExchangeCase, { fields, features }: Layer): (readonly Value[])[] {
  const [first] = features
  return state.municipalities
    .filter(({ after }) => after === null)
    .map(({ code, name, before, record }) => {
      const said: Readonly<Record<string, Value>> = {
        kommunekode: code,
        navn: name,
        i_inddelingen: yesOrNo(record.inDivision),
        tilstand: t('exchange.state.abolished'),
        areal_ha: 0,
        kort_ha: 0,
        foer_ha: hectares(before.areaM2),
        foer_beboere: Math.round(before.residents)
      }
      return fields.map(({ name: field }, i) =>
        field in said ? (said[field] ?? null) : ALIKE.includes(field) ? (first?.values[i] ?? null) : null
      )
    })
}

/** The same in every row. */
const ALIKE = ['status', 'sag', 'virkningsdato', 'datasaet', 'fingeraftryk']

/** A row for each way that a change moves land, measured where it stands in the list; one where it moves none. */
function changeRows({ proposal, state, manifest, register, land }: ExchangeCase): (readonly Value[])[] {
  const known = namesOf(register, proposal)
  const after = new Map(land.municipalities.map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => (code === '' ? t('exchange.nobody') : (after.get(code) ?? known.municipality(code)))
  return proposal.changes.flatMap((change, i) => {
    const report = state.changes.find(({ id }) => id === change.id) ?? null
    const done = report?.off ? 'off' : report?.problem ? 'refused' : 'done'
    const own = [i + 1, change.id, change.type, changeSentence(change, report, known), t(`exchange.${done}`)]
    const origin = [t('exchange.draft'), proposal.effectiveDate, manifest.id, manifest.sha256]
    const moved = report && !report.off && !report.problem ? report.moved : []
    if (moved.length === 0) return [[...own, null, null, null, null, null, ...people(null), ...origin]]
    return moved.map(({ from, to, areaM2, residents }) => [
      ...own,
      from === '' ? null : from,
      nameOf(from),
      to,
      nameOf(to),
      hectares(areaM2),
      ...people(residents),
      ...origin
    ])
  })
}

export function tableCsv({ fields, rows }: Table, kind: 'danish' | 'international'): string {
  const said = (value: Value, { type, decimals }: Field): string => {
    if (value === null) return ''
    if (typeof value === 'string') return value
    const digits = value.toFixed(type === 'real' ? decimals : 0)
    return kind === 'danish' ? digits.replace('.', ',') : digits
  }
  const lines = rows.map(row => fields.map((field, i) => said(row[i] ?? null, field)))
  return csv([fields.map(({ name }) => name), ...lines], kind)
}

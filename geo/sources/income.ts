/**
 * Household gross income and persons by polling district. Shipped beside the dataset, not in it: only the theme of income rests on
 * it. Sums stand in it as published, so that they can be added.
 */

import type { SourceRecord } from '../../src/dataset/types.ts'
import { INCOME_FORMAT, type Incomes } from '../../src/themes/income.ts'
import { codeOf, FIGURES, readPollingDistricts } from './polling-districts.ts'
import { SourceError, type Sources } from './source.ts'

const RECORD: SourceRecord = {
  id: 'dst-valgdatabase-ev2024-income',
  title: 'Husstandenes bruttoindkomst og personer pr. afstemningsområde, EV2024',
  publisher: 'Danmarks Statistik (valgdatabasen)',
  date: '',
  terms: 'Kildeangivelse kræves',
  attribution: 'Kilde: Danmarks Statistik, valgdatabasen, EV2024',
  toleranceM: null,
  knownFaults: [
    'Opgørelsesdato og indkomstår er ikke oplyst. Enkelte tal står med decimaler i kilden.',
    'Tallet er husstandenes samlede bruttoindkomst delt med områdets personer, børn med: det er ikke en personindkomst.',
    'Christiansø har intet tal.',
    'I de kommuner, der har inddelt sig i andre afstemningsområder i 2024 end i 2021, kan tallene ikke lægges på kortets områder. De indgår i kommunens tal.'
  ]
}

/** Files by name, to be written to the folder of themes. Throws SourceError. */
export function buildIncomes(sources: Sources): ReadonlyMap<string, Uint8Array> {
  const { joined, units } = readPollingDistricts(sources)
  const districts: Record<string, readonly [number, number] | null> = {}
  const rows = sources
    .table(FIGURES, ',', ['kommunekode', 'nummer', 'persons_total', 'household_gross_income_sum_dkk'])
    .map(row => ({ ...row, code: codeOf(FIGURES, row.kommunekode, row.nummer) }))
  for (const { code, persons_total: persons, household_gross_income_sum_dkk: income } of rows.toSorted(byCode)) {
    if (code in districts) throw new SourceError(FIGURES, `${code} stands twice`)
    const pair = [figure(code, persons), figure(code, income)] as const
    districts[code] = pair[0] === null || pair[1] === null || pair[0] === 0 ? null : [pair[0], pair[1]]
  }
  const redrawn = Object.fromEntries(
    joined.redrawn.toSorted().map(code => [code, units.filter(({ municipality }) => municipality === code).length])
  )
  const file: Incomes = { format: INCOME_FORMAT, source: RECORD, districts, redrawn }
  return new Map([['income-ev2024.json', new TextEncoder().encode(lines(file))]])
}

const byCode = (p: { readonly code: string }, q: { readonly code: string }) => (p.code < q.code ? -1 : 1)

function figure(code: string, text: string): number | null {
  if (!/^(-|\d+(\.\d+)?)$/.test(text)) throw new SourceError(FIGURES, `${code}: "${text}" is no figure`)
  return text === '-' ? null : Number(text)
}

/** A district a line. */
function lines({ districts, ...rest }: Incomes): string {
  const each = Object.entries(districts).map(([code, pair]) => `  ${JSON.stringify(code)}: ${JSON.stringify(pair)}`)
  const head = JSON.stringify(rest, null, 1).replace(/\n\}$/, '')
  return `${head},\n "districts": {\n${each.join(',\n')}\n }\n}\n`
}

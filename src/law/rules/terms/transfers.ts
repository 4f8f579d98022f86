/**
 * § 3, stk. 2, nr. 5: what goes from whom to whom: assets, liabilities, rights, duties, staff, their rights, and economic
 * compensation "mellem kommuner henholdsvis regioner, der berøres af ændringen". Each row needs a thing, a giver and a
 * receiver, and both must be touched by the change.
 */
import { affectedCouncils } from '../../councils.ts'
import { nameOf, regionsAfter } from '../../facts.ts'
import { cite } from '../../provisions.ts'
import { type Stated, written } from '../../stated.ts'
import type { Facts, Finding, FindingInput, TermStatement, TransferRow, Verdict } from '../../types.ts'

const BASIS = cite('§ 3, stk. 2, nr. 5')
export const cited = [BASIS]

type TransferTerm = Extract<TermStatement, { item: 'transfers' }>

export function transferTerm(facts: Facts, chosen: readonly TransferTerm[], stated: Stated): Finding {
  const rows = chosen.flatMap(term => term.rows ?? [])
  const parties = partiesOf(facts, stated)
  const strangers = strangersAmong(rows, parties)
  const verdict = judgeRows(chosen, strangers)
  return {
    rule: 'terms.transfers',
    verdict,
    ...BASIS,
    reason: {
      id: `law.terms-transfers.${verdict}`,
      values:
        verdict === 'not-met' ? { names: { names: strangers.map(code => partyName(facts, code)) } } : { n: rows.length }
    },
    inputs: [...rows.map(row => rowInput(facts, row)), ...textInputs(chosen)],
    steps: [],
    assumptions: [],
    settles: verdict === 'met' ? [] : [{ id: `law.terms-transfers.settles.${verdict}` }]
  }
}

/** Codes of affected and created municipalities, and ids of the regions they lie in before or after. */
function partiesOf(facts: Facts, stated: Stated): ReadonlySet<string> {
  const created = facts.municipalities.filter(m => m.created).map(({ code }) => code)
  const regions = facts.municipalities.flatMap(m => [m.region, ...regionsAfter(m).map(({ region }) => region)])
  return new Set([...affectedCouncils(facts, stated), ...created, ...regions.flatMap(region => region?.id ?? [])])
}

/** Givers and receivers the change does not touch, each once. */
export function strangersAmong(rows: readonly TransferRow[], parties: ReadonlySet<string>): readonly string[] {
  const named = rows.flatMap(({ from, to }) => [written(from), written(to)]).filter(code => code !== null)
  return [...new Set(named)].filter(code => !parties.has(code)).sort()
}

/** A text alone will do; a row that is begun must be whole. */
export function judgeRows(
  chosen: readonly { readonly text?: string; readonly rows?: readonly TransferRow[] }[],
  strangers: readonly string[]
): Verdict {
  if (strangers.length > 0) return 'not-met'
  const whole = chosen.every(
    ({ text, rows = [] }) => rows.every(isWhole) && (rows.length > 0 || written(text) !== null)
  )
  return whole ? 'met' : 'undetermined'
}

function isWhole({ what, from, to }: TransferRow): boolean {
  return written(what) !== null && written(from) !== null && written(to) !== null && from !== to
}

export function textInputs(chosen: readonly { readonly text?: string }[]): readonly FindingInput[] {
  return chosen.flatMap(({ text: stated }) => {
    const text = written(stated)
    return text === null ? [] : [{ name: { id: 'law.input.term' }, value: { id: 'law.value.text', values: { text } } }]
  })
}

export function rowInput(facts: Facts, { kind, what, from, to, amountKroner }: TransferRow): FindingInput {
  const party = (code: string | undefined) => (written(code) === null ? 'none' : partyName(facts, code as string))
  return {
    name: { id: `law.input.transfer-row.${kind}` },
    value: {
      id: 'law.value.transfer-row',
      values: { what: written(what) ?? 'none', from: party(from), to: party(to), kroner: amountKroner ?? 0 }
    }
  }
}

/** A municipality's or a region's name. */
export function partyName(facts: Facts, code: string): string {
  const regions = facts.municipalities.flatMap(m => [m.region, ...m.regionsAfter.map(({ region }) => region)])
  return regions.find(region => region?.id === code)?.name ?? nameOf(facts, code)
}

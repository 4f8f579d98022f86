/**
 * A row of what goes from whom to whom (§ 3, stk. 2, nr. 5, and § 6, stk. 2): whole, between parties the decision
 * concerns, and to one that is there afterwards.
 */

import type { Message } from '../../../i18n/message.ts'
import { municipality, nameOf, regionsAfter } from '../../facts.ts'
import type { Verdict } from '../../ids.ts'
import { written } from '../../stated.ts'
import type { Facts, FindingInput, TransferRow } from '../../types.ts'

/** What holds a table back, the gravest first. */
export const ROW_FAULTS = ['strangers', 'ended', 'unlike', 'untouched-region', 'unwhole'] as const
export type RowFault = (typeof ROW_FAULTS)[number]

export const ROW_VERDICTS: Readonly<Record<RowFault, Verdict>> = {
  strangers: 'not-met',
  ended: 'not-met',
  unlike: 'undetermined',
  'untouched-region': 'undetermined',
  unwhole: 'undetermined'
}

/** One fault and the codes or region ids it is about. */
export interface RowProblem {
  readonly fault: RowFault
  readonly parties: readonly string[]
}

/** The gravest fault among the problems with everyone it is about, each once; null where there is none. */
export function gravest(problems: readonly RowProblem[]): RowProblem | null {
  const fault = ROW_FAULTS.find(one => problems.some(problem => problem.fault === one))
  if (!fault) return null
  const parties = problems.flatMap(problem => (problem.fault === fault ? problem.parties : []))
  return { fault, parties: [...new Set(parties)].sort() }
}

/** Giver and receiver of a row, as far as they are named. */
export function partiesOf({ from, to }: TransferRow): readonly string[] {
  return [written(from), written(to)].filter(code => code !== null)
}

/** A text alone will do; a row that is begun must be whole. */
export function unwhole({
  text,
  rows = []
}: {
  readonly text?: string
  readonly rows?: readonly TransferRow[]
}): readonly RowProblem[] {
  const whole = rows.every(isWhole) && (rows.length > 0 || written(text) !== null)
  return whole ? [] : [{ fault: 'unwhole', parties: [] }]
}

function isWhole({ what, from, to }: TransferRow): boolean {
  return written(what) !== null && written(from) !== null && written(to) !== null && from !== to
}

/** A receiver that does not exist after the changes: an abolished municipality, or a region another takes the place of. */
export function ended(facts: Facts, { to }: TransferRow): readonly RowProblem[] {
  const receiver = written(to)
  if (receiver === null) return []
  const gone = municipality(facts, receiver)?.abolished === true || isMergedRegion(facts, receiver)
  return gone ? [{ fault: 'ended', parties: [receiver] }] : []
}

function isMergedRegion({ regionChanges }: Facts, id: string): boolean {
  return (
    regionChanges.some(({ kind, from }) => kind === 'merge-regions' && from?.id === id) &&
    !regionChanges.some(({ to }) => to.id === id)
  )
}

/** Ids of all regions the facts know of. */
export function regionIds(facts: Facts): ReadonlySet<string> {
  return new Set(namedRegions(facts).map(({ id }) => id))
}

function namedRegions({ municipalities, regionChanges }: Facts) {
  return [
    ...municipalities.flatMap(m => [m.region, ...regionsAfter(m).map(({ region }) => region)]),
    ...regionChanges.flatMap(({ from, to }) => [from, to])
  ].filter(region => region !== null)
}

/** A municipality's or a region's name. */
export function partyName(facts: Facts, code: string): string {
  return namedRegions(facts).find(({ id }) => id === code)?.name ?? nameOf(facts, code)
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

export function textInputs(chosen: readonly { readonly text?: string }[]): readonly FindingInput[] {
  return chosen.flatMap(({ text: stated }) => {
    const text = written(stated)
    return text === null ? [] : [{ name: { id: 'law.input.term' }, value: { id: 'law.value.text', values: { text } } }]
  })
}

/** What is wrong with the table, naming those it is about, or `whole` with the number of rows. */
export function tableReason(
  facts: Facts,
  table: 'terms-transfers' | 'dissolution-table',
  problem: RowProblem | null,
  rows: number
): Message {
  if (!problem) return { id: `law.${table}.met`, values: { n: rows } }
  if (problem.fault === 'unwhole') return { id: `law.${table}.unwhole`, values: { n: rows } }
  const names = problem.parties.map(code => partyName(facts, code))
  return { id: `law.${table}.${problem.fault}`, values: { names: { names } } }
}

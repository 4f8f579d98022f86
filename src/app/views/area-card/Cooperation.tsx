import { p } from '../../../i18n/area-card.ts'
import { formatDate, formatNumber, formatSquareKilometres } from '../../../i18n/format.ts'
import type { RuleId } from '../../../law/ids.ts'
import { Fact } from '../../kit/Fact.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { type CooperationAfter, presentCooperations } from '../../state/selectors/cooperations.ts'
import { useDivision } from '../../state/selectors/division-after.ts'
import { useEngineAnswer } from '../answers/engine-answer.ts'
import { type CooperationSide, cooperationSides } from './cooperation-sides.ts'
import { divisionTable } from './division-table.ts'
import { Links } from './Links.tsx'
import { FindingLinks, Known, Pair } from './parts.tsx'

/** A binding cooperation: its members and their figures together, today and after the changes, and what the Act says of it. */
export function Cooperation({ id }: { readonly id: string }) {
  // Read anew with each outcome and each edit.
  useDivision()
  const date = useCase(state => presentProposal(state)?.effectiveDate) ?? ''
  useCase(state => presentProposal(state)?.changes)
  const one = presentCooperations().find(other => other.id === id)
  const answer = useEngineAnswer(divisionTable)
  if (!one) return <p className="quiet">{p('area.not-there')}</p>
  return (
    <>
      <p className="card-place">{p(`area.cooperation.basis.${one.record?.basis === '§ 2' ? '2' : '7'}`)}</p>
      {one.fate === 'stays' ? null : (
        <p className="card-change">
          {one.fate === 'elsewhen' ? elsewhen(one, date) : p(`area.cooperation.${one.fate}`)}
        </p>
      )}
      {one.record?.sourced === false ? <p className="quiet">{p('area.cooperation.unverified')}</p> : null}
      {one.record?.note ? <p className="quiet">{one.record.note}</p> : null}
      <dl className="facts">
        <Members one={one} />
        <Known answer={answer}>
          {rows => {
            const there = one.fate === 'designated' ? [] : one.members
            const { before, after } = cooperationSides(rows, { before: there, after: one.membersAfter })
            const pair = (of: (side: CooperationSide) => string): [string, string] => {
              const nothing = p('area.cooperation.nothing')
              const today = before ? of(before) : nothing
              // What is in force on another day is summed as it would be.
              return [today, one.fate === 'elsewhen' ? today : after ? of(after) : nothing]
            }
            return (
              <>
                <Pair name={p('area.cooperation.size')} values={pair(side => formatSquareKilometres(side.areaM2))} />
                <Pair
                  name={p('area.cooperation.residents')}
                  values={pair(side => formatNumber(Math.round(side.residents)))}
                />
              </>
            )
          }}
        </Known>
        {one.record?.from ? <Fact name={p('area.cooperation.from')}>{formatDate(one.record.from)}</Fact> : null}
        {one.record?.to ? <Fact name={p('area.cooperation.to')}>{formatDate(one.record.to)}</Fact> : null}
        <FindingLinks concerns={({ rule }) => concerns(one, rule)} />
      </dl>
    </>
  )
}

function Members({ one }: { readonly one: CooperationAfter }) {
  const isSame = one.members.join() === one.membersAfter.join()
  if (one.fate === 'designated')
    return (
      <Fact name={p('area.cooperation.members.after')}>
        <Links codes={one.membersAfter} />
      </Fact>
    )
  return (
    <>
      <Fact name={p('area.cooperation.members')}>
        <Links codes={one.members} />
      </Fact>
      {one.fate === 'elsewhen' || isSame ? null : (
        <Fact name={p('area.after')} indent>
          {one.membersAfter.length > 0 ? <Links codes={one.membersAfter} /> : p('area.cooperation.nothing')}
        </Fact>
      )}
    </>
  )
}

/** When it is in force, where that is not on the day that is looked at. */
function elsewhen({ record }: CooperationAfter, date: string): string {
  if (record?.from && record.from > date)
    return p('area.cooperation.not-yet', { date: { date }, from: { date: record.from } })
  return p('area.cooperation.no-more', { date: { date }, to: { date: record?.to ?? date } })
}

/** Of a cooperation that stays the Act says nothing but that it is one of the case's island municipalities. */
function concerns({ fate, members, membersAfter }: CooperationAfter, rule: RuleId): boolean {
  if (fate === 'dissolved') return rule.startsWith('dissolution.')
  if (fate === 'designated') return rule.startsWith('designation.')
  return fate === 'stays' && members.join() !== membersAfter.join() && rule === 'island-municipalities'
}

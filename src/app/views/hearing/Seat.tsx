import { useMemo } from 'react'
import { councilSheet } from '../../../dossier/council-sheet.ts'
import { partWords, saidWords } from '../../../dossier/hearing/words.ts'
import { PARTS, saidIn } from '../../../hearing/merge.ts'
import { s } from '../../../i18n/hearing.ts'
import { text } from '../../../i18n/index.ts'
import { statusOf } from '../../../law/finding-status.ts'
import type { RuleId } from '../../../law/ids.ts'
import type { CouncilStatement } from '../../../law/types.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { caseFileOf } from '../../commands/hearing/case-file.ts'
import { zoomToMunicipality } from '../../commands/map/zoom.ts'
import { VerdictBadge } from '../../kit/VerdictBadge.tsx'
import { useCase } from '../../state/case.ts'
import { Blocks } from './Blocks.tsx'

/** Rules that ask a council to do something. */
const ASKING: readonly RuleId[] = [
  'minor-change.involvement',
  'council-consent',
  'designation.consent',
  'designation.wishes',
  'dissolution.wishes',
  'publication'
]

/** The case from one council's seat: what it gains and loses, must decide and by when, and what it has said. */
export function Seat({ code, said = true }: { readonly code: string; readonly said?: boolean }) {
  const state = useCase()
  const file = caseFileOf(state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file is made anew each time from these
  const sheet = useMemo(() => file && councilSheet(file, code, null, ''), [state.outcome, state.opened, code])
  if (!file || !sheet) return <p role="status">{s('round.seat.waiting')}</p>
  const findings = file.state.assessment.findings.filter(
    ({ rule, verdict }) => ASKING.includes(rule) && verdict !== 'not-applicable'
  )
  const record = file.proposal.councils.find(one => one.code === code) ?? { code }
  return (
    <div className="seat" data-testid="seat">
      <Blocks blocks={sheet.blocks} />
      {findings.length > 0 ? (
        <>
          <h3 className="seat-heading">{s('round.seat.findings')}</h3>
          <ul className="seat-findings">
            {findings.map(finding => (
              <li key={`${finding.rule} ${finding.case ?? ''}`}>
                <VerdictBadge status={statusOf(finding)} />
                <span>
                  <CaseLink to={{ kind: 'finding', rule: finding.rule, case: finding.case }}>
                    {text({ id: `rule.${finding.rule}` })}
                  </CaseLink>{' '}
                  · {text({ id: `verdict.${statusOf(finding)}` })} <small>{finding.provision}</small>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {said ? <SaidBy record={record} /> : null}
      <p className="form-buttons">
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => void zoomToMunicipality(code)}
        >
          {s('round.seat.zoom')}
        </button>
      </p>
    </div>
  )
}

function SaidBy({ record }: { readonly record: CouncilStatement }) {
  const lines = PARTS.flatMap(part => {
    const said = saidIn(part, record)
    return said ? [{ part, words: saidWords(part, said) }] : []
  })
  return (
    <>
      <h3 className="seat-heading">{s('round.seat.said')}</h3>
      {lines.length === 0 ? <p className="quiet">{s('round.seat.said.nothing')}</p> : null}
      <dl className="seat-said">
        {lines.map(({ part, words }) => (
          <div key={part}>
            <dt>{partWords(part)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

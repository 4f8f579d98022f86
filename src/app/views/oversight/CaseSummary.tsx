import { useState } from 'react'
import { t, text } from '../../../i18n/oversight.ts'
import { headingOf } from '../../../law/headings.ts'
import { say } from '../../state/announcer.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { councilCodes } from '../case-sheet/council-list.ts'
import { asText, caseLines } from './case-summary.ts'

/** Shows the summary with a button to copy it. Renders nothing while the proposal has no changes. */
export function CaseSummary() {
  const proposal = useCase(presentProposal)
  const outcome = useCase(state => state.outcome)
  const [copied, setCopied] = useState(false)
  if (!proposal || proposal.changes.length === 0) return null
  const codes = councilCodes(outcome?.facts, proposal)
  const lines = caseLines(proposal, outcome?.assessment.routes ?? [], codes, municipalityName, route =>
    outcome ? text(headingOf(route, outcome.facts)) : ''
  )
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(asText(lines))
      setCopied(true)
      say({ id: 'oversight.case.copied' })
    } catch {
      // The browser may forbid it; the list can still be selected.
      say({ id: 'oversight.case.not-copied' })
    }
  }
  return (
    <section className="guide-case" aria-labelledby="guide-case">
      <h4 id="guide-case">{t('oversight.case', { title: lines.title })}</h4>
      <ul className="steps">
        {lines.about.map(line => (
          <li key={line}>{line}</li>
        ))}
        {lines.councils.map(({ name, lines: known }) => (
          <li key={name}>
            <strong>{name}</strong>: {known.join(' · ')}
          </li>
        ))}
      </ul>
      <button type="button" className="button button-outline" onClick={() => void copy()}>
        {t(copied ? 'oversight.case.copied' : 'oversight.case.copy')}
      </button>
    </section>
  )
}

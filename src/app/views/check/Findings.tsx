import { memo, useDeferredValue, useEffect } from 'react'
import type { Verdicts } from '../../../engine/api.ts'
import { t } from '../../../i18n/index.ts'
import { findingsThatCount } from '../../../law/finding-groups.ts'
import { ActionButton } from '../../actions/ActionButton.tsx'
import { isUnjudged, useCase } from '../../state/case.ts'
import { destinationOf, hashOf } from '../../state/destination.ts'
import { useNavigation } from '../../state/navigation.ts'
import { casesIn, findingsOverAll } from '../../state/selectors/proposal-cases.ts'
import { useShownVerdicts } from '../../state/selectors/shown-verdicts.ts'
import { CaseSection } from './CaseSection.tsx'
import { FindingCounts } from './FindingCounts.tsx'
import { FindingGroups } from './FindingGroups.tsx'

/** Up to this many cases are unfolded from the start. */
const OPEN_CASES = 2

/** What the Act says, § by §; of several cases one after the other, then what concerns all of them. */
export function Findings() {
  const { verdicts: now } = useShownVerdicts()
  // While the pointer moves the meters have priority; this list is rendered when there is time.
  const verdicts = useDeferredValue(now)
  const isLate = useCase(isUnjudged)
  return (
    <div aria-busy={verdicts !== now}>
      <FindingList verdicts={verdicts} late={isLate || (now !== null && now.assessment.findings.length > 0)} />
    </div>
  )
}

/** `late`: there are findings, which are not among these yet. Its own component, so that new verdicts do not render the old list once more. */
const FindingList = memo(function FindingList(props: { readonly verdicts: Verdicts | null; readonly late: boolean }) {
  const { verdicts } = props
  const cases = verdicts ? casesIn(verdicts) : []
  const overAll = verdicts ? findingsOverAll(verdicts.assessment) : []
  const findings = verdicts?.assessment.findings ?? []
  const several = cases.length > 1
  useFirstCase(several ? findings : [])
  return (
    <section className="findings" aria-labelledby="findings-heading">
      <h2 id="findings-heading" className="visually-hidden">
        {t('findings.heading')}
      </h2>
      {findings.length === 0 ? (
        // Findings that are merely late must not read as none.
        <p className="quiet">{props.late ? null : t('findings.none')}</p>
      ) : (
        <FindingCounts findings={verdicts ? findingsThatCount(verdicts.assessment) : []} />
      )}
      {several ? (
        <>
          {cases.map(one => (
            <CaseSection key={one.municipalities.join()} one={one} openAtFirst={cases.length <= OPEN_CASES} />
          ))}
          {overAll.length > 0 && verdicts ? (
            <section className="case-section" aria-labelledby="findings-over-all">
              <h3 id="findings-over-all" className="case-head">
                {t('findings.over-all')}
              </h3>
              <FindingGroups findings={overAll} id="over-all" level={4} />
            </section>
          ) : null}
        </>
      ) : (
        <FindingGroups findings={findings} id="findings" level={3} />
      )}
      {findings.length > 0 ? (
        <>
          <p className="quiet">{t('findings.advice')}</p>
          <ActionButton id="consequences" className="button button-outline" />
        </>
      ) : null}
    </section>
  )
})

/** A link that names a rule but no case leads to the first case with that rule. */
function useFirstCase(findings: readonly { readonly rule: string; readonly case?: number }[]): void {
  const arrival = useNavigation(state => state.arrival)
  useEffect(() => {
    const place = arrival === null ? null : destinationOf(arrival)
    if (place?.kind !== 'finding' || place.case !== undefined) return
    const first = findings.find(({ rule }) => rule === place.rule)
    if (first?.case !== undefined) useNavigation.setState({ arrival: hashOf({ ...place, case: first.case }) })
  }, [arrival, findings])
}

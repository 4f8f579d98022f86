import { useDeferredValue } from 'react'
import { t } from '../../i18n/index.ts'
import { FindingItem } from './FindingItem.tsx'
import { useShown } from './shown.ts'

/** What the Act says to the case, rule by rule. */
export function Findings() {
  const { verdicts } = useShown()
  // While the pointer moves the meters come first; this list follows when there is time.
  const findings = useDeferredValue(verdicts)?.assessment.findings ?? []
  return (
    <section className="findings" aria-labelledby="findings-heading">
      <h2 id="findings-heading">{t('findings.heading')}</h2>
      {findings.length === 0 ? <p className="quiet">{t('findings.none')}</p> : null}
      <ul className="finding-list" hidden={findings.length === 0}>
        {findings.map(finding => (
          <FindingItem key={finding.rule} finding={finding} />
        ))}
      </ul>
      {findings.length > 0 ? <p className="quiet">{t('findings.advice')}</p> : null}
    </section>
  )
}

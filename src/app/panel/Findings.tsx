import { useDeferredValue, useEffect, useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { t, text } from '../../i18n/index.ts'
import type { Finding } from '../../law/types.ts'
import { hashOf } from '../act/place.ts'
import { useAct } from '../act/state.ts'
import { Icon } from '../parts/Icon.tsx'
import { VerdictBadge } from '../parts/VerdictBadge.tsx'
import { FindingItem } from './FindingItem.tsx'
import { counted, grouped } from './grouped.ts'
import { useShown } from './shown.ts'

/** What the Act says to the case, § by §. */
export function Findings() {
  const { verdicts } = useShown()
  // While the pointer moves the meters come first; this list follows when there is time.
  const findings = useDeferredValue(verdicts)?.assessment.findings ?? []
  const { groups, aside } = grouped(findings)
  return (
    <section className="findings" aria-labelledby="findings-heading">
      <h2 id="findings-heading" className="visually-hidden">
        {t('findings.heading')}
      </h2>
      {findings.length === 0 ? (
        <p className="quiet">{t('findings.none')}</p>
      ) : (
        <Counts findings={groups.flatMap(group => group.findings)} />
      )}
      {groups.map(group => (
        <section key={group.section} aria-labelledby={`findings-${group.section}`}>
          <h3 id={`findings-${group.section}`} className="finding-group">
            {text({ id: `findings.section.${group.section}` })}
          </h3>
          <ul className="finding-list">
            {group.findings.map(finding => (
              <FindingItem key={finding.rule} finding={finding} />
            ))}
          </ul>
        </section>
      ))}
      {aside.length > 0 ? <Aside findings={aside} /> : null}
      {findings.length > 0 ? <p className="quiet">{t('findings.advice')}</p> : null}
    </section>
  )
}

function Counts({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="finding-counts">
      {counted(findings).map(({ verdict, n }) => (
        <li key={verdict}>
          <VerdictBadge verdict={verdict} /> {t('findings.count', { n, verdict: text({ id: `verdict.${verdict}` }) })}
        </li>
      ))}
    </ul>
  )
}

/** What the case does not concern: still there to be read, but out of the way. */
function Aside({ findings }: { readonly findings: readonly Finding[] }) {
  const [open, setOpen] = useState(false)
  // A link to one of them opens the fold first.
  const asked = useAct(state => findings.some(({ rule }) => state.arrival === hashOf({ kind: 'finding', rule })))
  useEffect(() => {
    if (asked) setOpen(true)
  }, [asked])
  return (
    <Disclosure className="finding-aside" isExpanded={open || asked} onExpandedChange={setOpen}>
      <Heading level={3}>
        <Button slot="trigger" className="finding-trigger">
          <span className="finding-title">{t('findings.aside', { n: findings.length })}</span>
          <Icon name="chevron" />
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul className="finding-list">
          {findings.map(finding => (
            <FindingItem key={finding.rule} finding={finding} />
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  )
}

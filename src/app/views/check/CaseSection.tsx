import { useEffect, useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { text } from '../../../i18n/index.ts'
import { groupFindings } from '../../../law/finding-groups.ts'
import { useArrival } from '../../actions/use-arrival.ts'
import { Icon } from '../../kit/Icon.tsx'
import { hashOf } from '../../state/destination.ts'
import { useNavigation } from '../../state/navigation.ts'
import { caseTitle } from '../../state/selectors/case-title.ts'
import type { ShownCase } from '../../state/selectors/proposal-cases.ts'
import { CaseFigures } from './CaseFigures.tsx'
import { FindingCounts } from './FindingCounts.tsx'
import { FindingGroups } from './FindingGroups.tsx'

/** One case of several: name, route and counts are always shown, the rest is unfolded on demand. */
export function CaseSection(props: { readonly one: ShownCase; readonly openAtFirst: boolean }) {
  const { one } = props
  const number = one.number ?? 1
  const [open, setOpen] = useState(props.openAtFirst)
  const ref = useArrival<HTMLElement>({ kind: 'case', number }, () => setOpen(true))
  // A link to a finding inside opens the case first.
  const asked = useNavigation(({ arrival }) =>
    one.findings.some(({ rule }) => arrival === hashOf({ kind: 'finding', rule, case: number }))
  )
  useEffect(() => {
    if (asked) setOpen(true)
  }, [asked])
  const { groups } = groupFindings(one.findings)
  return (
    <section className="case-section" aria-label={caseTitle(one)} ref={ref} tabIndex={-1} data-case={number}>
      <Disclosure isExpanded={open || asked} onExpandedChange={setOpen}>
        <Heading level={3} className="case-head">
          <Button slot="trigger" className="finding-trigger">
            <span className="finding-title">
              <strong>{caseTitle(one)}</strong>
              <span className="case-routes">{one.routes.map(route => text({ id: `route.${route}` })).join(', ')}</span>
            </span>
            <Icon name="chevron" />
          </Button>
        </Heading>
        <FindingCounts findings={groups.flatMap(group => group.findings)} />
        <DisclosurePanel>
          <CaseFigures one={one} countable />
          <FindingGroups findings={one.findings} id={`case-${number}`} level={4} />
        </DisclosurePanel>
      </Disclosure>
    </section>
  )
}

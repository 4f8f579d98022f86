import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { t, text } from '../../../i18n/index.ts'
import type { Message } from '../../../i18n/message.ts'
import { statusOf } from '../../../law/finding-status.ts'
import type { Finding } from '../../../law/types.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { useArrival } from '../../actions/use-arrival.ts'
import { Icon } from '../../kit/Icon.tsx'
import { VerdictBadge } from '../../kit/VerdictBadge.tsx'
import { addressesIn, slugOf } from '../../state/destination.ts'
import { mayComment, useMode } from '../../state/mode.ts'
import { CountButton, commentOnFinding } from '../comments/CountButton.tsx'
import { FindingForms } from './FindingForms.tsx'
import { FindingInputs } from './FindingInputs.tsx'

/** Sign, words and provision on one line; the quoted law, the figures and the reasoning behind it on demand. */
export function FindingItem({ finding, level }: { readonly finding: Finding; readonly level: number }) {
  const { rule, verdict, provision, reason } = finding
  const status = statusOf(finding)
  const [open, setOpen] = useState(false)
  const ref = useArrival<HTMLLIElement>({ kind: 'finding', rule, case: finding.case }, () => setOpen(true))
  const may = useMode(mayComment)
  const isCondition = rule.startsWith('minor-change.') || rule.startsWith('terms.')
  // Findings that are met stay folded, and § 2, stk. 2, as a whole is told by the route above.
  const atOnce = verdict !== 'met' && rule !== 'minor-change'
  return (
    <li
      className={isCondition ? 'finding finding-condition' : 'finding'}
      data-rule={rule}
      data-verdict={verdict}
      data-unfilled={finding.unfilled}
      ref={ref}
      tabIndex={-1}
    >
      <Disclosure className="finding-disclosure" isExpanded={open} onExpandedChange={setOpen}>
        <Heading level={level} className="finding-head">
          <Button slot="trigger" className="finding-trigger">
            <VerdictBadge status={status} />
            <span className="finding-title">
              <strong>{text({ id: `rule.${rule}` })}</strong> · {text({ id: `verdict.${status}` })}
            </span>
            <span className="finding-provision">{provision}</span>
            <Icon name="chevron" />
          </Button>
        </Heading>
        <CountButton
          target={{ kind: 'finding', rule, case: finding.case }}
          what={text({ id: `rule.${rule}` })}
          offers={false}
        />
        {atOnce ? <p className="finding-reason">{text(reason)}</p> : null}
        <DisclosurePanel className="finding-body">
          {atOnce ? null : <p className="finding-reason">{text(reason)}</p>}
          <blockquote className="quote">
            <p>»{finding.quote}«</p>
            <footer>
              <ProvisionLink provision={provision} />
            </footer>
          </blockquote>
          <Steps level={level + 1} heading={t('findings.steps')} messages={finding.steps} ordered />
          <FindingInputs inputs={finding.inputs} level={level + 1} />
          <Steps level={level + 1} heading={t('findings.assumptions')} messages={finding.assumptions} />
          <Steps level={level + 1} heading={t('findings.settles')} messages={finding.settles} />
          <FindingForms finding={finding} />
          {may ? (
            <p className="finding-comment">
              <Button className="link" onPress={() => commentOnFinding(rule, finding.case)}>
                {t('comments.write')}
              </Button>
            </p>
          ) : null}
        </DisclosurePanel>
      </Disclosure>
    </li>
  )
}

function Steps(props: {
  readonly level: number
  readonly heading: string
  readonly messages: readonly Message[]
  readonly ordered?: boolean
}) {
  if (props.messages.length === 0) return null
  const List = props.ordered ? 'ol' : 'ul'
  const words = [...new Set(props.messages.map(text))]
  return (
    <>
      <Heading level={props.level} className="finding-part">
        {props.heading}
      </Heading>
      <List className="steps">
        {words.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </List>
    </>
  )
}

/** The provision, as a link to the Act. */
function ProvisionLink({ provision }: { readonly provision: string }) {
  const [address] = addressesIn(provision)
  return address ? <CaseLink to={{ kind: 'law', slug: slugOf(address) }}>{provision}</CaseLink> : provision
}

import { t, text } from '../../../i18n/index.ts'
import { PROVISIONS, type Provision as ProvisionData } from '../../../law/act.ts'
import { statusOf } from '../../../law/finding-status.ts'
import type { Finding } from '../../../law/types.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { useArrival } from '../../actions/use-arrival.ts'
import { VerdictBadge } from '../../kit/VerdictBadge.tsx'
import { slugOf } from '../../state/destination.ts'
import { findingsOn } from './findings-on-provision.ts'
import { Marked } from './Marked.tsx'

interface Props {
  readonly provision: ProvisionData
  readonly findings: readonly Finding[]
  readonly query: string
}

/** A § or stk. with its sentences and items, each with a link of its own, and the findings that rest on it now. */
export function ProvisionText({ provision, findings, query }: Props) {
  const { address, editorial } = provision
  const ref = useArrival<HTMLDivElement>({ kind: 'law', slug: slugOf(address) })
  const parts = PROVISIONS.filter(({ parent }) => parent === address)
  const sentences = parts.filter(({ kind }) => kind === 'sentence')
  const items = parts.filter(({ kind }) => kind === 'item')
  const resting = findingsOn(address, findings)
  return (
    <div className="provision" ref={ref} tabIndex={-1} data-address={address}>
      <h4>
        <CaseLink to={{ kind: 'law', slug: slugOf(address) }} className="provision-link">
          {address}
        </CaseLink>
      </h4>
      <p>
        {sentences.map(sentence => (
          <Part key={sentence.address} part={sentence} query={query} numbered={sentences.length > 1} />
        ))}
      </p>
      {items.length > 0 ? (
        <ol className="provision-items">
          {items.map(item => (
            <li key={item.address}>
              <Part part={item} query={query} numbered />
            </li>
          ))}
        </ol>
      ) : null}
      {editorial ? <p className="quiet">{t('law-reader.editorial', { words: editorial })}</p> : null}
      {resting.length > 0 ? (
        <ul className="provision-findings" aria-label={t('law-reader.findings', { address })}>
          {resting.map(finding => (
            <li key={`${finding.rule} ${finding.case ?? ''}`}>
              <VerdictBadge status={statusOf(finding)} />
              <CaseLink to={{ kind: 'finding', rule: finding.rule, case: finding.case }}>
                {finding.case === undefined ? null : `${t('case.number', { number: finding.case })}: `}
                {text({ id: `rule.${finding.rule}` })} · {text({ id: `verdict.${statusOf(finding)}` })}
              </CaseLink>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** A sentence or an item, with the number lawyers cite it by. */
function Part(props: { readonly part: ProvisionData; readonly query: string; readonly numbered: boolean }) {
  const { address, text: words } = props.part
  const slug = slugOf(address)
  const ref = useArrival<HTMLSpanElement>({ kind: 'law', slug })
  return (
    <span className="provision-part" ref={ref} tabIndex={-1} data-address={address}>
      {props.numbered ? (
        <CaseLink to={{ kind: 'law', slug }} className="provision-number">
          {address.split(', ').at(-1)}
        </CaseLink>
      ) : null}{' '}
      <Marked text={words} query={props.query} />{' '}
    </span>
  )
}

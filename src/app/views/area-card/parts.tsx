/** What the cards of areas are put together from. */
import type { ReactNode } from 'react'
import { p } from '../../../i18n/area-card.ts'
import { text } from '../../../i18n/index.ts'
import { statusOf } from '../../../law/finding-status.ts'
import type { Finding } from '../../../law/types.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { Fact } from '../../kit/Fact.tsx'
import { causeOf } from '../../kit/format/cause.ts'
import { useCase } from '../../state/case.ts'
import { slugOf } from '../../state/destination.ts'
import { useMode } from '../../state/mode.ts'
import { type Answer, useMarkedInPanel } from '../answers/engine-answer.ts'

/** A figure today and after, or once where it is the same. */
export function Pair({ name, values: [today, after] }: { readonly name: string; readonly values: [string, string] }) {
  return (
    <>
      <Fact name={name}>{today}</Fact>
      {today === after ? null : (
        <Fact name={p('area.after')} indent>
          {after}
        </Fact>
      )}
    </>
  )
}

export function Known<T>(props: { readonly answer: Answer<T>; readonly children: (value: T) => ReactNode }) {
  const { answer, children } = props
  useMarkedInPanel(answer.isOld)
  if (answer.kind === 'waiting') return <p className="quiet">…</p>
  if (answer.kind === 'failed')
    return <p className="field-error">{p('area.failed', { cause: causeOf(answer.error) })}</p>
  return children(answer.value)
}

/** A provision, with a link to its words where the case's panel has them. */
export function Provision({ at }: { readonly at: string }) {
  const hasLaw = useMode(({ mode, embedded }) => mode !== 'explore' && !embedded)
  return hasLaw ? <CaseLink to={{ kind: 'law', slug: slugOf(at) }}>{at}</CaseLink> : at
}

/** The findings that concern it, each with its verdict and leading to it; nothing where there is no case to judge. */
export function FindingLinks({ concerns }: { readonly concerns: (finding: Finding) => boolean }) {
  const onCase = useMode(({ mode, embedded }) => mode !== 'explore' && !embedded)
  const findings = useCase(state => state.outcome?.assessment.findings)
  const found = onCase ? (findings ?? []).filter(one => one.verdict !== 'not-applicable' && concerns(one)) : []
  if (found.length === 0) return null
  return (
    <Fact name={p('area.findings')}>
      <ul className="card-links">
        {found.map(one => (
          <li key={`${one.rule} ${one.case}`}>
            <CaseLink to={{ kind: 'finding', rule: one.rule, case: one.case }}>
              {text({ id: `rule.${one.rule}` })}
            </CaseLink>{' '}
            ({text({ id: `verdict.${statusOf(one)}` })})
          </li>
        ))}
      </ul>
    </Fact>
  )
}

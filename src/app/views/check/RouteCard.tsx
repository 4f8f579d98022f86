import type { Verdicts } from '../../../engine/api.ts'
import { t, text } from '../../../i18n/index.ts'
import { headingOf } from '../../../law/headings.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { ShowPlace } from '../../actions/ShowPlace.tsx'
import { isCalculating, isUnjudged, presentProposal, useCase } from '../../state/case.ts'
import { caseTitle } from '../../state/selectors/case-title.ts'
import { casesIn, caseWith, type ShownCase } from '../../state/selectors/proposal-cases.ts'
import { type ShownVerdicts, useShownVerdicts } from '../../state/selectors/shown-verdicts.ts'
import { useTool } from '../../state/tool.ts'
import { CaseFigures } from './CaseFigures.tsx'

/** Top of the panel: the route the case seems to take, and how close it is to the limits. */
export function RouteCard() {
  const shown = useShownVerdicts()
  const problem = useTool(state => state.drawing?.problem ?? null)
  const { verdicts, draft } = shown
  const cases = verdicts ? casesIn(verdicts) : []
  const several = cases.length > 1
  // While drawing, the case that the drawing is of.
  const one = several ? caseWith(cases, draft === 'included' ? verdicts?.changes.at(-1)?.id : undefined) : cases[0]
  return (
    <section className="route-card" aria-labelledby="route-heading">
      {several ? <CasesHeading cases={cases} draft={draft} /> : <RouteHeading shown={shown} one={one} />}
      {problem ? (
        <p className="route-problem" data-testid="draw-problem">
          {text(problem.message)} <ShowPlace problem={problem} />
        </p>
      ) : null}
      {several && one ? (
        <h3 className="case-drawn">
          {caseTitle(one)} <Routes one={one} />
        </h3>
      ) : null}
      {one && verdicts && movesSomething(verdicts) ? <CaseFigures one={one} countable={draft === 'none'} /> : null}
      {several && !one ? <CaseLinks cases={cases} /> : null}
    </section>
  )
}

const movesSomething = (verdicts: Verdicts) => verdicts.facts.area.best > 0 || verdicts.changes.some(({ off }) => !off)

function RouteHeading(props: { readonly shown: ShownVerdicts; readonly one: ShownCase | undefined }) {
  const { verdicts, draft } = props.shown
  const opened = useCase(state => state.opened !== null)
  const isLate = useCase(isUnjudged)
  if (!verdicts || !props.one) return <h2 id="route-heading">{t(opened ? 'route.calculating' : 'route.loading')}</h2>
  if (!movesSomething(verdicts)) return isLate ? <Unjudged /> : <NothingMoved introduce={draft === 'none'} />
  const { routes } = props.one
  return (
    <>
      <p className="route-lead">{t('route.lead', { draft, seems: seems(props.one), routes: routes.length })}</p>
      <h2 id="route-heading">
        {routes.map(route => (
          <span key={route} className="route-name">
            {text({ id: `route.${route}` })} <small>{text(headingOf(route, verdicts.facts))}</small>
          </span>
        ))}
      </h2>
    </>
  )
}

/** 'may' while the route of § 2, stk. 2, is possible but not all its conditions are met. */
function seems({ routes, findings }: ShownCase): 'is' | 'may' {
  const minor = findings.find(({ rule }) => rule === 'minor-change')
  return routes.includes('minor-border-change') && minor?.verdict !== 'met' ? 'may' : 'is'
}

/** What is on screen is of before there was anything to judge. */
function Unjudged() {
  const calculating = useCase(isCalculating)
  return <h2 id="route-heading">{t(calculating ? 'route.calculating' : 'route.not-calculated')}</h2>
}

function NothingMoved({ introduce }: { readonly introduce: boolean }) {
  const allOff = useCase(presentProposal)?.changes.length
  if (allOff) return <h2 id="route-heading">{t('route.all-off')}</h2>
  return (
    <>
      <h2 id="route-heading">{t('route.empty.heading')}</h2>
      {introduce ? <p className="wide-only">{t('route.empty.text')}</p> : null}
      {introduce ? <p className="narrow-only">{t('route.empty.phone')}</p> : null}
    </>
  )
}

function CasesHeading({
  cases,
  draft
}: {
  readonly cases: readonly ShownCase[]
  readonly draft: ShownVerdicts['draft']
}) {
  return (
    <>
      <p className="route-lead">{t('route.lead.cases', { draft })}</p>
      <h2 id="route-heading">{t('route.cases', { n: cases.length })}</h2>
      {draft === 'none' ? <p className="route-reason">{t('route.cases.why')}</p> : null}
    </>
  )
}

function CaseLinks({ cases }: { readonly cases: readonly ShownCase[] }) {
  return (
    <ul className="case-links">
      {cases.map(one => (
        <li key={one.number}>
          <CaseLink to={{ kind: 'case', number: one.number ?? 1 }}>{caseTitle(one)}</CaseLink> <Routes one={one} />
        </li>
      ))}
    </ul>
  )
}

function Routes({ one: { routes } }: { readonly one: ShownCase }) {
  return <span className="case-routes">{routes.map(route => text({ id: `route.${route}` })).join(', ')}</span>
}

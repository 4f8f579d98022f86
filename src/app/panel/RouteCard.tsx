import type { Verdicts } from '../../engine/api.ts'
import { t, text } from '../../i18n/index.ts'
import { headingOf } from '../../law/headings.ts'
import { PlaceLink } from '../act/PlaceLink.tsx'
import { ShowPlace } from '../draw/ShowPlace.tsx'
import { presentProposal, useCase } from '../state/case.ts'
import { useTool } from '../state/tool.ts'
import { CaseMeters } from './CaseMeters.tsx'
import { formOf } from './finding-forms.ts'
import { type Shown, useShown } from './shown.ts'

/** On top of the panel: which kind of case this seems to be, and how far it is from the limits. */
export function RouteCard() {
  const shown = useShown()
  const problem = useTool(state => state.drawing?.problem ?? null)
  return (
    <section className="route-card" aria-labelledby="route-heading">
      <RouteHeading shown={shown} />
      {problem ? (
        <p className="route-problem" data-testid="draw-problem">
          {text(problem.message)} <ShowPlace problem={problem} />
        </p>
      ) : null}
      {shown.verdicts && hasLimits(shown.verdicts) ? <CaseMeters facts={shown.verdicts.facts} /> : null}
      {shown.verdicts ? <RouteReason verdicts={shown.verdicts} /> : null}
      {shown.verdicts && shown.draft === 'none' ? <CountLink verdicts={shown.verdicts} /> : null}
    </section>
  )
}

/** The two limits are of border changes: a merger has land and people without end, and a region change has none. */
const hasLimits = ({ facts, assessment }: Verdicts) =>
  facts.area.best > 0 &&
  !assessment.findings.some(({ rule, verdict }) => rule === 'minor-change.border' && verdict === 'not-met')

const movesSomething = (verdicts: Verdicts) => verdicts.facts.area.best > 0 || verdicts.changes.some(({ off }) => !off)

function RouteHeading({ shown: { verdicts, draft } }: { readonly shown: Shown }) {
  const opened = useCase(state => state.opened !== null)
  if (!verdicts) return <h2 id="route-heading">{t(opened ? 'route.calculating' : 'route.loading')}</h2>
  const { routes } = verdicts.assessment
  if (!movesSomething(verdicts)) return <NothingMoved introduce={draft === 'none'} />
  return (
    <>
      <p className="route-lead">{t('route.lead', { draft, routes: routes.length })}</p>
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

/** Where an estimate cannot decide, a count can: straight to its form. */
function CountLink({ verdicts: { assessment, facts } }: { readonly verdicts: Verdicts }) {
  const open = assessment.findings.some(
    ({ rule, verdict }) => rule === 'minor-change.residents' && verdict === 'undetermined'
  )
  const moved = facts.changes.filter(change => change.moved.length > 0).map(({ id }) => id)
  const form = open ? formOf('minor-change.residents', moved) : null
  return form ? (
    <p className="route-reason">
      <PlaceLink to={form.to}>{t(form.label)}</PlaceLink>
    </p>
  ) : null
}

/** Why § 2, stk. 2, does or does not apply, in one sentence. */
function RouteReason({ verdicts }: { readonly verdicts: Verdicts }) {
  const minor = verdicts.assessment.findings.find(({ rule }) => rule === 'minor-change')
  return minor ? <p className="route-reason">{text(minor.reason)}</p> : null
}

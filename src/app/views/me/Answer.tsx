import type { ReactNode } from 'react'
import type { Place } from '../../../engine/api.ts'
import { s } from '../../../i18n/ways.ts'
import { type Duty, dutiesOf } from '../../state/selectors/duties.ts'
import type { Known } from './use-meaning.ts'
import type { Words } from './words.ts'

type Side = Pick<Place, 'code' | 'name' | 'region'>

export function Answer({ words, known }: { readonly words: Words; readonly known: Known }) {
  const { p } = words
  const { meaning, proposal } = known
  const { before, after } = meaning
  if (before.code === '' && after.code === '') return <p>{p('me.sea')}</p>
  const hasChanges = proposal.changes.length > 0
  const date = words.f.date(proposal.effectiveDate)
  return (
    <>
      <ul className="me-answer">
        {sentences(words, known).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="me-sides">
        <SideCard words={words} heading={p(hasChanges ? 'me.without' : 'me.now', { date })} side={before} />
        {hasChanges ? <SideCard words={words} heading={p('me.with', { date })} side={after} /> : null}
      </div>
      <Figures words={words} known={known} />
      {hasChanges ? (
        <>
          <Part heading={p('me.distance')}>
            <p>{distance(words, known)}</p>
          </Part>
          <Duties words={words} known={known} />
        </>
      ) : null}
      <Part heading={p('me.unsure')}>
        <p>{uncertainty(words, known)}</p>
        {meaning.hasUnplaced ? <p>{p('me.unsure.unplaced')}</p> : null}
      </Part>
    </>
  )
}

const full = ({ code, name }: { readonly code: string; readonly name: string }) =>
  s('title.municipality', { code, name })

function sentences({ p }: Words, { meaning, division, proposal }: Known): readonly string[] {
  const { before, after } = meaning
  if (proposal.changes.length === 0) return [p('me.answer.none', { municipality: full(before) })]
  const said: string[] = []
  const called = (side: Side) => (side.code === '' ? p('me.nowhere') : full(side))
  if (before.code !== after.code)
    said.push(p('me.answer.municipality', { before: called(before), after: called(after) }))
  else if (before.name !== after.name) said.push(p('me.answer.renamed', { before: full(before), after: full(after) }))
  if (before.region?.id !== after.region?.id)
    said.push(
      p('me.answer.region', {
        before: before.region?.name ?? p('me.no-region'),
        after: after.region?.name ?? p('me.no-region')
      })
    )
  if (said.length > 0) return said
  const row = division.find(({ code }) => code === after.code)
  const isTouched = row?.after && Math.abs(row.after.areaM2 - row.before.areaM2) >= 1
  return [isTouched ? p('me.answer.touched', { municipality: full(after) }) : p('me.answer.same')]
}

function SideCard(props: { readonly words: Words; readonly heading: string; readonly side: Side }) {
  const { p } = props.words
  const { code, region } = props.side
  return (
    <section className="me-side">
      <h4>{props.heading}</h4>
      <dl>
        <dt>{p('me.municipality')}</dt>
        <dd>{code === '' ? p('me.nowhere') : full(props.side)}</dd>
        <dt>{p('me.region')}</dt>
        <dd>{region?.name ?? p('me.no-region')}</dd>
      </dl>
    </section>
  )
}

function Figures({ words: { p, f }, known: { meaning, division, proposal } }: Parts) {
  const was = division.find(({ code }) => code === meaning.before.code)
  const is = division.find(({ code }) => code === meaning.after.code)
  if (!was) return null
  const has = proposal.changes.length > 0 && is?.after ? 'yes' : 'no'
  return (
    <p>
      {p('me.figures', {
        municipality: full(meaning.before),
        residents: f.whole(was.before.residents),
        area: f.area(was.before.areaM2),
        has,
        after: full(meaning.after),
        residentsAfter: f.whole(is?.after?.residents ?? 0),
        areaAfter: f.area(is?.after?.areaM2 ?? 0)
      })}
    </p>
  )
}

interface Parts {
  readonly words: Words
  readonly known: Known
}

function distance({ p, f }: Words, { meaning: { moved }, division }: Known): string {
  if (!moved) return p('me.distance.none')
  const nameOf = (code: string) => {
    const row = division.find(one => one.code === code)
    return (moved.kind === 'new' ? row?.nameAfter : row?.name) ?? code
  }
  return p(`me.distance.${moved.kind}`, {
    distance: f.distance(moved.metres),
    between: f.names(moved.between.map(nameOf))
  })
}

function uncertainty({ p, f }: Words, { meaning: { near, accuracyM } }: Known): string {
  const accuracy = f.distance(accuracyM)
  return near ? p('me.unsure.near', { distance: f.distance(near.metres), accuracy }) : p('me.unsure.far', { accuracy })
}

function Duties({ words, known }: Parts) {
  const { p } = words
  const { meaning, proposal, outcome } = known
  const duties = dutiesOf(proposal, outcome, [meaning.before.code, meaning.after.code])
  return (
    <Part heading={p('me.duties')}>
      {duties.length === 0 ? (
        <p>{p('me.duties.none')}</p>
      ) : (
        <ol className="me-duties">
          {duties.map(duty => (
            <DutyItem key={duty.rule} words={words} known={known} duty={duty} />
          ))}
        </ol>
      )}
    </Part>
  )
}

function DutyItem({ words: { p, f }, known, duty }: Parts & { readonly duty: Duty }) {
  const { rule, verdict, provision, quote, councils, deadlines } = duty
  const nameOf = (code: string) => known.division.find(one => one.code === code)?.name ?? code
  const decided = known.proposal.statements.decision?.date
  const by =
    rule === 'publication'
      ? [p('me.by.after')]
      : [
          ...deadlines.map(({ council, date }) => p('me.by.hearing', { name: nameOf(council), date: f.date(date) })),
          p('me.by.decision', { decided: decided ? f.date(decided) : 'none' })
        ]
  return (
    <li>
      <strong>{p(`me.duty.${rule}`)}.</strong> {p('me.duties.who', { names: f.names(councils.map(nameOf)) })}{' '}
      {by.join(' ')} {p(`me.status.${verdict}`)}
      <span className="me-law">
        {' '}
        {p('me.law', { provision })} <q lang="da">{quote}</q>
      </span>
    </li>
  )
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className="me-part">
      <h4>{heading}</h4>
      {children}
    </section>
  )
}

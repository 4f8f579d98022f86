import { t, text } from '../../../i18n/index.ts'
import { consentOf } from '../../../law/consent.ts'
import { hearingOf } from '../../../law/hearing.ts'
import type { MunicipalityCode } from '../../../law/ids.ts'
import { stated } from '../../../law/stated.ts'
import type { Proposal } from '../../../proposal/types.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { setCouncil, setStatement } from '../../commands/case/statements.ts'
import { Dialog } from '../../kit/Dialog.tsx'
import { DateField, RadioField, TextArea, TextField } from '../../kit/form/Fields.tsx'
import { orNothing, put } from '../../kit/form/records.ts'
import { Written } from '../../kit/form/Written.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { useMayEdit } from '../../state/mode.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { useCouncil, useStatements } from '../../state/selectors/stated.ts'
import { type CouncilProps, CouncilWishes } from './CouncilWishes.tsx'
import { RuleNote, SavedFoot } from './RuleNote.tsx'

/** What one council has to do in the case: hearing, decision, wishes and publication. */
export function CouncilSheet({ code }: { readonly code: MunicipalityCode }) {
  const council = useCouncil(code)
  const { caseDate } = useStatements()
  const readOnly = !useMayEdit()
  return (
    <Dialog heading={t('council.heading', { name: municipalityName(code) })} buttons={<SavedFoot />}>
      <Written readOnly={readOnly}>
        {' '}
        <DateField
          label={t('case-date.label')}
          hint={t('case-date.hint')}
          value={caseDate}
          onChange={value => setStatement('caseDate', value, 'caseDate')}
        />
        <Hearing council={council} />
        <Decision council={council} />
        <CouncilWishes council={council} />
        <Publication council={council} />
        <p>
          <CaseLink to={{ kind: 'oversight' }}>{t('council.oversight')}</CaseLink>
        </p>
      </Written>{' '}
    </Dialog>
  )
}

function Hearing({ council }: CouncilProps) {
  const proposal = useCase(presentProposal)
  const hearing = council.hearing ?? {}
  const set = <Key extends keyof typeof hearing>(key: Key, value: (typeof hearing)[Key] | undefined) =>
    setCouncil(put(council, 'hearing', orNothing(put(hearing, key, value))), `hearing ${key}`)
  const state = proposal ? hearingOf(statedIn(proposal), council.code) : null
  return (
    <section className="form" aria-labelledby="council-hearing">
      <h3 id="council-hearing">{t('hearing.heading')}</h3>
      <p className="hint">{t('hearing.hint')}</p>
      <div className="form-row">
        <DateField label={t('hearing.sent')} value={hearing.sent} onChange={value => set('sent', value)} />
        <DateField label={t('hearing.deadline')} value={hearing.deadline} onChange={value => set('deadline', value)} />
        <DateField label={t('hearing.answered')} value={hearing.answered} onChange={value => set('answered', value)} />
      </div>
      {state ? (
        <p className="form-status" role="status">
          {t('hearing.state', { state: text(state.value) })}
        </p>
      ) : null}
      <RadioField
        label={t('hearing.answer')}
        value={hearing.answer ?? ''}
        options={[
          { value: '', label: t('hearing.answer.none') },
          { value: 'for', label: t('hearing.answer.for') },
          { value: 'against', label: t('hearing.answer.against') },
          { value: 'remarks', label: t('hearing.answer.remarks') }
        ]}
        onChange={value => set('answer', (value || undefined) as typeof hearing.answer)}
      />
      <TextArea label={t('hearing.text')} value={hearing.text} onChange={value => set('text', value)} />
      <RuleNote rules={['minor-change.involvement']} />
    </section>
  )
}

/** The proposal's statements in the form the law room takes. */
function statedIn({ statements, councils, effectiveDate }: Proposal) {
  return stated({ ...statements, councils }, effectiveDate)
}

function Decision({ council }: CouncilProps) {
  const proposal = useCase(presentProposal)
  const decision = council.decision
  const state = proposal && decision ? consentOf(statedIn(proposal), council.code) : null
  const kind = decision?.kind ?? 'pending'
  const save = (next: NonNullable<typeof decision>, field: string) => {
    const { kind: _, ...rest } = next
    const empty = next.kind === 'pending' && Object.keys(rest).length === 0
    setCouncil(put(council, 'decision', empty ? undefined : next), `decision ${field}`)
  }
  return (
    <section className="form" aria-labelledby="council-decision">
      <h3 id="council-decision">{t('council-decision.heading')}</h3>
      <RadioField
        label={t('council-decision.kind')}
        hint={t('council-decision.hint')}
        value={kind}
        options={[
          { value: 'pending', label: t('council-decision.pending') },
          { value: 'consents', label: t('council-decision.consents') },
          { value: 'refuses', label: t('council-decision.refuses') }
        ]}
        onChange={value => save({ ...decision, kind: value as typeof kind }, 'kind')}
      />
      <div className="form-row">
        <DateField
          label={t('council-decision.date')}
          value={decision?.date}
          onChange={value => save(put({ ...decision, kind }, 'date', value), 'date')}
        />
        <TextField
          label={t('council-decision.agenda-item')}
          short
          value={decision?.agendaItem}
          onChange={value => save(put({ ...decision, kind }, 'agendaItem', value), 'agendaItem')}
        />
      </div>
      {state && state.value.id !== 'law.value.decision.pending' ? (
        <p className="form-status" role="status">
          {t('council-decision.state', { state: text(state.value) })}
        </p>
      ) : null}
      <RuleNote rules={['council-consent']} />
      <RuleNote rules={['designation.consent']} />
    </section>
  )
}

function Publication({ council }: CouncilProps) {
  const publication = council.publication ?? {}
  const set = <Key extends keyof typeof publication>(key: Key, value: (typeof publication)[Key] | undefined) =>
    setCouncil(put(council, 'publication', orNothing(put(publication, key, value))), `publication ${key}`)
  return (
    <section className="form" aria-labelledby="council-publication">
      <h3 id="council-publication">{t('publication.heading')}</h3>
      <p className="hint">{t('publication.hint')}</p>
      <TextField
        label={t('publication.channel')}
        hint={t('publication.channel.hint')}
        value={publication.channel}
        onChange={value => set('channel', value)}
      />
      <DateField label={t('publication.date')} value={publication.date} onChange={value => set('date', value)} />
      <TextField label={t('publication.link')} value={publication.link} onChange={value => set('link', value)} />
      <RuleNote rules={['publication']} />
    </section>
  )
}

import { useState } from 'react'
import { t } from '../../../i18n/index.ts'
import type { AffectedStatement } from '../../../law/types.ts'
import { setStatement } from '../../commands/case/statements.ts'
import { SelectField, TextField } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'
import { presentProposal, useCase } from '../../state/case.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { useShownVerdicts } from '../../state/selectors/shown-verdicts.ts'
import { useStatements } from '../../state/selectors/stated.ts'
import { showDialog } from '../../state/ui.ts'
import { councilCodes, councilSummary } from './council-list.ts'
import { RuleNote } from './RuleNote.tsx'
import { SheetSection } from './SheetSection.tsx'

const byName = new Intl.Collator('da')

/** Every council the case concerns, each with a sheet of its own. */
export function CouncilsSection() {
  const proposal = useCase(presentProposal)
  const facts = useShownVerdicts().verdicts?.facts
  if (!proposal) return null
  const codes = [...councilCodes(facts, proposal)].sort((a, b) =>
    byName.compare(municipalityName(a), municipalityName(b))
  )
  return (
    <SheetSection id="councils" heading={t('case.councils')}>
      <p className="hint">{t('case.councils.hint')}</p>
      {codes.length === 0 ? <p className="quiet">{t('case.councils.none')}</p> : null}
      <ul className="sheet-list">
        {codes.map(code => (
          <li key={code}>
            <button type="button" className="sheet-row" onClick={() => showDialog({ kind: 'council', code })}>
              <span>{municipalityName(code)}</span>
              <span className="quiet">
                {councilSummary(proposal.councils.find(council => council.code === code) ?? { code })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <AlsoAffected known={codes} />
      <RuleNote rules={['minor-change.involvement']} brief />
      <RuleNote rules={['council-consent']} brief />
      <RuleNote rules={['designation.consent']} brief />
      <RuleNote rules={['publication']} brief />
    </SheetSection>
  )
}

/** Councils a person regards as affected besides those the changes touch; § 2, stk. 1, asks them too. */
function AlsoAffected({ known }: { readonly known: readonly string[] }) {
  const { alsoAffected = [] } = useStatements()
  const [choosing, setChoosing] = useState(false)
  const municipalities = useCase(state => state.opened?.register.municipalities) ?? []
  const save = (next: readonly AffectedStatement[], field: string) => setStatement('alsoAffected', next, field)
  const options = municipalities
    .filter(({ code, inDivision }) => inDivision && !known.includes(code))
    .sort((a, b) => byName.compare(a.name, b.name))
    .map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      {alsoAffected.map(affected => (
        <div key={affected.code} className="also-affected">
          <TextField
            label={t('affected.reason', { name: municipalityName(affected.code) })}
            value={affected.reason}
            onChange={reason =>
              save(
                alsoAffected.map(one => (one === affected ? put(one, 'reason', reason) : one)),
                `affected ${affected.code}`
              )
            }
          />
          <button
            type="button"
            className="link"
            onClick={() =>
              save(
                alsoAffected.filter(one => one !== affected),
                'affected'
              )
            }
          >
            {t('affected.remove', { name: municipalityName(affected.code) })}
          </button>
        </div>
      ))}
      {choosing ? (
        <SelectField
          label={t('affected.choose')}
          hint={t('affected.hint')}
          none={t('draw.receiver.none')}
          value={undefined}
          options={options}
          onChange={code => {
            setChoosing(false)
            if (code) save([...alsoAffected, { code }], 'affected')
          }}
        />
      ) : (
        <button type="button" className="link" onClick={() => setChoosing(true)}>
          {t('affected.add')}
        </button>
      )}
    </>
  )
}

import { t } from '../../../i18n/index.ts'
import type { TransferKind, TransferRow } from '../../../law/types.ts'
import { inForce } from '../../../proposal/in-force.ts'
import type { Change } from '../../../proposal/types.ts'
import { type Option, SelectField, TextField, WholeField } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'
import { Icon } from '../../kit/Icon.tsx'
import { presentProposal, useCase } from '../../state/case.ts'
import { municipalityName } from '../../state/selectors/display-names.ts'
import { regionsOn } from '../../state/selectors/regions-on-date.ts'
import { useShownVerdicts } from '../../state/selectors/shown-verdicts.ts'
import { TRANSFER_KINDS } from './term-items.ts'

/** Assets, staff and duties that are transferred (§ 3, stk. 2, nr. 5, and § 6, stk. 2), one row each. */
export function TransferRows(props: {
  readonly rows: readonly TransferRow[]
  readonly onChange: (rows: readonly TransferRow[], field: string) => void
}) {
  const { rows, onChange } = props
  const parties = useParties()
  const set = <Key extends keyof TransferRow>(index: number, key: Key, value: TransferRow[Key] | undefined) =>
    onChange(rows.with(index, put(rows[index], key, value)), `${index} ${key}`)
  return (
    <>
      {rows.length > 0 ? (
        <ol className="transfer-rows">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own.
            <li key={index} className="transfer-row">
              <SelectField
                label={t('transfer.kind')}
                none={t('transfer.kind.none')}
                value={row.kind}
                options={TRANSFER_KINDS.map(value => ({ value, label: t(`transfer.kind.${value}`) }))}
                onChange={value => set(index, 'kind', (value as TransferKind) ?? 'asset')}
              />
              <TextField label={t('transfer.what')} value={row.what} onChange={value => set(index, 'what', value)} />
              <SelectField
                label={t('transfer.from')}
                none={t('transfer.party.none')}
                value={row.from}
                options={parties}
                onChange={value => set(index, 'from', value)}
              />
              <SelectField
                label={t('transfer.to')}
                none={t('transfer.party.none')}
                value={row.to}
                options={parties}
                onChange={value => set(index, 'to', value)}
              />
              <WholeField
                label={t('transfer.amount')}
                value={row.amountKroner}
                onChange={value => set(index, 'amountKroner', value)}
              />
              <button
                type="button"
                className="button button-icon"
                aria-label={t('transfer.remove', { n: index + 1 })}
                onClick={() => onChange(rows.toSpliced(index, 1), 'remove')}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      <p>
        <button
          type="button"
          className="button button-outline button-small"
          onClick={() => onChange([...rows, { kind: 'asset' }], 'add')}
        >
          {t('transfer.add')}
        </button>
      </p>
    </>
  )
}

/** The case's municipalities, and the regions of the effective date. */
function useParties(): readonly Option[] {
  const facts = useShownVerdicts().verdicts?.facts
  const register = useCase(state => state.opened?.register)
  const date = useCase(state => presentProposal(state)?.effectiveDate)
  const changes = inForce(useCase(presentProposal)?.changes ?? [])
  const codes = [
    ...new Set([
      ...(facts?.municipalities.map(({ code }) => code) ?? []),
      ...(facts?.cooperations.flatMap(({ members }) => members.map(({ code }) => code)) ?? [])
    ])
  ]
  const regions =
    register && date ? new Map([...regionsOn(register.regions, date).values()].map(r => [r.id, r.name])) : []
  return [
    ...codes.map(value => ({
      value,
      label: partyName(value, facts?.names[value] ?? municipalityName(value), changes)
    })),
    ...[...regions].map(([value, label]) => ({ value, label }))
  ]
}

/** A merger may go on under one of the old codes with a new name; both names then stand for it. */
function partyName(code: string, name: string, changes: readonly Change[]): string {
  const merger = changes.find(change => change.type === 'merge-municipalities' && change.into.code === code)
  const after = merger?.type === 'merge-municipalities' ? merger.into.name : name
  return after === name ? name : t('transfer.party.renamed', { before: name, after })
}

import { t } from '../../../i18n/index.ts'
import { provision } from '../../../law/act.ts'
import type { RuleId } from '../../../law/ids.ts'
import type { DissolutionTermStatement, TermStatement } from '../../../law/types.ts'
import { CaseLink } from '../../actions/CaseLink.tsx'
import { CheckField, TextArea } from '../../kit/form/Fields.tsx'
import { put } from '../../kit/form/records.ts'
import { slugOf } from '../../state/destination.ts'
import { RuleNote } from '../case-sheet/RuleNote.tsx'
import { DeviationForm } from './DeviationForm.tsx'
import { TaxForm } from './TaxForm.tsx'
import { TransferRows } from './TransferRows.tsx'
import { NEEDS_BODY } from './term-items.ts'

type AnyTerm = TermStatement | DissolutionTermStatement
type Item = AnyTerm['item']

/** One kind of term: the tick that chooses it, the Act's words, what it presupposes, and its fields. */
export function TermItemForm<Term extends AnyTerm>(props: {
  readonly item: Term['item']
  readonly address: string
  readonly label: string
  readonly all: readonly Term[]
  /** The body of § 3, stk. 2, nr. 1, is among the terms. */
  readonly bodyChosen: boolean
  readonly onChange: (terms: readonly Term[], field: string) => void
}) {
  const { item, address, all, onChange } = props
  const own = all.filter(term => term.item === item)
  const needsBody = (NEEDS_BODY as readonly Item[]).includes(item)
  const toggle = (on: boolean) =>
    onChange(on ? [...all, { item } as Term] : all.filter(term => term.item !== item), item)
  const replace = (before: Term, after: AnyTerm, field: string) =>
    onChange(
      all.map(term => (term === before ? (after as Term) : term)),
      `${item} ${field}`
    )
  return (
    <div className={own.length > 0 ? 'term term-chosen' : 'term'} data-term={item}>
      <CheckField label={props.label} checked={own.length > 0} onChange={toggle} />
      {own.length > 0 ? (
        <div className="term-body form">
          <blockquote className="quote">
            <p>»{provision(address)?.text.split('\n')[0]}«</p>
            <footer>
              <CaseLink to={{ kind: 'law', slug: slugOf(address) }}>{address}</CaseLink>
            </footer>
          </blockquote>
          {needsBody && !props.bodyChosen ? <p className="form-warning">{t('terms.needs-body')}</p> : null}
          {own.map((term, index) => (
            <TermFields
              // biome-ignore lint/suspicious/noArrayIndexKey: terms of a kind have no name and keep their order.
              key={index}
              term={term}
              onChange={(after, field) => replace(term, after, `${index} ${field}`)}
            />
          ))}
          {item === 'deviation' ? (
            <p className="form-actions">
              <button
                type="button"
                className="button button-outline button-small"
                onClick={() => onChange([...all, { item } as Term], 'deviation add')}
              >
                {t('deviation.add')}
              </button>
              {own.length > 1 ? (
                <button
                  type="button"
                  className="link"
                  onClick={() =>
                    onChange(
                      all.filter(term => term !== own.at(-1)),
                      'deviation remove'
                    )
                  }
                >
                  {t('deviation.remove')}
                </button>
              ) : null}
            </p>
          ) : null}
          <RuleNote rules={[`terms.${item}` as RuleId]} />
        </div>
      ) : null}
    </div>
  )
}

function TermFields(props: { readonly term: AnyTerm; readonly onChange: (after: AnyTerm, field: string) => void }) {
  const { term, onChange } = props
  if (term.item === 'deviation') return <DeviationForm term={term} onChange={onChange} />
  if (term.item === 'tax-difference') return <TaxForm term={term} onChange={onChange} />
  return (
    <>
      <TextArea
        label={t('terms.text')}
        value={term.text}
        onChange={text => onChange(put(term, 'text', text), 'text')}
      />
      {term.item === 'transfers' ? (
        <TransferRows
          rows={term.rows ?? []}
          onChange={(rows, field) => onChange(put(term, 'rows', rows.length > 0 ? rows : undefined), field)}
        />
      ) : null}
    </>
  )
}

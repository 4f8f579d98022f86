import { Heading } from 'react-aria-components'
import { formatArea, formatDate, formatNumber } from '../../../i18n/format.ts'
import { t, text } from '../../../i18n/index.ts'
import { wholePersons } from '../../../law/figures.ts'
import type { FindingInput } from '../../../law/types.ts'
import { presentProposal, useCase } from '../../state/case.ts'

/** The figures a finding rests on, each with its range, source, date and method. */
export function FindingInputs(props: { readonly inputs: readonly FindingInput[]; readonly level: number }) {
  const { inputs, level } = props
  if (inputs.length === 0) return null
  return (
    <>
      <Heading level={level} className="finding-part">
        {t('findings.inputs')}
      </Heading>
      <dl className="inputs">
        {inputs.map((input, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: inputs have no name of their own and keep their order.
          <div key={index} className="input">
            <dt>
              <ShareOf change={input.change} />
              {text(input.name)}
            </dt>
            <dd>
              <strong>{text(input.value)}</strong>
              <RangeText input={input} />
              <PedigreeText input={input} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The change this figure belongs to. */
function ShareOf({ change }: { readonly change: string | undefined }) {
  const index = useCase(state => presentProposal(state)?.changes.findIndex(({ id }) => id === change) ?? -1)
  return change !== undefined && index >= 0 ? `${t('changes.number', { n: index + 1 })}: ` : null
}

function RangeText({ input: { range } }: { readonly input: FindingInput }) {
  if (!range || range.low === range.high) return null
  const whole = wholePersons(range)
  const [low, high] =
    range.unit === 'm2'
      ? [formatArea(range.low), formatArea(range.high)]
      : [formatNumber(whole.low), formatNumber(whole.high)]
  return (
    <span className="input-range">
      {t('findings.range')}: {t('findings.range.value', { low, high })}
    </span>
  )
}

function PedigreeText({ input: { pedigree } }: { readonly input: FindingInput }) {
  if (!pedigree) return null
  return (
    <span className="input-pedigree">
      {t('findings.source')}: {text(pedigree.source)}
      {pedigree.date ? ` · ${t('findings.date')}: ${formatDate(pedigree.date)}` : null} · {t('findings.method')}:{' '}
      {text(pedigree.method)}
    </span>
  )
}

import { p } from '../../../i18n/area-card.ts'
import { formatNames } from '../../../i18n/format.ts'
import { causeOf } from '../../kit/format/cause.ts'
import { useEngineAnswer, useMarkedInPanel } from '../answers/engine-answer.ts'
import { parishHoldings } from './parish-holdings.ts'

const byName = new Intl.Collator('da')

/** Which parishes have land in a municipality after the changes; those of today stand above. */
export function ParishesAfter({ code, today }: { readonly code: string; readonly today: readonly string[] }) {
  const answer = useEngineAnswer(parishHoldings)
  useMarkedInPanel(answer.isOld)
  if (answer.kind === 'waiting') return null
  if (answer.kind === 'failed')
    return <p className="field-error">{p('area.failed', { cause: causeOf(answer.error) })}</p>
  if (answer.value.some(({ after, before }) => after === null && before.some(one => one.code === code)))
    return <p className="quiet">{p('area.unknown')}</p>
  const found = answer.value.filter(({ after }) => after?.some(one => one.code === code))
  const same = found.length === today.length && found.every(one => today.includes(one.code))
  if (same) return <p className="quiet">{p('parishes.same')}</p>
  const names = found.map(({ name }) => name).sort(byName.compare)
  return <p className="parish-names">{p('parishes.after', { n: found.length, names: formatNames(names) })}</p>
}

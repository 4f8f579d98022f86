import { type MessageId, t } from '../../../i18n/index.ts'
import { colours } from '../../../map/layers/colours.ts'
import { useCase } from '../../state/case.ts'

interface Sign {
  readonly label: MessageId
  readonly fill?: string
  readonly line?: string
  readonly dashed?: boolean
}

const ALWAYS: readonly Sign[] = [
  { label: 'legend.region', line: colours.region },
  { label: 'legend.municipal', line: colours.municipal },
  { label: 'legend.unassigned', fill: colours.unassigned }
]

/** Only where the case moves land. */
const OF_CASE: readonly Sign[] = [
  { label: 'legend.gives', fill: colours.giver },
  { label: 'legend.receives', fill: colours.receiver },
  { label: 'legend.moved', fill: hatched() },
  { label: 'legend.new', line: colours.accentDark },
  { label: 'legend.former', line: colours.former, dashed: true }
]

/** The hatching of moved land, as on the map. */
function hatched(): string {
  const { receiver, accent } = colours
  return `repeating-linear-gradient(135deg, ${receiver} 0 3px, ${accent} 3px 4px)`
}

/** Legend of the map. Entries about the case are shown only if there is one. */
export function Legend() {
  const moves = useCase(state => (state.outcome?.facts.area.best ?? 0) > 0)
  return (
    <details className="chip legend">
      <summary>{t('legend')}</summary>
      <ul>
        {[...(moves ? OF_CASE : []), ...ALWAYS].map(sign => (
          <li key={sign.label}>
            <Swatch sign={sign} />
            {t(sign.label)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Swatch({ sign: { fill, line, dashed } }: { readonly sign: Sign }) {
  return line ? (
    <span
      className="legend-line"
      style={{ borderTop: `3px ${dashed ? 'dashed' : 'solid'} ${line}` }}
      aria-hidden="true"
    />
  ) : (
    <span className="legend-fill" style={{ background: fill }} aria-hidden="true" />
  )
}

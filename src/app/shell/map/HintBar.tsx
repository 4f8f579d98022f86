import { t } from '../../../i18n/index.ts'
import { type Drawing, useTool } from '../../state/tool.ts'

/** The drawing tool's keys, while it is in use. */
export function HintBar() {
  const hint = useTool(({ drawing }) => drawing && hintFor(drawing))
  return hint ? <p className="hint-bar">{t(hint)}</p> : null
}

function hintFor({ purpose, closed, points, units }: Drawing) {
  if (units) return 'draw.hint.units'
  if (purpose !== 'redraw-border') return closed ? 'draw.hint.closed' : 'draw.hint'
  if (closed) return 'draw.hint.line.closed'
  return points === 0 ? 'draw.hint.line.start' : 'draw.hint.line'
}

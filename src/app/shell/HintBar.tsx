import { t } from '../../i18n/index.ts'
import { useTool } from '../state/tool.ts'

/** The drawing tool's keys, while it is in use. */
export function HintBar() {
  const closed = useTool(state => state.drawing?.closed ?? false)
  return <p className="hint-bar">{t(closed ? 'draw.hint.closed' : 'draw.hint')}</p>
}

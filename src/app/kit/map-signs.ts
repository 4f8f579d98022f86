/** What the map's colours and lines stand for, for whoever shows a legend. */
import type { MessageId } from '../../i18n/index.ts'
import { colours } from '../../map/layers/colours.ts'

export interface MapSign {
  readonly label: MessageId
  readonly fill?: string
  /** Hatched with this colour. */
  readonly hatch?: string
  readonly line?: string
  readonly dashed?: boolean
}

const ALWAYS: readonly MapSign[] = [
  { label: 'legend.region', line: colours.region },
  { label: 'legend.municipal', line: colours.municipal },
  { label: 'legend.unassigned', fill: colours.unassigned }
]

/** Only where the case moves land. */
const OF_CASE: readonly MapSign[] = [
  { label: 'legend.gives', fill: colours.giver },
  { label: 'legend.receives', fill: colours.receiver },
  { label: 'legend.moved', fill: colours.receiver, hatch: colours.accent },
  { label: 'legend.new', line: colours.accentDark },
  { label: 'legend.former', line: colours.former, dashed: true }
]

export const mapSigns = (moves: boolean): readonly MapSign[] => [...(moves ? OF_CASE : []), ...ALWAYS]

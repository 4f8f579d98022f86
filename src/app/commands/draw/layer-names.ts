import { t } from '../../../i18n/index.ts'
import type { FollowedLines } from '../../state/tool.ts'

const WORDS = {
  border: 'draw.follow.border',
  parish: 'draw.follow.parish',
  'polling-district': 'draw.follow.polling-district',
  own: 'draw.follow.own',
  reference: 'draw.follow.reference'
} as const satisfies Record<FollowedLines, string>

/** Labels of the layers whose lines can be traced. */
export const layerWords = (layer: FollowedLines): string => t(WORDS[layer])

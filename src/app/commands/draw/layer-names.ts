import type { TraceLayer } from '../../../engine/api.ts'
import { t } from '../../../i18n/index.ts'

const WORDS = {
  border: 'draw.follow.border',
  parish: 'draw.follow.parish',
  'polling-district': 'draw.follow.polling-district'
} as const satisfies Record<TraceLayer, string>

/** Labels of the layers whose lines can be traced. */
export const layerWords = (layer: TraceLayer): string => t(WORDS[layer])

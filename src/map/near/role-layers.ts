/** Who gives land and who receives it: by a pattern besides the tint, and by name on either side of the border. */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { n } from '../../i18n/near.ts'
import type { Roles } from '../api.ts'
import { colours } from '../layers/colours.ts'
import { STRONG } from '../layers/label-layers.ts'
import { LAND, MUNICIPALITIES } from '../layers/land-source.ts'
import { PATTERNS } from './patterns.ts'
import { alongBorder, bothSides, type Side } from './side-names.ts'

export const SIDE_LABEL = 'municipality-side-label'
export const ROLE_PATTERNS = { gives: 'gives-pattern', receives: 'receives-pattern' } as const

export function rolePatterns(): LayerSpecification[] {
  return (['gives', 'receives'] as const).map(role => ({
    id: ROLE_PATTERNS[role],
    type: 'fill',
    ...MUNICIPALITIES,
    filter: isOneOf([]),
    paint: { 'fill-pattern': PATTERNS[role] }
  }))
}

/** Land that moves is hatched already. */
export function isOneOf(codes: readonly string[]): FilterSpecification {
  return ['all', ['!', ['has', 'from']], ['in', ['get', 'code'], ['literal', [...codes]]]]
}

/** Along the border from where a village fills the screen. */
export function sideLabels(): LayerSpecification {
  const layer = alongBorder(SIDE_LABEL, LAND, 12)
  return {
    ...layer,
    layout: {
      ...layer.layout,
      'text-field': '',
      'text-font': STRONG,
      'text-size': ['interpolate', ['linear'], ['zoom'], 12, 11, 15, 14]
    },
    paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 }
  }
}

/** "Roskilde (modtager)" on its side of the border. `names` by code. */
export function sideText(names: ReadonlyMap<string, string>, roles: Roles): ExpressionSpecification | string {
  const cases = [...names].flatMap(([code, name]) => [code, withRole(name, code, roles)])
  if (cases.length === 0) return ''
  return bothSides({
    text: side => ['match', ['get', side], ...cases, ''] as unknown as ExpressionSpecification,
    colour: side => sideColour(side, roles)
  })
}

function sideColour(side: Side, { gives, receives }: Roles): ExpressionSpecification {
  const only = (codes: readonly string[], others: readonly string[]) => codes.filter(code => !others.includes(code))
  const isOf = (codes: readonly string[]): ExpressionSpecification => ['in', ['get', side], ['literal', [...codes]]]
  return [
    'case',
    isOf(only(gives, receives)),
    colours.giverLabel,
    isOf(only(receives, gives)),
    colours.receiverLabel,
    colours.label
  ]
}

/** "Roskilde (modtager)"; the name alone where it does neither. */
export function withRole(name: string, code: string, { gives, receives }: Roles): string {
  const [isGiver, isReceiver] = [gives.includes(code), receives.includes(code)]
  if (!isGiver && !isReceiver) return name
  return n('map.side', { name, role: isGiver && isReceiver ? 'both' : isGiver ? 'gives' : 'receives' })
}

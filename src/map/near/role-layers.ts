/** Who gives land and who receives it: by a pattern besides the tint, and by name on either side of the border. */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { n } from '../../i18n/near.ts'
import type { Roles } from '../api.ts'
import { colours } from '../layers/colours.ts'
import { STRONG } from '../layers/label-layers.ts'
import { LAND, MUNICIPALITIES } from '../layers/land-source.ts'
import { PATTERNS } from './patterns.ts'
import { besideLine } from './side-names.ts'

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

/** Beside the border from where a village fills the screen. */
export function sideLabels(): LayerSpecification[] {
  return besideLine(SIDE_LABEL, LAND, 12).map(layer => ({
    ...layer,
    layout: {
      ...layer.layout,
      'text-field': '',
      'text-font': STRONG,
      'text-size': ['interpolate', ['linear'], ['zoom'], 12, 11, 15, 14]
    },
    paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.6 }
  }))
}

/** "Roskilde (modtager)". `names` by code. */
export function sideText(names: ReadonlyMap<string, string>, roles: Roles): ExpressionSpecification | string {
  const cases = [...names].flatMap(([code, name]) => [code, withRole(name, code, roles)])
  return cases.length === 0 ? '' : (['match', ['get', 'name'], ...cases, ''] as unknown as ExpressionSpecification)
}

export function sideColour({ gives, receives }: Roles): ExpressionSpecification | string {
  const only = (codes: readonly string[], others: readonly string[]) => codes.filter(code => !others.includes(code))
  const isOf = (codes: readonly string[]): ExpressionSpecification => ['in', ['get', 'name'], ['literal', [...codes]]]
  return [
    'case',
    isOf(only(gives, receives)),
    colours.giverLabel,
    isOf(only(receives, gives)),
    colours.receiverLabel,
    colours.label
  ]
}

function withRole(name: string, code: string, { gives, receives }: Roles): string {
  const [isGiver, isReceiver] = [gives.includes(code), receives.includes(code)]
  if (!isGiver && !isReceiver) return name
  return n('map.side', { name, role: isGiver && isReceiver ? 'both' : isGiver ? 'gives' : 'receives' })
}

/** What several proposals held against one another come to, in words: for the command line and the screen alike. */
import type { Collisions, OrderMatters, SameBorder, SameLand } from '../../collisions/collide.ts'
import type { Slicing } from '../../collisions/slicing.ts'
import { t } from '../../i18n/collisions.ts'
import { text } from '../../i18n/index.ts'

/** Of a municipality's code; '' is land in none. */
export type NameOf = (code: string) => string

const named = (nameOf: NameOf) => (code: string) => (code === '' ? t('collisions.nobody') : nameOf(code))

const LAND = {
  unknown: 'collisions.land.unknown',
  agree: 'collisions.land.agree',
  apart: 'collisions.land.apart'
} as const

/** `point`: a corner of the land, WGS84. */
export function landWords(
  { doings: [one, other], agree, areaM2 }: Pick<SameLand, 'doings' | 'agree' | 'areaM2'>,
  point: readonly [number, number] | null,
  nameOf: NameOf
): string {
  const name = named(nameOf)
  return t(areaM2 === null ? LAND.unknown : agree ? LAND.agree : LAND.apart, {
    one: one.party,
    other: other.party,
    from: name(one.from),
    to: name(one.to),
    toOther: name(other.to),
    area: { m2: areaM2 ?? 0 },
    at: point ? { lonLat: point } : ''
  })
}

/** Why changes can't be made after the other proposal. */
export const reasonsOf = ({ problems }: OrderMatters['refused'][number]): string[] =>
  problems.flatMap(({ problem }) => (problem ? [text(problem.message)] : []))

/** A sentence for what differs, and one for each that can't be carried out. */
export function orderWords(
  { parties: [one, other], differ }: Pick<OrderMatters, 'parties' | 'differ'>,
  refused: readonly { readonly party: string; readonly after: string; readonly reasons: readonly string[] }[],
  nameOf: NameOf
): string[] {
  return [
    ...(differ.length > 0 ? [t('collisions.order', { one, other, names: { names: differ.map(named(nameOf)) } })] : []),
    ...refused.map(({ party, after, reasons }) => t('collisions.refused', { party, after, reasons: reasons.join(' ') }))
  ]
}

export function slicingWords(slicing: Slicing, nameOf: NameOf): string {
  const { between, parts, areaM2, residents, sharedM2, metresApart, nearby } = slicing
  const [a = '', b = ''] = between.map(named(nameOf))
  const words = t('collisions.slicing', {
    a,
    b,
    files: { names: parts.map(({ party }) => party) },
    area: { m2: areaM2 },
    residents: Math.round(residents),
    apart: { metres: metresApart },
    near: nearby ? 'yes' : 'no'
  })
  return sharedM2 < 1 ? words : `${words} ${t('collisions.once', { area: { m2: sharedM2 } })}`
}

export function borderWords({ between, parties: [one, other], metresApart }: SameBorder, nameOf: NameOf): string {
  const [a = '', b = ''] = between.map(named(nameOf))
  return t('collisions.border', { a, b, one, other, apart: { metres: metresApart } })
}

/** True where there is nothing to tell. */
export const isNone = ({ land, borders, orders, slicings }: Record<keyof Collisions, readonly unknown[]>): boolean =>
  land.length + borders.length + orders.length + slicings.length === 0

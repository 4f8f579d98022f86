/** `--collisions`: several proposals held against one another, after each has been judged by itself. */
import { type Collisions, collide, type Doing, type OrderMatters } from '../collisions/collide.ts'
import type { Party } from '../collisions/party.ts'
import type { Slicing } from '../collisions/slicing.ts'
import type { GridShape } from '../engine/api.ts'
import { toLonLat9 } from '../geometry/grid.ts'
import { t, text } from '../i18n/check.ts'
import type { Judged } from './judge.ts'
import type { OpenedDataset } from './opening.ts'

/** What `--json` prints once, after the last file. Areas in square metres; a point is WGS84. */
export interface CollisionOutput {
  readonly collisions: {
    readonly land: readonly {
      readonly doings: readonly [Doing, Doing]
      readonly agree: boolean
      readonly areaM2: number | null
      /** A corner of the land. */
      readonly point: readonly [lon: number, lat: number] | null
    }[]
    readonly borders: Collisions['borders']
    readonly orders: readonly {
      readonly parties: OrderMatters['parties']
      readonly refused: readonly {
        readonly party: string
        readonly after: string
        readonly changes: readonly string[]
        readonly reasons: readonly string[]
      }[]
      readonly differ: readonly string[]
    }[]
    readonly slicings: Collisions['slicings']
  }
}

/** While the engine stands at the proposal that was judged. */
export async function partyOf({ file, proposal, state, engine }: Judged): Promise<Party> {
  return { name: file, proposal, state, land: await engine.changedLand() }
}

export async function collisionsOf(
  parties: readonly Party[],
  engine: OpenedDataset['engine']
): Promise<CollisionOutput> {
  const { land, borders, orders, slicings } = await collide(parties, proposal => engine.evaluate(proposal))
  return {
    collisions: {
      land: land.map(({ shape, ...one }) => ({ ...one, point: shape && cornerOf(shape) })),
      borders,
      orders: orders.map(({ parties: both, refused, differ }) => ({
        parties: both,
        refused: refused.map(({ party, after, problems }) => ({
          party,
          after,
          changes: problems.map(({ id }) => id),
          reasons: problems.flatMap(({ problem }) => (problem ? [text(problem.message)] : []))
        })),
        differ
      })),
      slicings
    }
  }
}

function cornerOf(shape: GridShape): readonly [number, number] | null {
  const [x, y] = shape[0]?.[0] ?? []
  return x === undefined || y === undefined ? null : toLonLat9([x, y])
}

const LAND = {
  unknown: 'check.collisions.land.unknown',
  agree: 'check.collisions.land.agree',
  apart: 'check.collisions.land.apart'
} as const

/** In words. */
export function collisionReport({ collisions }: CollisionOutput, nameOf: (code: string) => string): string {
  const { land, borders, orders, slicings } = collisions
  const name = (code: string) => (code === '' ? t('check.collisions.nobody') : nameOf(code))
  const told = [
    ...land.map(({ doings: [one, other], agree, areaM2, point }) =>
      t(areaM2 === null ? LAND.unknown : agree ? LAND.agree : LAND.apart, {
        one: one.party,
        other: other.party,
        from: name(one.from),
        to: name(one.to),
        toOther: name(other.to),
        area: { m2: areaM2 ?? 0 },
        at: point ? { lonLat: point } : ''
      })
    ),
    ...orders.flatMap(({ parties: [one, other], refused, differ }) => [
      ...(differ.length > 0 ? [t('check.collisions.order', { one, other, names: { names: differ.map(name) } })] : []),
      ...refused.map(({ party, after, reasons }) =>
        t('check.collisions.refused', { party, after, reasons: reasons.join(' ') })
      )
    ]),
    ...slicings.map(slicing => slicingLine(slicing, name)),
    ...borders.map(({ between: [a, b], parties: [one, other], metresApart }) =>
      t('check.collisions.border', { a: name(a), b: name(b), one, other, apart: { metres: metresApart } })
    )
  ]
  return `${[t('check.collisions.head'), ...(told.length > 0 ? told : [t('check.collisions.none')]).map(line => `  ${line}`)].join('\n')}\n`
}

function slicingLine(
  { between: [a, b], parts, areaM2, residents, sharedM2, metresApart, nearby }: Slicing,
  name: (code: string) => string
) {
  const words = t('check.collisions.slicing', {
    a: name(a),
    b: name(b),
    files: { names: parts.map(({ party }) => party) },
    area: { m2: areaM2 },
    residents: Math.round(residents),
    apart: { metres: metresApart },
    near: nearby ? 'yes' : 'no'
  })
  return sharedM2 < 1 ? words : `${words} ${t('check.collisions.once', { area: { m2: sharedM2 } })}`
}

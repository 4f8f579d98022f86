/** `--collisions`: several proposals held against one another, after each has been judged by itself. */
import { borderWords, isNone, landWords, orderWords, reasonsOf, slicingWords } from '../bundle/collisions/words.ts'
import { type Collisions, collide, type Doing, type OrderMatters } from '../collisions/collide.ts'
import type { Party } from '../collisions/party.ts'
import type { GridShape } from '../engine/api.ts'
import { toLonLat9 } from '../geometry/grid.ts'
import { t } from '../i18n/collisions.ts'
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
        refused: refused.map(one => ({
          party: one.party,
          after: one.after,
          changes: one.problems.map(({ id }) => id),
          reasons: reasonsOf(one)
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

/** In words. */
export function collisionReport({ collisions }: CollisionOutput, nameOf: (code: string) => string): string {
  const { land, borders, orders, slicings } = collisions
  const told = isNone(collisions)
    ? [t('collisions.none')]
    : [
        ...land.map(one => landWords(one, one.point, nameOf)),
        ...orders.flatMap(one => orderWords(one, one.refused, nameOf)),
        ...slicings.map(one => slicingWords(one, nameOf)),
        ...borders.map(one => borderWords(one, nameOf))
      ]
  return `${[t('collisions.head'), ...told.map(line => `  ${line}`)].join('\n')}\n`
}

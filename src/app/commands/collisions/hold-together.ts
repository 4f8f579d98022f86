/** Proposals from files held against one another, in an engine of their own: the case on screen stays as it is. */
import type { MultiPolygon, Position } from 'geojson'
import {
  borderWords,
  isNone,
  landWords,
  orderWords,
  reasonsOf,
  slicingWords
} from '../../../bundle/collisions/words.ts'
import { collide } from '../../../collisions/collide.ts'
import type { Party } from '../../../collisions/party.ts'
import type { EngineApi, GridShape } from '../../../engine/api.ts'
import { loneEngine } from '../../../engine/worker/client.ts'
import { toLonLat9 } from '../../../geometry/grid.ts'
import { t } from '../../../i18n/collisions.ts'
import { text } from '../../../i18n/index.ts'
import type { BBox } from '../../../map/api.ts'
import { MAX_BYTES, readProposalFile, tooLarge } from '../../../proposal/file/read.ts'

export interface Found {
  readonly words: string
  /** Where it is, WGS84; null where that is nowhere on the map. */
  readonly box: BBox | null
}

export type Group = 'land' | 'orders' | 'slicings' | 'borders'

export interface Together {
  /** Names of the files that were held against one another. */
  readonly names: readonly string[]
  /** A line each: files that were not. */
  readonly left: readonly string[]
  readonly found: Readonly<Record<Group, readonly Found[]>>
  readonly none: boolean
  /** Land that more than one moves, WGS84. */
  readonly shared: readonly MultiPolygon[]
}

export interface Holding {
  /** Rejects where the dataset can't be opened or the engine dies; never settles once it is ended. */
  readonly done: Promise<Together>
  readonly end: () => void
}

/** `base`: where the dataset is. */
export function holdTogether(files: readonly File[], base: string): Holding {
  const { engine, died, end } = loneEngine()
  const gone = died.then((): never => {
    throw new Error('worker')
  })
  const done = Promise.race([heldOn(engine, files, base), gone])
  // Nobody may be waiting any longer.
  done.catch(() => undefined).finally(end)
  return { done, end }
}

async function heldOn(
  engine: Pick<EngineApi, 'open' | 'evaluate' | 'changedLand'>,
  files: readonly File[],
  base: string
): Promise<Together> {
  const { manifest, register } = await engine.open(base)
  const nameOf = new Map(register.municipalities.map(({ code, name }) => [code, name]))
  const parties: Party[] = []
  const left: string[] = []
  const names = uniqueNames(files)
  for (const [i, file] of files.entries()) {
    const name = names[i] as string
    const party = await partyOf(engine, file, name, manifest.sha256).catch((error: unknown) => {
      left.push(t('collisions.unread', { file: name, cause: error instanceof Error ? error.message : String(error) }))
      return null
    })
    if (!party) continue
    parties.push(party)
    for (const [code, own] of Object.entries(party.state.facts.names)) if (!nameOf.has(code)) nameOf.set(code, own)
  }
  const found = await collide(parties, proposal => engine.evaluate(proposal))
  const say = (code: string) => nameOf.get(code) ?? code
  const boxOf = (of: readonly string[], between?: readonly string[]): BBox | null =>
    boxAround(
      parties
        .filter(({ name }) => of.includes(name))
        .flatMap(({ land }) => land)
        .filter(({ from, to }) => !between || (between.includes(from) && between.includes(to)))
        .map(({ shape }) => shape)
    )
  return {
    names: parties.map(({ name }) => name),
    left,
    found: {
      land: found.land.map(one => ({
        words: landWords(one, one.shape && cornerOf(one.shape), say),
        box: one.shape ? boxAround([one.shape]) : boxOf(one.doings.map(({ party }) => party))
      })),
      orders: found.orders.flatMap(one => {
        const refused = one.refused.map(each => ({ ...each, reasons: reasonsOf(each) }))
        return orderWords(one, refused, say).map(words => ({ words, box: boxOf(one.parties) }))
      }),
      slicings: found.slicings.map(one => ({
        words: slicingWords(one, say),
        box: boxOf(
          one.parts.map(({ party }) => party),
          one.between
        )
      })),
      borders: found.borders.map(one => ({ words: borderWords(one, say), box: boxOf(one.parties, one.between) }))
    },
    none: isNone(found),
    shared: found.land.flatMap(({ shape }) => (shape ? [polygonsOf(shape)] : []))
  }
}

/** Two files of different folders may have one name. */
function uniqueNames(files: readonly File[]): string[] {
  const count = new Map<string, number>()
  return files.map(({ name }) => {
    const nth = (count.get(name) ?? 0) + 1
    count.set(name, nth)
    return nth === 1 ? name : `${name} (${nth})`
  })
}

/** Rejects with an Error whose message says, in Danish, why it can't be taken. */
async function partyOf(
  engine: Pick<EngineApi, 'evaluate' | 'changedLand'>,
  file: File,
  name: string,
  sha256: string
): Promise<Party> {
  const tooBig = file.size > MAX_BYTES
  const result = tooBig
    ? tooLarge(file.name, file.size)
    : readProposalFile(new Uint8Array(await file.arrayBuffer()), file.name)
  if (!result.ok) {
    const [first] = result.problems
    throw new Error(first ? [first.path, text(first.message)].filter(part => part !== '').join(': ') : '')
  }
  const { proposal } = result
  if (proposal.dataset.sha256 !== sha256) throw new Error(t('collisions.other-dataset', { id: proposal.dataset.id }))
  const state = await engine.evaluate(proposal)
  return { name, proposal, state, land: await engine.changedLand() }
}

const lonLat = (pairs: Float64Array, i: number): [number, number] =>
  toLonLat9([pairs[2 * i] as number, pairs[2 * i + 1] as number])

function cornerOf(shape: GridShape): [number, number] | null {
  const ring = shape[0]?.[0]
  return ring && ring.length > 1 ? lonLat(ring, 0) : null
}

function boxAround(shapes: readonly GridShape[]): BBox | null {
  let box: [number, number, number, number] | null = null
  for (const ring of shapes.flat(2))
    for (let i = 0; 2 * i < ring.length; i++) {
      const [lon, lat] = lonLat(ring, i)
      box = box
        ? [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)]
        : [lon, lat, lon, lat]
    }
  return box
}

/** Each ring by itself: outer ones run the other way round than holes, and where they lie within each other the map leaves out. */
function polygonsOf(shape: GridShape): MultiPolygon {
  const rings = shape.map(polygon =>
    polygon.map((pairs): Position[] => Array.from({ length: pairs.length / 2 }, (_, i) => lonLat(pairs, i)))
  )
  return { type: 'MultiPolygon', coordinates: rings }
}

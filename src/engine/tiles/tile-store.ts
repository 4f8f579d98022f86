/**
 * Tiles made before, for as long as no edit touches them. A tile holds what the edits in force made of its land, so it is good
 * while the edits that reach into it are the ones it was made under: a drawing that comes and goes costs no tile.
 */
import { sameItems } from '../../collections/kept.ts'
import { type Box, boxesMeet } from '../../geometry/box.ts'
import type { Applied } from '../../partition/piece-index.ts'
import type { Division } from '../../subdivision/division.ts'
import type { TileId } from '../api.ts'
import { landTile } from './land-tile.ts'
import { DivisionLand } from './map-land.ts'
import { TileFrame } from './tile-frame.ts'

/** Some screens of tiles. */
const MOST = 256

interface Kept {
  readonly edits: readonly Applied[]
  readonly state: object
  readonly bytes: Uint8Array<ArrayBuffer>
}

export class TileStore {
  private readonly division: Division
  readonly land: DivisionLand
  /** Oldest use first. */
  private readonly kept = new Map<string, Kept>()
  private readonly boxes = new WeakMap<Applied, Box>()
  /** Tiles made and not taken from the store, for tests. */
  made = 0

  constructor(division: Division, land = new DivisionLand(division)) {
    this.division = division
    this.land = land
  }

  /** Bytes of a Mapbox vector tile (see map-land.ts for its layers). They are kept here: not to be altered or handed over. */
  tile(id: TileId): Uint8Array<ArrayBuffer> {
    const key = `${id.z}/${id.x}/${id.y}`
    const edits = this.editsIn(new TileFrame(id, this.division.origin).box)
    const { state } = this.land
    const known = this.kept.get(key)
    this.kept.delete(key)
    const good = known && known.state === state && sameItems(known.edits, edits)
    const tile = good ? known : { edits, state, bytes: this.make(id) }
    this.kept.set(key, tile)
    if (this.kept.size > MOST)
      for (const [oldest] of this.kept) {
        this.kept.delete(oldest)
        break
      }
    return tile.bytes
  }

  private make(id: TileId): Uint8Array<ArrayBuffer> {
    this.made++
    return landTile(this.land, id)
  }

  private editsIn(box: Box): Applied[] {
    return this.division.editsInForce.filter(edit => boxesMeet(this.boxOf(edit), box))
  }

  /** Land that an edit gives another label is bounded by strands it relabels, so it lies in the box around them. */
  private boxOf(edit: Applied): Box {
    const known = this.boxes.get(edit)
    if (known) return known
    const put = Array.from({ length: edit.to - edit.from }, (_, i) => edit.from + i)
    const box = this.division.strands.boxAround([...edit.gone, ...put])
    this.boxes.set(edit, box)
    return box
  }
}

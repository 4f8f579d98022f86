/** Unit layers, opened when something first asks for them. */
import { loadPollingDistricts, loadUnits, type Read } from '../../dataset/load.ts'
import type { UnitTopology } from '../../dataset/topology.ts'
import { unitOutlines } from '../../dataset/unit-rings.ts'
import { type Change, hasUnits, type UnitLayer } from '../../proposal/types.ts'
import type { TileId, UnitPiece } from '../api.ts'
import type { Session } from '../session.ts'
import { landTile, type MapLand } from '../tiles/land-tile.ts'
import { unitLand } from '../tiles/unit-land.ts'
import { unitExtent } from './unit-extent.ts'

export interface NamedUnits {
  readonly layer: UnitLayer
  readonly topology: UnitTopology
  /** By code. */
  readonly names: ReadonlyMap<string, string>
}

export class UnitLayers {
  private readonly state: Session
  private readonly read: Read
  private readonly opening = new Map<UnitLayer, Promise<UnitTopology>>()
  private readonly lands = new Map<UnitLayer, Promise<MapLand>>()

  constructor(state: Session, read: Read) {
    this.state = state
    this.read = read
  }

  /** Rejects with a DatasetError where the dataset has no such layer or its file is broken; asking again tries again. */
  open(layer: UnitLayer): Promise<UnitTopology> {
    const known = this.opening.get(layer)
    if (known) return known
    const { dataset, outcome } = this.state
    const topology = loadUnits(this.read, dataset, layer).then(units => {
      outcome.openUnits(layer, units)
      return units
    })
    topology.catch(() => this.opening.delete(layer))
    this.opening.set(layer, topology)
    return topology
  }

  /** The layers that changes name. */
  async openFor(changes: readonly Change[]): Promise<void> {
    const layers = new Set(changes.flatMap(change => (hasUnits(change) ? [change.units.layer] : [])))
    for (const layer of layers) await this.open(layer)
  }

  /** One for each unit and municipality it has land in. */
  async pieces(layer: UnitLayer): Promise<readonly UnitPiece[]> {
    const units = await this.open(layer)
    const { land } = this.state.dataset
    const names = await this.names(layer)
    return unitOutlines(land, units).flatMap(({ unit: code, municipality, polygons }) => {
      if (code === '') return []
      const outers = polygons.map(({ outer }) => outer)
      return { code, name: names.get(code) ?? code, municipality, ...unitExtent(outers, land.origin) }
    })
  }

  /** A layer with its units' names. */
  async named(layer: UnitLayer): Promise<NamedUnits> {
    return { layer, topology: await this.open(layer), names: await this.names(layer) }
  }

  /** Bytes of a Mapbox vector tile (see src/engine/tiles/unit-land.ts for its layers). */
  async tile(layer: UnitLayer, id: TileId): Promise<Uint8Array<ArrayBuffer>> {
    return landTile(await this.landOf(layer), id)
  }

  private landOf(layer: UnitLayer): Promise<MapLand> {
    const known = this.lands.get(layer)
    if (known) return known
    const made = this.open(layer).then(async units => {
      const names = await this.names(layer)
      return unitLand(this.state.dataset.land, units, code => names.get(code) ?? code)
    })
    made.catch(() => this.lands.delete(layer))
    this.lands.set(layer, made)
    return made
  }

  private async names(layer: UnitLayer): Promise<ReadonlyMap<string, string>> {
    const { dataset } = this.state
    const records = layer === 'parish' ? dataset.register.parishes : await loadPollingDistricts(this.read, dataset)
    return new Map(records.map(({ code, name }) => [code, name]))
  }
}

/** Unit layers, opened when something first asks for them. */
import { loadUnits, type Read } from '../dataset/load.ts'
import type { UnitTopology } from '../dataset/types.ts'
import { unitOutlines } from '../dataset/unit-rings.ts'
import { type Change, hasUnits, type UnitLayer } from '../proposal/types.ts'
import { bytes, polygonPositions, toDisplay } from './geojson.ts'
import type { Opened } from './opened.ts'

export class UnitLayers {
  private readonly state: Opened
  private readonly read: Read
  private readonly opening = new Map<UnitLayer, Promise<UnitTopology>>()

  constructor(state: Opened, read: Read) {
    this.state = state
    this.read = read
  }

  /** Rejects with a DatasetError where the dataset has no such layer or its file is broken; asking again tries again. */
  open(layer: UnitLayer): Promise<UnitTopology> {
    const known = this.opening.get(layer)
    if (known) return known
    const { dataset, outcome } = this.state
    const topology = loadUnits(this.read, dataset).then(units => {
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

  /** One feature per unit and municipality it has land in: {code, name, municipality}. */
  async shapes(layer: UnitLayer): Promise<Uint8Array<ArrayBuffer>> {
    const units = await this.open(layer)
    const { land, register } = this.state.dataset
    const names = new Map(register.parishes.map(({ code, name }) => [code, name]))
    return bytes(
      unitOutlines(land, units).map(({ unit, municipality, polygons }) => ({
        type: 'Feature',
        properties: { code: unit, name: names.get(unit) ?? unit, municipality },
        geometry: {
          type: 'MultiPolygon',
          coordinates: polygons.map(polygon => polygonPositions(polygon, land.origin, toDisplay))
        }
      }))
    )
  }
}

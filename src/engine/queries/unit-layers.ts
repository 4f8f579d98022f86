/** Unit layers, opened when something first asks for them. */
import { loadPollingDistricts, loadUnits, type Read } from '../../dataset/load.ts'
import type { UnitTopology } from '../../dataset/topology.ts'
import type { UnitRecord } from '../../dataset/types.ts'
import { unitOutlines } from '../../dataset/unit-rings.ts'
import { type Change, hasUnits, type UnitLayer } from '../../proposal/types.ts'
import { unitExtent } from '../facts/unit-extent.ts'
import type { Session } from '../session.ts'
import { bytes, polygonPositions, toDisplay } from './geojson.ts'

export class UnitLayers {
  private readonly state: Session
  private readonly read: Read
  private readonly opening = new Map<UnitLayer, Promise<UnitTopology>>()

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

  /** One feature per unit and municipality it has land in: {code, name, municipality, residents, middle, box} (see unit-extent.ts). */
  async shapes(layer: UnitLayer): Promise<Uint8Array<ArrayBuffer>> {
    const units = await this.open(layer)
    const { land } = this.state.dataset
    const records = new Map((await this.records(layer)).map(record => [record.code, record]))
    return bytes(
      unitOutlines(land, units).map(({ unit, municipality, polygons }) => {
        const coordinates = polygons.map(polygon => polygonPositions(polygon, land.origin, toDisplay))
        const { name = unit, residents = null } = records.get(unit) ?? {}
        const properties = { code: unit, name, municipality, residents, ...unitExtent(coordinates) }
        return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } }
      })
    )
  }

  /** A polling district's people are those of the election database: fewer than its residents, so they are not said to be them. */
  private async records(layer: UnitLayer): Promise<readonly Pick<UnitRecord, 'code' | 'name' | 'residents'>[]> {
    const { dataset } = this.state
    if (layer === 'parish') return dataset.register.parishes
    const districts = await loadPollingDistricts(this.read, dataset)
    return districts.map(({ code, name }) => ({ code, name, residents: null }))
  }
}

/** The engine in its worker. Everything it returns is copied, except the map's bytes, which are handed over. */
import { expose, transfer } from 'comlink'
import { fetchReader } from '../dataset/fetch-reader.ts'
import type { EngineApi, MapGeometry } from './api.ts'
import { createEngine } from './engine.ts'

const engine = createEngine(fetchReader)

const handedOver = (geometry: MapGeometry) =>
  transfer(geometry, [geometry.municipalities.buffer, geometry.borders.buffer])

const served: EngineApi = {
  ...engine,
  overview: async base => handedOver(await engine.overview(base)),
  geometry: async () => handedOver(await engine.geometry()),
  unitShapes: async layer => {
    const bytes = await engine.unitShapes(layer)
    return transfer(bytes, [bytes.buffer])
  }
}

expose(served)

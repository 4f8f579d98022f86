/** A real district, where it is at hand: ten of its parcels move to the neighbour, registered and computed. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { Geodesic } from 'geographiclib-geodesic'
import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { BUILT_IN } from '../../tests/support/country.ts'
import { folderReader } from '../dataset/folder-reader.ts'
import { createEngine } from '../engine/engine.ts'
import { aProposal } from '../proposal/testing/examples.ts'
import type { TransferParcels } from '../proposal/types.ts'
import { buildLayer } from './layer/build.ts'
import { fieldsOf, recognised } from './layer/fields.ts'
import { readParcelFile } from './layer/read.ts'
import { wholeParcel } from './locate.ts'

const SAMPLE = '../shared/geo-sources/samples/matrikel-ejerlav-60851-2015.gml'

/** On the ellipsoid, by a library that knows nothing of our projection. */
function geodesicM2(polygons: readonly Position[][][]): number {
  const ring = (points: readonly Position[]) => {
    const polygon = Geodesic.WGS84.Polygon(false)
    for (const [lon = 0, lat = 0] of points.slice(0, -1)) polygon.AddPoint(lat, lon)
    return Math.abs(polygon.Compute(false, true).area ?? 0)
  }
  return polygons.reduce(
    (sum, [outer = [], ...holes]) => sum + ring(outer) - holes.reduce((all, hole) => all + ring(hole), 0),
    0
  )
}

test.runIf(existsSync(SAMPLE))(
  'ten parcels of a whole district, registered to the square metre and computed',
  async () => {
    const file = { name: 'a.gml', size: statSync(SAMPLE).size, chunks: () => createReadStream(SAMPLE) }
    const raw = await readParcelFile(file, { sql: () => Promise.reject() })
    const layer = buildLayer('a.gml', raw, recognised(fieldsOf(raw.features).map(({ name }) => name)))
    const ten = layer.parcels.slice(0, 10)
    const change: TransferParcels = {
      id: 'a',
      type: 'transfer-parcels',
      from: '0350',
      to: '0265',
      parcels: ten.map(wholeParcel)
    }
    const engine = createEngine(folderReader)
    await engine.open(BUILT_IN)
    const { changes } = await engine.evaluate(aProposal({ changes: [change] }))
    const [report] = changes
    expect(report?.problem).toBeNull()
    const registered = ten.reduce((sum, { areaM2 }) => sum + (areaM2 ?? 0), 0)
    expect(change.parcels.reduce((sum, { areaM2 = 0 }) => sum + areaM2, 0)).toBe(registered)
    const computed = ten.reduce((sum, { polygons }) => sum + geodesicM2(polygons), 0)
    expect(Math.abs((report?.areaM2 ?? 0) / computed - 1)).toBeLessThan(1e-6)
    // What is registered was surveyed at other times than the map was drawn.
    expect(Math.abs(registered / computed - 1)).toBeLessThan(0.02)
  }
)

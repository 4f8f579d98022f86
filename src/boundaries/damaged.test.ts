/** Damaged files of a country: a dataset whose lines never cross, or a refusal with its cause. Holds P16 (docs/invariants.md). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { featuresOf, tinyBase, tinyLand } from '../../tests/support/tiny-base.ts'
import { loadDataset } from '../dataset/load.ts'
import { toGridMm, toUtm32 } from '../geometry/grid.ts'
import { text } from '../i18n/boundaries.ts'
import '../i18n/vector.ts'
import { readVectorFile } from '../vector/read.ts'
import { fileOf } from '../vector/testing/files.ts'
import { skippedMessage } from '../vector/told.ts'
import { VectorError } from '../vector/types.ts'
import { BoundariesError } from './error.ts'
import { makeDataset } from './make.ts'

/** Of each format; SKEL_FUZZ=2000 tries more. */
const RUNS = Number(process.env.SKEL_FUZZ ?? 30)

const base = tinyBase()
const features = featuresOf(tinyLand(base))

const geoJson = JSON.stringify({
  type: 'FeatureCollection',
  features: features.map(({ attributes, polygons }) => ({
    type: 'Feature',
    properties: Object.fromEntries(attributes),
    geometry: {
      type: 'MultiPolygon',
      coordinates: polygons.map(rings =>
        rings.map(points => points.map(place => place.map(one => Number(one.toFixed(7)))))
      )
    }
  }))
})
const ring = (points: readonly number[][]) =>
  `<gml:LinearRing><gml:posList>${points
    .map(([lon = 0, lat = 0]) =>
      toUtm32(toGridMm([lon, lat]))
        .map(one => one.toFixed(3))
        .join(' ')
    )
    .join(' ')}</gml:posList></gml:LinearRing>`
const gml = `<?xml version="1.0" encoding="UTF-8"?>
<k:FeatureCollection xmlns:k="http://skel.invalid/k" xmlns:gml="http://www.opengis.net/gml/3.2">${features
  .map(
    ({ attributes, polygons }, i) =>
      `<gml:featureMember><k:Kommune gml:id="k.${i}"><k:KOMKODE>${attributes.get('KOMKODE')}</k:KOMKODE><k:geometri><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::25832">${polygons
        .map(([outer = [], ...holes]) => {
          const inner = holes.map(hole => `<gml:interior>${ring(hole)}</gml:interior>`).join('')
          return `<gml:surfaceMember><gml:Polygon><gml:exterior>${ring(outer)}</gml:exterior>${inner}</gml:Polygon></gml:surfaceMember>`
        })
        .join('')}</gml:MultiSurface></k:geometri></k:Kommune></gml:featureMember>`
  )
  .join('\n')}</k:FeatureCollection>`

/** Last digits changed most of all: the file is then whole, and its borders are not. */
const harm = fc.record({
  how: fc.constantFrom('digit', 'digit', 'digit', 'change', 'drop', 'repeat', 'cut'),
  at: fc.noBias(fc.nat(9_999)).map(part => part / 10_000),
  byte: fc.nat(127)
})

function damaged(whole: string, harms: readonly { how: string; at: number; byte: number }[]): string {
  let text = whole
  for (const { how, at, byte } of harms) {
    const i = Math.floor(at * text.length)
    const digit = Math.max(0, text.slice(i).search(/\d[,\]\s<]/)) + i - (byte % 4)
    if (how === 'digit') text = `${text.slice(0, digit)}${(byte * 7) % 10}${text.slice(digit + 1)}`
    else if (how === 'change') text = `${text.slice(0, i)}${String.fromCharCode(byte)}${text.slice(i + 1)}`
    else if (how === 'drop') text = text.slice(0, i) + text.slice(i + byte)
    else if (how === 'repeat') text = text.slice(0, i + byte) + text.slice(i)
    else text = text.slice(0, i)
  }
  return text
}

test.each([
  ['GeoJSON', 'k.geojson', geoJson],
  ['GML', 'k.gml', gml]
])(
  '%s',
  async (_, name, whole) => {
    const found = { made: 0, refused: 0 }
    const make = async (content: string) => {
      const sql = () => Promise.reject(new Error('not asked for'))
      const file = await readVectorFile([fileOf(name, content)], { areasOnly: true, exact: true, sql })
      const fault = file.skipped.find(({ reason }) => reason !== 'no-area')
      if (fault) throw new VectorError(skippedMessage(fault))
      const said = { fields: {}, regions: new Map(), accuracyM: null, title: null, publisher: null, date: null }
      return makeDataset({ fileName: name, sha256: file.sha256, features: file.features, ...said }, base)
    }
    expect((await make(whole)).report.municipalities).toBe(6)
    await fc.assert(
      fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 4 }), async harms => {
        try {
          const { files, report } = await make(damaged(whole, harms))
          // What is written is read back whole, and nothing of the file is missing in it.
          const dataset = await loadDataset(async path => files.get(path) as Uint8Array)
          expect(dataset.land.faces).toHaveLength(report.municipalities + 1)
          expect(report.municipalities + report.missing.length).toBeGreaterThanOrEqual(6)
          found.made++
        } catch (error) {
          if (!(error instanceof VectorError || error instanceof BoundariesError)) throw error
          expect(text(error.told)).not.toBe('')
          found.refused++
        }
      }),
      { numRuns: RUNS }
    )
    expect(found.made + found.refused).toBe(RUNS)
    // Few are whole enough to be made of, but of many some are.
    if (RUNS >= 500) expect(found.made).toBeGreaterThan(0)
  },
  3_600_000
)

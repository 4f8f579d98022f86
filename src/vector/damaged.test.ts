/** Damaged files of every format: refused with words and a cause, or read with every feature accounted for. Never a crash. */
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import { beforeAll, expect, test } from 'vitest'
import '../i18n/vector.ts'
import { text as words } from '../i18n/index.ts'
import { readVectorFile } from './read.ts'
import type { FileSource } from './reading.ts'
import {
  featuresOf,
  fileOf,
  flatGeobuf,
  geoJson,
  geoPackage,
  gml,
  mapInfo,
  projected,
  shapefile,
  topoJson,
  zipped
} from './testing/files.ts'
import { placeMessage, skippedMessage } from './told.ts'
import { VectorError } from './types.ts'

/** Of each format; SKEL_FUZZ=2000 tries more. */
const RUNS = Number(process.env.SKEL_FUZZ ?? 150)

let sqlite: SqlJsStatic
beforeAll(async () => {
  sqlite = await initSqlJs()
})

const utf8 = (text: string) => new TextEncoder().encode(text)
const lines = () => featuresOf(projected((x, y) => [12 + (x - 701_200) / 1e5, 55.6 + (y - 6_173_700) / 1e5]))
const FORMATS: readonly (readonly [string, () => Readonly<Record<string, Uint8Array>>])[] = [
  ['GML', () => ({ 'a.gml': utf8(gml()) })],
  ['GeoJSON', () => ({ 'a.geojson': utf8(geoJson()) })],
  [
    'GeoJSON lines',
    () => ({
      'a.ndjson': utf8(
        lines()
          .map(one => JSON.stringify(one))
          .join('\n')
      )
    })
  ],
  ['TopoJSON', () => ({ 'a.topojson': utf8(topoJson()) })],
  ['GeoPackage', () => ({ 'a.gpkg': geoPackage(sqlite) })],
  ['Shapefile', () => shapefile()],
  ['a zip of a Shapefile', () => ({ 'a.zip': zipped(shapefile()) })],
  ['FlatGeobuf', () => ({ 'a.fgb': flatGeobuf() })],
  ['MapInfo', () => mapInfo()],
  ['gzip', () => ({ 'a.gml.gz': gzipSync(gml()) })]
]

/** Bytes changed, set to the highest there are (counts!), taken out, put in twice, or cut off: in one of the files. */
const harm = fc.record({
  how: fc.constantFrom('change', 'huge', 'drop', 'repeat', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  /** Heads are where counts and sizes are. */
  inHead: fc.boolean(),
  byte: fc.nat(255),
  file: fc.nat(10)
})
type Harm = typeof harm extends fc.Arbitrary<infer One> ? One : never

function damaged(bytes: Uint8Array, { how, at, inHead, byte }: Harm): Uint8Array {
  const i = Math.min(bytes.length - 1, Math.floor(at * (inHead ? Math.min(200, bytes.length) : bytes.length)))
  if (bytes.length === 0) return bytes
  if (how === 'cut') return bytes.slice(0, i)
  if (how === 'drop') return Uint8Array.from([...bytes.subarray(0, i), ...bytes.subarray(i + byte)])
  if (how === 'repeat') return Uint8Array.from([...bytes.subarray(0, i + byte), ...bytes.subarray(i)])
  const other = Uint8Array.from(bytes)
  if (how === 'change') other[i] = byte
  else other.fill(byte > 127 ? 0xff : 0x7f, i, i + 4)
  return other
}

test.each(FORMATS)('%s', async (_, make) => {
  const whole = make()
  const names = Object.keys(whole)
  let refused = 0
  await fc.assert(
    fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 3 }), async harms => {
      const parts = { ...whole }
      for (const one of harms) {
        const name = names[one.file % names.length] ?? ''
        parts[name] = damaged(parts[name] ?? new Uint8Array(), one)
      }
      const files: FileSource[] = names.map(name => fileOf(name, parts[name] ?? '', 4096))
      try {
        const { features, skipped, others, total, layers } = await readVectorFile(files, { sql: async () => sqlite })
        const left = skipped.reduce((sum, { count }) => sum + count, 0)
        const unasked = [...others.values()].reduce((sum, count) => sum + count, 0)
        expect(features.length + left + unasked).toBe(total)
        expect(layers.reduce((sum, { count }) => sum + count, 0)).toBe(total)
        for (const one of skipped) expect(words(skippedMessage(one))).not.toBe(skippedMessage(one).id)
      } catch (error) {
        if (!(error instanceof VectorError)) throw error
        refused++
        expect(words(error.told)).not.toBe(error.told.id)
        const place = placeMessage(error.place)
        if (place) expect(words(place)).not.toBe(place.id)
      }
    }),
    { numRuns: RUNS }
  )
  expect(refused).toBeGreaterThan(RUNS / 20)
})

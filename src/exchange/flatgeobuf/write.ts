/**
 * FlatGeobuf, EPSG:25832, one file for each layer. Tables and features are written by its own library; the header here, since
 * the library takes the types of columns from the first feature, whose values may be missing, and brings a decompressor along.
 */
import { Builder } from 'flatbuffers'
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js'
import { ByteWriter } from '../bytes.ts'
import { boundsOf, type FieldType, type Layer, type Projected, type Shape } from '../layer.ts'
import { UTM32_OGC } from '../wkt.ts'

const MAGIC = Uint8Array.of(0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0)
const TYPES: Readonly<Record<FieldType, ColumnType>> = {
  text: ColumnType.String,
  integer: ColumnType.Int,
  real: ColumnType.Double,
  date: ColumnType.DateTime
}

type Meta = Parameters<typeof buildFeature>[2]
type Parsed = Parameters<typeof buildFeature>[0]

export function flatGeobuf({ layer, shapes }: Projected): Uint8Array {
  const type = layer.kind === 'land' ? GeometryType.MultiPolygon : GeometryType.MultiLineString
  const columns = layer.fields.map(field => ({
    name: field.name,
    type: TYPES[field.type],
    title: null,
    description: null,
    width: -1,
    precision: -1,
    scale: -1,
    nullable: true,
    unique: false,
    primary_key: false
  }))
  const meta: Meta = {
    geometryType: type,
    columns,
    envelope: null,
    featuresCount: layer.features.length,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null
  }
  const out = new ByteWriter().raw(MAGIC).raw(header(layer, shapes, meta))
  for (const [i, { values }] of layer.features.entries()) {
    const properties = Object.fromEntries(layer.fields.map(({ name }, f) => [name, values[f] ?? null]))
    out.raw(buildFeature(parsed(shapes[i] ?? [], layer.kind), properties, meta))
  }
  return out.done()
}

function header({ name }: Layer, shapes: readonly Shape[], meta: Meta): Uint8Array {
  const builder = new Builder()
  const columns = (meta.columns ?? []).map(column => {
    const said = builder.createString(column.name)
    Column.startColumn(builder)
    Column.addName(builder, said)
    Column.addType(builder, column.type)
    return Column.endColumn(builder)
  })
  const columnsAt = Header.createColumnsVector(builder, columns)
  const [organisation, title, wkt] = ['EPSG', 'ETRS89 / UTM zone 32N', UTM32_OGC].map(text =>
    builder.createString(text)
  ) as [number, number, number]
  Crs.startCrs(builder)
  Crs.addOrg(builder, organisation)
  Crs.addCode(builder, 25832)
  Crs.addName(builder, title)
  Crs.addWkt(builder, wkt)
  const crs = Crs.endCrs(builder)
  const layerName = builder.createString(name)
  const bounds = boundsOf(shapes)
  const envelope = bounds ? Header.createEnvelopeVector(builder, [...bounds]) : null
  Header.startHeader(builder)
  Header.addName(builder, layerName)
  if (envelope !== null) Header.addEnvelope(builder, envelope)
  Header.addGeometryType(builder, meta.geometryType)
  Header.addColumns(builder, columnsAt)
  Header.addFeaturesCount(builder, BigInt(meta.featuresCount))
  Header.addIndexNodeSize(builder, 0)
  Header.addCrs(builder, crs)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return builder.asUint8Array()
}

function parsed(shape: Shape, kind: Layer['kind']): Parsed {
  const one = (lines: readonly Float64Array[], type: GeometryType): Parsed => {
    let end = 0
    const ends = lines.map(({ length }) => {
      end += length / 2
      return end
    })
    const xy: number[] = []
    for (const line of lines) for (const value of line) xy.push(value)
    // One ring alone needs no ends; of lines readers ask for them.
    const told = ends.length > 1 || type === GeometryType.MultiLineString
    return { xy, type, ...(told && { ends }) } as Parsed
  }
  if (kind === 'lines') return one(shape.flat(), GeometryType.MultiLineString)
  return {
    type: GeometryType.MultiPolygon,
    parts: shape.map(part => one(part, GeometryType.Polygon))
  } as Parsed
}

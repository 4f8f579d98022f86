/** GML 3.2.1 (ISO 19136), EPSG:25832 east first as the register has it. All layers in one file, with a schema beside it. */
import { boundsOf, type Field, type Projected, type Shape, type Value } from '../layer.ts'
import { NAMESPACE } from './schema.ts'

const SYSTEM = 'urn:ogc:def:crs:EPSG::25832'

type Said = (metres: number) => string

/** `schemaFile`: how the schema beside it is called. */
export function gml(layers: readonly Projected[], schemaFile: string): string {
  const decimals = layers[0]?.decimals ?? 0
  const said = (metres: number): string => metres.toFixed(decimals)
  const bounds = boundsOf(layers.flatMap(({ shapes }) => shapes))
  const out = [
    `<?xml version="1.0" encoding="UTF-8"?>\n<skel:Inddeling gml:id="inddeling" xmlns:skel="${NAMESPACE}" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${schemaFile} http://www.opengis.net/gml/3.2 http://schemas.opengis.net/gml/3.2.1/gml.xsd">\n`
  ]
  if (bounds)
    out.push(
      `<gml:boundedBy><gml:Envelope srsName="${SYSTEM}" srsDimension="2"><gml:lowerCorner>${said(bounds[0])} ${said(bounds[1])}</gml:lowerCorner><gml:upperCorner>${said(bounds[2])} ${said(bounds[3])}</gml:upperCorner></gml:Envelope></gml:boundedBy>\n`
    )
  for (const { layer, shapes } of layers)
    for (const [i, { values }] of layer.features.entries()) {
      const id = `${layer.name}.${i + 1}`
      out.push(`<skel:member><skel:${layer.name} gml:id="${id}">`)
      const shape = shapes[i] ?? []
      if (shape.length > 0)
        out.push(
          `<skel:geometri>${layer.kind === 'land' ? surfaces(shape, id, said) : curves(shape, id, said)}</skel:geometri>`
        )
      for (const [f, field] of layer.fields.entries()) out.push(property(field, values[f] ?? null))
      out.push(`</skel:${layer.name}></skel:member>\n`)
    }
  out.push('</skel:Inddeling>\n')
  return out.join('')
}

function surfaces(shape: Shape, id: string, said: Said): string {
  const members = shape.map(([outer, ...holes], i) => {
    const inner = holes.map(hole => `<gml:interior>${ring(hole, said)}</gml:interior>`).join('')
    return `<gml:surfaceMember><gml:Polygon gml:id="${id}.f${i + 1}"><gml:exterior>${ring(outer ?? new Float64Array(), said)}</gml:exterior>${inner}</gml:Polygon></gml:surfaceMember>`
  })
  return `<gml:MultiSurface gml:id="${id}.g" srsName="${SYSTEM}" srsDimension="2">${members.join('')}</gml:MultiSurface>`
}

const ring = (line: Float64Array, said: Said): string => `<gml:LinearRing>${positions(line, said)}</gml:LinearRing>`

function curves(shape: Shape, id: string, said: Said): string {
  const members = shape
    .flat()
    .map(
      (line, i) =>
        `<gml:curveMember><gml:LineString gml:id="${id}.l${i + 1}">${positions(line, said)}</gml:LineString></gml:curveMember>`
    )
  return `<gml:MultiCurve gml:id="${id}.g" srsName="${SYSTEM}" srsDimension="2">${members.join('')}</gml:MultiCurve>`
}

function positions(line: Float64Array, said: Said): string {
  const out: string[] = []
  for (const value of line) out.push(said(value))
  return `<gml:posList>${out.join(' ')}</gml:posList>`
}

function property({ name, type, decimals }: Field, value: Value): string {
  if (value === null) return ''
  const words = typeof value === 'number' ? value.toFixed(type === 'real' ? decimals : 0) : escaped(value)
  return `<skel:${name}>${words}</skel:${name}>`
}

/** XML knows no control characters but tab and line breaks: they are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

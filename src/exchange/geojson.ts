/** GeoJSON as RFC 7946 has it: WGS84, longitude first, outer rings counter-clockwise. One file for each layer. */
import type { Projected } from './layer.ts'

export function geoJson({ layer, shapes }: Projected): string {
  const features = layer.features.map(({ values }, i) => {
    const properties = Object.fromEntries(layer.fields.map(({ name }, f) => [name, values[f] ?? null]))
    const coordinates = (shapes[i] ?? []).map(part => part.map(pairs))
    const geometry =
      coordinates.length === 0
        ? null
        : layer.kind === 'land'
          ? { type: 'MultiPolygon', coordinates }
          : { type: 'MultiLineString', coordinates: coordinates.flat() }
    return JSON.stringify({ type: 'Feature', id: i + 1, properties, geometry })
  })
  return `{"type":"FeatureCollection","name":${JSON.stringify(layer.name)},"features":[\n${features.join(',\n')}\n]}\n`
}

function pairs(line: Float64Array): [number, number][] {
  const out: [number, number][] = []
  for (let i = 0; i < line.length; i += 2) out.push([line[i] as number, line[i + 1] as number])
  return out
}

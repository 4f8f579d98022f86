/** A page with nothing but MapLibre and the same outlines: what a map of this land costs at least. */
import type { FeatureCollection, Position } from 'geojson'
import { DENMARK } from '../../../src/app/commands/map/zoom.ts'
import { WIDE_PADDING } from '../../../src/app/shell/map/padding.ts'
import { folderReader } from '../../../src/dataset/folder-reader.ts'
import { ArcKind, type LandTopology } from '../../../src/dataset/topology.ts'
import { createEngine } from '../../../src/engine/engine.ts'
import { toDisplay } from '../../../src/engine/queries/geojson.ts'
import { colours } from '../../../src/map/layers/colours.ts'
import { BUILT_IN, builtIn } from '../../support/country.ts'
import type { Served } from './server.ts'

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The page under `base`: a map in `rect`, which is where the app has its own, showing Denmark between the same margins. */
export async function barePage(base: string, rect: Rect): Promise<Record<string, Served>> {
  const { land } = await builtIn()
  return {
    [`${base}/`]: { text: html(rect) },
    [`${base}/lib/`]: { folder: new URL('../../../node_modules/maplibre-gl/dist', import.meta.url).pathname },
    [`${base}/land.json`]: { text: JSON.stringify(await municipalities()) },
    [`${base}/borders.json`]: { text: JSON.stringify(borders(land)) }
  }
}

/** The engine's export, to 6 decimals as a map needs them. */
async function municipalities(): Promise<FeatureCollection> {
  const engine = createEngine(folderReader)
  await engine.open(BUILT_IN)
  const rounded = (key: string, value: unknown) =>
    key !== 'areaM2' && typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value
  return JSON.parse(await engine.exportGeoJson(), (key, value) => rounded(key, value))
}

/** Every border once, with its kind. */
function borders({ arcStart, arcKind, coords, origin }: LandTopology): FeatureCollection {
  const features = [...arcKind].map((kind, arc) => {
    const line: Position[] = []
    for (let v = arcStart[arc] as number; v < (arcStart[arc + 1] as number); v++)
      line.push(toDisplay([(coords[2 * v] as number) + origin[0], (coords[2 * v + 1] as number) + origin[1]]))
    return {
      type: 'Feature' as const,
      properties: { kind: kind === ArcKind.coast ? 'coast' : 'border' },
      geometry: { type: 'LineString' as const, coordinates: line }
    }
  })
  return { type: 'FeatureCollection', features }
}

function html({ x, y, width, height }: Rect): string {
  const style = {
    version: 8,
    sources: {
      land: { type: 'geojson', data: 'land.json' },
      borders: { type: 'geojson', data: 'borders.json' }
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land } },
      ...(['coast', 'border'] as const).map(kind => ({
        id: kind,
        type: 'line',
        source: 'borders',
        filter: ['==', ['get', 'kind'], kind],
        paint: { 'line-color': kind === 'coast' ? colours.coast : colours.municipal, 'line-width': 0.8 }
      }))
    ]
  }
  const [west, south, east, north] = DENMARK
  const options = {
    container: 'map',
    style,
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: WIDE_PADDING },
    maxPitch: 0,
    dragRotate: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: 0
  }
  return `<!doctype html><meta charset="utf-8"><title>MapLibre</title>
<link rel="stylesheet" href="lib/maplibre-gl.css">
<style>body{margin:0}#map{position:absolute;left:${x}px;top:${y}px;width:${width}px;height:${height}px}</style>
<div id="map"></div>
<script type="module">
import { Map, setWorkerUrl } from './lib/maplibre-gl.mjs'
setWorkerUrl(new URL('./lib/maplibre-gl-worker.mjs', document.baseURI).href)
const options = ${JSON.stringify(options)}
for (const source of Object.values(options.style.sources)) source.data = new URL(source.data, document.baseURI).href
const map = new Map(options)
const shown = document.getElementById('map').dataset
map.on('render', () => {
  if (!shown.mapReady && map.getSource('land') && map.isSourceLoaded('land')) shown.mapReady = 'true'
})
map.once('idle', () => { shown.mapLevel = 'full' })
</script>
`
}

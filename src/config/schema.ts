/**
 * The one definition of the file `skel-config/1`: the reader checks with it, entry by entry, and the published JSON Schema
 * (public/schema) is made from it. What addresses may be is checked in `addresses.ts`. Messages are ids of the text catalogue.
 */
import * as v from 'valibot'
import { CONFIG_FORMAT } from './types.ts'

const text = v.string('file.text')
const someText = v.pipe(text, v.nonEmpty('file.text-empty'))
const atMost = (most: number) => v.pipe(someText, v.maxLength(most, 'config.text-long'))
const trueFalse = v.boolean('file.true-false')
const between = (low: number, high: number, message: string) =>
  v.pipe(v.number(message), v.minValue(low, message), v.maxValue(high, message))

const [NAME, ATTRIBUTION, URL, VALUE] = [80, 400, 2000, 400]

const id = v.pipe(
  text,
  v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'config.id'),
  v.description('Unique in its list: lower-case letters a–z, digits and hyphens, at most 40.')
)
const name = v.pipe(
  v.union(
    [atMost(NAME), v.object({ da: atMost(NAME), en: v.exactOptional(atMost(NAME)) }, 'config.name')],
    'config.name'
  ),
  v.description('What it is called in the app: a text, or {"da": …, "en": …}.')
)
const url = v.pipe(
  someText,
  v.maxLength(URL, 'config.text-long'),
  v.description(
    'An https address, or one relative to the page. No user name or password; "..", javascript:, data: and file: are refused, and http where the page is https.'
  )
)
const origins = v.pipe(
  v.array(url, 'file.list'),
  v.maxLength(20, 'config.too-many'),
  v.description(
    'Further origins it may fetch from, such as "https://tiles.example.dk": a style\'s sources, a service\'s tiles.'
  )
)
const zoom = v.pipe(between(0, 22, 'config.zoom'), v.integer('config.zoom'))

const common = {
  id,
  name,
  attribution: v.pipe(
    v.exactOptional(v.pipe(text, v.maxLength(ATTRIBUTION, 'config.text-long')), ''),
    v.description('Plain text, shown on the map and in pictures of it.')
  ),
  token: v.exactOptional(
    v.pipe(
      atMost(VALUE),
      v.description(
        'Key of the service. It is readable by everybody who can open the page; it is never shown or saved in files.'
      )
    )
  ),
  tokenParameter: v.exactOptional(
    v.pipe(
      text,
      v.regex(/^[A-Za-z][\w-]{0,39}$/, 'config.token-parameter'),
      v.description('Name of the query parameter that the token is sent in; "token" if left out.')
    )
  ),
  origins: v.exactOptional(origins),
  opacity: v.exactOptional(between(0, 1, 'config.share'), 1)
}

const baseMap = {
  ...common,
  role: v.pipe(
    v.picklist(['kort', 'luftfoto', 'matrikelkort'], 'file.choice'),
    v.description('What it is offered as: map, aerial photo, cadastral map.')
  ),
  minZoom: v.exactOptional(zoom),
  maxZoom: v.exactOptional(zoom),
  saturation: v.exactOptional(
    v.pipe(between(-1, 1, 'config.saturation'), v.description('Of raster maps: −1 is grey, 0 as it is.')),
    0
  )
}

export const baseMapSchema = v.variant(
  'kind',
  [
    v.object({ ...baseMap, kind: v.literal('pmtiles'), url }),
    v.object({ ...baseMap, kind: v.literal('style'), url }),
    v.object({
      ...baseMap,
      kind: v.literal('xyz'),
      url: v.pipe(
        v.union(
          [url, v.pipe(v.array(url), v.minLength(1, 'file.list-empty'), v.maxLength(8, 'config.too-many'))],
          'config.url'
        ),
        v.description('With {z}, {x} and {y}, or {-y} counted from the south; of several each is used in turn.')
      )
    }),
    v.object({
      ...baseMap,
      kind: v.literal('wmts'),
      url: v.pipe(
        url,
        v.description(
          'The service, whose capabilities are then read; or a template with {TileMatrix}, {TileRow} and {TileCol}.'
        )
      ),
      layer: v.exactOptional(atMost(VALUE)),
      style: v.exactOptional(text, ''),
      tileMatrixSet: v.exactOptional(
        v.pipe(text, v.description('One in Web Mercator (EPSG:3857). Left out, the first that the service offers.')),
        ''
      ),
      format: v.exactOptional(text, '')
    }),
    v.object({
      ...baseMap,
      kind: v.literal('wms'),
      url: v.pipe(url, v.description('The service. Pictures are asked for in EPSG:3857.')),
      layers: v.pipe(atMost(VALUE), v.description('Names of layers, with commas between them.')),
      styles: v.exactOptional(text, ''),
      version: v.exactOptional(v.picklist(['1.1.1', '1.3.0'], 'file.choice'), '1.3.0'),
      format: v.exactOptional(
        v.picklist(['image/png', 'image/jpeg', 'image/png8', 'image/webp'], 'file.choice'),
        'image/png'
      ),
      transparent: v.exactOptional(trueFalse, false)
    })
  ],
  'config.kind'
)

export const layerSchema = v.object(
  {
    ...common,
    kind: v.picklist(['geojson', 'gpkg', 'gml', 'fgb', 'pmtiles', 'geotiff'], 'config.kind'),
    url,
    shown: v.exactOptional(v.pipe(trueFalse, v.description('Shown when the app opens.')), false),
    snap: v.exactOptional(v.pipe(trueFalse, v.description('Drawing snaps to its lines and follows them.')), true),
    order: v.exactOptional(
      v.pipe(between(-1000, 1000, 'config.order'), v.description('Larger lies higher; left out, as in the list.'))
    ),
    crs: v.exactOptional(
      v.pipe(
        text,
        v.regex(/^EPSG:\d{4,6}$/, 'config.crs'),
        v.description('Where the file does not tell, as "EPSG:25832".')
      )
    )
  },
  'file.object'
)

const steps = (words: string) =>
  v.pipe(
    text,
    v.maxLength(200, 'config.text-long'),
    v.regex(/^(?:[^.\s]+(?:\.[^.\s]+)*)?$/, 'config.steps'),
    v.description(words)
  )

const addressSearch = {
  name,
  url: v.pipe(url, v.description('The service, with {query} where the words go.')),
  attribution: common.attribution,
  token: common.token,
  tokenParameter: common.tokenParameter
}

export const addressSearchSchema = v.variant(
  'kind',
  [
    v.pipe(
      v.object({ ...addressSearch, kind: v.literal('dawa') }),
      v.description('Answers as the autocomplete of Danmarks Adressers Web API (DAWA) does.')
    ),
    v.object({
      ...addressSearch,
      kind: v.literal('mapped'),
      answer: v.pipe(
        v.object(
          {
            list: v.exactOptional(steps('Where the list stands, as "features"; left out: the answer is the list.'), ''),
            text: steps('Where the address stands in one of them, as "properties.label".'),
            x: steps('Its longitude or east, as "geometry.coordinates.0".'),
            y: steps('Its latitude or north.'),
            crs: v.exactOptional(v.picklist(['EPSG:4326', 'EPSG:25832'], 'file.choice'), 'EPSG:4326')
          },
          'file.object'
        ),
        v.description('Where in the answer things stand: keys with full stops between, numbers of a list from 0.')
      )
    })
  ],
  'config.kind'
)

export const configSchema = v.pipe(
  v.object(
    {
      $schema: v.exactOptional(text),
      format: v.literal(CONFIG_FORMAT, 'config.format'),
      baseMaps: v.exactOptional(v.array(baseMapSchema, 'file.list')),
      startWith: v.exactOptional(
        v.pipe(id, v.description('Id of the base map that is shown until the user chooses otherwise. Left out: none.'))
      ),
      layers: v.exactOptional(v.array(layerSchema, 'file.list')),
      addressSearch: v.exactOptional(addressSearchSchema)
    },
    'file.object'
  ),
  v.title(CONFIG_FORMAT),
  v.description('Base maps and layers of an installation of Skel, in config.json beside its page. See docs/config.md.')
)

export type GivenBaseMap = v.InferOutput<typeof baseMapSchema>
export type GivenLayer = v.InferOutput<typeof layerSchema>

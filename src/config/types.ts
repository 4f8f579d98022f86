/** What a configuration means once it is read: addresses are absolute, everything left out has its default. */

/** The one name of the format, as the file states it. */
export const CONFIG_FORMAT = 'skel-config/1'

export interface Names {
  readonly da: string
  readonly en: string
}

/** Added to every address of the origins it belongs to as a parameter of the query. Never shown, never written to a file. */
export interface Token {
  readonly parameter: string
  readonly value: string
}

export type BaseMapRole = 'kort' | 'luftfoto' | 'matrikelkort'

/** What base maps and layers have in common. */
interface Source {
  /** Unique among those of its list. */
  readonly id: string
  readonly name: Names
  /** Plain text: marks of HTML are letters like any other. */
  readonly attribution: string
  /** Everything that may be asked on its behalf, as `https://host:port`, sorted; the page's own origin is among them if it is used. */
  readonly origins: readonly string[]
  readonly token: Token | null
  /** 0–1. */
  readonly opacity: number
}

interface AnyBaseMap extends Source {
  readonly role: BaseMapRole
  /** The zooms there are tiles of (tiles of 256 pixels, 0 is the world). Nearer the last of them is enlarged. */
  readonly minZoom: number
  readonly maxZoom: number
  /** −1 (grey) to 1; 0 leaves the colours as they are. */
  readonly saturation: number
}

export type BaseMap = AnyBaseMap &
  (
    | { readonly kind: 'pmtiles'; readonly url: string }
    | { readonly kind: 'style'; readonly url: string }
    /** Templates with {z}, {x} and {y}, or {-y} counted from the south; they are used in turn. */
    | { readonly kind: 'xyz'; readonly urls: readonly string[] }
    | ({ readonly kind: 'wmts'; readonly url: string } & WmtsParts)
    | ({ readonly kind: 'wms'; readonly url: string } & WmsParts)
  )

export interface WmtsParts {
  readonly layer: string
  /** '' for the one the service calls its default. */
  readonly style: string
  /** '' for the first in Web Mercator that the service offers. */
  readonly tileMatrixSet: string
  /** A media type; '' for the service's first. */
  readonly format: string
}

export interface WmsParts {
  /** Names with commas between them, as the service has them. */
  readonly layers: string
  readonly styles: string
  readonly version: '1.1.1' | '1.3.0'
  readonly format: string
  readonly transparent: boolean
}

export type LayerKind = 'geojson' | 'gpkg' | 'gml' | 'fgb' | 'pmtiles' | 'geotiff'

/** A layer to see, to snap to and to follow. */
export interface ExtraLayer extends Source {
  readonly kind: LayerKind
  readonly url: string
  /** Shown when the app opens. */
  readonly shown: boolean
  /** Drawing snaps to its lines and follows them. */
  readonly snap: boolean
  /** Larger lies higher. */
  readonly order: number
  /** The system its coordinates are stated to be in, as `EPSG:25832`; null where the file tells. */
  readonly crs: string | null
}

/** An address search of somebody else's: what a person types is sent there once she has said so. */
export interface AddressSearch {
  readonly name: Names
  readonly attribution: string
  /** With {query}, which stands for the words. */
  readonly url: string
  readonly origins: readonly string[]
  readonly token: Token | null
  readonly answer: AddressAnswer
}

/** Where in the service's JSON things stand: steps of keys, or numbers of a list from 0. */
export interface AddressAnswer {
  /** None: the answer itself is the list. */
  readonly list: readonly string[]
  /** Within one of the list. */
  readonly text: readonly string[]
  readonly x: readonly string[]
  readonly y: readonly string[]
  readonly system: 'EPSG:4326' | 'EPSG:25832'
}

export interface Config {
  readonly baseMaps: readonly BaseMap[]
  /** In the order they lie, the lowest first. */
  readonly layers: readonly ExtraLayer[]
  /** Id of the base map that is shown until the user chooses otherwise; null for none. */
  readonly startWith: string | null
  /** null: nobody is asked for addresses. */
  readonly addressSearch: AddressSearch | null
}

export const NO_CONFIG: Config = { baseMaps: [], layers: [], startWith: null, addressSearch: null }
